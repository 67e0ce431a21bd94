import { Worker } from 'node:worker_threads';
import type { Extracted } from './extracted.ts';

/** A real report takes a second; a file that takes so long (ms, and ms a byte) was made to take for ever. */
const DEADLINE = { ms: 10_000, msPerByte: 5_000 / (1024 * 1024) };
/** A page of text takes a few MB. */
const MAX_HEAP_MB = 512;

/** One for the process: it holds pdf.js, which takes 0.3 s to start. */
let worker: Worker | null = null;
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Extracts the text of a PDF (`pdf-text.ts`) in a thread of its own, one file after another, so that a file made to hold
 * pdf.js up or to fill the memory ends its thread and nothing else: it gives '' and a problem. Never throws. The thread
 * is started with the first PDF and does not keep the program alive.
 */
export function readPdf(bytes: Uint8Array, deadline = DEADLINE): Promise<Extracted> {
  const turn = lastTurn.then(() => ask(bytes, deadline.ms + bytes.length * deadline.msPerByte));
  lastTurn = turn;
  return turn;
}

function ask(bytes: Uint8Array, maxMs: number): Promise<Extracted> {
  worker ??= startWorker();
  const asked = worker;
  return new Promise((resolve) => {
    const finish = (extracted: Extracted): void => {
      clearTimeout(timer);
      asked.off('message', finish).off('error', onError).off('exit', onExit);
      resolve(extracted);
    };
    const giveUp = (why: string): void => {
      worker = null;
      finish({ text: '', title: null, problems: [{ code: 'FILE_DAMAGED', message: `The PDF ${why}.` }] });
      void asked.terminate();
    };
    const onError = (): void => giveUp('needs more memory than any report');
    const onExit = (): void => giveUp('ended its reader');
    const timer = setTimeout(() => giveUp('takes for ever to read'), maxMs);
    asked.on('message', finish).on('error', onError).on('exit', onExit);
    asked.postMessage(bytes);
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./pdf-worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  started.unref();
  return started;
}
