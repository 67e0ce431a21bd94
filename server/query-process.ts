import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { GraphStore, Row, Value } from '../graph/store.ts';
import { AtlasError, StoreError } from '../ingest/errors.ts';
import type { QueryAnswer } from './api-types.ts';
import { QueryFailure, startReaderProcess } from './reader-process.ts';
import type { ReaderProcess } from './reader-process.ts';
import { readResidentBytes } from './resident-memory.ts';

/** What one query may cost. */
export interface QueryLimits {
  /** Milliseconds from the start of the query; opening the store does not count. */
  readonly timeMs: number;
  readonly maxRows: number;
  /** Of the rows as JSON, in bytes. */
  readonly maxBytes: number;
  /** Resident memory beyond what the process had when the store was open, in bytes. */
  readonly maxGrowthBytes: number;
  /** Queries that may wait for their turn. */
  readonly maxWaiting: number;
  /** Whether every other process goes first. */
  readonly background: boolean;
}

const MB = 1024 ** 2;

/** For queries of our own. */
export const OWN_LIMITS: QueryLimits = {
  timeMs: 60_000,
  maxRows: Number.MAX_SAFE_INTEGER,
  maxBytes: 256 * MB,
  maxGrowthBytes: 4096 * MB,
  maxWaiting: 1000,
  background: false,
};

/** For queries that people write. */
export const STRANGER_LIMITS: QueryLimits = {
  timeMs: 10_000,
  maxRows: 1000,
  maxBytes: 5 * MB,
  maxGrowthBytes: 1536 * MB,
  maxWaiting: 8,
  background: true,
};

const MEMORY_WATCH_MS = 100;

type QueryErrorCode =
  'QUERY_REFUSED' | 'QUERY_FAILED' | 'QUERY_TIMEOUT' | 'QUERY_MEMORY' | 'QUERY_BUSY' | 'QUERY_ENDED';

/** A query that was refused, failed or was ended; the message says in one sentence why and what to do. */
export class QueryError extends AtlasError {
  constructor(code: QueryErrorCode, message: string, cause?: unknown) {
    super(code, message, { exitCode: 1, cause });
  }
}

/** Reads one store through a process of its own. */
export interface Reader {
  /** `GraphStore['read']` for our own Cypher. Throws `StoreError`; an answer beyond the limits is an error, never cut. */
  readonly read: GraphStore['read'];
  /** One statement that `checkReadOnly` has let through. Throws `QueryError`, or `StoreError` if the store does not open. */
  readonly query: (cypher: string, parameters?: Readonly<Record<string, unknown>>) => Promise<QueryAnswer>;
  /** Ends the process and what it is doing. */
  readonly close: () => void;
}

/**
 * Makes a reader of an embedded store; its process starts with the first query and is kept. Queries are answered one
 * after another. One that exceeds a limit is ended together with the process; the next gets a fresh process, as it
 * does when the file has been replaced by a load.
 */
