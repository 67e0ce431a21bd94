/** A run of text that a page places as one. Lengths in points, from the upper left corner of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the letters: 1 em. */
  readonly size: number;
}

/** A line of one column, with its place on the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** 0 over the whole page, 1 and 2 in the left and right one of two columns. */
  readonly column: 0 | 1 | 2;
  /** Parts with wide blanks between them: more than one in a row of a table. */
  readonly cells: number;
}

/** Letters and marks that stand without blanks between them: Han, and the full-width marks of Chinese. */
const WIDE = '[\\p{Script=Han}\\u3001-\\u3020\\uff01-\\uff60]';
const ENDS_WIDE = new RegExp(`${WIDE}$`, 'u');
const BEGINS_WIDE = new RegExp(`^${WIDE}`, 'u');
/** Blanks to drop in Chinese: on either side of such a letter; and in other text: between two. */
const BLANKS_BESIDE = new RegExp(`(?<=${WIDE}) +| +(?=${WIDE})`, 'gu');
const BLANKS_BETWEEN = new RegExp(`(?<=${WIDE}) +(?=${WIDE})`, 'gu');
/** In a line where the share of Han letters among all letters is at least this, Latin words too stand without blanks. */
const MIN_HAN_SHARE = 0.2;

/** Of em. A smaller gap is the play of letters, a larger one a blank, … */
const BLANK = 0.15;
/** … and from here a blank that stays between Han letters, … */
const KEPT_BLANK = 0.9;
/** … and from here the edge of a table's cell. */
const CELL = 2;

/** Lines on either side that make columns, and the share of lines that may run across. */
const MIN_COLUMN_LINES = 3;
const MAX_CROSSING = 0.25;
/** Lines of prose fill a column this far; cells of a table do not. */
const MIN_FILL = 0.6;
/** Half the free strip between columns. */
const HALF_GUTTER = 3;

/**
 * Puts the pieces of a page into lines, in reading order: down the page, and where it has two columns of prose, down
 * the left one first, between the lines that run across. Blanks come from the gaps; there is none beside Han letters,
 * but for wide ones. A tab parts the cells of a row. A page without text gives [].
 */
export function pageLines(pieces: readonly Piece[], pageWidth: number): Line[] {
  const rows = groupRows(pieces);
  const gutter = findGutter(rows, pageWidth);
  if (gutter === null) return rows.map((row) => makeLine(row, 0));
  const lines: Line[] = [];
  let right: Line[] = [];
  for (const row of rows) {
    if (crosses(row, gutter)) {
      lines.push(...right, makeLine(row, 0));
      right = [];
      continue;
    }
    const [before, after] = [row.filter(({ x }) => x < gutter), row.filter(({ x }) => x >= gutter)];
    if (before.length > 0) lines.push(makeLine(before, 1));
    if (after.length > 0) right.push(makeLine(after, 2));
  }
  return [...lines, ...right];
}

/** Whether Han letters are so many that the text is Chinese. */
export function isHan(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= letters * MIN_HAN_SHARE;
}

/** Whether two texts stand side by side without a blank: beside Han letters and the marks of Chinese. */
export function joinsTight(before: string, after: string): boolean {
  return ENDS_WIDE.test(before) || BEGINS_WIDE.test(after);
}

/** Pieces of one baseline, left to right; top row first. Small figures above or below the line belong to it. */
function groupRows(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  let first: Piece | null = null;
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (first && piece.y - first.y < 0.4 * Math.max(piece.size, first.size)) rows.at(-1)?.push(piece);
    else rows.push([(first = piece)]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x || a.y - b.y));
}

/** Where between two columns of prose no letter stands; null on a page of one column. */
function findGutter(rows: readonly Piece[][], pageWidth: number): number | null {
  const middle = Array.from({ length: Math.floor(pageWidth * 0.4) }, (_, at) => Math.round(pageWidth * 0.3) + at);
  // by width: a page number amid the strip weighs less than a line of text that reaches its edge
  const pieces = rows.flat();
  const weights = middle.map((at) => widthOf(pieces.filter((piece) => covers(piece, at))));
  const least = Math.min(...weights);
  const start = weights.indexOf(least);
  const length = [...weights.slice(start), Infinity].findIndex((weight) => weight > least);
  const x = middle[start + (length >> 1)] ?? 0;
  const apart = rows.filter((row) => !crosses(row, x));
  if (apart.length < rows.length * (1 - MAX_CROSSING)) return null;
  const isProse = [(piece: Piece) => piece.x < x, (piece: Piece) => piece.x >= x].every((side) => {
    const widths = apart.map((row) => widthOf(row.filter(side))).filter((width) => width > 0);
    const median = [...widths].sort((a, b) => a - b)[widths.length >> 1] ?? 0;
    return widths.length >= MIN_COLUMN_LINES && median >= MIN_FILL * Math.max(...widths) && median > pageWidth * 0.2;
  });
  return isProse ? x : null;
}

function crosses(row: readonly Piece[], x: number): boolean {
  return row.some((piece) => covers(piece, x));
}

function covers(piece: Piece, x: number): boolean {
  return piece.x < x + HALF_GUTTER && piece.x + piece.width > x - HALF_GUTTER;
}

function widthOf(row: readonly Piece[]): number {
  return row.reduce((sum, { width }) => sum + width, 0);
}

function makeLine(row: readonly Piece[], column: Line['column']): Line {
  const right = row.reduce((end, { x, width }) => Math.max(end, x + width), 0);
  const main = row.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best));
  const { text, cells } = joinPieces(row);
  return { text, left: row[0]?.x ?? 0, right, y: main.y, size: main.size, column, cells };
}

function joinPieces(row: readonly Piece[]): { text: string; cells: number } {
  const cellGap = isStretched(row) ? Infinity : CELL;
  let raw = '';
  let end = Infinity;
  let cells = 1;
  for (const [at, piece] of row.entries()) {
    const { text, x, width, size } = piece;
    // bold letters made by printing twice
    if (row[at - 1]?.text === text && x - (row[at - 1]?.x ?? 0) < 0.2 * size) continue;
    const gap = (x - end) / size;
    if (gap >= cellGap) cells++;
    raw += (gap >= cellGap ? '\t' : gap >= KEPT_BLANK ? '\u3000' : gap >= BLANK ? ' ' : '') + text;
    end = x + width;
  }
  // a heading with its letters far apart: 报　告
  const isSpaced = /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han})+$/u.test(raw.trim());
  if (isSpaced) return { text: raw.replace(/[\s\u3000]+/g, ''), cells: 1 };
  return {
    text: dropBlanks(raw)
      .replace(/\s*\t\s*/g, '\t')
      .replace(/[^\S\t]+/g, ' ')
      .trim(),
    cells,
  };
}

/** Words of a narrow column, drawn apart to fill the line: all gaps are alike, and no word is a number. */
function isStretched(row: readonly Piece[]): boolean {
  const gaps = row.slice(1).map(({ x, size }, at) => (x - (row[at]?.x ?? 0) - (row[at]?.width ?? 0)) / size);
  const isEven = gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < 0.1;
  return isEven && row.every(({ text }) => /^\p{Script=Latin}\S*$/u.test(text.trim()));
}

function dropBlanks(text: string): string {
  return text.replace(isHan(text) ? BLANKS_BESIDE : BLANKS_BETWEEN, '');
}
