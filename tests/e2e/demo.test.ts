import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { countInk, openScene, positionOf, waitForDrawing, type Scene } from './scene.ts';

const AIRPORT = 'Project:dalian-jinzhou-bay-airport';
const LONG_MS = 120_000;
/** The picture of the README; made anew where it is missing. */
const SCREENSHOT = join(import.meta.dirname, '..', '..', 'docs', 'screenshot.png');

describe.skipIf(!hasBrowser())('npm start', { timeout: LONG_MS }, () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene([], []);
  }, LONG_MS);
  afterAll(() => scene.close());

  it('shows the demo: two cities, four themes, the airport over several years', async () => {
    const page = await scene.open('', { viewport: { width: 1440, height: 900 } });
    await waitForDrawing(page);
    for (const key of ['City:changchun', 'City:dalian', 'Theme:marine-economy', AIRPORT])
      expect(await countInk(page, await positionOf(page, key), 12), key).toBeGreaterThan(20);
    if (!existsSync(SCREENSHOT)) await page.screenshot({ path: SCREENSHOT });
  });

  it('follows the airport at Jinzhou Bay by keyboard alone, from promise to start, each with its sentence', async () => {
    const page = await scene.open();
    await waitForDrawing(page);
    await page.getByRole('combobox', { name: /search/i }).focus();
    await page.keyboard.type('Jinzhou Bay');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const timeline = page.locator('.timeline');
    await timeline.waitFor();
    const years = await timeline.locator('.step-year').allTextContents();
    expect(years).toEqual([...years].sort());
    for (const year of ['2016', '2018', '2024']) expect(years).toContain(year);
    expect(await timeline.textContent()).toMatch(/started|starts|start/);
    expect(page.url()).toContain(`node=${AIRPORT}`);
  });
});
