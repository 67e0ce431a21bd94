import { findDates } from './dates.ts';
import type { Heading } from './headings.ts';
import { HEADING_NUMBER, REVIEW_HEADING } from './locales/headings.ts';
import {
  EARLY_SESSIONS,
  LOOKS_BACK,
  NATIONAL_SESSION,
  OPENING_YEAR,
  PERIOD_REVIEW,
  SINCE_SESSION,
  TITLE_YEAR,
  YEAR_STATEMENTS,
  type YearRole,
} from './locales/report-years.ts';
import { isYear, readCount, readYear } from './numerals.ts';
import { abstain, stated } from './readings.ts';
import { readPostingDate, readSessionDate } from './session-dates.ts';
import type { Reading, Span } from './types.ts';
import { createLinesView, createView, foldText, type TextView } from './view.ts';
import { findYears, NO_ANCHORS, type YearMention } from './years.ts';

/** The years of a report as its text gives them. Abstains (value null, with the reason) rather than guesses. */
export interface ReportYears {
  readonly reportYear: Reading<number>;
  readonly reviewedYear: Reading<number>;
  readonly plannedYear: Reading<number>;
  readonly deliveredOn: Reading<string>;
  readonly publishedOn: Reading<string>;
  /** Other places of the text that tell another year of the report than `reportYear`. */
  readonly contradictions: readonly YearWitness[];
}

/** A place of the text that tells the year of the report. */
export interface YearWitness {
  /** What it is, for people: "the session date", "the headline". */
  readonly from: string;
  readonly reading: Reading<number>;
}

/** Dates of session and posting stand at the top; UTF-16 code units. */
const HEAD_LENGTH = 1500;
/** Statements of what is reported stand in the opening; UTF-16 code units. */
const OPENING_LENGTH = 3000;
/** Opening sentences that may name the year of the tasks. */
const OPENING_SENTENCES = 12;
/** A session so late in the year (month, 1–12) sets the tasks of the next: it is that year's report. */
const LATE_MONTH = 10;

/**
 * Reads the years of a report from its witnesses, the strongest first: the date of the session, what the opening says
 * is submitted, the year in the plan heading, the year after the one in the review heading, the number of the session,
 * a term that ends, statements and sentences of the opening, the text's own headline, and last the posting date (basis
 * `posted`). Where two other witnesses agree against the strongest, they win; every contradiction is told.
 */
export function readReportYears(
  text: string,
  parts: {
    bodyOffset: number;
    sentences: readonly Span[];
    headings: readonly Heading[];
    headline: Headline | null;
  },
): ReportYears {
  const { bodyOffset, sentences, headings, headline } = parts;
  const headText = text.slice(bodyOffset, bodyOffset + HEAD_LENGTH);
  const opening = createLinesView(text.slice(bodyOffset, bodyOffset + OPENING_LENGTH), bodyOffset);
  const session = readSessionDate(createLinesView(headText, bodyOffset));
  const publishedOn = readPostingDate(headText, bodyOffset, session) ?? abstain('No posting date is printed.');
  const bySections = readSections(headings);
  const byOpening = readOpening(
    text,
    sentences.slice(0, OPENING_SENTENCES).filter((span) => !headline?.owns(span)),
    headline?.year.value ?? null,
  );
  const statements = readStatements(opening);
  const said = (rule: string): Reading<number> | null =>
    statements.find((found) => found.rule === rule)?.reading ?? null;

  const isDated = bySections.reviewed !== null || bySections.planned !== null;
  const candidates: readonly [string, Reading<number> | null | undefined][] = [
    ['the session date', session && reportYearOf(session)],
    ['what is submitted', said('submitted-plan')],
    ['the plan heading', bySections.planned],
    ['the review heading', shiftYear(bySections.reviewed, 1)],
    ['the number of the session', readNationalSession(opening)],
    ['the term that ends', readSinceSession(opening)],
    ['the plan period reviewed', shiftYear(bySections.reviewedPeriod, 1)],
    ...statements
      .filter(({ rule }) => rule !== 'submitted-plan')
      .map(({ rule, role, reading }): [string, Reading<number> | null] => [
        `the opening (${rule})`,
        role === 'reviewed' ? shiftYear(reading, 1) : reading,
      ]),
    // what such a sentence says of its year, headings say more clearly
    ['an opening sentence', isDated ? null : (byOpening.planned ?? shiftYear(byOpening.reviewed, 1))],
    ['the headline', headline?.year],
  ];
  const witnesses = candidates.flatMap(([from, reading]) => (reading ? [{ from, reading }] : []));
  const chosen = chooseWitness(witnesses);
  const reportYear =
    chosen?.reading ??
    posted(publishedOn) ??
    abstain('Neither session, heading, opening nor posting date gives a year.');
  const year = reportYear.basis === 'posted' ? null : reportYear.value;
  const under = (announces: Heading['announces'], value: number | null): Reading<number> | null => {
    const heading = headings.find((candidate) => candidate.announces === announces);
    if (!heading || value === null) return null;
    return { value, basis: 'section', quote: heading.text, startOffset: heading.startOffset };
  };
  /** The opening of a report may speak of other years than the one it sets tasks for. */
  const fitting = (reading: Reading<number> | null): Reading<number> | null =>
    year === null || reading?.value === year ? reading : null;
  const saidOf = (wanted: YearRole): Reading<number> | null =>
    statements.find(({ role }) => role === wanted)?.reading ?? null;
  return {
    reportYear,
    reviewedYear:
      bySections.reviewed ??
      byOpening.reviewed ??
      saidOf('reviewed') ??
      under('review', year === null ? null : year - 1) ??
      abstain('No heading reviews a year.'),
    plannedYear:
      bySections.planned ??
      fitting(byOpening.planned) ??
      fitting(saidOf('planned')) ??
      under('plan', year) ??
      abstain('No heading sets tasks for a year.'),
    deliveredOn: session ?? abstain('No line gives the date of the session.'),
    publishedOn,
    contradictions: witnesses.filter(({ reading }) => chosen && reading.value !== chosen.reading.value),
  };
}

