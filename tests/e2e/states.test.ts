import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from './browser.ts';
import { openScene, waitForDrawing, type Scene } from './scene.ts';

const LONG_MS = 120_000;
const EMPTY_STATUS = {
  counts: { documents: 0, sentences: 0, themes: 0, projects: 0, edges: 0, issues: 0 },
  places: [],
  issues: [],
  meta: { schemaVersion: '', taxonomyVersion: '', toolVersion: '' },
};

describe.skipIf(!hasBrowser())('states of the page', { timeout: LONG_MS }, () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  }, LONG_MS);
  afterAll(() => scene.close());

  /** A page whose server answers otherwise for these paths. */
  const openWith = async (answers: Readonly<Record<string, { status: number; body: unknown }>>): Promise<Page> => {
    const context = await scene.browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    for (const [path, { status, body }] of Object.entries(answers))
      await page.route(`**/api/${path}`, (route) => route.fulfill({ status, json: body }));
    await page.goto(scene.url);
    return page;
  };

  it('says what failed and tries again', async () => {
    const error = { error: { code: 'STORE_FAILED', message: 'The store cannot be read.' } };
    const page = await openWith({ graph: { status: 500, body: error } });
    await page.getByText('The store cannot be read.').waitFor();
    await page.unroute('**/api/graph');
    await page.getByRole('button', { name: 'Try again' }).click();
    await waitForDrawing(page);
  });

  it('says how to load reports where there are none', async () => {
    const page = await openWith({
      graph: { status: 200, body: { nodes: [], edges: [] } },
      status: { status: 200, body: EMPTY_STATUS },
    });
    await page.getByText('The graph is empty').waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
  });

  it('answers an unknown key in the address with a sentence', async () => {
    const page = await scene.open('#v=1&node=Project:nowhere');
    await page.locator('#panel [role="alert"]').waitFor();
  });

  it('works without WebGL: a message, the table, search', async () => {
    const browser = await launchBrowser(['--disable-3d-apis']);
    try {
      const page = await browser.newPage({ locale: 'en-US' });
      await page.goto(scene.url);
      await page.getByText('This browser cannot draw the graph').waitFor();
      await page.getByRole('button', { name: 'Open the table' }).click();
      await page.getByRole('button', { name: 'North Bay Bridge', exact: true }).click();
      await page.locator('.claim').first().waitFor();
    } finally {
      await browser.close();
    }
  });

  it('asks no other server than its own', async () => {
    const page = await scene.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await waitForDrawing(page);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(scene.url) && !url.startsWith('data:'))).toEqual([]);
  });
});
