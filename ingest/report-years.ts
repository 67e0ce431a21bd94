import { dateOf, findDates } from './dates.ts';
import type { Heading } from './headings.ts';
import { HEADING_NUMBERS } from './locales/headings.ts';
import { LOOKS_BACK, OPENING_YEAR, POSTING_DATE, SESSION_LINE } from './locales/time.ts';
import type { QuotedSpan, Reading, Span } from './types.ts';
import { createView, foldText } from './view.ts';
import { findYears, type YearAnchors } from './years.ts';

/** The years of a report as its text gives them. Abstains (value null, with the reason) rather than guesses. */
export interface ReportYears {
  readonly reportYear: Reading<number>;
  readonly reviewedYear: Reading<number>;
  readonly plannedYear: Reading<number>;
  readonly deliveredOn: Reading<string>;
  readonly publishedOn: Reading<string>;
}

/** Dates of session and posting stand at the top; UTF-16 code units. */
const HEAD_LENGTH = 1500;
/** A posting date stands in a short line of its own. */
const MAX_POSTING_LINE = 80;
/** Opening sentences that may name the year of the tasks. */
const OPENING_SENTENCES = 12;

const NO_ANCHORS: YearAnchors = {
  mode: null,
  reviewedFrom: null,
  reviewedTo: null,
  plannedFrom: null,
  plannedTo: null,
};

/**
 * Reads the years of a report. What decides, in this order: the date of the session, the year in the plan heading, the
 * year after the one in the review heading, an opening sentence that says what the year of the tasks is, the year in the
 * text's own headline, and last the posting date (basis `posted`).
 */
export function readReportYears(
  text: string,
  parts: { sentences: readonly Span[]; headings: readonly Heading[]; headline: Headline | null },
): ReportYears {
  const { sentences, headings, headline } = parts;
  const head = text.slice(0, HEAD_LENGTH);
  const deliveredOn = readSessionDate(head) ?? abstain('No line gives the date of the session.');
  const publishedOn = readPostingDate(head) ?? abstain('No posting date is printed.');
  const bySections = readSections(headings);
  const opening = readOpening(
    text,
    sentences.slice(0, OPENING_SENTENCES).filter((span) => !headline?.owns(span)),
  );

  const reportYear =
    yearOf(deliveredOn) ??
    bySections.planned ??
    shiftYear(bySections.reviewed, 1) ??
    opening.planned ??
    shiftYear(opening.reviewed, 1) ??
    headline?.year ??
    posted(publishedOn) ??
    abstain('Neither session date, heading, opening nor posting date gives a year.');
  const year = reportYear.basis === 'posted' ? null : reportYear.value;
  const under = (announces: Heading['announces'], value: number | null): Reading<number> | null => {
    const heading = headings.find((candidate) => candidate.announces === announces);
    if (!heading || value === null) return null;
    return { value, basis: 'section', quote: heading.text, startOffset: heading.startOffset };
  };
  const reviewedYear =
    bySections.reviewed ??
    opening.reviewed ??
    under('review', year === null ? null : year - 1) ??
    abstain('No heading reviews a year.');
  const plannedYear =
    bySections.planned ?? under('plan', year) ?? opening.planned ?? abstain('No heading sets tasks for a year.');
  return {
    reportYear,
    reviewedYear,
    plannedYear,
    deliveredOn,
    publishedOn,
  };
}

export function abstain(reason: string): Reading<never> {
  return { value: null, basis: null, quote: null, startOffset: null, reason };
}

export function stated<T>(value: T, { quote, startOffset }: Pick<QuotedSpan, 'quote' | 'startOffset'>): Reading<T> {
  return { value, basis: 'stated', quote, startOffset };
}

/** The first full date in a line that speaks of a session; such lines are often broken in two. */
function readSessionDate(head: string): Reading<string> | null {
  const view = createView(head);
  for (const { start, end, iso } of findDates(view.text)) {
    if (SESSION_LINE.test(view.text.slice(Math.max(0, start - 120), end + 120)))
      return stated(iso, view.quote(start, end));
  }
  return null;
}