/** The first, unless it stands alone against two others that agree. A headline alone outvotes nothing. */
function chooseWitness(witnesses: readonly YearWitness[]): YearWitness | undefined {
  const voters = witnesses.filter(({ from }) => from !== 'the headline');
  const [first] = voters;
  if (!first) return witnesses[0];
  const votes = (year: number | null): number => voters.filter(({ reading }) => reading.value === year).length;
  const better = voters.find(({ reading }) => votes(reading.value) > 1);
  return votes(first.reading.value) === 1 && better ? better : first;
}

/** The report year of a session; one held in the last months of a year opens the next. */
function reportYearOf(session: Reading<string>): Reading<number> | null {
  if (session.value === null) return null;
  const [year, month] = session.value.split('-').map(Number);
  return { ...session, value: (year ?? 0) + ((month ?? 0) >= LATE_MONTH ? 1 : 0) };
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
    if (words.length > 120 || /[.。]$/.test(words) || opensSection(words)) return null;
    const [year = readTitleYear(words, span.startOffset)] = findYears(words, NO_ANCHORS, span.startOffset);
    if (year?.basis !== 'stated' || findDates(createView(words).text).length > 0) continue;
    const owns = ({ startOffset, endOffset }: Span): boolean =>
      startOffset === span.startOffset || words.includes(text.slice(startOffset, endOffset));
    return { year: stated(year.year, year), owns };
  }
  return null;
}

/** "2022 Work Report", "Work Report (2022)": a bare number that is a year only in such a title. */
function readTitleYear(words: string, baseOffset: number): YearMention | undefined {
  const view = createView(words, baseOffset);
  const match = TITLE_YEAR.exec(view.text);
  const digits = match?.groups?.['before'] ?? match?.groups?.['after'];
  if (!match || !digits) return undefined;
  const start = match.index + match[0].indexOf(digits);
  const year = Number(digits);
  return { ...view.quote(start, start + digits.length), year, from: year, basis: 'stated' };
}

/** A heading with a number, or one that looks back, opens a section: it is no headline. */
function opensSection(words: string): boolean {
  const folded = foldText(words);
  return !folded.startsWith('#') && (HEADING_NUMBER.test(folded) || REVIEW_HEADING.test(folded));
}

/**
 * Years that review and plan headings write out. Two dated headings of consecutive years are a review and a plan.
 * `reviewedPeriod` is the last year of a plan period that a heading reviews as a whole.
 */
