import { isSameSpan, pairSpans } from './compare.ts';
import { scoreCounts, type Counts, type Score, type ThemeName } from './scores.ts';
import type { GoldRow } from './gold.ts';
import { groupBy } from '../group.ts';
import { compareText } from '../issues.ts';
import { THEMES } from '../taxonomy/schema.ts';

/** How far two people agree on the sentences both labelled. */
export interface Agreement {
  /** Labelled by both. */
  readonly sentences: number;
  /** Labelled by one alone. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Sentences with the same themes, and their share; themes optional for either are not looked at. */
  readonly equal: number;
  readonly equalShare: number;
  /** F1 is the same whoever is taken for right; `fp` only the second has it, `fn` only the first. */
  readonly pooled: Score;
  readonly themes: Readonly<Record<ThemeName, ThemeAgreement>>;
  /** Projects named, matched by overlap. */
  readonly mentions: Score;
  /** In the order of their places. */
  readonly differences: readonly Difference[];
}

export interface ThemeAgreement extends Score {
  /**
   * Agreement beyond chance (Cohen 1960): 1 is perfect, 0 what chance would give. Null where both always give one and the
   * same answer, so that chance alone would agree.
   */
  readonly kappa: number | null;
}

/** A sentence to which the two give different themes. */
export interface Difference {
  readonly doc: string;
  readonly startOffset: number;
  readonly endOffset: number;
  /** Null where neither label carries it. */
  readonly text: string | null;
  /** Lines of the two label files. */
  readonly lines: readonly [number, number];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

type Pair = readonly [first: GoldRow, second: GoldRow];

/** Compares two sets of labels. Sentences are the same where they share more than half of what they cover together. */
export function compareLabels(first: readonly GoldRow[], second: readonly GoldRow[]): Agreement {
  const pairs = pairRows(first, second);
  const differences = pairs
    .map(toDifference)
    .filter(({ onlyFirst, onlySecond }) => onlyFirst.length + onlySecond.length > 0)
    .sort((a, b) => compareText(a.doc, b.doc) || a.startOffset - b.startOffset);
  const tables = THEMES.map((theme) => [theme, countAnswers(pairs, theme)] as const);
  const sum = (name: keyof Counts): number => tables.reduce((total, [, table]) => total + table[name], 0);
  const equal = pairs.length - differences.length;
  return {
    sentences: pairs.length,
    onlyFirst: first.length - pairs.length,
    onlySecond: second.length - pairs.length,
    equal,
    equalShare: pairs.length === 0 ? 0 : equal / pairs.length,
    pooled: scoreCounts({ tp: sum('tp'), fp: sum('fp'), fn: sum('fn') }),
    themes: Object.fromEntries(
      tables.map(([theme, table]) => [theme, { ...scoreCounts(table), kappa: cohenKappa(table) }]),
    ) as Agreement['themes'],
    mentions: scoreCounts(countMentions(pairs)),
    differences,
  };
}

function pairRows(first: readonly GoldRow[], second: readonly GoldRow[]): Pair[] {
  const others = groupBy(second, ({ doc }) => doc);
  return [...groupBy(first, ({ doc }) => doc)].flatMap(([doc, rows]) => {
    const candidates = others.get(doc) ?? [];
    const places = pairSpans(rows, candidates);
    return rows.flatMap((row, index): Pair[] => {
      const other = candidates[places[index] ?? -1];
      return other && isSameSpan(row, other) ? [[row, other]] : [];
    });
  });
}

interface Table extends Counts {
  /** Neither gives the theme. */
  readonly neither: number;
}

function countAnswers(pairs: readonly Pair[], theme: ThemeName): Table {
  const scored = pairs.filter(([first, second]) => !isOptional(theme, first, second));
  const count = (inFirst: boolean, inSecond: boolean): number =>
    scored.filter(
      ([first, second]) => first.themes.includes(theme) === inFirst && second.themes.includes(theme) === inSecond,
    ).length;
  return { tp: count(true, true), fp: count(false, true), fn: count(true, false), neither: count(false, false) };
}

function cohenKappa({ tp, fp, fn, neither }: Table): number | null {
  const all = tp + fp + fn + neither;
  if (all === 0) return null;
  const byChance = ((tp + fp) * (tp + fn) + (fn + neither) * (fp + neither)) / all ** 2;
  return byChance === 1 ? null : ((tp + neither) / all - byChance) / (1 - byChance);
}

function countMentions(pairs: readonly Pair[]): Counts {
  const counts = pairs.map(([first, second]): Counts => {
    const places = pairSpans(first.projects, second.projects);
    const alone = first.projects.filter(({ optional }, index) => places[index] === null && !optional).length;
    const others = second.projects.filter(({ optional }, index) => !places.includes(index) && !optional).length;
    const both = first.projects.filter(({ optional }, index) => {
      const other = second.projects[places[index] ?? -1];
      return other && !optional && !other.optional;
    }).length;
    return { tp: both, fp: others, fn: alone };
  });
  const sum = (name: keyof Counts): number => counts.reduce((total, own) => total + own[name], 0);
  return { tp: sum('tp'), fp: sum('fp'), fn: sum('fn') };
}

function toDifference([first, second]: Pair): Difference {
  const { doc, startOffset, endOffset } = first;
  const only = (row: GoldRow, other: GoldRow): string[] =>
    THEMES.filter(
      (theme) => row.themes.includes(theme) && !other.themes.includes(theme) && !isOptional(theme, row, other),
    );
  return {
    ...{ doc, startOffset, endOffset },
    text: first.text ?? second.text,
    lines: [first.line, second.line],
    onlyFirst: only(first, second),
    onlySecond: only(second, first),
  };
}

function isOptional(theme: string, ...rows: readonly GoldRow[]): boolean {
  return rows.some(({ optionalThemes }) => optionalThemes.includes(theme));
}
