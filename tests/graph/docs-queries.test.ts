import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openGrafeoStore } from '../../graph/grafeo-store.ts';
import { loadRecords } from '../../graph/load.ts';
import { readEdges } from '../../graph/stored.ts';
import type { EdgeRow } from '../../graph/store.ts';
import { useLoadedStore } from './loaded.ts';
import { AIRPORT, DOCUMENTS, GAZETTEER, PLACES, sampleRecords, TAXONOMY, TUNNEL } from './sample.ts';

const page = readFileSync(new URL('../../docs/queries.md', import.meta.url), 'utf8');
const queries = new Map(
  [...page.matchAll(/^## (.+)\n+```cypher\n([^`]+)```/gmu)].map(([, title = '', cypher = '']) => [title, cypher]),
);
const checks = [...queries].filter(([title]) => title.includes('(always 0 rows)'));
const { read } = useLoadedStore();
const run = (title: string): ReturnType<typeof read> => {
  const cypher = queries.get(title);
  if (cypher === undefined) throw new RangeError(`docs/queries.md has no "${title}".`);
  return read(cypher);
};

describe('docs/queries.md', () => {
  it.each([...queries].filter(([title]) => !title.startsWith('Check')))('"%s" finds something', async (_, cypher) => {
    expect((await read(cypher)).length).toBeGreaterThan(0);
  });

  it.each(checks)('"%s" holds', async (_, cypher) => {
    expect(await read(cypher)).toEqual([]);
  });

  it('counts sentences per theme, city and year', async () => {
    const rows = await run('Sentences per theme, city and year');
    expect(rows[0]).toEqual({ city: 'changchun', year: 2024, theme: 'opening-up', sentences: 1 });
    expect(rows).toContainEqual({ city: 'dalian', year: 2024, theme: 'marine-economy', sentences: 1 });
  });

  it('gives every dated claim on the airport, every text of it', async () => {
    const rows = await run('Every dated claim on the airport at Jinzhou Bay');
    expect(rows.map(({ latest, type, document }) => [latest, type, document])).toEqual([
      ['2021-12-31', 'construction_started', 'dalian-2021.txt'],
      ['2023-12-31', 'construction_started', 'dalian-2024.en.txt'],
      ['2023-12-31', 'construction_started', 'dalian-2024.txt'],
      ['2035-12-31', 'in_operation', 'note.md'],
    ]);
  });

  it('gives projects of more than one report, and the promises of one', async () => {
    const projects = await run('Projects named in more than one report');
    expect(
      projects.map(({ project, reports, firstYear, lastYear }) => [project, reports, firstYear, lastYear]),
    ).toEqual([
      [TUNNEL, 2, 2021, 2024],
      [AIRPORT, 2, 2021, 2024],
    ]);
    const promises = await run('Promises: what was planned or expected of a project, and when it was said');
    expect(promises.map(({ saidOn, due }) => [saidOn, due])).toEqual([
      ['2021-02-06', '2021-12-31'],
      ['2024-12-01', '2035-12-31'],
    ]);
  });
});

describe('the checks of docs/queries.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-checks-'));
  const store = openGrafeoStore(join(folder, 'graph.grafeo'), { create: true });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('see evidence and counts that lost their sentences', async () => {
    const records = sampleRecords(DOCUMENTS);
    await loadRecords({ store, records, taxonomy: TAXONOMY, gazetteer: GAZETTEER, places: PLACES, toolVersion: '1' });
    const ask = (cypher: string): ReturnType<typeof read> => store.read(cypher);
    const lost: EdgeRow[] = [];
    for (const type of ['TAGGED', 'MENTIONS', 'EVIDENCED_BY'] as const) lost.push(...(await readEdges(ask, type)));
    await store.update((transaction) =>
      transaction.apply({
        deleteEdges: lost,
        deleteNodes: [],
        createNodes: [],
        createEdges: [
          { type: 'TAGGED', from: 'City:dalian', to: 'Concept:livelihood.general', key: 'x', properties: {} },
        ],
        setNodes: [],
        setEdges: [],
      }),
    );
    const found = await Promise.all(checks.map(async ([title, cypher]) => [title, (await ask(cypher)).length > 0]));
    expect(found).toEqual(checks.map(([title]) => [title, true]));
    const counted = checks.find(([title]) => title.includes('counted edges'))?.[1] ?? '';
    expect(new Set((await ask(counted)).map(({ type }) => type))).toEqual(new Set(['COVERS', 'NAMES', 'SERVES']));
  });
});
