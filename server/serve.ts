import { once } from 'node:events';
import { createServer, isIPv6 } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { UsageError } from '../ingest/errors.ts';

export interface ServeOptions {
  readonly app: Pick<Hono, 'fetch'>;
  /** Default: the loopback address, which only this computer reaches. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Serving {
  /** What to open in the browser: `http://127.0.0.1:4173`. */
  readonly url: string;
  /** Takes no new requests, lets running ones end for up to two seconds, then cuts them. */
  readonly close: () => Promise<void>;
}

const GRACE_MS = 2000;
const IDLE_CHECK_MS = 50;

/** Throws `UsageError` where `serve` would, before any work is done. */
export async function checkAddress({ host = '127.0.0.1', port }: Omit<ServeOptions, 'app'>): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new UsageError(describe(error, host, port));
  }
  probe.close();
  await once(probe, 'close');
}

/** Listens with an app. Throws `UsageError` when it cannot, with a sentence that says which option to change. */
export async function serve({ app, host = '127.0.0.1', port }: ServeOptions): Promise<Serving> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new UsageError(describe(error, host, port));
  }
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    const endMs = performance.now() + GRACE_MS;
    // A connection that is kept alive falls idle only when its answer has been sent.
    const timer = setInterval(() => closeConnections(server, performance.now() > endMs), IDLE_CHECK_MS);
    await closed.finally(() => clearInterval(timer));
  };
  return { url: formatUrl(host, (server.address() as AddressInfo).port), close };
}

function closeConnections(server: ServerType, all: boolean): void {
  if (!('closeIdleConnections' in server)) return;
  if (all) server.closeAllConnections();
  else server.closeIdleConnections();
}

function formatUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

function describe(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is busy: pass --port N with another number.`;
  if (code === 'EACCES') return `Port ${port} needs special rights: pass --port N with a number above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This computer has no address ${host}: pass --host with one it has.`;
  return `Listening on ${host}:${port} failed: ${error instanceof Error ? error.message : String(error)}.`;
}
