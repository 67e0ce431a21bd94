import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadRecords, removeDocuments } from '../../graph/load.ts';
import { readAll } from '../../graph/stored.ts';
import type { GraphRows, GraphStore, LoadCounts } from '../../graph/store.ts';
import type { Records, Taxonomy } from '../../ingest/types.ts';
import { concept, DOCUMENTS, GAZETTEER, PLACES, sampleRecords, TAXONOMY } from './sample.ts';

const NOTHING = { nodesCreated: 0, nodesDeleted: 0, edgesCreated: 0, edgesDeleted: 0, propertiesSet: 0 };
const BASE = { taxonomy: TAXONOMY, gazetteer: GAZETTEER, places: PLACES, toolVersion: '1.0.0' };

interface LoadInput {
  readonly records: Records;
  readonly taxonomy?: Taxonomy;
  readonly prune?: boolean;
  readonly dryRun?: boolean;
}

const load = (store: GraphStore, input: LoadInput): Promise<LoadCounts> => loadRecords({ store, ...BASE, ...input });
const all = sampleRecords(DOCUMENTS);
const only = (...ids: string[]): Records => sampleRecords(DOCUMENTS.filter(({ id }) => ids.includes(id)));
const content = (store: GraphStore): Promise<GraphRows> => readAll(store.read);

