import { createIssue } from './issues.ts';
import { createFingerprint } from './fingerprint.ts';
import { findHeadings } from './headings.ts';
import { detectLanguage } from './language.ts';
import { NOT_A_TITLE, REPORT_KINDS, TITLE_WORDS } from './locales/reports.ts';
import { chooseReading, findContradictions, readOutside } from './outside.ts';
import { readPlace, type PlaceFinder } from './place.ts';
import { abstain, givenReading } from './readings.ts';
import { findHeadline, readReportYears, type ReportYears } from './report-years.ts';
import { findSections, sectionAt, type Section } from './sections.ts';
import { findSentences } from './sentences.ts';
import type { DocumentRecord, Issue, Reading, ReportKind, SourceText, Span } from './types.ts';
import { foldText } from './view.ts';
import { findWraps } from './wraps.ts';

/** A title stands among the first lines, behind what pages print above it. */
const TITLE_LINES = 12;

/** A document as read: its record and what the sentences need. */
export interface ReadDocument {
  readonly record: DocumentRecord;
  readonly sentences: readonly Span[];
  readonly sections: readonly Section[];
  readonly issues: readonly Issue[];
}

/**
 * Reads what a document is: language, city, years, sections and sentences. A field given beside the text wins, then the
 * text decides; title and file name fill what it leaves open. Where one says otherwise the contradiction is an issue
 * with both quotes.
 */
export function readDocument(source: SourceText, places: PlaceFinder): ReadDocument {
  const { text, bodyOffset, given } = source;
  const language = given.language ?? detectLanguage(text.slice(bodyOffset));
  const wraps = findWraps(text, bodyOffset);
  const sentences = findSentences(text, bodyOffset, wraps);
  const headline = findHeadline(text, sentences);
  const headings = findHeadings(text, { bodyOffset, language, wraps }).filter((heading) => !headline?.owns(heading));
  const isNote = given.kind === 'note';
  const inText = readReportYears(text, { bodyOffset, sentences, headings, headline });
  const read = isNote ? asNote(inText) : inText;
  const place = readPlace(text.slice(bodyOffset), places);
  const inBody = place.startOffset === null ? place : { ...place, startOffset: place.startOffset + bodyOffset };

  const beside = readOutside(source, places);
  const outside = isNote ? { ...beside, years: [] } : beside;
  const orGiven = <T>(reading: Reading<T>, value: T | undefined): Reading<T> =>
    value === undefined ? reading : givenReading(value, String(value), 'field');
  const years: ReportYears = {
    ...read,
    reportYear: chooseReading(read.reportYear, outside.given.year, outside.years),
    reviewedYear: orGiven(read.reviewedYear, given.reviewedYear),
    plannedYear: orGiven(read.plannedYear, given.plannedYear),
    deliveredOn: orGiven(read.deliveredOn, given.deliveredOn),
    publishedOn: orGiven(read.publishedOn, given.publishedOn),
  };
  const city = chooseReading(inBody, outside.given.city, outside.cities);
  const sections = isNote
    ? findSections([], datedByPosting(years), { text, sentences: [] })
    : findSections(headings, years, { text, sentences });
  const record: DocumentRecord = {
    id: source.id,
    path: source.path,
    sha256: source.sha256,
    kind: given.kind ?? 'report',
    reportKind: readKind(text.slice(bodyOffset, bodyOffset + 1500), read),
    language,
    city,
    reportYear: years.reportYear,
    reviewedYear: years.reviewedYear,
    plannedYear: years.plannedYear,
    ...spans(years, sections),
    deliveredOn: years.deliveredOn,
    publishedOn: years.publishedOn,
    title: given.title ?? readTitle(text, sentences),
    url: given.url ?? null,
    fingerprint: createFingerprint(text.slice(bodyOffset)),
    ...(source.encoding ? { encoding: source.encoding } : {}),
    ...(EXTRACTED.has(source.format) ? { extractedText: text } : {}),
  };
  const issues = findContradictions(source, record, {
    read: { reportYear: read.reportYear, city: inBody },
    outside,
    witnesses: read.contradictions,
  });
  return { record, sentences, sections, issues: [...issues, ...findModeless(source, sentences, sections)] };
}

