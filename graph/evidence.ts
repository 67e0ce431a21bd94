import type { Evidence } from './answers.ts';
import {
  findReferences,
  readCatalog,
  sortReferences,
  unknownNode,
  type Catalog,
  type CatalogDocument,
  type SentenceReference,
} from './catalog.ts';
import * as cypher from './cypher.ts';
import * as questions from './cypher-questions.ts';
import { nodeKey, splitKey } from './row.ts';
import { readSentences } from './sentences.ts';
import type { Read } from './stored.ts';

/** A node, or the two ends of an edge, by key. */
export type EvidenceOf = { readonly node: string } | { readonly from: string; readonly to: string };

/** Names are those of the HTTP API's parameters; what is absent filters nothing. */
export interface EvidenceFilters {
  /** Ids of places the document must be of (one of them). */
  readonly city?: readonly string[] | undefined;
  /** Ids of themes the sentence must be tagged with (one of them). */
  readonly theme?: readonly string[] | undefined;
  /** First and last report year (for a note: year of posting); a document without a year passes neither. */
  readonly from_year?: number | undefined;
  readonly to_year?: number | undefined;
  /** Sentences to skip. Default 0. */
  readonly offset?: number | undefined;
  /** Sentences to give. Default 50. */
  readonly limit?: number | undefined;
}

/** Which sentences stand behind a node: those of some documents, or some of any document. Null: no restriction. */
interface Scope {
  readonly documents: ReadonlySet<string> | null;
  readonly sentences: readonly SentenceReference[] | null;
  /** Whether texts that are not counted (translations, copies) belong to it: they were asked for by name. */
  readonly allTexts: boolean;
}

/**
 * The sentences behind a node or an edge, ordered by report year, document and offset, a page at a time; `total` is the
 * number of all. Behind a Report stand those of its counted text, behind a City those of its documents, behind a Year
 * those that speak of it, behind an edge those behind both ends (behind OF_YEAR those of the report). Sentences of
 * uncounted texts are shown only for a Document, an Event or a Sentence. Throws `NotFoundError` for an unknown key.
 */
export async function getEvidence(read: Read, of: EvidenceOf, filters: EvidenceFilters = {}): Promise<Evidence> {
  const catalog = await readCatalog(read);
  const scopes: Scope[] = [];
  for (const key of endsOf(of)) scopes.push(await readScope(read, key, catalog));
  if (isServes(of)) scopes.push(countedOnly(catalog));
  if (filters.theme && filters.theme.length > 0) scopes.push(await readThemes(read, filters.theme));

  const allTexts = scopes.some((scope) => scope.allTexts);
  const documents = [...catalog.documents.values()].filter(
    ({ key, ...document }) =>
      (allTexts || !catalog.uncounted.has(key)) &&
      scopes.every((scope) => scope.documents?.has(key) ?? true) &&
      passes(document, filters),
  );
  const references = await intersect(read, scopes, documents);
  const sorted = sortReferences(references, catalog);
  const { offset = 0, limit = 50 } = filters;
  const page = sorted.slice(offset, offset + limit).map(({ key }) => key);
  return { total: sorted.length, offset, sentences: await readSentences(read, page, catalog) };
}

/** The ends that restrict: of a Report and its Year the Report alone. */
function endsOf(of: EvidenceOf): readonly string[] {
  if ('node' in of) return [of.node];
  const ends = [of.from, of.to];
  const isOfYear = ends.some((key) => key.startsWith('Report:')) && ends.some((key) => key.startsWith('Year:'));
  return isOfYear ? ends.filter((key) => key.startsWith('Report:')) : ends;
}

/** SERVES counts the counted texts of reports and no news notes. */
function isServes(of: EvidenceOf): boolean {
  const labels = 'node' in of ? [] : [of.from, of.to].map((key) => splitKey(key).label);
  return labels.includes('Project') && labels.includes('Theme');
}

function countedOnly({ countedTexts }: Catalog): Scope {
  return { documents: new Set(countedTexts.values()), sentences: null, allTexts: false };
}

async function readScope(read: Read, key: string, catalog: Catalog): Promise<Scope> {
  if ((await read(cypher.NODES_BY_KEY, { keys: [key] })).length === 0) throw unknownNode(key);
  const { label } = splitKey(key);
  const ofDocuments = (keys: readonly string[], allTexts = false): Scope => ({
    documents: new Set(keys),
    sentences: null,
    allTexts,
  });
  switch (label) {
    case 'Document':
      return ofDocuments([key], true);
    case 'Report':
      return ofDocuments([catalog.countedTexts.get(key) ?? '']);
    case 'City':
      return ofDocuments([...catalog.documents.values()].filter(({ city }) => city === key).map((it) => it.key));
    case 'Year':
    case 'Theme':
    case 'Concept':
    case 'Project':
    case 'Event':
    case 'Sentence':
      return {
        documents: null,
        sentences: await findReferences(read, questions.REFERENCES_BEHIND[label], { key }),
        allTexts: label === 'Event' || label === 'Sentence',
      };
    default:
      throw unknownNode(key);
  }
}

/** Sentences tagged with one of these themes. */
async function readThemes(read: Read, themes: readonly string[]): Promise<Scope> {
  const sentences = new Map<string, SentenceReference>();
  for (const theme of themes) {
    const key = nodeKey('Theme', theme);
    for (const reference of await findReferences(read, questions.REFERENCES_BEHIND.Theme, { key }))
      sentences.set(reference.key, reference);
  }
  return { documents: null, sentences: [...sentences.values()], allTexts: false };
}

function passes({ city, year }: Omit<CatalogDocument, 'key'>, filters: EvidenceFilters): boolean {
  const { city: cities = [], from_year, to_year } = filters;
  if (cities.length > 0 && !(city !== null && cities.includes(splitKey(city).id))) return false;
  if (from_year !== undefined && !(year !== null && year >= from_year)) return false;
  return to_year === undefined || (year !== null && year <= to_year);
}

/** Sentences of these documents that stand in every scope. */
async function intersect(
  read: Read,
  scopes: readonly Scope[],
  documents: readonly { readonly key: string }[],
): Promise<readonly SentenceReference[]> {
  const [first, ...others] = scopes.flatMap(({ sentences }) => (sentences ? [sentences] : []));
  const keys = documents.map(({ key }) => key);
  if (first === undefined)
    return keys.length === 0 ? [] : findReferences(read, questions.REFERENCES_OF_DOCUMENTS, { keys });
  const wanted = new Set(keys);
  const sets = others.map((references) => new Set(references.map(({ key }) => key)));
  return first.filter(({ key, document }) => wanted.has(document) && sets.every((set) => set.has(key)));
}
