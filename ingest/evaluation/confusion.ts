import type { Comparison } from './compare.ts';
import { scoreCounts, type Score } from './scores.ts';
import { groupBy } from '../group.ts';
import { compareText } from '../issues.ts';
import { THEMES } from '../taxonomy/schema.ts';

/** No theme: none wanted, or none found instead. */
export const NOTHING = '(none)';
/** All themes wanted are found, and another with them. */
export const BESIDE = '(beside right ones)';

/** How often one theme was found where another was wanted. */
export interface Confusion {
  /** A theme that was missed; `NOTHING` or `BESIDE` where none was. */
  readonly wanted: string;
  /** A theme found wrongly; `NOTHING` where none was. Equal to `wanted` for what is right. */
  readonly found: string;
  readonly sentences: number;
}

/** Counts what was found where what was wanted, pairs that occur only, in the order of the themes. */
export function countConfusions(comparisons: readonly Comparison[]): Confusion[] {
  const order = [...THEMES, NOTHING, BESIDE];
  const pairs = comparisons.flatMap(listConfusions);
  return [...groupBy(pairs, ([wanted, found]) => `${wanted}\n${found}`).values()]
    .map((group) => ({ wanted: group[0]?.[0] ?? '', found: group[0]?.[1] ?? '', sentences: group.length }))
    .sort(
      (a, b) => order.indexOf(a.wanted) - order.indexOf(b.wanted) || order.indexOf(a.found) - order.indexOf(b.found),
    );
}

function listConfusions({ themes }: Comparison): [wanted: string, found: string][] {
  const names = (isWanted: boolean, isFound: boolean): string[] =>
    themes.filter((answer) => answer.isWanted === isWanted && answer.isFound === isFound).map(({ theme }) => theme);
  const [right, missed, wrong] = [names(true, true), names(true, false), names(false, true)];
  const instead = wrong.length > 0 ? wrong : [NOTHING];
  const lacking = missed.length > 0 ? missed : [right.length > 0 ? BESIDE : NOTHING];
  const errors =
    missed.length + wrong.length > 0
      ? lacking.flatMap((wanted) => instead.map((found): [string, string] => [wanted, found]))
      : [];
  const isRightlyEmpty = right.length + errors.length === 0;
  return [
    ...right.map((theme): [string, string] => [theme, theme]),
    ...errors,
    ...(isRightlyEmpty ? [[NOTHING, NOTHING] satisfies [string, string]] : []),
  ];
}

/** How a concept's tags fare. A label of a theme alone says whether the theme of a tag is right, not what was missed. */
export interface ConceptScore {
  readonly concept: string;
  /** Sentences that bear a tag of it, by whether the label has its theme. */
  readonly right: number;
  readonly wrong: number;
  /** Share right; 0 for none. */
  readonly precision: number;
  /** By the labels that name concepts; null where no label does. */
  readonly labelled: Score | null;
}

/** Every concept found or labelled, by id. */
export function scoreConcepts(comparisons: readonly Comparison[]): ConceptScore[] {
  const isLabelled = comparisons.some(({ row }) => row.concepts !== null);
  const found = comparisons.flatMap((comparison) =>
    [...new Map(comparison.tags.map((tag) => [tag.concept, tag]))].map(([concept, { theme }]) => ({
      ...{ concept, theme, row: comparison.row },
    })),
  );
  const wanted = comparisons.flatMap(({ row }) =>
    [...new Set(row.concepts ?? [])].map((concept) => ({ concept, row })),
  );
  const names = new Set([...found, ...wanted].map(({ concept }) => concept));
  const foundOf = groupBy(found, ({ concept }) => concept);
  const wantedOf = groupBy(wanted, ({ concept }) => concept);
  return [...names].sort(compareText).map((concept) => {
    const own = foundOf.get(concept) ?? [];
    const scored = own.filter(({ row, theme }) => !row.optionalThemes.includes(theme));
    const right = scored.filter(({ row, theme }) => row.themes.includes(theme)).length;
    const judged = own.filter(({ row }) => row.concepts !== null);
    const tp = judged.filter(({ row }) => row.concepts?.includes(concept)).length;
    const fn = (wantedOf.get(concept)?.length ?? 0) - tp;
    return {
      concept,
      right,
      wrong: scored.length - right,
      precision: scored.length === 0 ? 0 : right / scored.length,
      labelled: isLabelled ? scoreCounts({ tp, fp: judged.length - tp, fn }) : null,
    };
  });
}