function readSections(headings: readonly Heading[]): {
  reviewed: Reading<number> | null;
  planned: Reading<number> | null;
  reviewedPeriod: Reading<number> | null;
} {
  const spoken = headings
    .filter(({ level }) => level === 1)
    .flatMap((heading) => {
      const [year] = findYears(heading.text, NO_ANCHORS, heading.startOffset);
      return year ? [{ heading, year }] : [];
    });
  const dated = spoken.filter(({ year }) => year.from === year.year);
  const read = (announces: Heading['announces'], list: typeof spoken): Reading<number> | null => {
    const found = list.find(({ heading }) => heading.announces === announces);
    return found ? stated(found.year.year, found.year) : null;
  };
  const [first, second] = dated.filter(({ heading }) => heading.announces === null);
  const isPair = first && second && first.year.year + 1 === second.year.year;
  return {
    reviewed: read('review', dated) ?? (isPair ? stated(first.year.year, first.year) : null),
    planned: read('plan', dated) ?? (isPair ? stated(second.year.year, second.year) : null),
    reviewedPeriod: read(
      'review',
      spoken.filter(({ heading, year }) => year.year - year.from === 4 && PERIOD_REVIEW.test(foldText(heading.text))),
    ),
  };
}

/**
 * "2016 is the opening year of …", 2024年是…: in the opening of a text without dated headings. Where the opening looks
 * back ("in the past year", 一年来), or the headline names the next year, it is the one under review, else that of the tasks.
 */
function readOpening(
  text: string,
  opening: readonly Span[],
  headlineYear: number | null,
): { reviewed: Reading<number> | null; planned: Reading<number> | null } {
  let year: Reading<number> | null = null;
  let looksBack = false;
  for (const { startOffset, endOffset } of opening) {
    const view = createView(text.slice(startOffset, endOffset), startOffset);
    looksBack ||= LOOKS_BACK.test(view.text);
    const match = OPENING_YEAR.exec(view.text);
    const digits = match?.groups?.['year'] ?? match?.groups?.['year2'];
    if (!year && match && digits && isYear(Number(digits))) {
      const start = match.index + match[0].indexOf(digits);
      year = stated(Number(digits), view.quote(start, start + 4));
    }
  }
  looksBack ||= year !== null && year.value !== null && year.value + 1 === headlineYear;
  return looksBack ? { reviewed: year, planned: null } : { reviewed: null, planned: year };
}

interface YearStatement {
  readonly rule: string;
  readonly role: YearRole;
  readonly reading: Reading<number>;
}

/** What the opening says it reports on, in the order of the rules. Of several years submitted the first counts. */
function readStatements(opening: TextView): YearStatement[] {
  return YEAR_STATEMENTS.flatMap(({ rule, role, pattern }) => {
    const match = pattern.exec(opening.text);
    const year = match && readYear(match.groups?.['first'] ?? match.groups?.['year']);
    if (!match || year === null || !isYear(year)) return [];
    return [{ rule, role, reading: stated(year, opening.quote(match.index, match.index + match[0].length)) }];
  });
}

/** The year of the National People's Congress at which the report says it is given. */
function readNationalSession(opening: TextView): Reading<number> | null {
  const match = NATIONAL_SESSION.exec(opening.text);
  const year = match && sessionYear(match.groups ?? {});
  return match && year ? stated(year, opening.quote(match.index, match.index + match[0].length)) : null;
}

/** A report that looks back on all of a term, or on the time since the last session. */
function readSinceSession(opening: TextView): Reading<number> | null {
  for (const { years, pattern } of SINCE_SESSION) {
    const match = pattern.exec(opening.text);
    const groups = match?.groups ?? {};
    const since = groups['year'] === undefined ? sessionYear(groups) : readYear(groups['year']);
    if (match && since && isYear(since))
      return stated(since + years, opening.quote(match.index, match.index + match[0].length));
  }
  return null;
}

function sessionYear({ congress = '', session = '' }: Partial<Record<string, string>>): number | null {
  const [number, meeting] = [readCount(congress), readCount(session)];
  const first = number - EARLY_SESSIONS.length - 1;
  const year = first >= 0 ? 1983 + 5 * first + meeting - 1 : EARLY_SESSIONS[number - 1]?.[meeting - 1];
  return year !== undefined && meeting <= 5 ? year : null;
}

function shiftYear(reading: Reading<number> | null, by: number): Reading<number> | null {
  return reading && reading.value !== null ? { ...reading, value: reading.value + by } : null;
}

function posted(publishedOn: Reading<string>): Reading<number> | null {
  return publishedOn.value === null
    ? null
    : { ...publishedOn, value: Number(publishedOn.value.slice(0, 4)), basis: 'posted' };
}
