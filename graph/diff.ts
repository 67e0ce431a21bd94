import { edgeIdentity } from './row.ts';
import type { EdgeRow, GraphChanges, GraphRows, LoadCounts, NodeRow, Properties } from './store.ts';

/**
 * What must be sent to turn `stored` into `wanted`: nothing that is equal already, and of changed nodes and edges only
 * the properties that differ (null removes). What is stored and not wanted is deleted, so hand in only what may be.
 */
export function diffRows(stored: GraphRows, wanted: GraphRows): GraphChanges {
  const nodes = diffByIdentity(stored.nodes, wanted.nodes, ({ key }) => key);
  const edges = diffByIdentity(stored.edges, wanted.edges, edgeIdentity);
  return {
    deleteEdges: edges.deleted.map(({ type, from, to, key }) => ({ type, from, to, key })),
    deleteNodes: nodes.deleted.map(({ key }) => key),
    createNodes: nodes.created,
    createEdges: edges.created,
    setNodes: nodes.changed,
    setEdges: edges.changed,
  };
}

interface Difference<T> {
  readonly deleted: readonly T[];
  readonly created: readonly T[];
  readonly changed: readonly T[];
}

function diffByIdentity<T extends NodeRow | EdgeRow>(
  stored: readonly T[],
  wanted: readonly T[],
  identify: (row: T) => string,
): Difference<T> {
  const before = new Map(stored.map((row) => [identify(row), row]));
  const created: T[] = [];
  const changed: T[] = [];
  for (const row of wanted) {
    const identity = identify(row);
    const old = before.get(identity);
    before.delete(identity);
    if (old === undefined) {
      created.push(row);
      continue;
    }
    const properties = diffProperties(old.properties, row.properties);
    if (Object.keys(properties).length > 0) changed.push({ ...row, properties });
  }
  return { deleted: [...before.values()], created, changed };
}

function diffProperties(stored: Properties, wanted: Properties): Properties {
  const names = new Set([...Object.keys(stored), ...Object.keys(wanted)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => !isEqual(stored[name] ?? null, wanted[name] ?? null))
      .map((name) => [name, wanted[name] ?? null]),
  );
}

type PropertyValue = Properties[string];

function isEqual(a: PropertyValue, b: PropertyValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Whether there is nothing to send. */
export function isEmpty(changes: GraphChanges): boolean {
  return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}

/** Edges that go with deleted nodes, added to the changes, each once: a database would drop them uncounted. */
export function withAttachedEdges(
  changes: GraphChanges,
  attached: readonly Omit<EdgeRow, 'properties'>[],
): GraphChanges {
  const edges = new Map([...changes.deleteEdges, ...attached].map((edge) => [edgeIdentity(edge), edge]));
  return { ...changes, deleteEdges: [...edges.values()] };
}

/**
 * What the changes do. As in the engines' own counters, `propertiesSet` holds the properties of created nodes and edges
 * (`key` apart), those changed and those removed.
 */
export function countChanges(changes: GraphChanges): Omit<LoadCounts, 'documents'> {
  const { createNodes, createEdges, setNodes, setEdges } = changes;
  const written = [...createNodes, ...createEdges, ...setNodes, ...setEdges];
  return {
    nodesCreated: createNodes.length,
    nodesDeleted: changes.deleteNodes.length,
    edgesCreated: createEdges.length,
    edgesDeleted: changes.deleteEdges.length,
    propertiesSet: written.reduce((sum, { properties }) => sum + Object.keys(properties).length, 0),
  };
}

/** Sums the counts of several changes. */
export function addCounts(
  a: Omit<LoadCounts, 'documents'>,
  b: Omit<LoadCounts, 'documents'>,
): Omit<LoadCounts, 'documents'> {
  return {
    nodesCreated: a.nodesCreated + b.nodesCreated,
    nodesDeleted: a.nodesDeleted + b.nodesDeleted,
    edgesCreated: a.edgesCreated + b.edgesCreated,
    edgesDeleted: a.edgesDeleted + b.edgesDeleted,
    propertiesSet: a.propertiesSet + b.propertiesSet,
  };
}
