import { parentPort } from 'node:worker_threads';
import { extractPdf } from './pdf-text.ts';

/** The worker of `pdf.ts`: gets the bytes of one file after another and answers with what was taken out. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void extractPdf(bytes).then((extracted) => parentPort?.postMessage(extracted));
});
