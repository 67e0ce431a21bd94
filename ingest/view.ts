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

/** What each code unit becomes: a code unit, `DROP`, or `BLANK`. Built once: a table look-up a unit is all the loop does. */
const DROP = 0;
const BLANK = 32;
const FOLDED = foldUnits();

/** Makes the view of a piece of source text that begins at `baseOffset` of its document (UTF-16 code units). */
export function createView(source: string, baseOffset = 0): TextView {
  const units = new Uint16Array(source.length);
  const sourceIndex = new Uint32Array(source.length);
  let length = 0;
  const push = (unit: number, index: number): void => {
    if (unit === BLANK && units[length - 1] === BLANK) return;
    units[length] = unit;
    sourceIndex[length++] = index;
  };
  for (let index = 0; index < source.length; index++) {
    const tag = source.charCodeAt(index) === 60 ? matchTag(source, index) : null;
    if (tag) {
      if (tag.groups?.['breaking']) push(BLANK, index);
      index += tag[0].length - 1;
      continue;
    }
    const unit = FOLDED[source.charCodeAt(index)] ?? DROP;
    if (unit !== DROP) push(unit, index);
  }
  return {
    text: textOf(units.subarray(0, length)),
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

function matchTag(source: string, index: number): RegExpExecArray | null {
  TAG.lastIndex = index;
  return TAG.exec(source);
}

/** Each unit becomes at most one unit, so that one table leads back to the source. */
function foldUnits(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 1; code < table.length; code++) {
    const char = String.fromCharCode(code);
    const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
    const lower = half.toLowerCase();
    table[code] = (lower.length === 1 ? lower : half).charCodeAt(0);
    if (/\s/.test(char)) table[code] = BLANK;
    if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(char)) table[code] = DROP;
  }
  for (const char of '‘’ʼ＇') table[char.charCodeAt(0)] = 39;
  for (const char of '“”„＂') table[char.charCodeAt(0)] = 34;
  for (const char of '‐‑–—−') table[char.charCodeAt(0)] = 45;
  return table;
}

/** `String.fromCharCode` takes so many arguments at once. */
const CHUNK = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
}
