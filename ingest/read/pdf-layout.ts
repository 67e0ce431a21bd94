import type { Line } from './pdf-lines.ts';

/** A line measured against its column; lengths in em of the line. */
export interface PlacedLine extends Line {
  /** Counted from 0. */
  readonly page: number;
  /** From the left edge of the column. */
  readonly indent: number;
  /** Left over at the right edge of the column. */
  readonly room: number;
  /** Distance to the line above as a multiple of the usual one; 1 at the head of a column. */
  readonly leading: number;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  /** Usual distance of baselines; 0 where there is none. */
  readonly pitch: number;
}

const COLUMNS = [0, 1, 2] as const;
/** Fewer lines do not show the edges of their column; those of all pages then count. */
const ENOUGH_LINES = 8;
/** Sizes of letters that differ by a smaller share are one. */
const SAME_SIZE = 0.1;

/** Measures the lines of a document, given by page and without running ones. Keeps their order. */
export function placeLines(pages: readonly (readonly Line[])[]): PlacedLine[] {
  const size = findBodySize(pages.flat());
  const bodyOf = (lines: readonly Line[], column: Line['column']): Line[] =>
    lines.filter((line) => line.column === column && line.cells === 1 && hasSameSize(line, { size }));
  const usual = COLUMNS.map((column) => findFrame(bodyOf(pages.flat(), column)));
  return pages.flatMap((lines, page) => {
    const frames = COLUMNS.map((column) => {
      const body = bodyOf(lines, column);
      return body.length >= ENOUGH_LINES ? findFrame(body) : usual[column];
    });
    return lines.map((line, at) => ({
      ...measureLine(line, lines[at - 1], frames[line.column] ?? { ...line, pitch: 0 }),
      page,
    }));
  });
}

/** Whether two lines are set in letters of one size. */
export function hasSameSize(a: Pick<Line, 'size'>, b: Pick<Line, 'size'>): boolean {
  return Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);
}

function measureLine(line: Line, above: Line | undefined, { left, right, pitch }: Frame): Omit<PlacedLine, 'page'> {
  const distance = above?.column === line.column ? line.y - above.y : 0;
  return {
    ...line,
    indent: (line.left - left) / line.size,
    room: (right - line.right) / line.size,
    leading: distance > 0 && pitch > 0 ? distance / pitch : 1,
  };
}

/** The size most letters have, to half a point. */
function findBodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** A few lines may stick out. */
function findFrame(lines: readonly Line[]): Frame | null {
  if (lines.length === 0) return null;
  const outliers = Math.floor(lines.length * 0.02) + (lines.length >= ENOUGH_LINES ? 1 : 0);
  const distances = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    return above && line.y > above.y ? [line.y - above.y] : [];
  });
  return {
    left: nth(
      lines.map(({ left }) => left),
      outliers,
    ),
    right: -nth(
      lines.map(({ right }) => -right),
      outliers,
    ),
    // the lower quarter: distances within paragraphs, not between them
    pitch: nth(distances, distances.length >> 2),
  };
}

/** The n-th smallest; 0 of nothing. */
function nth(values: readonly number[], n: number): number {
  return [...values].sort((a, b) => a - b)[n] ?? 0;
}
