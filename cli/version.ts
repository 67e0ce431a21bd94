import { readFileSync } from 'node:fs';
import { packagePath } from './files.ts';

/** The version of the package. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
