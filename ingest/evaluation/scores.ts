import type { Comparison } from './compare.ts';
import { THEMES } from '../taxonomy/schema.ts';

/** Right findings, false ones and misses. */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** Shares from 0 to 1; 0 where there is nothing to divide by. */
export interface Score extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How many of the answers are right; `share` is 0 where there is none. */
export interface Share {
  readonly right: number;
  readonly of: number;
  readonly share: number;
}

export type ThemeName = (typeof THEMES)[number];

/** What is measured over a set of labelled sentences. Everything adds up from sentence to sentence. */
export interface Scores {
  readonly sentences: number;
  /** Labelled sentences that no sentence read covers. */
  readonly missing: number;
  readonly themes: Readonly<Record<ThemeName, Score>>;
  /** From the counts of all themes together. */
  readonly pooled: Score;
  /** Mean of the themes, each weighing the same. */
  readonly macro: Readonly<Record<'precision' | 'recall' | 'f1', number>>;
  /** Projects named, matched by overlap. */
  readonly mentions: Score;
  /** Of the projects matched: what happens to them, told as done or planned, in which year. */
  readonly event: Share;
  readonly modality: Share;
  readonly year: Share;
}

/** The counts under `Scores`, by name: those of two sets added are those of both together. */
export type Tally = ReadonlyMap<string, number>;

/** Counts a set of comparisons. */
export function tally(comparisons: readonly Comparison[]): Tally {
  const counts = new Map<string, number>();
  const add = (name: string, number = 1): void => void counts.set(name, (counts.get(name) ?? 0) + number);
  for (const { isMissing, themes, matched, missedProjects, falseMentions } of comparisons) {
    add('sentences');
    if (isMissing) add('missing');
    for (const { theme, isWanted, isFound } of themes)
      if (isWanted || isFound) add(`${theme} ${isWanted ? (isFound ? 'tp' : 'fn') : 'fp'}`);
    add('mentions tp', matched.length);
    add('mentions fp', falseMentions.length);
    add('mentions fn', missedProjects.length);
    for (const answers of matched)
      for (const name of ['event', 'modality', 'year'] as const) {
        if (answers[name] !== null) add(`${name} of`);
        if (answers[name]) add(`${name} right`);
      }
  }
  return counts;
}

/** Adds counts up. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = new Map<string, number>();
  for (const counts of tallies) for (const [name, number] of counts) sum.set(name, (sum.get(name) ?? 0) + number);
  return sum;
}

/** Works out the measures from counts. */
export function scoreTally(counts: Tally): Scores {
  const get = (name: string): number => counts.get(name) ?? 0;
  const countsOf = (name: string): Counts => ({ tp: get(`${name} tp`), fp: get(`${name} fp`), fn: get(`${name} fn`) });
  const shareOf = (name: string): Share => {
    const [right, of] = [get(`${name} right`), get(`${name} of`)];
    return { right, of, share: divide(right, of) };
  };
  const themes = Object.fromEntries(THEMES.map((theme) => [theme, scoreCounts(countsOf(theme))])) as Scores['themes'];
  const scores = Object.values(themes);
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    sentences: get('sentences'),
    missing: get('missing'),
    themes,
    pooled: scoreCounts({ tp: sum(({ tp }) => tp), fp: sum(({ fp }) => fp), fn: sum(({ fn }) => fn) }),
    macro: {
      precision: sum(({ precision }) => precision) / scores.length,
      recall: sum(({ recall }) => recall) / scores.length,
      f1: sum(({ f1 }) => f1) / scores.length,
    },
    mentions: scoreCounts(countsOf('mentions')),
    event: shareOf('event'),
    modality: shareOf('modality'),
    year: shareOf('year'),
  };
}

/** Precision, recall and F1 (harmonic mean) of counts. */
export function scoreCounts({ tp, fp, fn }: Counts): Score {
  return {
    precision: divide(tp, tp + fp),
    recall: divide(tp, tp + fn),
    f1: divide(2 * tp, 2 * tp + fp + fn),
    ...{ tp, fp, fn },
  };
}

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
