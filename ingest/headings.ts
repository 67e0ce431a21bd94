import { findDates } from './dates.ts';
import {
  ENDS_OTHERWISE,
  HEADING_NUMBER,
  HEADING_NUMBERS,
  NO_HEADING,
  OUTER_TIME,
  PLAN_HEADING,
  REVIEW_HEADING,
  SPOKEN_HEADING,
  STATES_ZH,
  YEAR,
  YEAR_TITLE,
} from './locales/headings.ts';
import { ANNEX_HEADING } from './locales/lines.ts';
import { LINE_TAG } from './markup.ts';
import { findSentences } from './sentences.ts';
import type { Language, Span } from './types.ts';
import { foldText } from './view.ts';

/** A heading of a report: a line, or the numbered first sentence of a paragraph. */
export interface Heading extends Span {
  readonly text: string;
  /** 1 outermost. */
  readonly level: 1 | 2 | 3;
  /** What its words announce; null where they do not say. */
  readonly announces: 'review' | 'plan' | null;
}

/** A longer line is a paragraph (UTF-16 code units, a Han letter counts as two Latin ones). */
const MAX_HEADING = { en: 170, zh: 60 } as const;
/** An unnumbered Chinese heading is shorter still; UTF-16 code units. */
const MAX_UNNUMBERED_ZH = 30;

/** Finds the headings of a text in order. Never throws; a text without headings gives []. */
export function findHeadings(
  text: string,
  options: { bodyOffset: number; language: Language; wraps?: readonly Span[] },
): Heading[] {
  const lines = joinLines(linesOf(text, options.bodyOffset), options.wraps ?? []);
  const headings = lines.flatMap((line, index) => {
    const heading = readHeading(text, line, options.language, lines[index + 1]);
    return heading ? [heading] : [];
  });
  return settleLevels(headings);
}

/** Which form of number stands before a heading: an index of `HEADING_NUMBERS`, -1 where there is none. */
export function numberForm(words: string): number {
  return HEADING_NUMBERS.findIndex(({ pattern }) => pattern.test(words));
}

/** What is outer and inner is seen from all headings of a text. */
function settleLevels(headings: readonly Heading[]): Heading[] {
  const forms = headings.map(({ text }) => numberForm(foldText(text)));
  const isOuter = (at: number): boolean => headings[at]?.level === 1;
  const outer = forms.find((form, at) => form >= 0 && isOuter(at));
  // where no outer form is used, the form of a heading that reviews or names its year is the outer one
  const tells = ({ announces, text }: Heading): boolean => announces === 'review' || YEAR.test(foldText(text));
  const raised = headings.some(({ level }) => level === 1)
    ? -1
    : (forms.find((form, at) => form >= 0 && headings[at] !== undefined && tells(headings[at])) ?? -1);
  const titled = hasTitle(headings);
  let isNumbered = false;
  return headings.map((heading, at): Heading => {
    const form = forms[at] ?? -1;
    isNumbered ||= form >= 0 && form === outer;
    if ((titled && /^##\s/.test(heading.text)) || (form >= 0 && form === raised)) return { ...heading, level: 1 };
    const isTimeless = form < 0 && heading.announces === 'plan' && !OUTER_TIME.test(foldText(heading.text));
    return isNumbered && isTimeless ? { ...heading, level: 2 } : heading;
  });
}

/** A Markdown text whose one `#` is its title: the sections are those under `##`. */
function hasTitle([first, ...rest]: readonly Heading[]): boolean {
  return first !== undefined && /^#\s/.test(first.text) && !rest.some(({ text }) => /^#\s/.test(text));
}

/** A line, or several that a wrap broke. */
interface Line extends Span {
  readonly wraps: readonly Span[];
}

/** Lines that a wrap broke are one; a page number inside a wrap is none. */
function joinLines(lines: readonly Span[], wraps: readonly Span[]): Line[] {
  const joined: Line[] = [];
  let at = 0;
  for (const { startOffset, endOffset } of lines) {
    let wrap = wraps[at];
    while (wrap && wrap.endOffset < startOffset) wrap = wraps[++at];
    const last = joined.at(-1);
    if (!wrap || wrap.startOffset >= endOffset || !last) joined.push({ startOffset, endOffset, wraps: [] });
    else if (wrap.endOffset === startOffset)
      joined[joined.length - 1] = { ...last, endOffset, wraps: [...last.wraps, wrap] };
  }
  return joined;
}

/** Line ends, and tags that are line ends on a page. */
const LINE_ENDS = new RegExp(String.raw`[\n\r\v\f\u2028\u2029]|${LINE_TAG}`, 'gi');

/** The lines of a text with letters in them. */
function linesOf(text: string, bodyOffset: number): Span[] {
  const lines: Span[] = [];
  const add = (from: number, to: number): void => {
    const line = text.slice(from, to);
    if (!/[\p{L}\d]/u.test(line)) return;
    const blank = /^[\s\u200b\ufeff]*/.exec(line)?.[0].length ?? 0;
    lines.push({ startOffset: from + blank, endOffset: from + line.trimEnd().length });
  };
  let start = bodyOffset;
  for (const { index, 0: end } of text.slice(bodyOffset).matchAll(LINE_ENDS)) {
    add(start, bodyOffset + index);
    start = bodyOffset + index + end.length;
  }
  add(start, text.length);
  return lines;
}

function readHeading(text: string, line: Line, language: Language, next: Span | undefined): Heading | null {
  const [span] = findSentences(text.slice(0, line.endOffset), line.startOffset, line.wraps);
  if (!span) return null;
  const words = foldText(text.slice(span.startOffset, span.endOffset));
  if (words.length > MAX_HEADING[language] || NO_HEADING.test(words) || findDates(words).length > 0) return null;
  const isWholeLine = span.endOffset === line.endOffset;
  const announces: Heading['announces'] = REVIEW_HEADING.test(words)
    ? 'review'
    : PLAN_HEADING.test(words)
      ? 'plan'
      : null;
  if (isWholeLine && ANNEX_HEADING.test(words.replace(HEADING_NUMBER, '')))
    return { ...span, text: text.slice(span.startOffset, span.endOffset), level: 1, announces: null };
  const heading = { ...span, text: text.slice(span.startOffset, span.endOffset), announces };
  const number = HEADING_NUMBERS[numberForm(words)];
  if (number) return { ...heading, level: number.level };
  if (isWholeLine && announces !== null && SPOKEN_HEADING.test(words)) return { ...heading, level: 1 };
  if (!isWholeLine || ENDS_OTHERWISE.test(words)) return null;
  const isDated = YEAR.test(words);
  if (language === 'zh') {
    const tells = announces !== null || YEAR_TITLE.test(words);
    const isTitle = tells && words.length <= MAX_UNNUMBERED_ZH && !STATES_ZH.test(words);
    return isTitle ? { ...heading, level: 1 } : null;
  }
  const isTitle = isDated || announces !== null || /^["'(]?[\p{Lu}\d]/u.test(heading.text);
  if (!isTitle || !headsBody(text, next)) return null;
  // without a number only a year tells an outer heading
  return { ...heading, level: isDated ? 1 : 2 };
}

/** A heading stands above a paragraph or another heading with a number, the lines of a list above one another. */
function headsBody(text: string, next: Span | undefined): boolean {
  if (!next) return false;
  const words = foldText(text.slice(next.startOffset, next.endOffset));
  return words.length > MAX_HEADING.en || /[.!?:;。！？：；]["')]*$/.test(words) || numberForm(words) >= 0;
}
