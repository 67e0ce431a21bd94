import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { GraphStore, Parameters, Row, Value } from '../graph/store.ts';
import { StoreError } from '../ingest/errors.ts';
import type { QueryAnswer } from './api-types.ts';
import { endIfGrown, QueryError, watchLimits } from './query-limits.ts';
import type { QueryLimits } from './query-limits.ts';
import { QueryFailure, startReaderProcess } from './reader-process.ts';
import type { ReaderProcess } from './reader-process.ts';

export { OWN_LIMITS, QueryError, STRANGER_LIMITS } from './query-limits.ts';
export type { QueryLimits } from './query-limits.ts';

type Read = GraphStore['read'];

/** Reads one store through a process of its own; `close` it, or the process keeps the program alive. */
export interface Reader {
  /** Our own Cypher, as in `GraphStore`. Throws `StoreError`; an answer beyond the limits is an error, never cut. */
  readonly read: Read;
  /**
   * Runs work that reads several times so that all its reads see the same file: when a load has replaced the file
   * meanwhile, the work is done again. It must do nothing but read.
   */
  readonly readTogether: <T>(work: (read: Read) => Promise<T>) => Promise<T>;
  /** One statement that `checkReadOnly` has let through. Throws `QueryError`, or `StoreError` if the store does not open. */
  readonly query: (cypher: string, parameters?: Readonly<Record<string, unknown>>) => Promise<QueryAnswer>;
  /** Ends the process and what it is doing. */
  readonly close: () => void;
}

/** An answer and the version of the file it was read from. */
interface Answered {
  readonly answer: QueryAnswer;
  readonly version: string;
}

/** How often work is done again because the file keeps being replaced, before the last result is taken. */
const MAX_ATTEMPTS = 3;

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
  let closed = false;

  const openCurrent = async (): Promise<NonNullable<typeof current>> => {
    const version = await readFileVersion(path);
    if (current?.version === version && current.process.isAlive()) return current;
    current?.process.end();
    current = null;
    const process = await startReaderProcess(path, limits.background);
    // The reader may have been closed while the process started.
    if (closed) process.end();
    current = { process, version };
    return current;
  };

  const run = async (cypher: string, parameters: Readonly<Record<string, unknown>>): Promise<Answered> => {
    const { process, version } = await openCurrent();
    const { exceeded, stop } = watchLimits(process, limits);
    const { maxRows, maxBytes } = limits;
    const startMs = performance.now();
    try {
      const answer = await process.ask({ cypher, parameters, maxRows, maxBytes });
      return { answer: { ...answer, elapsedMs: Math.round(performance.now() - startMs) }, version };
    } catch (error) {
      throw exceeded() ?? (closed ? createClosedError() : toQueryError(error));
    } finally {
      stop();
      await endIfGrown(process, limits);
    }
  };

  const ask = async (cypher: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<Answered> => {
    if (closed) throw createClosedError();
    if (waiting > limits.maxWaiting)
      throw new QueryError('QUERY_BUSY', 'Too many queries are waiting: try again in a minute.');
    waiting++;
    const turn = lastTurn.then(() => run(cypher, parameters)).finally(() => waiting--);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };

  const readAnswer = async (cypher: string, parameters?: Parameters): Promise<Answered> => {
    const fail = (message: string, cause?: unknown): StoreError =>
      new StoreError('STORE_FAILED', `Reading ${storePath} failed: ${message}`, cause);
    const answered = await ask(cypher, parameters).catch((error: unknown) => {
      throw error instanceof QueryError ? fail(error.message, error) : error;
    });
    if (answered.answer.truncated) throw fail(`the answer is larger than ${limits.maxBytes} bytes.`);
    return answered;
  };

  const readTogether: Reader['readTogether'] = async (work) => {
    for (let attempt = 1; ; attempt++) {
      const versions = new Set<string>();
      const isTorn = (): boolean => versions.size > 1 && attempt < MAX_ATTEMPTS;
      try {
        const result = await work(async (cypher, parameters) => {
          const { answer, version } = await readAnswer(cypher, parameters);
          versions.add(version);
          return toRows(answer);
        });
        if (!isTorn()) return result;
      } catch (error) {
        if (!isTorn()) throw error;
      }
    }
  };

  return {
    read: async (cypher, parameters) => toRows((await readAnswer(cypher, parameters)).answer),
    readTogether,
    query: async (cypher, parameters) => (await ask(cypher, parameters)).answer,
    close: () => {
      closed = true;
      current?.process.end();
    },
  };
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

function createClosedError(): QueryError {
  return new QueryError('QUERY_ENDED', 'The server is closing: start it again to ask.');
}

function toQueryError(error: unknown): QueryError {
  if (error instanceof QueryFailure)
    return new QueryError('QUERY_FAILED', `The query failed: ${error.message.replace(/\.$/, '')}.`, error);
  return new QueryError('QUERY_ENDED', 'The query ended the process that ran it: ask in a simpler way.', error);
}
