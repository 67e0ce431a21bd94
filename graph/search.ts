import { compareText } from '../ingest/issues.ts';
import type { NodeLabel, SearchResult, Suggestion } from './answers.ts';
import { findReferences, readCatalog, sortReferences, type Catalog } from './catalog.ts';
import { numberOf, textOf, textOrNull, textsOf } from './columns.ts';
import * as questions from './cypher-questions.ts';
import { readSentences } from './sentences.ts';
import { readNodes, type Read } from './stored.ts';
import type { NodeRow } from './store.ts';

/** Labels that are suggested, in the order of equally good matches. */
const SUGGESTED = ['Project', 'Theme', 'Concept', 'City', 'Year', 'Document'] as const satisfies readonly NodeLabel[];

/**
 * Nodes whose name or id holds the text (equal names first, then those that begin with it; projects that no sentence
 * names last), and sentences of any text
 * that hold all its words, in the order of evidence: at most `limit` of each. Upper and lower case are alike. A blank
 * text finds nothing.
 */
export async function searchGraph(read: Read, text: string, limit: number): Promise<SearchResult> {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return { suggestions: [], sentences: [], totalSentences: 0 };
  const catalog = await readCatalog(read);
  const found = sortReferences(await findReferences(read, questions.REFERENCES_WITH_WORDS, { words }), catalog);
  const keys = found.slice(0, limit).map(({ key }) => key);
  return {
    suggestions: (await findSuggestions(read, words.join(' '), catalog)).slice(0, limit),
    sentences: await readSentences(read, keys, catalog),
    totalSentences: found.length,
  };
}

interface Ranked {
  readonly suggestion: Suggestion;
  /** 0 equal, 1 begins with it, 2 holds it. */
  readonly rank: number;
}

async function findSuggestions(read: Read, wanted: string, catalog: Catalog): Promise<readonly Suggestion[]> {
  const named = new Set((await read(questions.NAMED_PROJECTS)).map((row) => textOf(row, 'key')));
  const isSilent = ({ key, label }: Suggestion): number => Number(label === 'Project' && !named.has(key));
  const found: Ranked[] = [];
  for (const label of SUGGESTED)
    for (const node of await readNodes(read, label)) found.push(...match(node, { label, wanted, catalog }));
  const order = (label: NodeLabel): number => (SUGGESTED as readonly NodeLabel[]).indexOf(label);
  return found
    .sort(
      (a, b) =>
        isSilent(a.suggestion) - isSilent(b.suggestion) ||
        a.rank - b.rank ||
        order(a.suggestion.label) - order(b.suggestion.label) ||
        compareText(a.suggestion.key, b.suggestion.key),
    )
    .map(({ suggestion }) => suggestion);
}

function match(
  { key, properties }: NodeRow,
  { label, wanted, catalog }: { label: NodeLabel; wanted: string; catalog: Catalog },
): readonly Ranked[] {
  const title = catalog.documents.get(key)?.title ?? null;
  const year = label === 'Year' ? numberOf(properties, 'year') : null;
  const nameEn = textOrNull(properties, 'nameEn') ?? (year === null ? (title ?? '') : String(year));
  const nameZh = textOrNull(properties, 'nameZh') ?? (year === null ? (title ?? '') : `${year}年`);
  const names = [nameEn, nameZh, ...textsOf(properties, 'names'), textOrNull(properties, 'id') ?? ''];
  const [best] = names
    .map((name) => ({ name, rank: rankOf(name.toLowerCase(), wanted) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank);
  if (!best) return [];
  const isName = best.name === nameEn || best.name === nameZh;
  return [{ rank: best.rank, suggestion: { key, label, nameEn, nameZh, ...(isName ? {} : { matched: best.name }) } }];
}

function rankOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at < 0) return Infinity;
  return name === wanted ? 0 : at === 0 ? 1 : 2;
}
