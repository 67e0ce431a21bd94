import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, setPriority, tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { StoreError } from '../ingest/errors.ts';
import type { WorkerAnswer, WorkerMessage, WorkerRequest } from './query-messages.ts';
import { readResidentBytes } from './resident-memory.ts';

/** A process of its own that holds a store open for reading; the only way to end a query of Grafeo is to end it. */
export interface ReaderProcess {
  readonly pid: number;
  /** Resident memory once the store was open, in bytes; null where the system does not tell. */
  readonly startBytes: number | null;
  /** One at a time. Rejects with `QueryFailure` for a query that the engine refuses, with another error if the process ends. */
  ask(request: WorkerRequest): Promise<WorkerAnswer>;
  isAlive(): boolean;
  end(): void;
}

/** The engine did not understand or could not carry out the query; the message is the engine's. */
export class QueryFailure extends Error {}

/** How long opening a store may take: 2 million elements take 6 seconds on two cores. */
const START_LIMIT_MS = 120_000;

/** What a process needs of the environment: nothing on Linux and macOS, this much on Windows. */
const NEEDED_ENVIRONMENT = ['SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/**
 * Starts a reader process and waits until it has the store open. `background` lets every other process go first.
 * Throws `StoreError` if the store does not open.
 */
export async function startReaderProcess(storePath: string, background: boolean): Promise<ReaderProcess> {
  const child = forkWorker(storePath);
  const pid = child.pid;
  const opened = waitForMessage(child);
  if (pid !== undefined) child.once('exit', () => removeSpilled(pid));
  const timer = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
  const message = await opened
    .finally(() => clearTimeout(timer))
    .catch((error: unknown) => {
      throw new StoreError('STORE_FAILED', `Reading ${storePath} failed: its reader process ended at once.`, error);
    });
  if (message.type !== 'opened' || pid === undefined) {
    child.kill('SIGKILL');
    throw toStoreError(storePath, message.type === 'unopened' ? message.message : 'no process could be started');
  }
  if (background) lowerPriority(pid);
  const startBytes = await readResidentBytes(pid);
  return {
    pid,
    startBytes,
    ask: (request) => ask(child, request),
    isAlive: () => child.exitCode === null && child.signalCode === null && child.connected,
    end: () => void child.kill('SIGKILL'),
  };
}

function forkWorker(storePath: string): ChildProcess {
  // Resolved here, since the child runs in another folder.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const environment = NEEDED_ENVIRONMENT.map((name) => [name, process.env[name]] as const);
  return fork(fileURLToPath(new URL('./query-worker.ts', import.meta.url)), [storePath], {
    execArgv: ['--import', loader],
    cwd: parse(storePath).root,
    env: Object.fromEntries(environment.filter(([, value]) => value !== undefined)),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

async function ask(child: ChildProcess, request: WorkerRequest): Promise<WorkerAnswer> {
  const reply = waitForMessage(child);
  child.send(request, (error) => {
    if (error) child.kill('SIGKILL');
  });
  const message = await reply;
  if (message.type === 'answer') return message.answer;
  throw new QueryFailure(message.type === 'error' ? message.message : 'the reader process did not answer');
}

/** The next message of the child; rejects when it ends before. */
function waitForMessage(child: ChildProcess): Promise<WorkerMessage> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
    };
    const onMessage = (message: unknown): void => {
      settle();
      resolve(message as WorkerMessage);
    };
    const onEnd = (reason: unknown): void => {
      settle();
      reject(reason instanceof Error ? reason : new Error(`the reader process ended (${String(reason)})`));
    };
    child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
  });
}

/** A process that is killed leaves what the engine spilled to disk: `grafeo-STORE-PID-….spill` among the temporary files. */
function removeSpilled(pid: number): void {
  const spilled = readdirSync(tmpdir()).filter((name) => name.startsWith('grafeo-') && name.endsWith('.spill'));
  for (const name of spilled)
    if (name.includes(`-${pid}-`)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // Some systems do not let a process be moved; then it merely competes.
  }
}

function toStoreError(storePath: string, message: string): StoreError {
  return /\blocked\b/i.test(message)
    ? new StoreError('STORE_LOCKED', `Another process writes to ${storePath}; try again when it is done (${message}).`)
    : new StoreError('STORE_DAMAGED', `The store ${storePath} does not open (${message}); load the reports again.`);
}
