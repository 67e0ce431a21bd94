import { BARE_NUMBER, PAGE_NUMBER } from '../locales/page-furniture.ts';
import type { Line } from './pdf-lines.ts';

/** So many lines from the top and from the bottom of a page may be running ones. */
const ZONE = 3;
/** A running line stands at one height on all its pages (points). */
const SAME_HEIGHT = 4;
/** Pages that make a line a running one: this many, or half of a shorter document, but never one alone. */
const ENOUGH_PAGES = 3;

interface Candidate {
  readonly line: Line;
  /** The zone and the words, without blanks and with one sign for any number. */
  readonly key: string;
}

/**
 * Leaves out what is printed on the pages rather than written in the report: running headers and footers (a line that,
 * numbers aside, stands near the top or the bottom of at least three pages, or half of a shorter document, at the same
 * height) and page numbers (`locales/page-furniture.ts`), as far as they stand outside of all else on the page. Keeps the
 * order of the lines.
 */
export function dropFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const running = findRunning(pages);
  return pages.map((lines, page) => {
    const isFurniture = (line: Line): boolean => running.has(line) || isPageNumber(line.text, page + 1);
    const byHeight = [...lines].sort((a, b) => a.y - b.y);
    const first = byHeight.findIndex((line) => !isFurniture(line));
    const last = byHeight.findLastIndex((line) => !isFurniture(line));
    const kept = new Set(first === -1 ? [] : byHeight.slice(first, last + 1));
    return lines.filter((line) => kept.has(line));
  });
}

function findRunning(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const enough = Math.max(2, Math.min(ENOUGH_PAGES, Math.ceil(pages.length / 2)));
  const groups = new Map<string, Candidate[]>();
  for (const candidate of pages.flatMap(candidates)) {
    const group = groups.get(candidate.key);
    if (group) group.push(candidate);
    else groups.set(candidate.key, [candidate]);
  }
  const running = new Set<Line>();
  for (const group of groups.values()) {
    if (group.length < enough) continue;
    for (const { line } of group)
      if (group.filter((other) => Math.abs(other.line.y - line.y) <= SAME_HEIGHT).length >= enough) running.add(line);
  }
  return running;
}

function candidates(lines: readonly Line[]): Candidate[] {
  const byHeight = [...lines].sort((a, b) => a.y - b.y);
  const keyed = (zone: string, part: readonly Line[]): Candidate[] =>
    part.map((line) => ({ line, key: `${zone} ${line.text.replace(/\d+/g, '#').replace(/\s/g, '')}` }));
  return [...keyed('top', byHeight.slice(0, ZONE)), ...keyed('bottom', byHeight.slice(-ZONE))];
}

function isPageNumber(text: string, page: number): boolean {
  return PAGE_NUMBER.test(text) || (BARE_NUMBER.test(text) && Number(text) === page);
}
