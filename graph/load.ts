import { textOf } from './columns.ts';
import * as cypher from './cypher.ts';
import { deriveRows } from './derive.ts';
import { addCounts, countChanges, diffRows, isEmpty, withAttachedEdges } from './diff.ts';
import { readFacts } from './facts.ts';
import { nodeKey, nodeRow, type RowSources } from './row.ts';
import { createRows } from './rows.ts';
import { SCHEMA_VERSION } from './schema.ts';
import {
  edgeTypesOf,
  keepWanted,
  pickProperties,
  readAttached,
  readDocuments,
  readEdges,
  readEvents,
  readNodes,
  readReference,
  type Read,
} from './stored.ts';
import type { GraphChanges, GraphRows, GraphStore, GraphTransaction, LoadCounts, NodeRow } from './store.ts';

export interface LoadOptions extends RowSources {
  readonly store: GraphStore;
  /** Version of the program, for the Meta node. */
  readonly toolVersion: string;
  /** Removes the documents that are not among the records. Default false. */
  readonly prune?: boolean;
  /** Ids of files whose documents are not removed: they were there, but could not be read this time. */
  readonly keep?: readonly string[];
  /** Counts what would change and changes nothing. Default false. */
  readonly dryRun?: boolean;
}

type Counts = Omit<LoadCounts, 'documents'>;

/**
 * Adds the documents of the records to the store, or replaces those it holds, in one update; taxonomy, gazetteer and
 * places are made equal to those given, and all that is derived is worked out anew. Only differences are sent: loading
 * the same again counts zeros and leaves the store's file alone. Throws `UsageError` if records and taxonomy do not
 * belong together, `StoreError` if the store cannot be written.
 */
export async function loadRecords(options: LoadOptions): Promise<LoadCounts> {
  const { store, records, taxonomy, gazetteer, toolVersion, prune = false, keep = [], dryRun = false } = options;
  const wanted = createRows(options);
  const meta = nodeRow('Meta', 'meta', {
    schemaVersion: SCHEMA_VERSION,
    taxonomyVersion: taxonomy.version,
    gazetteerVersion: gazetteer.version,
    toolVersion,
  });
  const counts = await store.update(
    async (transaction) => {
      const { read } = transaction;
      const removed = prune ? await findOthers(read, wanted, keep) : [];
      const loaded = await send(transaction, await diffSources({ read, wanted, removed }));
      return addCounts(loaded, await refreshDerived(transaction, meta));
    },
    { dryRun },
  );
  return { documents: records.documents.length, ...counts };
}

/** Removes documents with all that rests on them alone. `LoadCounts.documents` is the number that were there. */
export async function removeDocuments(
  store: GraphStore,
  ids: readonly string[],
  options: { readonly dryRun?: boolean } = {},
): Promise<LoadCounts> {
  const { dryRun = false } = options;
  return store.update(
    async (transaction) => {
      const keys = [...new Set(ids)].map((id) => nodeKey('Document', id));
      const stored = await readDocuments(transaction.read, keys);
      const removed = await send(transaction, diffRows(stored, { nodes: [], edges: [] }));
      const documents = stored.nodes.filter(({ label }) => label === 'Document').length;
      return { documents, ...addCounts(removed, await refreshDerived(transaction, null)) };
    },
    { dryRun },
  );
}

/** Documents that are stored and neither wanted nor of a file to keep (`FILE`, a line of it, `FILE#LINE`, or a file in it, `FILE/NAME`). */
async function findOthers(read: Read, wanted: GraphRows, keep: readonly string[]): Promise<readonly string[]> {
  const keys = new Set(wanted.nodes.map(({ key }) => key));
  const kept = new Set(keep.map((id) => nodeKey('Document', id)));
  return (await read(cypher.keysOf('Document')))
    .map((row) => textOf(row, 'key'))
    .filter((key) => !keys.has(key) && !isOfFile(key, kept));
}

function isOfFile(key: string, files: ReadonlySet<string>): boolean {
  if (files.has(key)) return true;
  return [...key.matchAll(/[#/]/g)].some(({ index }) => files.has(key.slice(0, index)));
}

async function diffSources({
  read,
  wanted,
  removed,
}: {
  read: Read;
  wanted: GraphRows;
  removed: readonly string[];
}): Promise<GraphChanges> {
  const keysOf = (label: string): string[] => wanted.nodes.filter((node) => node.label === label).map(({ key }) => key);
  const reference = splitReference(await readReference(read), wanted);
  const documents = await readDocuments(read, [...keysOf('Document'), ...removed]);
  const shared = [{ nodes: await readNodes(read, 'Year'), edges: [] }, await readEvents(read, keysOf('Event'))].map(
    (rows) => keepWanted(rows, wanted),
  );
  const parts = [reference.stored, documents, ...shared];
  return diffRows(
    { nodes: parts.flatMap(({ nodes }) => nodes), edges: parts.flatMap(({ edges }) => edges) },
    { nodes: [...wanted.nodes, ...reference.unlisted], edges: wanted.edges },
  );
}

/**
 * Of the stored reference rows, those this load may change or delete. Places stay until nothing is of them, and projects
 * that the gazetteer no longer lists until their last mention: both are left to the derived part.
 */
function splitReference(stored: GraphRows, wanted: GraphRows): { stored: GraphRows; unlisted: readonly NodeRow[] } {
  const keys = new Set(wanted.nodes.map(({ key }) => key));
  const isOurs = (key: string): boolean => keys.has(key) || key.startsWith('Theme:') || key.startsWith('Concept:');
  const unlisted = stored.nodes.filter(({ key, label }) => label === 'Project' && !keys.has(key));
  return {
    stored: {
      nodes: stored.nodes.filter(({ key, label }) => isOurs(key) || label === 'Project'),
      edges: stored.edges.filter(({ from }) => isOurs(from)),
    },
    unlisted: unlisted.map((node) => ({ ...node, properties: { ...node.properties, listed: false } })),
  };
}

/** Works out the derived part and sends what differs. Without `meta` the Meta node stays as it is. */
async function refreshDerived(transaction: GraphTransaction, meta: NodeRow | null): Promise<Counts> {
  const { read } = transaction;
  const facts = await readFacts(read);
  const derived = deriveRows(facts);
  const nodes: NodeRow[] = [...facts.projects, ...(await readNodes(read, 'Event'))].map((node) =>
    pickProperties(node, { derived: true }),
  );
  nodes.push(...facts.cities);
  for (const label of ['Report', 'Year'] as const) nodes.push(...(await readNodes(read, label)));
  if (meta) nodes.push(...(await readNodes(read, 'Meta')));
  const edges = [];
  for (const type of edgeTypesOf('derived')) edges.push(...(await readEdges(read, type)));
  const wanted = { nodes: meta ? [...derived.nodes, meta] : derived.nodes, edges: derived.edges };
  return send(transaction, diffRows({ nodes, edges }, wanted));
}

async function send(transaction: GraphTransaction, changes: GraphChanges): Promise<Counts> {
  const complete = withAttachedEdges(changes, await readAttached(transaction.read, changes.deleteNodes));
  if (!isEmpty(complete)) await transaction.apply(complete);
  return countChanges(complete);
}
