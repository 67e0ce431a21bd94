/**
 * What a graph database must do for Policy Atlas. Two promises: readers never see half an update, and an update that
 * fails changes nothing. Driver types never leave the file that implements a store.
 */
export interface GraphStore {
  /** As the user wrote it: `grafeo:PATH`. */
  readonly uri: string;
  /** Runs our own reading Cypher (named constants of `cypher.ts`), never a stranger's. */
  readonly read: (cypher: string, parameters?: Parameters) => Promise<readonly Row[]>;
  /**
   * Runs `work` in one update: all of it becomes visible at once, or nothing. With `dryRun` it is worked out and
   * thrown away. Throws `StoreError` with `STORE_LOCKED` while another process updates.
   */
  readonly update: <T>(
    work: (transaction: GraphTransaction) => Promise<T>,
    options?: { dryRun?: boolean },
  ) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface GraphTransaction {
  readonly read: (cypher: string, parameters?: Parameters) => Promise<readonly Row[]>;
  /** Sends only what the changes name, in this order: edges deleted, nodes deleted, nodes created, edges created, properties set. */
  readonly apply: (changes: GraphChanges) => Promise<void>;
}

export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Row = Readonly<Record<string, Value>>;
export type Parameters = Readonly<Record<string, Value>>;
/** Property values of nodes and edges: plain, and null only to remove. */
export type Properties = Readonly<Record<string, null | boolean | number | string | readonly string[]>>;

/** A node as it should be: `key` is `Label:id`. */
export interface NodeRow {
  readonly key: string;
  readonly label: string;
  /** Holds `id` and all others but `key`; no nulls. */
  readonly properties: Properties;
}

/** An edge as it should be; `type`, `from`, `to` and `key` together name it. */
export interface EdgeRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly properties: Properties;
}

export interface GraphRows {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

/** The difference between what is stored and what should be. */
export interface GraphChanges {
  readonly deleteEdges: readonly Omit<EdgeRow, 'properties'>[];
  readonly deleteNodes: readonly string[];
  readonly createNodes: readonly NodeRow[];
  readonly createEdges: readonly EdgeRow[];
  /** `properties` holds only the changed ones; null removes. */
  readonly setNodes: readonly NodeRow[];
  readonly setEdges: readonly EdgeRow[];
}

/** Contract 2: the line `atlas load` prints. */
export interface LoadCounts {
  readonly documents: number;
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly edgesCreated: number;
  readonly edgesDeleted: number;
  readonly propertiesSet: number;
}