export function createReader(storePath: string, limits: QueryLimits): Reader {
  const path = resolve(storePath);
  let current: { readonly process: ReaderProcess; readonly version: string } | null = null;
  let lastTurn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let id = 0;
  let closed = false;

  const getProcess = async (): Promise<ReaderProcess> => {
    const version = await readFileVersion(path);
    if (current?.version === version && current.process.isAlive()) return current.process;
    current?.process.end();
    current = null;
    const started = await startReaderProcess(path, limits.background);
    current = { process: started, version };
    return started;
  };

  const run = async (cypher: string, parameters: Readonly<Record<string, unknown>>): Promise<QueryAnswer> => {
    const process = await getProcess();
    // The reader may have been closed while the process started.
    if (closed) process.end();
    const watching = watch(process, limits);
    const { maxRows, maxBytes } = limits;
    const startMs = performance.now();
    try {
      const answer = await process.ask({ id: id++, cypher, parameters, maxRows, maxBytes });
      return { ...answer, elapsedMs: Math.round(performance.now() - startMs) };
    } catch (error) {
      throw watching.exceeded() ?? (closed ? createClosedError() : toQueryError(error));
    } finally {
      watching.stop();
      await endIfGrown(process, limits);
    }
  };

  const query: Reader['query'] = (cypher, parameters = {}) => {
    if (closed) return Promise.reject(createClosedError());
    if (waiting > limits.maxWaiting)
      return Promise.reject(new QueryError('QUERY_BUSY', 'Too many queries are waiting: try again in a minute.'));
    waiting++;
    const turn = lastTurn.then(() => run(cypher, parameters)).finally(() => waiting--);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };

  const read: Reader['read'] = async (cypher, parameters) => {
    try {
      const answer = await query(cypher, parameters);
      if (!answer.truncated) return toRows(answer);
    } catch (error) {
      if (error instanceof QueryError)
        throw new StoreError('STORE_FAILED', `Reading ${storePath} failed: ${error.message}`, error);
      throw error;
    }
    throw new StoreError(
      'STORE_FAILED',
      `Reading ${storePath} failed: the answer is larger than ${limits.maxBytes} bytes.`,
    );
  };

  const close = (): void => {
    closed = true;
    current?.process.end();
  };

  return { read, query, close };
}

function toRows({ columns, rows }: QueryAnswer): readonly Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, (row[index] ?? null) as Value])));
}

/** Changes when the file is replaced. Throws `StoreError` with `STORE_MISSING`. */
async function readFileVersion(path: string): Promise<string> {
  try {
    const { ino, mtimeMs, size } = await stat(path);
    return [ino, mtimeMs, size].join('-');
  } catch (error) {
    throw new StoreError('STORE_MISSING', `There is no store at ${path}: load reports into it first.`, error);
  }
}

interface Watch {
  /** Why the process was ended; null while nothing was exceeded. */
  readonly exceeded: () => QueryError | null;
  readonly stop: () => void;
}

/** Ends the process when time or memory run out. */
function watch(process: ReaderProcess, { timeMs, maxGrowthBytes }: QueryLimits): Watch {
  let exceeded: QueryError | null = null;
  let stopped = false;
  const exceed = (code: QueryErrorCode, limit: string): void => {
    if (stopped) return;
    exceeded = new QueryError(code, `The query was ended after ${limit}: ask for less at once.`);
    process.end();
    stop();
  };
  const timer = setTimeout(() => exceed('QUERY_TIMEOUT', `${timeMs / 1000} seconds`), timeMs);
  const interval = setInterval(() => {
    void readGrowth(process).then((bytes) => {
      if (bytes > maxGrowthBytes) exceed('QUERY_MEMORY', `taking ${Math.round(maxGrowthBytes / MB)} MB of memory`);
    });
  }, MEMORY_WATCH_MS);
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
    clearInterval(interval);
  };
  return { exceeded: () => exceeded, stop };
}

/** The engine keeps what a large query took, which would be held against the next one. */
async function endIfGrown(process: ReaderProcess, { maxGrowthBytes }: QueryLimits): Promise<void> {
  if (process.isAlive() && (await readGrowth(process)) > maxGrowthBytes / 2) process.end();
}

/** Bytes; 0 where the system does not tell. */
async function readGrowth({ pid, startBytes }: ReaderProcess): Promise<number> {
  const bytes = await readResidentBytes(pid);
  return bytes === null || startBytes === null ? 0 : bytes - startBytes;
}

function createClosedError(): QueryError {
  return new QueryError('QUERY_ENDED', 'The server is closing: start it again to ask.');
}

function toQueryError(error: unknown): QueryError {
  if (error instanceof QueryFailure)
    return new QueryError('QUERY_FAILED', `The query failed: ${error.message.replace(/\.$/, '')}.`, error);
  return new QueryError('QUERY_ENDED', 'The query ended the process that ran it: ask in a simpler way.', error);
}
