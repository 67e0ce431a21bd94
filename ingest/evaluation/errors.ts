import type { Comparison } from './compare.ts';
import { compareText } from '../issues.ts';
import type { QuotedSpan, SentenceRecord } from '../types.ts';

/** A sentence that was judged wrongly, or not found. */
export interface SentenceErrors {
  /** As the labels name it. */
  readonly doc: string;
  /** Line of the label file. */
  readonly line: number;
  /** Of the label. */
  readonly startOffset: number;
  readonly endOffset: number;
  /** The sentence that was read there; null where none was. */
  readonly sentence: SentenceRecord | null;
  readonly isMissing: boolean;
  /** False ones first. */
  readonly errors: readonly EvaluationError[];
}

export interface EvaluationError {
  readonly kind: 'false' | 'missed';
  /** A theme, or `project`. */
  readonly what: string;
  /** The words responsible: of every tag of a false theme, of a false mention, of a missed project; none for a missed theme. */
  readonly evidence: readonly Evidence[];
}

/** Words of the source text and what they were taken for. */
export interface Evidence extends QuotedSpan {
  /** Concept or project. */
  readonly of: string;
  /** Null for what was missed. */
  readonly rule: string | null;
}

/**
 * Every sentence with an error, the worst first: by the number of themes judged wrongly, then of false findings (worse than
 * misses), then of all errors, then by place. A document that was not read is told once, as an issue, and has no sentence
 * here; where no label names a project, projects found are no errors.
 */
export function listErrors(comparisons: readonly Comparison[], isRead: (doc: string) => boolean): SentenceErrors[] {
  const weigh = ({ errors }: SentenceErrors): readonly number[] => [
    errors.filter(({ what }) => what !== 'project').length,
    errors.filter(({ kind }) => kind === 'false').length,
    errors.length,
  ];
  const areProjectsLabelled = comparisons.some(({ row }) => row.projects.length > 0);
  return comparisons
    .filter(({ row }) => isRead(row.doc))
    .map((comparison) => toErrors(areProjectsLabelled ? comparison : { ...comparison, falseMentions: [] }))
    .filter(({ errors, isMissing }) => errors.length > 0 || isMissing)
    .sort((a, b) => compareDown(weigh(a), weigh(b)) || compareText(a.doc, b.doc) || a.startOffset - b.startOffset);
}

/** Orders lists of numbers by the first that differs, the larger first. */
function compareDown(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

function toErrors(comparison: Comparison): SentenceErrors {
  const { row, sentence, isMissing, themes, tags, falseMentions, missedProjects } = comparison;
  const { doc, line, startOffset, endOffset, text } = row;
  const wordsAt = (start: number, end: number): string =>
    text?.slice(start - startOffset, end - startOffset) ??
    sentence?.text.slice(Math.max(0, start - sentence.startOffset), Math.max(0, end - sentence.startOffset)) ??
    '';
  const errors: EvaluationError[] = [
    ...themes
      .filter(({ isWanted, isFound }) => isFound && !isWanted)
      .map(({ theme }) => ({
        ...{ kind: 'false' as const, what: theme },
        evidence: tags.filter((tag) => tag.theme === theme).map((tag) => toEvidence(tag, tag.concept)),
      })),
    ...falseMentions.map((mention) => ({
      ...{ kind: 'false' as const, what: 'project' },
      evidence: [toEvidence(mention, mention.project)],
    })),
    ...themes
      .filter(({ isWanted, isFound }) => isWanted && !isFound)
      .map(({ theme }) => ({ kind: 'missed' as const, what: theme, evidence: [] })),
    ...missedProjects.map(({ project, startOffset, endOffset }) => ({
      ...{ kind: 'missed' as const, what: 'project' },
      evidence: [{ startOffset, endOffset, quote: wordsAt(startOffset, endOffset), of: project, rule: null }],
    })),
  ];
  return { doc, line, startOffset, endOffset, sentence, isMissing, errors };
}

function toEvidence({ startOffset, endOffset, quote, rule }: QuotedSpan & { rule: string }, of: string): Evidence {
  return { startOffset, endOffset, quote, of, rule };
}
