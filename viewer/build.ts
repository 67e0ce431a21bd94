import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const VIEWER = import.meta.dirname;
const OUT = join(VIEWER, 'dist');
const LOCK_FILE = join(VIEWER, '..', 'package-lock.json');

/**
 * Builds the viewer if its sources have changed since the last build, and gives the absolute folder that holds it,
 * named by a hash of the sources: where nothing changed this takes milliseconds. Processes that build at once do not
 * meet: each writes a folder of its own, and the first to end gives it the name.
 */
export async function buildViewer(): Promise<string> {
  const hash = hashSources();
  const folder = join(OUT, hash);
  if (existsSync(folder)) return folder;
  const own = `${folder}.${process.pid}`;
  const { build } = await import('vite');
  await build({ configFile: join(VIEWER, 'vite.config.ts'), logLevel: 'warn', build: { outDir: own } });
  if (existsSync(folder)) rmSync(own, { recursive: true });
  else renameSync(own, folder);
  removeOthers(hash);
  return folder;
}

/** Of every file that goes into the build: the viewer's own, and the lock file for those of others. */
function hashSources(): string {
  const hash = createHash('sha256');
  const own = readdirSync(VIEWER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.startsWith(OUT))
    .sort();
  for (const file of [...own, LOCK_FILE].filter((it) => existsSync(it)))
    hash.update(file.slice(VIEWER.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Builds of earlier sources; those under way of these sources stay. */
function removeOthers(hash: string): void {
  for (const name of readdirSync(OUT))
    if (!name.startsWith(hash)) rmSync(join(OUT, name), { recursive: true, force: true });
}
