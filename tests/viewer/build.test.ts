import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildViewer } from '../../viewer/build.ts';

describe('buildViewer', () => {
  it(
    'gives a folder that can be served under any path, needs no network and is built once',
    { timeout: 60_000 },
    async () => {
      const folder = await buildViewer();
      const page = readFileSync(join(folder, 'index.html'), 'utf8');
      const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
      expect(addresses.length).toBeGreaterThan(2);
      for (const address of addresses) {
        expect(address).toMatch(/^\.\//);
        expect(existsSync(join(folder, address)), address).toBe(true);
      }
      const startMs = performance.now();
      expect(await buildViewer()).toBe(folder);
      expect(performance.now() - startMs).toBeLessThan(1000);
    },
  );
});
