import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy';
import { createRequire } from 'node:module';
import { createMatcher, type OnMatch } from '../ingest/matcher.ts';
import type { Language } from '../ingest/types.ts';

/** Tells of the leftmost longest terms of a text, in order. */
export type Find = (text: string, onMatch: OnMatch) => void;

/** Compiles different terms in small letters. */
export type Compile = (terms: readonly string[], language: Language) => Find;

const EDGES = '0-9A-Za-zÀ-ÖØ-öø-ɏ';
/** `ahocorasick` has no types. */
const StringMachine = createRequire(import.meta.url)('ahocorasick') as new (terms: readonly string[]) => {
  search(text: string): readonly (readonly [last: number, terms: readonly string[]])[];
};

export const compileMatcher: Compile = (terms) => createMatcher(terms).visitLongest;

/** The slow and obvious way, which says what is right: at each place the words of each length, the longest first. */
export const compileReference: Compile = (terms) => {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const lengths = [...new Set(terms.map((term) => term.length))].sort((a, b) => b - a);
  const search: Find = (lower, onMatch) => {
    for (let start = 0; start < lower.length; start++) {
      if (isInsideWord(lower, start)) continue;
      for (const length of lengths) {
        const id = ids.get(lower.slice(start, start + length));
        if (id === undefined || isInsideWord(lower, start + length)) continue;
        onMatch(id, start, start + length);
        start += length - 1;
        break;
      }
    }
  };
  // a function of its own: written before the loop, V8 may lower the whole text again in each of its rounds
  return (text, onMatch) => search(text.toLowerCase(), onMatch);
};

/**
 * One alternation, longest first. In Chinese few terms have Latin letters or digits: they alone get edges and either
 * case, and stand before the others, which V8 makes two or three times faster where they are one plain list.
 */
export const compileRegExp: Compile = (terms, language) => {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const hasLatin = (term: string): number => (new RegExp(`[${EDGES}]`).test(term) ? 1 : 0);
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const pattern =
    language === 'en'
      ? new RegExp(`\\b(?:${longestFirst.map(escape).join('|')})\\b`, 'gi')
      : new RegExp(
          longestFirst
            .sort((a, b) => hasLatin(b) - hasLatin(a))
            .map(withEdges)
            .join('|'),
          'g',
        );
  return (text, onMatch) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [words] = match;
      onMatch(ids.get(words.toLowerCase()) ?? -1, match.index, match.index + words.length);
    }
  };
};

export const compileDoubleArray: Compile = (terms) => {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const machine = new DoubleArray([...terms]);
  return (text, onMatch) => {
    const choice = createChoice(text);
    for (const { begin, end, keyword } of machine.matchInText(text.toLowerCase()))
      choice.add(ids.get(keyword) ?? -1, begin, end);
    choice.finish(onMatch);
  };
};

/** Chooses the longest by itself, before the edges are looked at. */
export const compileGreedy: Compile = (terms) => {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const machine = new Greedy([...terms]);
  return (text, onMatch) => {
    for (const { begin, end, keyword } of machine.matchInText(text.toLowerCase()))
      if (!isInsideWord(text, begin) && !isInsideWord(text, end)) onMatch(ids.get(keyword) ?? -1, begin, end);
  };
};

export const compileStringMachine: Compile = (terms) => {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const machine = new StringMachine(terms);
  return (text, onMatch) => {
    const choice = createChoice(text);
    for (const [last, words] of machine.search(text.toLowerCase()))
      for (const word of words) choice.add(ids.get(word) ?? -1, last + 1 - word.length, last + 1);
    choice.finish(onMatch);
  };
};

/** What a caller of a library that finds all must add: the edges, and the leftmost longest of what overlaps. */
function createChoice(text: string): { add: OnMatch; finish: (onMatch: OnMatch) => void } {
  const ends = new Int32Array(text.length);
  const ids = new Int32Array(text.length);
  return {
    add(id, start, end) {
      if (end <= (ends[start] ?? 0) || isInsideWord(text, start) || isInsideWord(text, end)) return;
      ends[start] = end;
      ids[start] = id;
    },
    finish(onMatch) {
      for (let start = 0; start < text.length; start++) {
        const end = ends[start] ?? 0;
        if (end === 0) continue;
        onMatch(ids[start] ?? -1, start, end);
        start = end - 1;
      }
    },
  };
}

const WORD_UNITS = Uint8Array.from({ length: 0x250 }, (_, unit) =>
  new RegExp(`[${EDGES}]`).test(String.fromCharCode(unit)) ? 1 : 0,
);

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && WORD_UNITS[text.charCodeAt(at - 1)] === 1 && WORD_UNITS[text.charCodeAt(at)] === 1;
}

function escape(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function withEdges(term: string): string {
  const eitherCase = escape(term).replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  const left = new RegExp(`^[${EDGES}]`).test(term) ? `(?<![${EDGES}])` : '';
  const right = new RegExp(`[${EDGES}]$`).test(term) ? `(?![${EDGES}])` : '';
  return left + eitherCase + right;
}
