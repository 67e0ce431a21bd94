import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { StoreError } from '../ingest/errors.ts';
import { applyChanges, runCypher } from './grafeo-apply.ts';
import { takeLock } from './lock.ts';
import { SCHEMA_STATEMENTS } from './schema.ts';
import type { GraphStore } from './store.ts';

/** A uniqueness constraint alone makes no index in Grafeo. */
const KEY_INDEX = 'CREATE INDEX atlas_key_index IF NOT EXISTS FOR (n:Atlas) ON (n.key)';

export interface GrafeoStoreOptions {
  /** Whether a missing file is an empty graph, made by the first update. Default false. */
  readonly create?: boolean;
}

/**
 * Opens the embedded store in one file. The live file is only ever read: an update writes a copy beside it and renames
 * that over it, so readers see all of an update or nothing, and an update that writes nothing leaves the file alone.
 * Reads see the newest file, also one another process wrote. Throws `StoreError`: `STORE_MISSING`, here, if there is no
 * file; `STORE_DAMAGED` from the first read of a file that is no graph; `STORE_LOCKED` from an update while another runs.
 */
export function openGrafeoStore(path: string, { create = false }: GrafeoStoreOptions = {}): GraphStore {
  if (!create && !existsSync(path))
    throw new StoreError('STORE_MISSING', `There is no graph at ${path}: load reports first (\`atlas load PATH\`).`);
  const reader = createReader(path);

  return {
    uri: `grafeo:${path}`,
    read: async (cypher, parameters) => runCypher(reader.open(), cypher, parameters),
    update: async (work, { dryRun = false } = {}) => {
      mkdirSync(dirname(path), { recursive: true });
      const unlock = takeLock(path);
      const copy = createCopy(path);
      try {
        copy.discard();
        const result = await work({
          read: async (cypher, parameters) => runCypher(copy.opened() ?? reader.open(), cypher, parameters),
          apply: async (changes) => applyChanges(await copy.open(), changes),
        });
        if (copy.opened() && !dryRun) {
          copy.close();
          reader.close();
          renameSync(copy.path, path);
        }
        return result;
      } finally {
        copy.discard();
        unlock();
      }
    },
    close: async () => {
      reader.close();
      return Promise.resolve();
    },
  };
}

/** The live file, opened for reading when first asked and again when the file has changed; missing: an empty graph. */
function createReader(path: string): { open: () => GrafeoDB; close: () => void } {
  let current: { readonly database: GrafeoDB; readonly version: string } | null = null;
  const close = (): void => {
    current?.database.close();
    current = null;
  };
  return {
    open: () => {
      const version = fileVersion(path);
      if (current?.version !== version) {
        close();
        current = { database: version === MISSING ? grafeo.GrafeoDB.create() : openFile(path, 'read'), version };
      }
      return current.database;
    },
    close,
  };
}

const MISSING = 'missing';

function fileVersion(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : MISSING;
}

/** The copy an update writes, made at its first change. `discard` removes it, or what an ended process left of its own. */
function createCopy(path: string): {
  path: string;
  open: () => Promise<GrafeoDB>;
  opened: () => GrafeoDB | null;
  close: () => void;
  discard: () => void;
} {
  const next = `${path}.next`;
  const files = [next, `${next}.wal`];
  let database: GrafeoDB | null = null;
  const close = (): void => {
    database?.close();
    database = null;
  };
  return {
    path: next,
    open: async () => {
      if (database) return database;
      if (existsSync(path)) copyFileSync(path, next);
      database = existsSync(next) ? openFile(next, 'write') : grafeo.GrafeoDB.create(next);
      for (const statement of [...SCHEMA_STATEMENTS, KEY_INDEX]) await runCypher(database, statement);
      return database;
    },
    opened: () => database,
    close,
    discard: () => {
      close();
      files.forEach((file) => rmSync(file, { recursive: true, force: true }));
    },
  };
}

function openFile(path: string, mode: 'read' | 'write'): GrafeoDB {
  try {
    return mode === 'read' ? grafeo.GrafeoDB.openReadOnly(path) : grafeo.GrafeoDB.open(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/\b(is|be) locked\b/i.test(reason))
      throw new StoreError('STORE_LOCKED', `${path} is in use by another program (${reason}); close it first.`, error);
    throw new StoreError(
      'STORE_DAMAGED',
      `${path} is no graph or is damaged (${reason}); name another with --store, or delete it if it was one and load again.`,
      error,
    );
  }
}