/** What every store promises. `open` gives an empty store, each time a new one. */
export function testGraphStore(name: string, open: () => Promise<GraphStore>): void {
  const stores: GraphStore[] = [];
  const openNew = async (): Promise<GraphStore> => {
    const store = await open();
    stores.push(store);
    return store;
  };
  const openLoaded = async (): Promise<GraphStore> => {
    const store = await openNew();
    await load(store, { records: all });
    return store;
  };

  describe(`${name} as a graph store`, () => {
    afterAll(async () => {
      for (const store of stores) await store.close();
    });

    it('reads an empty graph from a new store', async () => {
      expect(await content(await openNew())).toEqual({ nodes: [], edges: [] });
    });

    it('counts what a first load creates', async () => {
      const store = await openNew();
      const counts = await load(store, { records: all });
      const { nodes, edges } = await content(store);
      expect(counts).toMatchObject({ documents: 7, nodesDeleted: 0, edgesDeleted: 0 });
      expect([counts.nodesCreated, counts.edgesCreated]).toEqual([nodes.length, edges.length]);
    });

    it('changes nothing when the same is loaded again', async () => {
      const store = await openLoaded();
      const before = await content(store);
      expect(await load(store, { records: all })).toEqual({ documents: 7, ...NOTHING });
      expect(await load(store, { records: only('dalian-2024.txt') })).toEqual({ documents: 1, ...NOTHING });
      expect(await content(store)).toEqual(before);
    });

    it('gives the same graph whatever the order of loads', async () => {
      const expected = await content(await openLoaded());
      const ids = DOCUMENTS.map(({ id }) => id);
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(ids, { minLength: ids.length }),
          fc.nat(ids.length),
          async (order, cut) => {
            const store = await openNew();
            await load(store, { records: only(...order.slice(0, cut)) });
            for (const id of order.slice(cut)) await load(store, { records: only(id) });
            expect(await content(store)).toEqual(expected);
          },
        ),
        { numRuns: 4, seed: 7 },
      );
    });

    it('replaces a document and leaves nothing of its old text', async () => {
      const store = await openLoaded();
      const changed = DOCUMENTS.map((document) =>
        document.id === 'dalian-2024.txt' ? { ...document, sentences: document.sentences.slice(0, 1) } : document,
      );
      await load(store, { records: sampleRecords(changed.filter(({ id }) => id === 'dalian-2024.txt')) });
      const fresh = await openNew();
      await load(fresh, { records: sampleRecords(changed) });
      expect(await content(store)).toEqual(await content(fresh));
    });

    it('removes what is not among the records with prune, and only then', async () => {
      const store = await openLoaded();
      const before = await content(store);
      await load(store, { records: only('note.md') });
      expect(await content(store)).toEqual(before);
      await load(store, { records: only('note.md', 'dalian-2021.txt'), prune: true });
      const fresh = await openNew();
      await load(fresh, { records: only('note.md', 'dalian-2021.txt') });
      expect(await content(store)).toEqual(await content(fresh));
    });

    it('removes a document as if it had never been loaded', async () => {
      const store = await openNew();
      await load(store, { records: only('dalian-2021.txt') });
      const before = await content(store);
      await load(store, { records: all });
      const others = DOCUMENTS.map(({ id }) => id).filter((id) => id !== 'dalian-2021.txt');
      expect(await removeDocuments(store, [...others, 'never-loaded.txt'])).toMatchObject({ documents: 6 });
      expect(await content(store)).toEqual(before);
    });

    it('counts a dry run and changes nothing', async () => {
      const store = await openLoaded();
      const before = await content(store);
      const input = { records: only('note.md'), prune: true };
      const dry = await load(store, { ...input, dryRun: true });
      expect(dry.nodesDeleted).toBeGreaterThan(0);
      expect(await content(store)).toEqual(before);
      expect(await load(store, input)).toEqual(dry);
    });

    it('leaves no tag behind when a concept goes, and changes only what the taxonomy changed', async () => {
      const store = await openLoaded();
      const gone = 'marine-economy.fishery.ranching';
      const taxonomy = { version: '2', concepts: TAXONOMY.concepts.filter(({ id }) => id !== gone) };
      await load(store, { records: only('dalian-2025.txt'), taxonomy });
      expect((await content(store)).edges.filter(({ to }) => to === `Concept:${gone}`)).toEqual([]);
      const covers = await store.read(
        `MATCH (r:Report:Atlas {key: 'Report:dalian-2021-gwr'})-[:COVERS]->(t:Theme) RETURN t.id AS theme`,
      );
      expect(covers).toEqual([{ theme: 'livelihood' }]);

      const renamed = {
        ...taxonomy,
        concepts: taxonomy.concepts.map((it) => (it.id === 'opening-up' ? concept(it.id, '开放') : it)),
      };
      const counts = await load(store, { records: only('dalian-2025.txt'), taxonomy: { ...renamed, version: '3' } });
      // Both names, the version of the concept, and the taxonomy version of Meta.
      expect(counts).toMatchObject({ ...NOTHING, propertiesSet: 4 });
    });

    it('keeps the file of before when an update fails', async () => {
      const store = await openLoaded();
      const before = await content(store);
      const failing = store.update(async (transaction) => {
        await transaction.apply({
          deleteEdges: [],
          deleteNodes: ['City:dalian'],
          createNodes: [],
          createEdges: [],
          setNodes: [],
          setEdges: [],
        });
        throw new RangeError('no more');
      });
      await expect(failing).rejects.toThrow('no more');
      expect(await content(store)).toEqual(before);
    });

    it('shows readers nothing of an update before its end', async () => {
      const store = await openLoaded();
      const before = await content(store);
      const during = await store.update(async (transaction) => {
        const nodes = before.nodes.filter(({ label }) => label === 'Sentence').map(({ key }) => key);
        const edges = before.edges.filter(({ from, to }) => nodes.includes(from) || nodes.includes(to));
        await transaction.apply({
          deleteEdges: edges,
          deleteNodes: nodes,
          createNodes: [],
          createEdges: [],
          setNodes: [],
          setEdges: [],
        });
        expect(await transaction.read('MATCH (s:Sentence:Atlas) RETURN count(s) AS n')).toEqual([{ n: 0 }]);
        return content(store);
      });
      expect(during).toEqual(before);
      expect(await store.read('MATCH (s:Sentence:Atlas) RETURN count(s) AS n')).toEqual([{ n: 0 }]);
    });

    it('holds no edge without a sentence behind it', async () => {
      const { nodes, edges } = await content(await openLoaded());
      const sentences = new Map(nodes.filter(({ label }) => label === 'Sentence').map((node) => [node.key, node]));
      for (const { type, from, to, properties } of edges)
        if (type === 'TAGGED' || type === 'MENTIONS' || type === 'EVIDENCED_BY') {
          const sentence = sentences.get(type === 'EVIDENCED_BY' ? to : from);
          const start = Number(properties.startOffset) - Number(sentence?.properties.startOffset);
          const text = String(sentence?.properties.text);
          expect(text.slice(start, start + String(properties.quote).length)).toBe(properties.quote);
        } else if (type === 'COVERS' || type === 'NAMES' || type === 'SERVES')
          expect(properties.sentences).toBeGreaterThan(0);
    });
  });
}
