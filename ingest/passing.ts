import { CLAUSE_END, ITEM_END, PART_END, PASSING_PLACES, PASSING_SHARE } from './locales/clauses.ts';
import type { Range } from './spans.ts';

/**
 * Whether a sentence names a theme only in passing: at one or two places that make up a small share of its clauses ("…
 * cooperation in fields such as …"). A clause that lists several things counts for as many of them as speak of the
 * theme; one that is no list and gives a figure states something, however long the sentence is. What semicolons part is
 * looked at apart. `terms` are the places of the theme's terms in the folded text, each at least one; what stands inside
 * a term parts nothing.
 */
export function isPassing(text: string, terms: readonly Range[]): boolean {
  const places = new Set(terms.map(({ start }) => start));
  if (places.size > PASSING_PLACES) return false;
  const least = PASSING_SHARE[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'];
  const masked = terms.reduce(mask, text);
  return split(masked, { start: 0, end: masked.length }, PART_END).every((part) => {
    const clauses = split(masked, part, CLAUSE_END).map((clause) => weigh(masked, clause, places));
    if (clauses.some(({ isStated }) => isStated)) return false;
    return clauses.reduce((sum, { weight }) => sum + weight, 0) / clauses.length < least;
  });
}

function mask(text: string, { start, end }: Range): string {
  return text.slice(0, start) + '_'.repeat(end - start) + text.slice(end);
}

/** What is shorter is no clause: marks and blanks. */
const SHORTEST = 3;

function split(text: string, { start, end }: Range, at: RegExp): Range[] {
  const stretches: Range[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(at)) {
    stretches.push({ start: from, end: start + index });
    from = start + index + mark.length;
  }
  stretches.push({ start: from, end });
  const clauses = stretches.filter((stretch) => stretch.end - stretch.start >= SHORTEST);
  return clauses.length > 0 ? clauses : [{ start, end }];
}

function weigh(
  text: string,
  { start, end }: Range,
  places: ReadonlySet<number>,
): { weight: number; isStated: boolean } {
  const inside = [...places].filter((place) => start <= place && place < end).length;
  const clause = text.slice(start, end);
  const items = (clause.match(ITEM_END)?.length ?? 0) + 1;
  return { weight: Math.min(1, inside / items), isStated: inside > 0 && items <= 2 && /\d/.test(clause) };
}
