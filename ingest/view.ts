import type { QuotedSpan } from './types.ts';

/**
 * A text as the matchers read it, with the way back to the source: lower case, half-width, one blank for any run of
 * white space, straight apostrophes and hyphens, without soft hyphens, zero-width marks and HTML tags.
 */
export interface TextView {
  readonly text: string;
  /** The words of the source behind `text.slice(start, end)`, with offsets in the source. `end` must be past `start`. */
  quote(start: number, end: number): QuotedSpan;
}

/** Tags that saved pages leave in a text; those that break a line leave a blank. */
const TAG = /<\/?(?:(?<breaking>br|p|div|li|tr|td|h[1-6])|[a-z][a-z0-9]*)(?:\s[^<>]{0,300})?\/?>/giy;

const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const BLANK = /\s/;
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'‘’ʼ＇'].map((mark) => [mark, "'"] as const),
  ...[...'“”„＂'].map((mark) => [mark, '"'] as const),
  ...[...'‐‑–—−'].map((mark) => [mark, '-'] as const),
]);

/** Makes the view of a piece of source text that begins at `baseOffset` of its document (UTF-16 code units). */
export function createView(source: string, baseOffset = 0): TextView {
  let text = '';
  const sourceIndex: number[] = [];
  const push = (char: string, index: number): void => {
    text += char;
    sourceIndex.push(index);
  };
  for (let index = 0; index < source.length; index++) {
    const char = source.charAt(index);
    if (char === '<') {
      TAG.lastIndex = index;
      const tag = TAG.exec(source);
      if (tag) {
        if (tag.groups?.['breaking'] && !text.endsWith(' ')) push(' ', index);
        index += tag[0].length - 1;
        continue;
      }
    }
    if (DROPPED.test(char)) continue;
    if (BLANK.test(char)) {
      if (!text.endsWith(' ')) push(' ', index);
      continue;
    }
    push(foldChar(char), index);
  }
  return {
    text,
    quote(start, end) {
      const from = sourceIndex[start] ?? 0;
      const to = (sourceIndex[end - 1] ?? from) + 1;
      return { startOffset: baseOffset + from, endOffset: baseOffset + to, quote: source.slice(from, to) };
    },
  };
}

/** The view's text alone, for terms and names that are to be found in views. */
export function foldText(text: string): string {
  return createView(text).text.trim();
}

/** One code unit to one code unit, so that the view needs no second table. */
function foldChar(char: string): string {
  const code = char.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
  const folded = FOLDED.get(char) ?? half.toLowerCase();
  return folded.length === 1 ? folded : half;
}
