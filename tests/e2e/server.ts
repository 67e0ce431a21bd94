import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');
const START_MS = 60_000;

export interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** `npm start -- PATH` on the reports of these tests and their vocabulary. */
export const CORPUS: readonly string[] = [
  join(HERE, 'corpus'),
  ...['--taxonomy', join(HERE, 'taxonomy.yaml')],
  ...['--projects', join(HERE, 'projects.yaml')],
];

/** Runs `atlas start` with these arguments on a free port and a store of its own. */
export async function startServer(argv: readonly string[]): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-e2e-'));
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'cli', 'atlas.mjs'),
      'start',
      ...argv,
      ...['--port', '0'],
      ...['--store', `grafeo:${join(folder, 'graph.grafeo')}`],
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [said, printed] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`startServer: ${reason}\n${said}`));
    const timer = setTimeout(() => fail(`no address within ${START_MS} ms`), START_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/\S+/.exec(printed);
      if (!address) return;
      clearTimeout(timer);
      resolve(address[0]);
    });
    child.on('exit', (code) => fail(`ended with ${String(code)}`));
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
}
