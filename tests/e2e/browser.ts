import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** No network of its own, no first-run pages; WebGL in software where there is no graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium: `CHROMIUM` if set, else the first found on the PATH; null where there is none. */
export function findBrowser(env: NodeJS.ProcessEnv): string | null {
  if (env['CHROMIUM'] !== undefined) return env['CHROMIUM'];
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)];
  for (const name of NAMES) for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  return null;
}

/**
 * Whether browser tests can run; says why not. With REQUIRE_BROWSER=1 (set in CI) a missing browser is a failure
 * instead of a skip.
 */
export function hasBrowser(env: NodeJS.ProcessEnv = process.env): boolean {
  if (findBrowser(env) !== null) return true;
  const reason = `no Chromium found (set CHROMIUM to its path; looked for ${NAMES.join(', ')})`;
  if (env['REQUIRE_BROWSER'] === '1') throw new Error(`Browser tests cannot run: ${reason}`);
  console.warn(`Browser tests are skipped: ${reason}`);
  return false;
}

/** A fresh browser with a profile of its own. */
export async function launchBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser(process.env) ?? '';
  return chromium.launch({ executablePath, args: [...FLAGS, ...extraFlags] });
}
