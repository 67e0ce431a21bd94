import { StoreError } from '../ingest/errors.ts';
import { openGrafeoStore, type GrafeoStoreOptions } from './grafeo-store.ts';
import type { GraphStore } from './store.ts';

/** Where the graph is kept unless told otherwise. */
export const DEFAULT_STORE = 'grafeo:.atlas/graph.grafeo';

/**
 * Opens the store a `--store` argument names: `grafeo:PATH`. Throws `StoreError` with `STORE_URI` for other schemes, and
 * what `openGrafeoStore` throws.
 */
export function openStore(uri: string, options: GrafeoStoreOptions = {}): GraphStore {
  const scheme = /^[a-z0-9+]+:/i.exec(uri)?.[0] ?? '';
  const path = uri.slice(scheme.length);
  if (scheme === 'grafeo:' && path !== '') return openGrafeoStore(path, options);
  if (/^(neo4j|bolt)(\+s|\+ssc)?:$/.test(scheme))
    throw new StoreError(
      'STORE_URI',
      `Neo4j (${uri}) is not supported in this version; use the embedded store, for example --store ${DEFAULT_STORE}.`,
    );
  throw new StoreError('STORE_URI', `"${uri}" names no store; expected grafeo:PATH, for example ${DEFAULT_STORE}.`);
}
