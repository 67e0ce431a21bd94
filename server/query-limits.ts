import { AtlasError } from '../ingest/errors.ts';
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

export interface Watch {
  /** Why the process was ended; null while nothing was exceeded. */
  readonly exceeded: () => QueryError | null;
  readonly stop: () => void;
}

/** Ends the process when time or memory run out. */
export function watchLimits(process: ReaderProcess, { timeMs, maxGrowthBytes }: QueryLimits): Watch {
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
export async function endIfGrown(process: ReaderProcess, { maxGrowthBytes }: QueryLimits): Promise<void> {
  if (process.isAlive() && (await readGrowth(process)) > maxGrowthBytes / 2) process.end();
}

/** Bytes; 0 where the system does not tell. */
async function readGrowth({ pid, startBytes }: ReaderProcess): Promise<number> {
  const bytes = await readResidentBytes(pid);
  return bytes === null || startBytes === null ? 0 : bytes - startBytes;
}
