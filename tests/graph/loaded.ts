import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openGrafeoStore } from '../../graph/grafeo-store.ts';
import { loadRecords } from '../../graph/load.ts';
import type { GraphStore } from '../../graph/store.ts';
import type { Read } from '../../graph/stored.ts';
import type { Issue } from '../../ingest/types.ts';
import { DOCUMENTS, GAZETTEER, PLACES, sampleRecords, TAXONOMY, type SampleDocument } from './sample.ts';

/** A real store in a folder of its own with these documents, opened before the tests of a file and removed after. */
export function useLoadedStore(
  documents: readonly SampleDocument[] = DOCUMENTS,
  issues: readonly Issue[] = [],
): { read: Read } {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-graph-'));
  const store: GraphStore = openGrafeoStore(join(folder, 'graph.grafeo'), { create: true });
  beforeAll(async () => {
    const records = sampleRecords(documents, issues);
    await loadRecords({
      store,
      records,
      taxonomy: TAXONOMY,
      gazetteer: GAZETTEER,
      places: PLACES,
      toolVersion: '1.0.0',
    });
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { read: (cypher, parameters) => store.read(cypher, parameters) };
}
