import { findHeadings } from './headings.ts';
import { detectLanguage } from './language.ts';
import { NOT_A_TITLE, REPORT_KINDS, TITLE_WORDS } from './locales/reports.ts';
import { fillReading, findContradictions, givenReading, readOutside } from './outside.ts';
import { readPlace, type PlaceFinder } from './place.ts';
import { findHeadline, readReportYears, type ReportYears } from './report-years.ts';
import { findSections, type Section } from './sections.ts';
import { findSentences } from './sentences.ts';
import type { DocumentRecord, Issue, ReportKind, SourceText, Span } from './types.ts';
import { foldText } from './view.ts';

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
 * Reads what a document is: language, city, years, sections and sentences. The text decides; title, fields and file
 * name fill what it leaves open, and where they say otherwise the contradiction is an issue with both quotes.
 */
export function readDocument(source: SourceText, places: PlaceFinder): ReadDocument {
  const { text, bodyOffset, given } = source;
  const language = detectLanguage(text.slice(bodyOffset));
  const sentences = findSentences(text, bodyOffset);
  const headline = findHeadline(text, sentences);
  const headings = findHeadings(text, { bodyOffset, language }).filter((heading) => !headline?.owns(heading));
  const read = readReportYears(text, { sentences, headings, headline });
  const place = readPlace(text.slice(bodyOffset), places);
  const inBody = place.startOffset === null ? place : { ...place, startOffset: place.startOffset + bodyOffset };

  const outside = readOutside(source, places);
  const isPosted = read.reportYear.basis === 'posted';
  const reportYear = isPosted
    ? (outside.years[0]?.reading ?? read.reportYear)
    : fillReading(read.reportYear, outside.years);
  const years = { ...read, reportYear };
  const city = fillReading(inBody, outside.cities);
  const sections = findSections(headings, years);
  const publishedOn = given.publishedOn ? givenReading(given.publishedOn, 'publishedOn') : read.publishedOn;
  const record: DocumentRecord = {
    id: source.id,
    path: source.path,
    sha256: source.sha256,
    kind: given.kind ?? 'report',
    reportKind: readKind(text.slice(bodyOffset, bodyOffset + 1500), read),
    language,
    city,
    reportYear,
    reviewedYear: read.reviewedYear,
    plannedYear: read.plannedYear,
    ...spans(read, sections),
    deliveredOn: read.deliveredOn,
    publishedOn,
    title: given.title ?? readTitle(text, sentences),
    url: given.url ?? null,
    ...(source.format === 'html' ? { extractedText: text } : {}),
  };
  const own = headline ? [{ reading: headline.year, from: 'the headline' }] : [];
  const issues = findContradictions(source, record, { ...outside, years: [...own, ...outside.years] });
  return { record, sentences, sections, issues };
}

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
  return {
    reviewedFrom: reviewed.length === 0 ? null : Math.min(...reviewed),
    reviewedTo: read.reviewedYear.value,
    plannedFrom: read.plannedYear.value,
    plannedTo: planned.length === 0 ? null : Math.max(...planned),
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
