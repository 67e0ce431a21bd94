import { NotFoundError } from '../ingest/errors.ts';
import { compareText } from '../ingest/issues.ts';
import { numberOf, textOf } from './columns.ts';
import * as questions from './cypher-questions.ts';
import { readDocumentFacts, type DocumentFacts } from './facts.ts';
import { splitKey } from './row.ts';
import type { Read } from './stored.ts';
import type { Parameters } from './store.ts';

/** Every document in the order its sentences are shown in, and which of them count. */
export interface Catalog {
  /** By report year (that of posting for notes), then id; those without a year last. */
  readonly documents: ReadonlyMap<string, CatalogDocument>;
  /** Key of the counted text by key of the report. */
  readonly countedTexts: ReadonlyMap<string, string>;
  /** Keys of the other texts of reports: translations and copies, which no count includes. */
  readonly uncounted: ReadonlySet<string>;
}

export interface CatalogDocument extends DocumentFacts {
  readonly position: number;
  /** Report year, or the year a note was posted; null if neither is known. */
  readonly year: number | null;
}

/** Where a sentence stands, as far as it takes to put it in order. Keys are node keys. */
export interface SentenceReference {
  readonly key: string;
  readonly document: string;
  readonly startOffset: number;
}

/** Reads the catalog: one row a document. */
export async function readCatalog(read: Read): Promise<Catalog> {
  const documents = (await readDocumentFacts(read))
    .map((document) => ({ ...document, year: yearOf(document) }))
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || compareText(a.id, b.id))
    .map((document, position) => [document.key, { ...document, position }] as const);
  const texts = await read(questions.TEXTS);
  return {
    documents: new Map(documents),
    countedTexts: new Map(
      texts.filter(({ counted }) => counted === true).map((row) => [textOf(row, 'report'), textOf(row, 'document')]),
    ),
    uncounted: new Set(texts.filter(({ counted }) => counted !== true).map((row) => textOf(row, 'document'))),
  };
}

function yearOf({ reportYear, publishedOn }: DocumentFacts): number | null {
  return reportYear ?? (publishedOn === null ? null : Number(publishedOn.slice(0, 4)));
}

/** Runs a statement that returns references. */
export async function findReferences(
  read: Read,
  statement: string,
  parameters: Parameters,
): Promise<readonly SentenceReference[]> {
  return (await read(statement, parameters)).map((row) => ({
    key: textOf(row, 'key'),
    document: textOf(row, 'document'),
    startOffset: numberOf(row, 'startOffset'),
  }));
}

/** Orders references by document (see `Catalog.documents`) and offset. */
export function sortReferences(
  references: readonly SentenceReference[],
  { documents }: Catalog,
): readonly SentenceReference[] {
  const position = (key: string): number => documents.get(key)?.position ?? Infinity;
  return [...references].sort((a, b) => position(a.document) - position(b.document) || a.startOffset - b.startOffset);
}

/** What `getEvidence` and the like throw for a key that names nothing. */
export function unknownNode(key: string): NotFoundError {
  const { label, id } = splitKey(key);
  return new NotFoundError('NODE_NOT_FOUND', `The graph has no ${label || 'node'} "${id}".`);
}
