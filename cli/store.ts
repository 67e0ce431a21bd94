import { resolve } from 'node:path';
import { DEFAULT_STORE, openStore } from '../graph/open-store.ts';
import type { GraphStore } from '../graph/store.ts';
import { textOption, type Context, type Values } from './command.ts';

const GRAFEO = 'grafeo:';

/** The store the user names, else `standard`; paths are those of the working folder. */
export function storeUri(context: Context, values: Values, standard = DEFAULT_STORE): string {
  const uri = textOption(values, 'store') ?? standard;
  return uri.startsWith(GRAFEO) && uri !== GRAFEO ? GRAFEO + resolve(context.cwd, uri.slice(GRAFEO.length)) : uri;
}

/** The file of an embedded store. */
export function storePath(uri: string): string {
  return uri.slice(GRAFEO.length);
}

/** Opens the store, works with it and closes it, come what may. */
export async function withStore<T>(
  uri: string,
  work: (store: GraphStore) => Promise<T>,
  options: { create?: boolean } = {},
): Promise<T> {
  const store = openStore(uri, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