function readPostingDate(head: string): Reading<string> | null {
  for (const line of head.matchAll(/[^\n\r]+/g)) {
    if (line[0].length > MAX_POSTING_LINE) continue;
    const view = createView(line[0], line.index);
    const match = POSTING_DATE.exec(view.text);
    const iso = match && dateOf(match.groups);
    if (!match || !iso || SESSION_LINE.test(view.text)) continue;
    const quoted = view.quote(match.index, match.index + match[0].length);
    return { value: iso, basis: 'posted', quote: quoted.quote, startOffset: quoted.startOffset };
  }
  return null;
}

/** A title that names a year: the text's own headline or a remnant of the page's. */
export interface Headline {
  readonly year: Reading<number>;
  /** Whether a piece of the text is the headline or repeats it (pages print their title more than once). */
  owns(span: Span): boolean;
}

/** Finds the headline among the first lines; null where none of them names a year. */
export function findHeadline(text: string, sentences: readonly Span[]): Headline | null {
  for (const span of sentences.slice(0, 3)) {
    const words = text.slice(span.startOffset, span.endOffset);
    if (words.length > 120 || /[.。]$/.test(words) || isNumbered(words)) return null;
    const [year] = findYears(words, NO_ANCHORS, span.startOffset);
    if (year?.basis !== 'stated' || findDates(createView(words).text).length > 0) continue;
    const owns = ({ startOffset, endOffset }: Span): boolean =>
      startOffset === span.startOffset || words.includes(text.slice(startOffset, endOffset));
    return { year: stated(year.year, year), owns };
  }
  return null;
}

/** A numbered heading opens a section: it is no headline. */
function isNumbered(words: string): boolean {
  const folded = foldText(words);
  return !folded.startsWith('#') && HEADING_NUMBERS.some(({ pattern }) => pattern.test(folded));
}

/** Years that review and plan headings write out. Two dated headings of consecutive years are a review and a plan. */
function readSections(headings: readonly Heading[]): {
  reviewed: Reading<number> | null;
  planned: Reading<number> | null;
} {
  const dated = headings
    .filter(({ level }) => level === 1)
    .flatMap((heading) => {
      const [year] = findYears(heading.text, NO_ANCHORS, heading.startOffset);
      return year && year.from === year.year ? [{ heading, year }] : [];
    });
  const read = (announces: Heading['announces']): Reading<number> | null => {
    const found = dated.find(({ heading }) => heading.announces === announces);
    return found ? stated(found.year.year, found.year) : null;
  };
  const [first, second] = dated.filter(({ heading }) => heading.announces === null);
  const isPair = first && second && first.year.year + 1 === second.year.year;
  return {
    reviewed: read('review') ?? (isPair ? stated(first.year.year, first.year) : null),
    planned: read('plan') ?? (isPair ? stated(second.year.year, second.year) : null),
  };
}

/**
 * "2016 is the opening year of …", 2024年是…: in the opening of a text without dated headings. Where the opening looks
 * back ("in the past year", 一年来) the year is the one under review, else the year of the tasks.
 */
function readOpening(
  text: string,
  opening: readonly Span[],
): { reviewed: Reading<number> | null; planned: Reading<number> | null } {
  let year: Reading<number> | null = null;
  let looksBack = false;
  for (const { startOffset, endOffset } of opening) {
    const view = createView(text.slice(startOffset, endOffset), startOffset);
    looksBack ||= LOOKS_BACK.test(view.text);
    const match = OPENING_YEAR.exec(view.text);
    const digits = match?.groups?.['year'] ?? match?.groups?.['year2'];
    if (!year && match && digits) {
      const start = match.index + match[0].indexOf(digits);
      year = stated(Number(digits), view.quote(start, start + 4));
    }
  }
  return looksBack ? { reviewed: year, planned: null } : { reviewed: null, planned: year };
}

function yearOf(date: Reading<string>): Reading<number> | null {
  return date.value === null ? null : { ...date, value: Number(date.value.slice(0, 4)) };
}

function shiftYear(reading: Reading<number> | null, by: number): Reading<number> | null {
  if (!reading || reading.value === null || reading.basis === 'posted') return null;
  return { ...reading, value: reading.value + by };
}

function posted(publishedOn: Reading<string>): Reading<number> | null {
  const year = yearOf(publishedOn);
  return year && { ...year, basis: 'posted' };
}
