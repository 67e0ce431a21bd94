import { compareText } from '../ingest/issues.ts';
import type { GraphPicture, PictureEdge, PictureNode } from './answers.ts';
import { readCatalog } from './catalog.ts';
import { numberOf, numberOrNull, textOf, textOrNull } from './columns.ts';
import * as cypher from './cypher.ts';
import * as questions from './cypher-questions.ts';
import { groupBy } from '../ingest/group.ts';
import { splitKey } from './row.ts';
import { readEdges, readNodes, type Read } from './stored.ts';
import type { EdgeRow, NodeRow } from './store.ts';

const PICTURE_EDGES = ['HAS_REPORT', 'OF_YEAR', 'COVERS', 'NAMES', 'SERVES'] as const;

/**
 * Cities, Years, Reports, Themes and Projects with the edges drawn between them, sorted by key. A node without such an
 * edge is left out (a year only spoken of, a listed project no report names); Themes are always there. The number of
 * sentences of a node or edge is the `total` of its evidence.
 */
export async function getPicture(read: Read): Promise<GraphPicture> {
  const catalog = await readCatalog(read);
  const lengths = new Map<string, number>();
  for (const row of await read(cypher.SENTENCES_BY_MODE)) {
    const document = textOf(row, 'document');
    lengths.set(document, (lengths.get(document) ?? 0) + numberOf(row, 'sentences'));
  }
  const lengthOf = (report: string): number => lengths.get(catalog.countedTexts.get(report) ?? '') ?? 0;

  const edges: PictureEdge[] = [];
  for (const type of PICTURE_EDGES)
    edges.push(...joinModes(await readEdges(read, type)).map((edge) => toPictureEdge(edge, type, lengthOf)));
  const drawn = new Set(edges.flatMap(({ from, to }) => [from, to]));

  const counts = await countSentences(read, [...catalog.uncounted]);
  for (const report of catalog.countedTexts.keys()) counts.set(report, lengthOf(report));
  for (const { city, key } of catalog.documents.values())
    if (city !== null && !catalog.uncounted.has(key))
      counts.set(city, (counts.get(city) ?? 0) + (lengths.get(key) ?? 0));

  const cityOf = new Map(edges.filter(({ type }) => type === 'HAS_REPORT').map(({ from, to }) => [to, from]));
  for (const row of await read(cypher.PROJECT_CITIES)) cityOf.set(textOf(row, 'project'), textOf(row, 'city'));
  const cities = new Map((await readNodes(read, 'City')).map((node) => [node.key, node]));
  const nodes: PictureNode[] = [];
  for (const label of ['City', 'Year', 'Report', 'Theme', 'Project'] as const)
    for (const node of await readNodes(read, label))
      if (label === 'Theme' || drawn.has(node.key)) {
        const city = label === 'City' ? node : cities.get(cityOf.get(node.key) ?? '');
        nodes.push({ ...describeNode(node, label, city), sentences: counts.get(node.key) ?? 0 });
      }
  return {
    nodes: nodes.sort((a, b) => compareText(a.key, b.key)),
    edges: edges.sort((a, b) => compareText(a.key, b.key)),
  };
}

async function countSentences(read: Read, uncounted: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const statement of [
    questions.SENTENCES_PER_YEAR,
    questions.SENTENCES_PER_THEME,
    questions.SENTENCES_PER_PROJECT,
  ])
    for (const row of await read(statement, { uncounted })) counts.set(textOf(row, 'key'), numberOf(row, 'sentences'));
  return counts;
}

/** Edges between the same two nodes as one: COVERS has one a mode. */
function joinModes(edges: readonly EdgeRow[]): readonly (readonly [EdgeRow, ...EdgeRow[]])[] {
  return [...groupBy(edges, ({ from, to }) => `${from} ${to}`).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

function toPictureEdge(
  group: readonly [EdgeRow, ...EdgeRow[]],
  type: PictureEdge['type'],
  lengthOf: (report: string) => number,
): PictureEdge {
  const [{ from, to }] = group;
  const edge = { key: `${type}:${from}:${to}`, type, from, to };
  if (type === 'HAS_REPORT') return { ...edge, sentences: lengthOf(to) };
  if (type === 'OF_YEAR') return { ...edge, sentences: lengthOf(from) };
  const sentences = group.reduce((sum, { properties }) => sum + numberOf(properties, 'sentences'), 0);
  if (type !== 'COVERS') return { ...edge, sentences };
  const modes = group
    .map(({ key, properties }) => [key, numberOf(properties, 'sentences')] as const)
    .sort(([a], [b]) => compareText(a, b));
  return { ...edge, sentences, modes: Object.fromEntries(modes) };
}

/** What is drawn of a node; `city` is the node of its place. */
function describeNode(
  { key, properties }: NodeRow,
  label: PictureNode['label'],
  city: NodeRow | undefined,
): Omit<PictureNode, 'sentences'> {
  const names = { nameEn: textOrNull(properties, 'nameEn') ?? '', nameZh: textOrNull(properties, 'nameZh') ?? '' };
  const place = city ? { city: textOf(city.properties, 'id') } : {};
  switch (label) {
    case 'City':
      return { key, label, ...names, ...place, level: textOf(properties, 'level') };
    case 'Year': {
      const year = numberOf(properties, 'year');
      return { key, label, nameEn: String(year), nameZh: `${year}年`, year };
    }
    case 'Report': {
      const year = numberOf(properties, 'reportYear');
      return { key, label, ...reportNames(splitKey(key).id, { year, city }), ...place, year };
    }
    case 'Theme':
      return { key, label, ...names };
    case 'Project': {
      const status = textOrNull(properties, 'status');
      const statusYear = numberOrNull(properties, 'statusYear');
      return {
        key,
        label,
        ...names,
        ...place,
        sector: textOf(properties, 'sector'),
        ...(status === null ? {} : { status }),
        ...(statusYear === null ? {} : { statusYear }),
      };
    }
  }
}

/** "Dalian 2024", and the kind where it is not the government work report. */
function reportNames(
  id: string,
  { year, city }: { year: number; city: NodeRow | undefined },
): { nameEn: string; nameZh: string } {
  const kind = id.slice(id.lastIndexOf(`-${year}-`) + `-${year}-`.length);
  const suffix = kind === 'gwr' ? '' : ` (${kind})`;
  const [en, zh] = city ? [textOf(city.properties, 'nameEn'), textOf(city.properties, 'nameZh')] : [id, id];
  return { nameEn: `${en} ${year}${suffix}`, nameZh: `${zh}${year}年${suffix}` };
}
