import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const VIEWER = import.meta.dirname;
const OUT = join(VIEWER, 'dist');
const STAMP = join(OUT, 'sources.sha256');

/**
 * Builds the viewer if its sources have changed since the last build, and gives the absolute folder that holds it. A
 * stamp in the folder says what it was built from; where nothing changed this takes milliseconds.
 */
export async function buildViewer(): Promise<string> {
  const hash = hashSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return OUT;
  const { build } = await import('vite');
  await build({ configFile: join(VIEWER, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(STAMP, hash);
  return OUT;
}

/** Of every file that goes into the build: the viewer's own, and the lock file for those of others. */
function hashSources(): string {
  const hash = createHash('sha256');
  const files = readdirSync(VIEWER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.startsWith(OUT))
    .sort();
  for (const file of [...files, join(VIEWER, '..', 'package-lock.json')])
    if (existsSync(file)) hash.update(file.slice(VIEWER.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
