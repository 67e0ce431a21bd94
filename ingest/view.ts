import { Converter } from 'opencc-js/t2cn';
import { COMPOUND_STARTS } from './locales/compound-starts.ts';
import { PAGE_NUMBER } from './locales/lines.ts';
import { SUPPLEMENT_RADICALS } from './locales/radicals.ts';
import type { QuotedSpan } from './types.ts';

/**
 * A text as the matchers read it, with the way back to the source: lower case, half-width, simplified letters, ligatures
 * and square units written out, one blank for any run of white space, straight apostrophes and hyphens, without soft
 * hyphens, zero-width marks and HTML tags. Lines that a wrap broke are whole again (`createView`).
 */
export interface TextView {
  readonly text: string;
  /** The words of the source behind `text.slice(start, end)`, with offsets in the source. `end` must be past `start`. */
  quote(start: number, end: number): QuotedSpan;
}

/** Tags that saved pages leave in a text; those that break a line leave a blank. */
const TAG = /<\/?(?:(?<breaking>br|p|div|li|tr|td|h[1-6])|[a-z][a-z0-9]*)(?:\s[^<>]{0,300})?\/?>/giy;

/** A line end inside a sentence, with the number of a page that may stand between its two lines. */
const WRAP = new RegExp(
  `[ \\t\\u3000\\u00a0]*[\\n\\r\\f][\\s\\u3000]*(?:(?:${PAGE_NUMBER})[ \\t\\u3000]*[\\n\\r\\f]\\s*)?`,
  'iy',
);

const WHITE_OR_CONTROL = /[\s\u0000-\u001f]/;
const LOWER_LATIN = /[a-zß-öø-ÿ]/;
/** Han letters, also the two units of a rare one, and their marks. */
const CJK = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\ud840-\ud88f\udc00-\udfff]/;
/** Figures stand beside Han letters without a blank. */
const FIGURE = /[\d%]/;

/** What each code unit becomes: a code unit, `DROP`, `BLANK`, or `EXPAND` where it becomes several. */
const DROP = 0;
const EXPAND = 1;
const BLANK = 32;
const TAG_START = 60;
/** Ligatures and squared units: ﬁ ㎞ ㎡. */
const EXPANSIONS = new Map<number, string>();
const MAX_EXPANSION = 6;
/** Built once: a table look-up a unit is all the loop does. */
const FOLDED = foldUnits();

/**
 * Makes the view of a sentence or another stretch that reads on over its line ends; it begins at `baseOffset` of its
 * document (UTF-16 code units). At a line end a hyphen that breaks a word is gone, and Han letters follow one another.
 */
export function createView(source: string, baseOffset = 0): TextView {
  return viewOf(source, baseOffset, true);
}

/** Makes the view of several lines that do not read on: a line end is a blank. */
export function createLinesView(source: string, baseOffset = 0): TextView {
  return viewOf(source, baseOffset, false);
}

/** The view's text alone, for terms and names that are to be found in views. */
export function foldText(text: string): string {
  return createView(text).text.trim();
}

interface Folded {
  readonly source: string;
  readonly joinsLines: boolean;
  readonly text: string;
  /** For each unit of `text` the index of its unit in the source. */
  readonly sourceIndex: readonly number[];
}

/** Several readers view one sentence after another: the last fold is kept for them. */
let last: Folded = { source: '', joinsLines: true, text: '', sourceIndex: [] };

function viewOf(source: string, baseOffset: number, joinsLines: boolean): TextView {
  if (last.source !== source || last.joinsLines !== joinsLines) last = fold(source, joinsLines);
  const { text, sourceIndex } = last;
  return {
    text,
    quote(start, end) {
      const from = sourceIndex[start] ?? 0;
      const to = (sourceIndex[end - 1] ?? from) + 1;
      return { startOffset: baseOffset + from, endOffset: baseOffset + to, quote: source.slice(from, to) };
    },
  };
}

/** The units of the text in the making. Kept from fold to fold: making an array takes as long as folding a sentence. */
let scratch = new Uint16Array(1024);

function roomFor(length: number): Uint16Array<ArrayBuffer> {
  if (scratch.length < length) scratch = new Uint16Array(2 * length);
  return scratch;
}

