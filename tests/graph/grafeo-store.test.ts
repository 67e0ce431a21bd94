import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openGrafeoStore } from '../../graph/grafeo-store.ts';
import { loadRecords } from '../../graph/load.ts';
import type { GraphStore, LoadCounts } from '../../graph/store.ts';
import { DOCUMENTS, GAZETTEER, PLACES, sampleRecords, TAXONOMY } from './sample.ts';
import { testGraphStore } from './store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const newPath = (): string => join(folder, `${++count}`, 'graph.grafeo');

testGraphStore('Grafeo', async () => Promise.resolve(openGrafeoStore(newPath(), { create: true })));

describe('openGrafeoStore', () => {
  let path = '';
  let store: GraphStore;
  const load = (documents = DOCUMENTS): Promise<LoadCounts> =>
    loadRecords({
      store,
      records: sampleRecords(documents),
      taxonomy: TAXONOMY,
      gazetteer: GAZETTEER,
      places: PLACES,
      toolVersion: '1',
    });
  beforeEach(() => {
    path = newPath();
    store = openGrafeoStore(path, { create: true });
  });

  it('refuses a missing file unless told to create it', async () => {
    expect(() => openGrafeoStore(path)).toThrow(expect.objectContaining({ code: 'STORE_MISSING' }));
    await load();
    expect(() => openGrafeoStore(path)).not.toThrow();
  });

  it('leaves one file, and an equal load does not touch it', async () => {
    await load();
    const before = [readFileSync(path).toString('hex'), statSync(path).ino, statSync(path).mtimeMs];
    await load();
    expect([readFileSync(path).toString('hex'), statSync(path).ino, statSync(path).mtimeMs]).toEqual(before);
    expect(readdirSync(join(path, '..'))).toEqual(['graph.grafeo']);
  });

  it('shows another reader what was loaded since', async () => {
    await load(DOCUMENTS.slice(0, 1));
    const reader = openGrafeoStore(path);
    const statement = 'MATCH (d:Document:Atlas) RETURN count(d) AS n';
    expect(await reader.read(statement)).toEqual([{ n: 1 }]);
    await load(DOCUMENTS);
    expect(await reader.read(statement)).toEqual([{ n: DOCUMENTS.length }]);
    await reader.close();
  });

  it('refuses an update while another runs, and takes over from the dead', async () => {
    const second = openGrafeoStore(path, { create: true });
    await store.update(async () => {
      await expect(second.update(() => Promise.resolve())).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    });
    // Linux gives no process an id beyond 2^22.
    // Our own id without our holding it: a container counts from 1 at each start.
    for (const owner of [String(2 ** 22 + 1), '', String(process.pid)]) {
      writeFileSync(`${path}.lock`, owner);
      writeFileSync(`${path}.next`, 'left over');
      await load();
    }
    writeFileSync(`${path}.lock`, String(process.ppid));
    await expect(load()).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    rmSync(`${path}.lock`);
    expect(readdirSync(join(path, '..'))).toEqual(['graph.grafeo']);
  });

  it('says that a file is damaged', async () => {
    await load();
    for (const bytes of [Buffer.from('no graph'), readFileSync(path).subarray(0, 2000)]) {
      writeFileSync(path, bytes);
      await expect(openGrafeoStore(path).read('MATCH (n:Atlas) RETURN n.key AS key')).rejects.toMatchObject({
        code: 'STORE_DAMAGED',
      });
    }
  });

  it('names the statement that the engine refuses', async () => {
    await expect(store.read('MATCH (n RETURN n')).rejects.toMatchObject({ code: 'STORE_FAILED' });
  });
});
