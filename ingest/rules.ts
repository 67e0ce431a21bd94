import type { CueEntry } from './compile-tagger.ts';
import type { CueHit } from './find-words.ts';
import { groupBy } from './group.ts';
import { findBorder } from './spans.ts';
import type { Rule } from './types.ts';

/** A rule whose conditions a sentence meets: one word of each of its groups, in the order of the groups. */
export interface RuleHit {
  readonly entry: CueEntry;
  readonly words: readonly [CueHit, ...CueHit[]];
}

const WORDS_OR_LETTERS = { en: /[\p{L}\p{N}]+/gu, zh: /\p{Script=Han}|[a-z\d]+/gu } as const;

/**
 * Finds the rules that hold in a sentence, each at most once. The word of its first group is the one furthest left that
 * has one of each other group within reach. Words of one sentence that overlap never serve two groups.
 */
export function findRules(text: string, hits: readonly CueHit[], heading: ReadonlySet<Rule>): RuleHit[] {
  return [...groupBy(hits, ({ entry }) => entry.rule)].flatMap(([rule, own]) => {
    if (own.some(({ entry }) => entry.place === 'none')) return [];
    if (rule.section.length > 0 && !heading.has(rule)) return [];
    const found = findWords(text, rule, own);
    return found ? [{ entry: found[0].entry, words: found }] : [];
  });
}

function findWords(text: string, rule: Rule, hits: readonly CueHit[]): RuleHit['words'] | null {
  const byPlace = groupBy(hits, ({ entry }) => entry.place);
  const [first = [], ...others] = rule.all.map((_, place) => byPlace.get(place) ?? []);
  const neighbours = others.map(createNeighbours);
  for (const anchor of first) {
    const words: [CueHit, ...CueHit[]] = [anchor];
    for (const findNearest of neighbours) {
      const nearest = findNearest(anchor, (hit) =>
        words.every((word) => hit.end <= word.start || word.end <= hit.start),
      );
      if (nearest) words.push(nearest);
    }
    if (words.length === rule.all.length && isWithin(text, rule, words)) return words;
  }
  return null;
}

/** The hit before or behind another that is nearest to it, of those that are free; of equals the one further left. */
type FindNearest = (anchor: CueHit, isFree: (hit: CueHit) => boolean) => CueHit | undefined;

/** `hits` come ordered by start. */
function createNeighbours(hits: readonly CueHit[]): FindNearest {
  // from the right end to the left, of equal ends the one that begins first
  const byEnd = hits.toSorted((a, b) => b.end - a.end);
  return (anchor, isFree) => {
    const before = firstFree(byEnd, ({ end }) => end <= anchor.start, isFree);
    const behind = firstFree(hits, ({ start }) => start >= anchor.end, isFree);
    if (!before || !behind) return before ?? behind;
    return anchor.start - before.end <= behind.start - anchor.end ? before : behind;
  };
}

/** `isPast` holds for no hit of the list, or from one on for all. */
function firstFree(
  hits: readonly CueHit[],
  isPast: (hit: CueHit) => boolean,
  isFree: (hit: CueHit) => boolean,
): CueHit | undefined {
  for (let index = findBorder(hits, isPast); index < hits.length; index++) {
    const hit = hits[index];
    if (hit && isFree(hit)) return hit;
  }
  return undefined;
}

function isWithin(text: string, { within, language }: Rule, words: readonly CueHit[]): boolean {
  if (within === undefined) return true;
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  let count = 0;
  // words far apart are not counted to the end
  for (const { index } of text.slice(start, end).matchAll(WORDS_OR_LETTERS[language]))
    if (index >= 0 && ++count > within) return false;
  return true;
}
