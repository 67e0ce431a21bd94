import { findDates } from './dates.ts';
import { HEADING_NUMBERS, NO_HEADING, PLAN_HEADING, REVIEW_HEADING } from './locales/headings.ts';
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
/** An unnumbered line heads what follows when that is this many times longer. */
const MIN_BODY_RATIO = 2;
/** … and no mere sentence itself. */
const MIN_BODY = 200;

/** Finds the headings of a text in order. Never throws; a text without headings gives []. */
export function findHeadings(text: string, options: { bodyOffset: number; language: Language }): Heading[] {
  const lines = linesOf(text, options.bodyOffset);
  const headings = lines.flatMap((line, index) => {
    const heading = readHeading(text, line, options.language, lines[index + 1]);
    return heading ? [heading] : [];
  });
  return hasTitle(headings) ? headings.map(raise) : headings;
}

/** A Markdown text whose one `#` is its title: the sections are those under `##`. */
function hasTitle([first, ...rest]: readonly Heading[]): boolean {
  return first !== undefined && /^#\s/.test(first.text) && !rest.some(({ text }) => /^#\s/.test(text));
}

function raise(heading: Heading): Heading {
  return /^##\s/.test(heading.text) ? { ...heading, level: 1 } : heading;
}

/** The lines of a text with letters in them. */
function linesOf(text: string, bodyOffset: number): Span[] {
  const lines: Span[] = [];
  const pattern = /[^\n\r\u2028\u2029]+/g;
  pattern.lastIndex = bodyOffset;
  for (let line = pattern.exec(text); line; line = pattern.exec(text)) {
    const blank = /^[\s\u200b\ufeff]*/.exec(line[0])?.[0].length ?? 0;
    const content = line[0].slice(blank).trimEnd();
    if (/[\p{L}\d]/u.test(content))
      lines.push({ startOffset: line.index + blank, endOffset: line.index + blank + content.length });
  }
  return lines;
}

function readHeading(text: string, line: Span, language: Language, next: Span | undefined): Heading | null {
  const [first] = findSentences(text.slice(line.startOffset, line.endOffset));
  if (!first) return null;
  const span = { startOffset: line.startOffset + first.startOffset, endOffset: line.startOffset + first.endOffset };
  const words = foldText(text.slice(span.startOffset, span.endOffset));
  if (words.length > MAX_HEADING[language] || NO_HEADING.test(words) || findDates(words).length > 0) return null;
  const isWholeLine = span.endOffset === line.endOffset;
  const announces = REVIEW_HEADING.test(words) ? 'review' : PLAN_HEADING.test(words) ? 'plan' : null;
  const number = HEADING_NUMBERS.find(({ pattern }) => pattern.test(words));
  if (number) {
    const level = number.level;
    return { ...span, text: text.slice(span.startOffset, span.endOffset), level, announces };
  }
  if (!isWholeLine || /[:：;；,，]$/.test(words)) return null;
  const isSentence = /[.!?。！？]$/.test(words);
  // without a number only a year or, in Chinese, set words tell an outer heading
  const isOuter = /(?:19|20)\d\d/.test(words) || (language === 'zh' && announces !== null);
  const headsBody =
    next !== undefined && next.endOffset - next.startOffset > Math.max(MIN_BODY, MIN_BODY_RATIO * words.length);
  if (language === 'zh' ? isSentence || words.length > 30 || !announces : isSentence && !headsBody) return null;
  return { ...span, text: text.slice(span.startOffset, span.endOffset), level: isOuter ? 1 : 2, announces };
}
