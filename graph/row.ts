import { compareText } from '../ingest/issues.ts';
import type { Gazetteer, Place, Records, Taxonomy } from '../ingest/types.ts';
import type { EdgeType, GraphLabel } from './schema.ts';
import type { EdgeRow, GraphRows, NodeRow, Properties } from './store.ts';

/** What rows are made from: what was read, and the three lists it was read with. */
export interface RowSources {
  readonly records: Records;
  readonly taxonomy: Taxonomy;
  readonly gazetteer: Gazetteer;
  readonly places: readonly Place[];
}

/** `City:dalian`: the `key` of a node. */
export function nodeKey(label: GraphLabel, id: string): string {
  return `${label}:${id}`;
}

/** Label and id of a node's key; an id may hold colons. */
export function splitKey(key: string): { readonly label: string; readonly id: string } {
  const colon = key.indexOf(':');
  return { label: key.slice(0, colon), id: key.slice(colon + 1) };
}

/** A node with its id among the properties; those that are null are left out. */
export function nodeRow(label: GraphLabel, id: string, properties: Properties = {}): NodeRow {
  return { key: nodeKey(label, id), label, properties: { id, ...withoutNulls(properties) } };
}

/** An edge with an empty key; properties that are null are left out. */
export function edgeRow(type: EdgeType, from: string, to: string, properties: Properties = {}): EdgeRow {
  return { type, from, to, key: '', properties: withoutNulls(properties) };
}

/** The properties that are not null. */
export function withoutNulls(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** What names an edge, as one text to look it up by. */
export function edgeIdentity({ type, from, to, key }: Omit<EdgeRow, 'properties'>): string {
  return `${type}\u001f${from}\u001f${to}\u001f${key}`;
}

/** Joins rows: each node and edge once (the first wins), nodes by key, edges by type, ends and key. */
export function collectRows(parts: readonly GraphRows[]): GraphRows {
  const nodes = new Map<string, NodeRow>();
  const edges = new Map<string, EdgeRow>();
  for (const part of parts) {
    for (const node of part.nodes) if (!nodes.has(node.key)) nodes.set(node.key, node);
    for (const edge of part.edges) {
      const identity = edgeIdentity(edge);
      if (!edges.has(identity)) edges.set(identity, edge);
    }
  }
  return { nodes: sortValues(nodes), edges: sortValues(edges) };
}

function sortValues<T>(values: ReadonlyMap<string, T>): T[] {
  return [...values].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}