function fold(source: string, joinsLines: boolean): Folded {
  const units = roomFor(source.length + MAX_EXPANSION * countExpanding(source));
  const sourceIndex: number[] = [];
  let length = 0;
  const push = (unit: number, index: number): void => {
    if (unit === BLANK && units[length - 1] === BLANK) return;
    units[length] = unit;
    sourceIndex[length++] = index;
  };
  let noWrapBefore = 0;
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    const unit = FOLDED[code] ?? DROP;
    if (unit > BLANK && code !== TAG_START) {
      units[length] = unit;
      sourceIndex[length++] = index;
      continue;
    }
    const tag = code === TAG_START ? matchAt(TAG, source, index) : null;
    if (tag) {
      if (tag.groups?.['breaking']) push(BLANK, index);
      index += tag[0].length - 1;
      continue;
    }
    let wrap: RegExpExecArray | null = null;
    if (joinsLines && unit === BLANK && index >= noWrapBefore) {
      // a run of blanks without a line end is tried once, not at each of its blanks
      noWrapBefore = endOfBlanks(source, index);
      if (isLineEnd(source.charCodeAt(noWrapBefore))) wrap = matchAt(WRAP, source, index);
    }
    if (wrap) {
      const joint = findJoint(source, index, index + wrap[0].length);
      if (joint === 'hyphenated') length--;
      if (joint === 'apart') push(BLANK, index);
      index += wrap[0].length - 1;
    } else if (unit === EXPAND) {
      for (const char of EXPANSIONS.get(code) ?? '') push(char.charCodeAt(0), index);
    } else if (unit !== DROP) push(unit, index);
  }
  return { source, joinsLines, text: Buffer.from(units.buffer, 0, 2 * length).toString('utf16le'), sourceIndex };
}

/** How the words before and behind a line end belong together. */
function findJoint(source: string, before: number, behind: number): 'hyphenated' | 'together' | 'apart' {
  const next = source.charAt(behind);
  const last = source.charAt(before - 1);
  if (/[-\u2010]/.test(last) && LOWER_LATIN.test(next)) {
    const word = /[\p{L}]*$/u.exec(source.slice(Math.max(0, before - 30), before - 1))?.[0].toLowerCase() ?? '';
    return word === '' || COMPOUND_STARTS.has(word) ? 'together' : 'hyphenated';
  }
  if (last === '\u00ad') return 'together';
  const isHan = [CJK.test(last), CJK.test(next)] as const;
  if (isHan[0] && isHan[1]) return 'together';
  return (isHan[0] && FIGURE.test(next)) || (isHan[1] && FIGURE.test(last)) ? 'together' : 'apart';
}

/** Where a run of blanks within a line ends. */
function endOfBlanks(source: string, index: number): number {
  let end = index;
  while (isBlankInLine(source.charCodeAt(end))) end++;
  return end;
}

function isBlankInLine(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c;
}

function matchAt(pattern: RegExp, source: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(source);
}

function countExpanding(source: string): number {
  let count = 0;
  for (let index = 0; index < source.length; index++) if (FOLDED[source.charCodeAt(index)] === EXPAND) count++;
  return count;
}

function foldUnits(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 1; code < table.length; code++) {
    const char = String.fromCharCode(code);
    const half = isCompatible(code) ? char.normalize('NFKC') : char;
    const lower = half.toLowerCase();
    const folded = lower.length === half.length ? lower : half;
    table[code] = folded.charCodeAt(0);
    if (folded.length > 1 && folded.length <= MAX_EXPANSION) {
      table[code] = EXPAND;
      EXPANSIONS.set(code, folded);
    }
    if (WHITE_OR_CONTROL.test(char)) table[code] = BLANK;
    if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(char)) table[code] = DROP;
  }
  for (const [radical, letter] of SUPPLEMENT_RADICALS) table[radical.charCodeAt(0)] = letter.charCodeAt(0);
  simplify(table);
  for (const char of '‘’ʼ＇') table[char.charCodeAt(0)] = 39;
  for (const char of '“”„＂') table[char.charCodeAt(0)] = 34;
  for (const char of '‐‑–—−') table[char.charCodeAt(0)] = 45;
  return table;
}

/** Other forms of the same letter: radicals, squared units, compatibility ideographs, ligatures, full-width forms. */
function isCompatible(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0x3380 && code <= 0x33df) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfb00 && code <= 0xfb06) ||
    (code >= 0xff01 && code <= 0xff5e)
  );
}

/** Traditional letters become simplified ones, letter by letter, by the tables of OpenCC. */
function simplify(table: Uint16Array): void {
  // the package's types do not resolve in an ES module
  const createConverter = Converter as (options: { from: 't'; to: 'cn' }) => (text: string) => string;
  const convert = createConverter({ from: 't', to: 'cn' });
  const first = 0x3400;
  const letters = Array.from({ length: 0xa000 - first }, (_, index) => String.fromCharCode(first + index));
  convert(letters.join('\n'))
    .split('\n')
    .forEach((simplified, index) => {
      if (simplified.length === 1) table[first + index] = simplified.charCodeAt(0);
    });
}
