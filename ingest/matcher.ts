import { buildTrie, NO_TERM } from './matcher-trie.ts';

/** A term found in a text: `text.slice(start, end)` is the term with this index in the list given, but for its case. */
export interface Match {
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** Is told of a match by numbers alone; making no object for each is faster. */
export type OnMatch = (term: number, start: number, end: number) => void;

/** Finds every occurrence of every term, overlapping ones too; ordered by start, then the longer first, then by term. */
export interface Matcher {
  (text: string): Match[];
  /** Tells of the same matches in the same order. */
  readonly visit: (text: string, onMatch: OnMatch) => void;
  /** Tells of matches that do not overlap: from left to right the longest at each place, of equal terms the first. */
  readonly visitLongest: (text: string, onMatch: OnMatch) => void;
}

/** What a code unit can be: kinds add up. */
const IN_WORD = 1;
const BEGINS_TERM = 2;

/** The small letter for each capital, unit by unit. */
const LOWER = Uint16Array.from({ length: 65536 }, (_, unit) => lowerLetter(String.fromCharCode(unit)).charCodeAt(0));

/**
 * Compiles terms so that one walk over a text finds them all. Offsets are UTF-16 code units, end exclusive.
 *
 * Terms and text are compared unit by unit, capitals as small letters; fold both before for more (`view.ts`). A term
 * that begins or ends with a Latin letter (up to U+024F) or a digit must not touch another one there ("port" is not in
 * "report" and "Line 1" not in "Line 12"); Han needs no edges ("地铁" is in "新建地铁线"). A longer term that fails at its
 * edge hides no shorter one. `visit` tells of equal terms one by one; empty ones never match.
 *
 * Where a term can begin, a walk down a trie finds the longest, which leads to the shorter ones. The time is at worst
 * that of text length × longest term, in texts that people write that of the text length, for any number of terms.
 */
export function createMatcher(terms: readonly string[]): Matcher {
  const lengths = Int32Array.from(terms, (term) => term.length);
  const trie = buildTrie(terms.map(lowerTerm));
  const { base, parent, found, after } = trie;
  const codes = trie.codes.map((code, unit) => trie.codes[LOWER[unit] ?? unit] ?? code);
  const kinds = new Uint8Array(codes.length).map((_, unit) => {
    const beginsTerm = parent[(base[0] ?? 0) + (codes[unit] ?? 0)] === 0;
    return (isWordUnit(unit) ? IN_WORD : 0) + (beginsTerm ? BEGINS_TERM : 0);
  });
  const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

  /** The longest term at a place, whatever stands behind it, as the trie has it: the shorter ones come `after`. */
  const findTerm = (text: string, start: number): number => {
    let cell = 0;
    for (let at = start; at < text.length; at++) {
      const child = (base[cell] ?? 0) + (codes[text.charCodeAt(at)] ?? 0);
      if (parent[child] !== cell) break;
      cell = child;
    }
    return found[cell] ?? NO_TERM;
  };

  const walk = (text: string, onlyLongest: boolean, onMatch: OnMatch): void => {
    let before = 0;
    for (let start = 0, next = 1; start < text.length; start = next++) {
      const kind = kindAt(text, start);
      if (kind & BEGINS_TERM && !(kind & before & IN_WORD)) {
        for (let term = findTerm(text, start); term !== NO_TERM; term = after[term] ?? NO_TERM) {
          const end = start + (lengths[term] ?? 0);
          if (end < text.length && kindAt(text, end - 1) & kindAt(text, end) & IN_WORD) continue;
          onMatch(term, start, end);
          if (onlyLongest) {
            next = end;
            break;
          }
        }
      }
      before = next === start + 1 ? kind : kindAt(text, next - 1);
    }
  };

  const visit = (text: string, onMatch: OnMatch): void => walk(text, false, onMatch);
  const visitLongest = (text: string, onMatch: OnMatch): void => walk(text, true, onMatch);
  const findAll = (text: string): Match[] => {
    const matches: Match[] = [];
    visit(text, (term, start, end) => matches.push({ term, start, end }));
    return matches;
  };
  return Object.assign(findAll, { visit, visitLongest });
}

/** Letters and digits that belong to one word where they touch. */
function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}

function lowerTerm(term: string): string {
  return term.replace(/\p{Changes_When_Lowercased}/gu, lowerLetter);
}

/** Letters that are two units ("𐐀"), or would become two ("İ"), stay as they are. */
function lowerLetter(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}
