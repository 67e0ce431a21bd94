import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGrafeoStore } from '../../graph/grafeo-store.ts';
import type { EdgeRow, GraphRows, NodeRow } from '../../graph/store.ts';

const node = (label: string, id: string, properties: NodeRow['properties']): NodeRow => ({
  key: `${label}:${id}`,
  label,
  properties: { id, ...properties },
});
const edge = (from: string, type: string, to: string, properties: EdgeRow['properties'] = {}, key = ''): EdgeRow => ({
  ...{ from, type, to, key, properties },
});

const TEXT = 'In 2024 the harbour airport was put into service.';
const QUOTED = { startOffset: 12, endOffset: 27, quote: 'harbour airport', rule: 'name' };

/** One report of one city with one sentence, one theme and one project. */
export const SMALL_GRAPH: GraphRows = {
  nodes: [
    node('City', 'harbour', { nameEn: 'Harbour', nameZh: '港城', level: 'city', code: '999900' }),
    node('Year', '2024', { year: 2024 }),
    node('Theme', 'opening-up', { nameEn: 'Opening up', nameZh: '对外开放' }),
    node('Concept', 'opening-up.general', { nameEn: 'Opening up', nameZh: '对外开放', definition: '', version: 'v' }),
    node('Report', 'harbour-2024-gwr', { kind: 'gwr', reportYear: 2024 }),
    node('Document', 'harbour.md', {
      kind: 'report',
      title: 'Report',
      language: 'en',
      sha256: 'x',
      reportKind: 'gwr',
      reportYear: 2024,
    }),
    node('Sentence', 'harbour.md@0', {
      ...{ text: TEXT, startOffset: 0, endOffset: TEXT.length, mode: 'review', language: 'en', textHash: 'x' },
    }),
    node('Project', 'harbour-airport', {
      nameEn: 'Harbour Airport',
      nameZh: '港城机场',
      names: ['港城机场'],
      sector: 'transport',
    }),
  ],
  edges: [
    edge('City:harbour', 'HAS_REPORT', 'Report:harbour-2024-gwr'),
    edge('Report:harbour-2024-gwr', 'OF_YEAR', 'Year:2024'),
    edge('Report:harbour-2024-gwr', 'COVERS', 'Theme:opening-up', { mode: 'review', sentences: 1, total: 1 }, 'review'),
    edge('Report:harbour-2024-gwr', 'NAMES', 'Project:harbour-airport', { mentions: 1, sentences: 1 }),
    edge('Project:harbour-airport', 'SERVES', 'Theme:opening-up', { sentences: 1 }),
    edge('Project:harbour-airport', 'IN_CITY', 'City:harbour'),
    edge('Concept:opening-up.general', 'IN_THEME', 'Theme:opening-up'),
    edge('Document:harbour.md', 'TEXT_OF', 'Report:harbour-2024-gwr', { counted: true }),
    edge('Document:harbour.md', 'ABOUT', 'City:harbour'),
    edge('Sentence:harbour.md@0', 'IN_DOCUMENT', 'Document:harbour.md'),
    edge('Sentence:harbour.md@0', 'SPEAKS_OF', 'Year:2024', { basis: 'stated', quote: '2024' }, 'stated'),
    edge('Sentence:harbour.md@0', 'TAGGED', 'Concept:opening-up.general', { ...QUOTED, role: 'own' }, '12-27-own'),
    edge(
      'Sentence:harbour.md@0',
      'MENTIONS',
      'Project:harbour-airport',
      { ...QUOTED, name: 'Harbour Airport' },
      '12-27',
    ),
  ],
};

/** A store file of its own with these rows, in a folder that `remove` deletes. */
export async function createSmallStore(rows: GraphRows = SMALL_GRAPH): Promise<{ path: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-server-'));
  const path = join(folder, 'graph.grafeo');
  await addToStore(path, rows);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes rows into a store as a load does: to a copy that replaces the file. */
export async function addToStore(path: string, { nodes, edges }: GraphRows): Promise<void> {
  const store = openGrafeoStore(path, { create: true });
  const none = { deleteEdges: [], deleteNodes: [], setNodes: [], setEdges: [] };
  await store.update((transaction) => transaction.apply({ ...none, createNodes: nodes, createEdges: edges }));
  await store.close();
}