/** A note is no report of a year: of all dates that its text prints only the day of posting is its own. */
function asNote({ publishedOn }: ReportYears): ReportYears {
  const none = abstain('A note has the date of its publication in place of a report year, and this one has none.');
  return {
    ...{ reportYear: none, reviewedYear: none, plannedYear: none },
    ...{ deliveredOn: abstain('A note is not delivered.'), publishedOn, contradictions: [] },
  };
}

/** A note neither looks back nor sets tasks; "this year" in it is the year it was published in. */
function datedByPosting(years: ReportYears): ReportYears {
  const { reportYear, publishedOn } = years;
  if (reportYear.value !== null || publishedOn.value === null) return years;
  return { ...years, reportYear: { ...publishedOn, value: Number(publishedOn.value.slice(0, 4)), basis: 'posted' } };
}

/** Says so where most sentences have no mode. */
function findModeless(source: SourceText, sentences: readonly Span[], sections: readonly Section[]): Issue[] {
  const statements = sentences
    .map(({ startOffset }) => sectionAt(sections, startOffset))
    .filter(({ isAnnex }) => !isAnnex);
  const without = statements.filter(({ anchors }) => anchors.mode === null).length;
  if (statements.length < MIN_STATEMENTS || without <= statements.length / 2 || source.given.kind === 'note') return [];
  const message = `${without} of ${statements.length} sentences stand under no heading that looks back or sets tasks.`;
  return [createIssue('MODE_UNKNOWN', { file: source.path }, message)];
}

/** A shorter text is no report with sections. */
const MIN_STATEMENTS = 20;

/** Formats whose offsets point into the text taken out of the file. */
const EXTRACTED: ReadonlySet<SourceText['format']> = new Set(['html', 'pdf', 'docx']);

/** First and last year of all that the sections review and plan. */
function spans(
  read: ReportYears,
  sections: readonly Section[],
): Pick<DocumentRecord, 'reviewedFrom' | 'reviewedTo' | 'plannedFrom' | 'plannedTo'> {
  const anchors = sections.map((section) => section.anchors);
  const reviews = anchors.filter(({ mode }) => mode === 'review').map(({ reviewedFrom }) => reviewedFrom);
  const plans = anchors.filter(({ mode }) => mode === 'plan').map(({ plannedTo }) => plannedTo);
  const known = (years: readonly (number | null)[]): number[] => years.filter((year) => year !== null);
  const reviewed = known([read.reviewedYear.value, ...reviews]);
  const planned = known([read.plannedYear.value, ...plans]);
  const reviewedTo = read.reviewedYear.value;
  const plannedFrom = read.plannedYear.value;
  return {
    reviewedFrom: reviewedTo === null ? null : Math.min(...reviewed),
    reviewedTo,
    plannedFrom,
    plannedTo: plannedFrom === null ? null : Math.max(...planned),
  };
}

/** A text that reviews a year or sets its tasks is a work report, unless its head says plan or budget. */
function readKind(head: string, years: ReportYears): ReportKind {
  const words = foldText(head);
  const named = REPORT_KINDS.find(({ pattern }) => pattern.test(words));
  if (named) return named.kind;
  return years.reviewedYear.value === null && years.plannedYear.value === null ? 'article' : 'gwr';
}

/** The first line that may be a title, one that names a report before others; empty where there is none. */
function readTitle(text: string, sentences: readonly Span[]): string {
  const lines = sentences
    .slice(0, TITLE_LINES)
    .map(({ startOffset, endOffset }) => text.slice(startOffset, endOffset).replace(/<[^>]+>/g, ''))
    .filter((line) => line.length >= 4 && line.length <= 160 && !NOT_A_TITLE.test(foldText(line)));
  const title = lines.find((line) => TITLE_WORDS.test(foldText(line))) ?? lines[0] ?? '';
  return title.replace(/\s+/g, ' ').trim();
}
