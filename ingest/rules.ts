import type { CueEntry } from './compile-tagger.ts';
import type { CueHit } from './find-words.ts';
import { groupBy } from './group.ts';
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
  const [first = [], ...others] = rule.all.map((_, place) => hits.filter(({ entry }) => entry.place === place));
  for (const anchor of first) {
    const words: [CueHit, ...CueHit[]] = [anchor];
    for (const group of others) {
      const free = group.filter((hit) => words.every((word) => hit.end <= word.start || word.end <= hit.start));
      const [nearest] = free.sort((a, b) => distance(a, anchor) - distance(b, anchor));
      if (nearest) words.push(nearest);
    }
    if (words.length === rule.all.length && isWithin(text, rule, words)) return words;
  }
  return null;
}

function distance(hit: CueHit, anchor: CueHit): number {
  return Math.max(hit.start - anchor.end, anchor.start - hit.end);
}

function isWithin(text: string, { within, language }: Rule, words: readonly CueHit[]): boolean {
  if (within === undefined) return true;
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  return (text.slice(start, end).match(WORDS_OR_LETTERS[language])?.length ?? 0) <= within;
}
