import type { GrafeoDB, GrafeoValue } from '@grafeo-db/js';
import { StoreError } from '../ingest/errors.ts';
import { textOf } from './columns.ts';
import * as cypher from './cypher.ts';
import { groupBy } from '../ingest/group.ts';
import type { EdgeType, GraphLabel } from './schema.ts';
import type { EdgeRow, GraphChanges, NodeRow, Parameters, Row, Value } from './store.ts';

/** Rows a statement takes at a time: large enough to be fast, small enough for the memory of one call. */
const BATCH = 10_000;

/** Runs Cypher; a fault of the engine becomes a `StoreError` with the statement in its message. */
export async function runCypher(
  database: GrafeoDB,
  statement: string,
  parameters: Parameters = {},
): Promise<readonly Row[]> {
  try {
    const result = await database.executeCypher(statement, parameters);
    return result.toArray().map(toRow);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError('STORE_FAILED', `The graph refused "${statement}": ${reason}`, error);
  }
}

function toRow(row: Record<string, GrafeoValue>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toValue(value)]));
}

function toValue(value: GrafeoValue): Value {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  return toRow(value as Record<string, GrafeoValue>);
}

/** Sends changes to a database nobody else writes. Nodes and edges are created with the batch calls, ten times as fast. */
export async function applyChanges(database: GrafeoDB, changes: GraphChanges): Promise<void> {
  for (const [type, edges] of byType(changes.deleteEdges))
    await inBatches(edges, (rows) => runCypher(database, cypher.deleteEdges(type), { rows: rows.map(toName) }));
  await inBatches(changes.deleteNodes, (keys) => runCypher(database, cypher.DELETE_NODES, { keys }));

  const ids = new Map<string, number>();
  for (const [label, nodes] of groupBy(changes.createNodes, ({ label }) => label as GraphLabel))
    await inBatches(nodes, (rows) => createNodes(database, { label, rows, ids }));
  await findIds(database, { keys: changes.createEdges.flatMap(({ from, to }) => [from, to]), ids });
  await inBatches(changes.createEdges, (rows) => createEdges(database, rows, ids));

  await inBatches(changes.setNodes, (nodes) =>
    runCypher(database, cypher.SET_NODES, { rows: nodes.map(({ key, properties }) => ({ key, properties })) }),
  );
  for (const [type, edges] of byType(changes.setEdges))
    await inBatches(edges, (rows) =>
      runCypher(database, cypher.setEdges(type), {
        rows: rows.map((edge) => ({ ...toName(edge), properties: edge.properties })),
      }),
    );
}

function byType<T extends { readonly type: string }>(edges: readonly T[]): ReadonlyMap<EdgeType, readonly T[]> {
  return groupBy(edges, ({ type }) => type as EdgeType);
}

function toName({ from, to, key }: Omit<EdgeRow, 'properties'>): { from: string; to: string; key: string } {
  return { from, to, key };
}

async function inBatches<T>(items: readonly T[], send: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) await send(items.slice(start, start + BATCH));
}

async function createNodes(
  database: GrafeoDB,
  { label, rows, ids }: { label: GraphLabel; rows: readonly NodeRow[]; ids: Map<string, number> },
): Promise<void> {
  const created = await database.batchCreateNodesWithProps(
    [label, 'Atlas'],
    rows.map(({ key, properties }) => ({ key, ...properties })),
  );
  rows.forEach(({ key }, index) => {
    const id = created[index];
    if (id !== undefined) ids.set(key, id);
  });
}

/** Adds the engine's ids of nodes that were there before. */
async function findIds(
  database: GrafeoDB,
  { keys, ids }: { keys: readonly string[]; ids: Map<string, number> },
): Promise<void> {
  const unknown = [...new Set(keys)].filter((key) => !ids.has(key));
  await inBatches(unknown, async (batch) => {
    const rows = await runCypher(
      database,
      'UNWIND $keys AS key MATCH (n:Atlas {key: key}) RETURN n.key AS key, id(n) AS id',
      { keys: batch },
    );
    for (const row of rows) ids.set(textOf(row, 'key'), Number(row.id));
  });
}

async function createEdges(
  database: GrafeoDB,
  rows: readonly EdgeRow[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const idOf = (key: string, { type }: EdgeRow): number => {
    const id = ids.get(key);
    if (id === undefined) throw new StoreError('STORE_FAILED', `A ${type} edge ends at "${key}", which is not there.`);
    return id;
  };
  await database.batchCreateEdges(
    rows.map((edge) => ({
      src: idOf(edge.from, edge),
      dst: idOf(edge.to, edge),
      type: edge.type,
      properties: { key: edge.key, ...edge.properties },
    })),
  );
}
