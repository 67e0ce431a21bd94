import { compareText, ISSUE_KINDS } from '../ingest/issues.ts';
import { describeTwins, findTwins } from '../ingest/twins.ts';
import type { IssueCode } from '../ingest/types.ts';
import type { DocumentIssue, PlaceCoverage, Status } from './answers.ts';
import { readCatalog, type CatalogDocument } from './catalog.ts';
import { mapOf, numberOf, textOf, textOrNull, textsOf } from './columns.ts';
import * as cypher from './cypher.ts';
import * as questions from './cypher-questions.ts';
import { toDocumentFacts, toTextFacts } from './facts.ts';
import { groupBy } from '../ingest/group.ts';
import { splitKey } from './row.ts';
import { readNodes, type Read } from './stored.ts';
import { missingBetween } from './silence.ts';

/**
 * Per place with documents, by id: the report years loaded with their texts, those missing between the first and the
 * last, and documents without a year (notes are neither). A document without a place is in none; its issue says so.
 */
export async function getCoverage(read: Read): Promise<readonly PlaceCoverage[]> {
  const { documents } = await readCatalog(read);
  const cities = new Map((await readNodes(read, 'City')).map((node) => [node.key, node.properties]));
  return [...groupBy(documents.values(), ({ city }) => city)]
    .flatMap(([city, of]) => {
      const names = cities.get(city ?? '');
      if (!names || city === null) return [];
      return [
        { city: splitKey(city).id, nameEn: textOf(names, 'nameEn'), nameZh: textOf(names, 'nameZh'), ...cover(of) },
      ];
    })
    .sort((a, b) => compareText(a.city, b.city));
}

function cover(documents: readonly CatalogDocument[]): Pick<PlaceCoverage, 'loaded' | 'missing' | 'undated'> {
  const reports = documents.filter(({ kind }) => kind === 'report');
  const years = groupBy(reports, ({ reportYear }) => reportYear);
  const idsOf = (year: number | null): string[] => (years.get(year) ?? []).map(({ id }) => id).sort(compareText);
  const dated = [...years.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  return {
    loaded: dated.map((year) => ({ year, documents: idsOf(year) })),
    missing: missingBetween(new Set(dated)),
    undated: idsOf(null),
  };
}

/** What is loaded: numbers, places, what contradicts the texts, and the versions it was made with ('' for an empty graph). */
export async function getStatus(read: Read): Promise<Status> {
  const documents = await read(cypher.DOCUMENTS);
  const twins = findTwins(documents.map(toDocumentFacts).map(toTextFacts));
  const issues = [...documents.flatMap(toIssues), ...describeTwins(twins)].filter(isNoNote).sort(compareIssues);
  const mentioned = new Set((await read(cypher.MENTIONS_BY_DOCUMENT)).map((row) => textOf(row, 'project')));
  return {
    counts: {
      documents: documents.length,
      sentences: await countOf(read, questions.COUNT_SENTENCES),
      themes: (await read(cypher.keysOf('Theme'))).length,
      projects: mentioned.size,
      edges: await countOf(read, questions.COUNT_EDGES),
      issues: issues.length,
    },
    places: await getCoverage(read),
    issues,
    meta: await getVersions(read),
  };
}

/** The versions the graph was made with; '' for an empty one. */
export async function getVersions(read: Read): Promise<Status['meta']> {
  const [meta] = await readNodes(read, 'Meta');
  const version = (name: string): string => textOrNull(meta?.properties ?? {}, name) ?? '';
  return {
    schemaVersion: version('schemaVersion'),
    taxonomyVersion: version('taxonomyVersion'),
    toolVersion: version('toolVersion'),
  };
}

async function countOf(read: Read, statement: string): Promise<number> {
  const [row] = await read(statement);
  return row ? numberOf(row, 'n') : 0;
}

/** The stored `CODE message` texts of a document. */
function toIssues(row: Parameters<typeof mapOf>[0]): readonly DocumentIssue[] {
  const { id: document } = splitKey(textOf(row, 'key'));
  return textsOf(mapOf(row, 'properties'), 'issues').map((issue) => {
    const [code = ''] = issue.split(' ', 1);
    return { document, code, message: issue.slice(code.length + 1) };
  });
}

/** Notes (an encoding, a translation found) are no reason not to trust a text. */
function isNoNote({ code }: DocumentIssue): boolean {
  return !Object.hasOwn(ISSUE_KINDS, code) || ISSUE_KINDS[code as IssueCode].severity !== 'info';
}

function compareIssues(a: DocumentIssue, b: DocumentIssue): number {
  return compareText(a.document, b.document) || compareText(a.code, b.code) || compareText(a.message, b.message);
}
