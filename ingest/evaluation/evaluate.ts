import { compareRow, type Comparison } from './compare.ts';
import { countConfusions, scoreConcepts, type ConceptScore, type Confusion } from './confusion.ts';
import { checkGoldTexts, groupByDoc } from './documents.ts';
import { listErrors, type SentenceErrors } from './errors.ts';
import { findIntervals, type Intervals } from './intervals.ts';
import { scoreLinks } from './links.ts';
import { scoreTally, tally, type Score, type Scores } from './scores.ts';
import type { Gold } from './gold.ts';
import { groupBy } from '../group.ts';
import { compareIssues, compareText } from '../issues.ts';
import type { Issue, SentenceRecord } from '../types.ts';

/** How well a reading agrees with labels. */
export interface Evaluation extends Scores {
  readonly links: Score;
  /** Null for a single document. */
  readonly intervals: Intervals | null;
  /** Each ordered by name. What a sentence not found would belong to is `unknown`. */
  readonly by: Readonly<Record<Stratum, readonly StratumScores[]>>;
  readonly concepts: readonly ConceptScore[];
  readonly confusion: readonly Confusion[];
  /** The worst first. */
  readonly errors: readonly SentenceErrors[];
}

/** `language` and `city` as the reader took them; `year` of the report; `document` as the labels name it. */
export const STRATA = ['language', 'city', 'year', 'document'] as const;
export type Stratum = (typeof STRATA)[number];

export interface StratumScores extends Scores {
  readonly name: string;
}

/**
 * Scores sentences against labels: pure, and the same for the same input. `evaluation` is null where no label can be
 * scored; `issues` are those of the labels as they meet these texts, the ones of `readGold` included.
 */
export function evaluate(
  gold: Gold,
  sentences: readonly SentenceRecord[],
): { evaluation: Evaluation | null; issues: Issue[] } {
  const byDoc = groupByDoc(sentences);
  const { rows, issues } = checkGoldTexts(gold, byDoc);
  const comparisons = rows.map((row) => compareRow(row, byDoc.get(row.doc) ?? []));
  const isRead = (doc: string): boolean => byDoc.has(doc);
  return {
    evaluation: rows.some(({ doc }) => isRead(doc)) ? scoreComparisons(comparisons, isRead) : null,
    issues: [...gold.issues, ...issues].sort(compareIssues),
  };
}

function scoreComparisons(comparisons: readonly Comparison[], isRead: (doc: string) => boolean): Evaluation {
  const documents = [...groupBy(comparisons, ({ row }) => row.doc).values()];
  return {
    ...scoreTally(tally(comparisons)),
    links: scoreLinks(comparisons),
    intervals: findIntervals(documents.map(tally)),
    by: {
      language: scoreBy(comparisons, ({ sentence }) => sentence?.language),
      city: scoreBy(comparisons, ({ sentence }) => sentence?.city),
      year: scoreBy(comparisons, ({ sentence }) => sentence?.reportYear?.toString()),
      document: scoreBy(comparisons, ({ row }) => row.doc),
    },
    concepts: scoreConcepts(comparisons),
    confusion: countConfusions(comparisons),
    errors: listErrors(comparisons, isRead),
  };
}

function scoreBy(
  comparisons: readonly Comparison[],
  nameOf: (comparison: Comparison) => string | null | undefined,
): StratumScores[] {
  return [...groupBy(comparisons, (comparison) => nameOf(comparison) ?? 'unknown')]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, group]) => ({ name, ...scoreTally(tally(group)) }));
}
