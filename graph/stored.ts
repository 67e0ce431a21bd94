import { mapOf, textOf } from './columns.ts';
import * as cypher from './cypher.ts';
import { collectRows, edgeIdentity } from './row.ts';
import { EDGE_KINDS, NODE_KINDS, type EdgeKind, type EdgeType, type GraphLabel, type NodeKind } from './schema.ts';
import type { EdgeRow, GraphRows, GraphStore, NodeRow, Properties, Row } from './store.ts';

export type Read = GraphStore['read'];

/** Nodes of a label as rows with all they hold. */
export async function readNodes(read: Read, label: GraphLabel): Promise<readonly NodeRow[]> {
  return (await read(cypher.nodesOf(label))).map((row) => toNode(row, label));
}

/** Edges of a type as rows. */
export async function readEdges(read: Read, type: EdgeType): Promise<readonly EdgeRow[]> {
  return (await read(cypher.edgesOf(type))).map((row) => toEdge({ ...row, type }));
}

/** A row `{key, properties}` (and `label`) as a node. */
export function toNode(row: Row, label = textOf(row, 'label')): NodeRow {
  const { key, ...properties } = mapOf(row, 'properties') as Properties & { key: string };
  return { key, label, properties };
}

/** A row `{from, type, to, properties}` as an edge. */
export function toEdge(row: Row): EdgeRow {
  const { key, ...properties } = mapOf(row, 'properties') as Properties & { key: string };
  return { type: textOf(row, 'type'), from: textOf(row, 'from'), to: textOf(row, 'to'), key, properties };
}

/** Leaves out the properties that another step owns: derived ones (`derived: false`), or all others (`true`). */
export function pickProperties(node: NodeRow, { derived }: { derived: boolean }): NodeRow {
  const kinds = (NODE_KINDS as Record<string, NodeKind>)[node.label]?.properties ?? {};
  const kept = Object.entries(node.properties).filter(([name]) => (kinds[name]?.origin === 'derived') === derived);
  return { ...node, properties: Object.fromEntries(kept) };
}

/** Types of edges that a step sets. */
export function edgeTypesOf(origin: EdgeKind['origin']): readonly EdgeType[] {
  return (Object.entries(EDGE_KINDS) as [EdgeType, EdgeKind][])
    .filter(([, kind]) => kind.origin === origin)
    .map(([type]) => type);
}

/**
 * What the store holds of the documents with these keys: Document and Sentence nodes, the edges from and between them,
 * and the evidence in them.
 */
export async function readDocuments(read: Read, keys: readonly string[]): Promise<GraphRows> {
  if (keys.length === 0) return { nodes: [], edges: [] };
  const sentences = await read(cypher.SENTENCES_OF_DOCUMENTS, { keys });
  const nodes = await read(cypher.NODES_BY_KEY, { keys });
  const edges: EdgeRow[] = sentences.map((row) => ({
    type: 'IN_DOCUMENT',
    from: textOf(row, 'key'),
    to: textOf(row, 'document'),
    key: '',
    properties: {},
  }));
  for (const statement of [cypher.FINDINGS_OF_DOCUMENTS, cypher.EVIDENCE_IN_DOCUMENTS, cypher.PLACES_OF_DOCUMENTS])
    for (const row of await read(statement, { keys })) edges.push(toEdge(row));
  return { nodes: [...nodes.map((row) => toNode(row)), ...sentences.map((row) => toNode(row, 'Sentence'))], edges };
}

/** Those of the events with these keys that are stored, without derived properties, and their OF_PROJECT. */
export async function readEvents(read: Read, keys: readonly string[]): Promise<GraphRows> {
  if (keys.length === 0) return { nodes: [], edges: [] };
  const nodes = await read(cypher.NODES_BY_KEY, { keys });
  const edges = await read(cypher.PROJECTS_OF_EVENTS, { keys });
  return {
    nodes: nodes.map((row) => pickProperties(toNode(row), { derived: false })),
    edges: edges.map(toEdge),
  };
}

/** What the store holds of taxonomy, gazetteer and places, without derived properties and without what people decided. */
export async function readReference(read: Read): Promise<GraphRows> {
  const nodes: NodeRow[] = [];
  for (const label of ['City', 'Theme', 'Concept', 'Project'] as const)
    nodes.push(...(await readNodes(read, label)).map((node) => pickProperties(node, { derived: false })));
  const edges: EdgeRow[] = [];
  for (const type of edgeTypesOf('reference'))
    edges.push(
      ...(await readEdges(read, type)).filter(({ properties }) => (properties.basis ?? 'gazetteer') === 'gazetteer'),
    );
  return { nodes, edges };
}

/** Every edge at the nodes with these keys. */
export async function readAttached(
  read: Read,
  keys: readonly string[],
): Promise<readonly Omit<EdgeRow, 'properties'>[]> {
  if (keys.length === 0) return [];
  return (await read(cypher.ATTACHED_EDGES, { keys })).map((row) => ({
    type: textOf(row, 'type'),
    from: textOf(row, 'from'),
    to: textOf(row, 'to'),
    key: textOf(row, 'key'),
  }));
}

/** Of the stored rows, those that are also wanted: for what this step may change but not delete. */
export function keepWanted(stored: GraphRows, wanted: GraphRows): GraphRows {
  const nodes = new Set(wanted.nodes.map(({ key }) => key));
  const edges = new Set(wanted.edges.map(edgeIdentity));
  return {
    nodes: stored.nodes.filter(({ key }) => nodes.has(key)),
    edges: stored.edges.filter((edge) => edges.has(edgeIdentity(edge))),
  };
}

/** Every node and edge in a stable order: nodes by key, edges by type, ends and key. */
export async function readAll(read: Read): Promise<GraphRows> {
  const nodes: NodeRow[] = [];
  for (const label of Object.keys(NODE_KINDS) as GraphLabel[]) nodes.push(...(await readNodes(read, label)));
  const edges: EdgeRow[] = [];
  for (const type of Object.keys(EDGE_KINDS) as EdgeType[]) edges.push(...(await readEdges(read, type)));
  return collectRows([{ nodes, edges }]);
}
