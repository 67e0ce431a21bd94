import { CONTENTS_ENTRY, LIST_MARK } from '../locales/page-furniture.ts';
import { hasSameSize, placeLines, type PlacedLine } from './pdf-layout.ts';
import { isHan, joinsTight, type Line } from './pdf-lines.ts';

/** A line further from the one above, as a multiple of the usual distance, begins a paragraph. */
const MAX_LEADING = 1.3;
/** A line set in by more begins a paragraph (em). */
const INDENT = 0.8;
/** First lines of Chinese paragraphs are set in by two letters, give or take a half. */
const HAN_INDENT = { min: 1.4, max: 2.7 } as const;
/** Where at least this share of the Chinese lines is set in so, it is no sign of a paragraph. */
const MAX_INDENTED = 0.8;

const ENDS_SENTENCE = /[。！？；：.!?;:][”’"'）)」』】]*$/;
/** A hyphen, as printed at a line end; U+00AD is always one of the printer's. */
const ENDS_IN_HYPHEN = /(?<=\p{Script=Latin})[-\u2010\u00ad]$/u;
/** What a line must have room for to take in the beginning of the next: a word, or a Han letter, and the marks at it. */
const FIRST_UNIT =
  /^[“‘"'《（(【「『〈]*(?:\p{Script=Han}|[^\s\p{Script=Han}]+?(?=[\s\p{Script=Han}]|$))[，。、；：！？”’》）)】」』〉%％]*/u;
const WIDE_LETTER = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’…—]/gu;

/**
 * Joins the lines of each paragraph, over page and column ends too, and gives a line each, parted by "\n". A paragraph
 * ends where the next line is set in, further away or of another size, where it begins with a list mark after a
 * sentence end, or where a line stops though the next word would have had room; headings are lines of their own by
 * these same signs. Rows of tables and entries of a table of contents are never joined. A word parted by a hyphen at a
 * line end becomes whole again unless the document writes it with the hyphen elsewhere. No lines give ''.
 */
export function joinParagraphs(pages: readonly (readonly Line[])[]): string {
  const lines = placeLines(pages);
  const isIndentedThroughout = !indentMeansStart(lines);
  const words = findWords(lines);
  const parts: string[] = [];
  let first: PlacedLine | null = null;
  let previous: PlacedLine | null = null;
  for (const line of lines) {
    if (first && previous && goesOn({ first, previous, line, isIndentedThroughout }))
      parts.push(endLine(parts.pop() ?? '', line.text, words));
    else {
      if (first) parts.push('\n');
      first = line;
    }
    parts.push(line.text);
    previous = line;
  }
  return parts.join('');
}

function goesOn({
  first,
  previous,
  line,
  isIndentedThroughout,
}: {
  readonly first: PlacedLine;
  readonly previous: PlacedLine;
  readonly line: PlacedLine;
  readonly isIndentedThroughout: boolean;
}): boolean {
  if (previous.cells > 1 || line.cells > 1 || CONTENTS_ENTRY.test(previous.text.slice(-40))) return false;
  if (!hasSameSize(previous, line) || line.leading > MAX_LEADING) return false;
  // a page without text is between
  if (line.page > previous.page + 1) return false;
  const ended = ENDS_SENTENCE.test(previous.text);
  if (ended && (LIST_MARK.test(line.text) || line.indent > INDENT)) return false;
  if (!isIndentedThroughout && hasHanIndent(line)) return false;
  // the later lines of a list item may be set in further than its mark
  if (line.indent > INDENT && line.indent > previous.indent + INDENT && !LIST_MARK.test(first.text)) return false;
  return !hadRoom(previous, line, ended);
}

/** Whether the line before stopped of its own accord: the beginning of the next would have had room in it. */
function hadRoom(previous: PlacedLine, line: PlacedLine, ended: boolean): boolean {
  if (ENDS_IN_HYPHEN.test(previous.text)) return false;
  const unit = FIRST_UNIT.exec(line.text)?.[0] ?? '';
  const wide = unit.match(WIDE_LETTER)?.length ?? 0;
  const needed = wide + (unit.length - wide) * 0.55 + (ended ? 0.5 : 1);
  return previous.room > needed;
}

function hasHanIndent({ indent, text }: PlacedLine): boolean {
  return indent > HAN_INDENT.min && indent < HAN_INDENT.max && isHan(text);
}

/** Whether Chinese lines are set in to begin a paragraph: some are and some are not. */
function indentMeansStart(lines: readonly PlacedLine[]): boolean {
  const han = lines.filter(({ text, cells }) => cells === 1 && isHan(text));
  return han.filter(hasHanIndent).length < han.length * MAX_INDENTED;
}

/** A line as it stands before the next one of its paragraph: with a blank where one belongs, without the printer's hyphen. */
function endLine(text: string, next: string, words: ReadonlySet<string>): string {
  if (ENDS_IN_HYPHEN.test(text) && /^\p{L}/u.test(next))
    return text.slice(0, -1) + (keepsHyphen(text, next, words) ? '-' : '');
  // COVID- | 19, 2021- | 2025
  const isTight = joinsTight(text, next) || /[—–/]$|[\p{Script=Latin}\d][-\u2010]$/u.test(text);
  return isTight ? text : `${text} `;
}

/** sea- | Based, non- | EU; state-of-the- | art; sea- | based where the document has “sea-based” elsewhere. */
function keepsHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  if (before.endsWith('\u00ad')) return false;
  const head = (/[\p{L}\d-]+(?=[-\u2010]$)/u.exec(before)?.[0] ?? '').toLowerCase();
  const tail = (/^[\p{L}\d]+/u.exec(after)?.[0] ?? '').toLowerCase();
  if (/^\p{Lu}/u.test(after) || head.includes('-')) return true;
  return words.has(`${head}-${tail}`) && !words.has(head + tail);
}

/** The words of a document as they stand within its lines, in lower case; words with their hyphens. */
function findWords(lines: readonly Line[]): ReadonlySet<string> {
  const words = lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? []);
  return new Set(words.map((word) => word.replaceAll('\u2010', '-')));
}
