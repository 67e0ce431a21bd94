import { HEADING_NUMBERS } from './locales/headings.ts';
import { ITEM_MARK, PAGE_NUMBER_LINE } from './locales/lines.ts';
import type { Span } from './types.ts';
import { foldText } from './view.ts';

/** Lines of a wrapped text are at least so wide; narrower ones are verse or cells (a Han letter is 2 wide). */
const MIN_WIDTH = 36;
/** … and no wider: a paragraph on one line is not wrapped. */
const MAX_WIDTH = 160;
/** A line this near to the widest is full: its last word (share) or Han letters (columns) would not have fitted on it. */
const FULL = { wordShare: 0.82, letterColumns: 12 } as const;
/** So many full lines that go on in small letters or Han tell a wrapped text; titles and names below one another do not. */
const MIN_FULL_LINES = 6;
/** … and this share of all lines with text; fewer where no line is wider (by so many columns) than the others. */
const MIN_FULL_SHARE = { loose: 0.35, atMargin: 0.15 } as const;
const MARGIN = 4;

/** … in a text of sentences: this share of its lines has the end of one. */
const MIN_SENTENCE_SHARE = 0.1;

const SENTENCE_END = /[.!?。！？:：;；]["'”’)）]*$/;
const HAN_END = /[\u3000-\u9fff\uf900-\uffef]$/;
const READS_ON = /^[\p{Ll}\p{Lo}\p{N}\p{Ps}\p{Pi}\p{Po}]/u;

interface Line extends Span {
  readonly width: number;
  readonly words: string;
}

/**
 * Finds the line ends that a narrow page, not its writer, made: offsets of the white space between two lines of one
 * sentence. Empty unless the text as a whole is wrapped at one width. A line number or page number between two such
 * lines belongs to the gap. Deterministic; one pass over the lines.
 */
export function findWraps(text: string, bodyOffset = 0): Span[] {
  const lines = linesOf(text, bodyOffset);
  const content = lines.filter(({ words }) => !PAGE_NUMBER_LINE.test(words));
  const width = fullWidth(content.map((line) => line.width));
  if (width < MIN_WIDTH || width > MAX_WIDTH) return [];
  const isFull = ({ width: columns, words }: Line): boolean =>
    columns >= (HAN_END.test(words) ? width - FULL.letterColumns : width * FULL.wordShare) && !SENTENCE_END.test(words);
  const full = content.filter((line, at) => isFull(line) && READS_ON.test(content[at + 1]?.words ?? '')).length;
  const withEnd = content.filter(({ words }) => /[.!?。！？]/.test(words)).length;
  if (withEnd < content.length * MIN_SENTENCE_SHARE) return [];
  const hasMargin = content.every((line) => line.width <= width + MARGIN);
  const share = hasMargin ? MIN_FULL_SHARE.atMargin : MIN_FULL_SHARE.loose;
  if (full < MIN_FULL_LINES || full < content.length * share) return [];
  return content.slice(0, -1).flatMap((line, index) => {
    const next = content[index + 1];
    if (!next || !isFull(line) || opensLine(next.words) || line.words.startsWith('#')) return [];
    return isOneGap(text.slice(line.endOffset, next.startOffset))
      ? [{ startOffset: line.endOffset, endOffset: next.startOffset }]
      : [];
  });
}

/** One line end, or two with a page number between; an empty line ends a paragraph. */
function isOneGap(gap: string): boolean {
  const rows = gap.split(/\r\n|[\n\r\f]/);
  return rows.length === 2 || rows.slice(1, -1).some((row) => PAGE_NUMBER_LINE.test(row.trim()));
}

/** Numbers, bullets and indents begin a paragraph. */
function opensLine(words: string): boolean {
  const folded = foldText(words);
  return ITEM_MARK.test(folded) || HEADING_NUMBERS.some(({ pattern }) => pattern.test(folded));
}

/** The width that nearly all lines keep to: what one line in twenty exceeds. */
function fullWidth(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

function linesOf(text: string, bodyOffset: number): Line[] {
  const pattern = /[^\n\r\f]+/g;
  pattern.lastIndex = bodyOffset;
  const lines: Line[] = [];
  for (let line = pattern.exec(text); line; line = pattern.exec(text)) {
    const words = line[0].trim();
    if (words === '') continue;
    const startOffset = line.index + line[0].indexOf(words);
    lines.push({ startOffset, endOffset: startOffset + words.length, words, width: widthOf(line[0].trimEnd()) });
  }
  return lines;
}

/** Columns on a page: a Han letter or full-width mark takes two. */
function widthOf(line: string): number {
  let width = 0;
  for (let index = 0; index < line.length; index++) width += line.charCodeAt(index) >= 0x2e80 ? 2 : 1;
  return width;
}
