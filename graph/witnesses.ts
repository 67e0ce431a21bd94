import { dateOfSaying } from '../ingest/event-records.ts';
import { compareText } from '../ingest/issues.ts';
import type { Catalog, CatalogDocument } from './catalog.ts';
import { textOf } from './columns.ts';
import * as questions from './cypher-questions.ts';
import type { DocumentFacts } from './facts.ts';
import type { Loaded, Review } from './milestones.ts';
import type { Read } from './stored.ts';

/** Key of the report by key of each of its texts: they are one witness. */
export async function readReportOfText(read: Read): Promise<ReadonlyMap<string, string>> {
  const rows = await read(questions.TEXTS);
  return new Map(rows.map((row) => [textOf(row, 'document'), textOf(row, 'report')]));
}

/** Whether something was said by then: an ISO date of any precision, each within the other counts as by then. */
export function isSaidBy(saidOn: string, asOf: string | undefined): boolean {
  return asOf === undefined || (saidOn !== 'undated' && saidOn.slice(0, asOf.length) <= asOf);
}

/** Documents that were there by then. */
export function documentsBy({ documents }: Catalog, asOf: string | undefined): readonly CatalogDocument[] {
  return [...documents.values()].filter((document) => isSaidBy(dateOfSaying(document), asOf));
}

/** What of a place (key; null: any) is loaded, of these documents. */
export function loadedOf(city: string | null, documents: readonly DocumentFacts[]): Omit<Loaded, 'unread'> {
  const own = documents.filter((document) => city === null || document.city === city);
  const said = own.map(dateOfSaying).filter((date) => date !== 'undated');
  return {
    reviews: city === null ? [] : own.flatMap(toReview).sort((a, b) => a.year - b.year),
    until: said.sort(compareText).at(-1) ?? '',
  };
}

/** Work reports owe an account of the year; plans, budgets and articles do not. */
export function isWorkReport({ kind, reportKind }: DocumentFacts): boolean {
  return kind === 'report' && reportKind === 'gwr';
}

function toReview(document: DocumentFacts): Review[] {
  const { reportYear, reviewed } = document;
  if (!isWorkReport(document) || reportYear === null || reviewed === null) return [];
  return [{ year: reportYear, ...reviewed }];
}
