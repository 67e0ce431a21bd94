import { ABBREVIATIONS, ENDING_ABBREVIATIONS } from './locales/abbreviations.ts';
import { LINE_TAG } from './markup.ts';
import type { Span } from './types.ts';

/** What may follow an end mark and still belongs to the sentence. */
const CLOSING = /[”’"'）)」』】》〉\]]/;
/** A longer run without a sentence end is no prose; it is cut at a blank or comma, so that work stays in bounds. */
const MAX_PIECE = 5000;
/** A sentence begins with a capital: a small letter goes on with the one before, on the same line. */
const GOES_ON = /^[ \t\u00a0]+\p{Ll}/u;
/** “Is it built?” he asked. */
const SPEECH_GOES_ON = /^["'”’]+[ \t\u00a0]\p{Ll}/u;
/** "Part One. Review": so a heading begins on its line. */
const PART_NUMBER = /(?:^|[\n\r])[ \t\u3000#]*(?:part|chapter|section)\s(?:one|two|three|four|five|[ivx]+|\d+)$/i;
/** The second unit of a rare letter is never cut off. */
const LOW_SURROGATE = /[\udc00-\udfff]/;
const LINE_END = /[\n\r\v\f\u2028\u2029]/;
const TAG_AT = new RegExp(LINE_TAG, 'iy');
const BLANKS_BEFORE = new RegExp(String.raw`^(?:[\s\u200b\ufeff]|${LINE_TAG})+`, 'i');
const TAG_BEHIND = new RegExp(`${LINE_TAG}$`, 'i');

/**
 * Splits a text into pieces, in order and without gaps: their texts joined equal `text`. A piece ends after . ! ? 。 ！ ？
 * (and the closing marks behind it), at a line end or behind a tag that is one on a page; a semicolon ends nothing; white space stays with the piece before
 * it. An English full stop ends nothing inside a number, after an abbreviation (`locales/abbreviations.ts`) or before a
 * small letter on its line. A run of 5,000 units without an end is cut. `wraps` are the line ends that end nothing
 * (`wraps.ts`), in order. Offsets are UTF-16 code units.
 */
export function splitPieces(text: string, wraps: readonly Span[] = []): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  let at = 0;
  let wrap = 0;
  const close = (): void => {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    pieces.push({ startOffset: start, endOffset: at });
    start = at;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    while (wrap < wraps.length && (wraps[wrap]?.startOffset ?? 0) < at) wrap++;
    if (wraps[wrap]?.startOffset === at) at = wraps[wrap]?.endOffset ?? at + 1;
    else if (char === '<' && isTagAt(text, at)) {
      at = TAG_AT.lastIndex;
      close();
    } else if (
      LINE_END.test(char) ||
      (at - start >= MAX_PIECE && /[\s,，、;；]/.test(char)) ||
      at - start >= 2 * MAX_PIECE
    ) {
      at += LOW_SURROGATE.test(text.charAt(at + 1)) ? 2 : 1;
      close();
    } else if (endsSentence(text, at)) {
      at++;
      while (at < text.length && (/[.!?。！？]/.test(text.charAt(at)) || CLOSING.test(text.charAt(at)))) at++;
      close();
    } else at++;
  }
  if (start < text.length) close();
  return pieces;
}

/** The sentences of a text: its pieces without the white space and tags around them; blank pieces are none. */
export function findSentences(text: string, bodyOffset = 0, wraps: readonly Span[] = []): Span[] {
  const shifted = wraps.map((wrap) => ({
    startOffset: wrap.startOffset - bodyOffset,
    endOffset: wrap.endOffset - bodyOffset,
  }));
  return splitPieces(text.slice(bodyOffset), shifted).flatMap(({ startOffset, endOffset }) => {
    const piece = text.slice(bodyOffset + startOffset, bodyOffset + endOffset);
    const trimmed = piece.replace(BLANKS_BEFORE, '');
    const length = contentLength(trimmed);
    if (length === 0) return [];
    const start = bodyOffset + endOffset - trimmed.length;
    return [{ startOffset: start, endOffset: start + length }];
  });
}

/** Length without the white space and tags at the end. */
function contentLength(text: string): number {
  let end = text.length;
  for (;;) {
    while (end > 0 && /[\s\u200b\ufeff]/.test(text.charAt(end - 1))) end--;
    const tag = text.charAt(end - 1) === '>' ? TAG_BEHIND.exec(text.slice(text.lastIndexOf('<', end), end)) : null;
    if (!tag) return end;
    end -= tag[0].length;
  }
}

/** Leaves the end of the tag in `TAG_AT.lastIndex`. */
function isTagAt(text: string, at: number): boolean {
  TAG_AT.lastIndex = at;
  return TAG_AT.test(text);
}

function endsSentence(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (/[。！？]/.test(char)) return true;
  if (char === '!' || char === '?')
    return !/[\w/=&]/.test(text.charAt(at + 1)) && !SPEECH_GOES_ON.test(text.slice(at + 1, at + 6));
  return char === '.' && fullStopEnds(text, at);
}

function fullStopEnds(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 6).replace(/^["'”’）)\]\u200b\ufeff]+/, '');
  if (GOES_ON.test(after)) return false;
  if (after !== '' && !/^(?:\s|[A-Z][a-z]|\p{Script=Han})/u.test(after)) return false;
  const word = /[\p{L}\p{Nl}\d.&]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  if (/^(?:\d{1,2}|[IVX]{1,5}|[Ⅰ-Ⅻ])$/.test(word) && isLineStart(text, at - word.length)) return false;
  if (PART_NUMBER.test(text.slice(Math.max(0, at - 24), at))) return false;
  if (/^(?:\s|$)/.test(after)) {
    const next = after.trimStart().charAt(0);
    if (/^[A-Z]$/.test(word))
      return /\b(?:phase|stage|part|class|grade|type|line) $/i.test(text.slice(Math.max(0, at - 8), at - 1));
    const known = word.toLowerCase();
    if (ABBREVIATIONS.has(known)) return ENDING_ABBREVIATIONS.has(known) && !/[a-z,;]/.test(next) && next !== '';
    return true;
  }
  if (/^\p{Script=Han}/u.test(after) && /[\p{Script=Han}%％)）]/u.test(text.charAt(at - 1))) return true;
  // "industry.The": a copy lost the blank; "U.S.A" and "www.site" are not that.
  return (
    /[\p{Ll}\d)]{3}$/u.test(text.slice(Math.max(0, at - 3), at)) &&
    !/\bwww\b|https?:|@/.test(text.slice(Math.max(0, at - 30), at))
  );
}

/** "1. Develop …": a list number at the start of a line ends nothing. */
function isLineStart(text: string, at: number): boolean {
  return /(?:^|[\n\r])[ \t\u3000\u00a0#]*$/.test(text.slice(Math.max(0, at - 12), at));
}
