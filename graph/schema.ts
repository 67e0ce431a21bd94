import type { EDGE_KINDS } from './schema-edges.ts';
import { NODE_KINDS } from './schema-nodes.ts';

export { EDGE_KINDS } from './schema-edges.ts';
export type { EdgeKind, NodeKind, Origin, PropertyKind, PropertyType } from './schema-kinds.ts';
export { NODE_KINDS } from './schema-nodes.ts';

/** Version of the tables of nodes and edges; it changes when a label, an edge type or a property does. Stored in the `Meta` node. */
export const SCHEMA_VERSION = '1';

/** Label of a node, without the common `Atlas`. */
export type GraphLabel = keyof typeof NODE_KINDS;

export type EdgeType = keyof typeof EDGE_KINDS;

/** Every label, in the order of the table. */
export const NODE_LABELS = Object.keys(NODE_KINDS) as readonly GraphLabel[];

/**
 * Statements that make constraint and indexes, both engines alike and harmless when run again. Nothing is unique per
 * label: other people's `:City` nodes in the same database would break it.
 */
export const SCHEMA_STATEMENTS: readonly string[] = [
  'CREATE CONSTRAINT atlas_key IF NOT EXISTS FOR (n:Atlas) REQUIRE n.key IS UNIQUE',
  ...NODE_LABELS.map(
    (label) => `CREATE INDEX atlas_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  ),
];
