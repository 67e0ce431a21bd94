import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { clickOn, countInk, openScene, positionOf, settle, waitForDrawing, type Scene } from './scene.ts';

const BRIDGE = 'Project:dalian-north-bay-bridge';
const PARK = 'Project:dalian-dongling-science-park';
const COVERS = 'COVERS:Report:dalian-2020-gwr:Theme:marine-economy';
const LONG_MS = 120_000;

describe.skipIf(!hasBrowser())('the drawing', { timeout: LONG_MS }, () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  }, LONG_MS);
  afterAll(() => scene.close());

  it('draws years from left to right, bands from top to bottom, themes at the right, with ink on the page', async () => {
    const page = await scene.open();
    await waitForDrawing(page);
    const at = async (key: string): Promise<{ x: number; y: number }> => positionOf(page, key);
    expect((await at('Year:2019')).x).toBeLessThan((await at('Year:2020')).x);
    expect((await at('Report:dalian-2020-gwr')).x).toBe((await at('Year:2020')).x);
    expect((await at('City:dalian')).x).toBeLessThan((await at('Report:dalian-2019-gwr')).x);
    expect((await at('City:dalian')).y).toBeLessThan((await at(COVERS)).y);
    expect((await at(COVERS)).y).toBeLessThan((await at(BRIDGE)).y);
    expect((await at(BRIDGE)).y).toBeLessThan((await at('City:qingdao')).y);
    expect((await at('Theme:livelihood')).x).toBeGreaterThan((await at('Year:2022')).x);
    for (const key of [BRIDGE, COVERS, 'City:dalian', 'Theme:livelihood', 'Report:dalian-2020-gwr'])
      expect(await countInk(page, await at(key), 12), key).toBeGreaterThan(20);
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('canvas')].some((it) => it.getContext('webgl2')?.isContextLost()),
    );
    expect(lost).toBe(false);
  });

  it('writes Chinese labels as different glyphs, not as equal boxes', async () => {
    const page = await scene.open('', { locale: 'zh-CN' });
    await waitForDrawing(page);
    const isLoaded = await page.evaluate(() => document.fonts.check('12px "Noto Sans SC"', '北湾大桥东岭科学园'));
    expect(isLoaded).toBe(true);
    const inkOf = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      context.font = '24px "Noto Sans SC"';
      return [...'北湾大桥'].map((character) => {
        context.clearRect(0, 0, 40, 40);
        context.fillText(character, 4, 30);
        return context.getImageData(0, 0, 40, 40).data.filter((value, index) => index % 4 === 3 && value > 60).length;
      });
    });
    expect(new Set(inkOf).size).toBeGreaterThan(2);
  });

  it.each([
    ['a mark, which stands for COVERS', COVERS, 'Report – Theme', 'Dalian 2020 – Marine economy'],
    ['a theme lane', 'lane:City:qingdao~Theme:opening-up', 'City – Theme', 'Qingdao – Opening-up'],
    ['a report', 'Report:dalian-2019-gwr', 'Report', 'Dalian 2019'],
    [
      'a mark, which stands for NAMES',
      `NAMES:Report:dalian-2020-gwr:${BRIDGE}`,
      'Report – Project',
      'Dalian 2020 – North Bay Bridge',
    ],
    ['a theme', 'Theme:livelihood', 'Theme', "People's livelihood"],
    ['a year', 'Year:2020', 'Year', '2020'],
  ])('opens the sentences of %s on a click', async (_, key, kind, name) => {
    const page = await scene.open();
    await waitForDrawing(page);
    await clickOn(page, key);
    const panel = page.locator('#panel');
    await panel.locator('.sentence').first().waitFor();
    expect(await panel.locator('.panel-head .kind').textContent()).toBe(kind);
    expect(await panel.locator('h2').textContent()).toBe(name);
    expect((await panel.locator('mark').count()) > 0 || kind === 'Report' || kind === 'Year').toBe(true);
  });

  it('opens the sentences of a line clicked between its marks', async () => {
    const page = await scene.open();
    await waitForDrawing(page);
    const [a, b] = [await positionOf(page, 'Year:2020'), await positionOf(page, 'Year:2021')];
    const lane = await positionOf(page, 'lane:City:dalian~Theme:livelihood');
    await page.mouse.move((a.x + b.x) / 2, lane.y - 1);
    await settle(page);
    await page.mouse.click((a.x + b.x) / 2, lane.y);
    await page.locator('.sentence').first().waitFor();
    expect(page.url()).toContain('edge=City:dalian~Theme:livelihood');
  });

  it('draws the line from a project to the theme it serves only while one of them is chosen', async () => {
    const page = await scene.open();
    await waitForDrawing(page);
    const [project, theme] = [await positionOf(page, PARK), await positionOf(page, 'Theme:tech-innovation')];
    const along = (share: number): { x: number; y: number } => ({
      x: project.x + share * (theme.x - project.x),
      y: project.y + share * (theme.y - project.y),
    });
    // A place on the way where nothing else is drawn, and that the panel will not cover.
    let spot = along(0.15);
    for (let share = 0.15; (await countInk(page, spot, 6)) > 0; share += 0.02) spot = along(share);
    expect(spot.x).toBeLessThan(800);
    await clickOn(page, PARK);
    await page.locator('.timeline').waitFor();
    await page.mouse.move(700, 800);
    await settle(page);
    expect(await countInk(page, spot, 6)).toBeGreaterThan(5);
  });

  it('never moves on filtering, hides what does not pass, and keeps its place when a panel opens', async () => {
    const page = await scene.open();
    await waitForDrawing(page);
    const places = async (): Promise<unknown> =>
      Promise.all([BRIDGE, COVERS, 'City:qingdao', 'Year:2022'].map((key) => positionOf(page, key)));
    const [there, bridge, spot] = [
      await places(),
      await positionOf(page, BRIDGE),
      await positionOf(page, 'City:qingdao'),
    ];
    expect(await countInk(page, spot, 10)).toBeGreaterThan(20);
    await page.getByLabel('Dalian', { exact: true }).check();
    await page.getByLabel('Last year').selectOption('2020');
    await settle(page);
    expect(await places()).toEqual(there);
    expect(await countInk(page, spot, 10)).toBe(0);
    await page.locator('.badge').click();
    await settle(page);
    const now = await positionOf(page, BRIDGE);
    expect(now.x).toBeCloseTo(bridge.x, 0);
    expect(now.y).toBeCloseTo(bridge.y, 0);
  });

  it('zooms by button, moves by wheel, keeps the camera in the address, and comes back to the top', async () => {
    const page = await scene.open();
    await waitForDrawing(page);
    const start = await positionOf(page, 'City:qingdao');
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 200);
    await page.waitForURL(/cam=/);
    const moved = await positionOf(page, 'City:qingdao');
    expect(moved.y).toBeCloseTo(start.y - 200, 0);
    expect(moved.x).toBeCloseTo(start.x, 0);
    const link = new URL(page.url()).hash;
    const other = await scene.open(link);
    await waitForDrawing(other);
    expect((await positionOf(other, 'City:qingdao')).y).toBeCloseTo(moved.y, -1);
    await page.getByRole('button', { name: 'Back to the top' }).click();
    await settle(page);
    expect((await positionOf(page, 'City:qingdao')).y).toBeCloseTo(start.y, 0);
    const yearWidth = async (): Promise<number> =>
      (await positionOf(page, 'Year:2020')).x - (await positionOf(page, 'Year:2019')).x;
    const before = await yearWidth();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(400);
    expect(await yearWidth()).toBeCloseTo(before * 1.4, 0);
  });

  it('explains itself in a legend that folds away', async () => {
    const page = await scene.open();
    await waitForDrawing(page);
    const entry = page.locator('.legend').getByText('from first to last mention');
    expect(await entry.isVisible()).toBe(true);
    await page.locator('.legend summary').click();
    expect(await entry.isVisible()).toBe(false);
  });

  it('keeps a mark in sight, with a ring around it, when its own panel would cover it', async () => {
    const page = await scene.open('', { viewport: { width: 1100, height: 800 } });
    await waitForDrawing(page);
    const key = 'COVERS:Report:dalian-2022-gwr:Theme:livelihood';
    const before = await positionOf(page, key);
    await clickOn(page, key);
    await page.locator('.sentence').first().waitFor();
    await settle(page);
    const panel = await page.locator('#panel').boundingBox();
    expect(before.x).toBeGreaterThan(panel?.x ?? Infinity);
    const at = await positionOf(page, key);
    expect(at.x).toBeLessThan((panel?.x ?? 0) - 20);
    await page.mouse.move(400, 790);
    await settle(page);
    // The ring's rim, beside the mark on the side where no line runs.
    const inkAround = await Promise.all(
      [10, 12, 14, 16].map((radius) => countInk(page, { x: at.x, y: at.y - radius }, 4)),
    );
    expect(Math.max(...inkAround)).toBeGreaterThan(3);
  });

  it('has in sight what is found by the search, beside its panel', async () => {
    const page = await scene.open('#v=1&cam=0.5,4,0.3');
    await waitForDrawing(page);
    await page.locator('#search').fill('Qingdao');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.sentence').first().waitFor();
    await page.waitForTimeout(400);
    const { x, y } = await positionOf(page, 'City:qingdao');
    const drawing = await page.locator('.drawing').boundingBox();
    expect(x).toBeGreaterThan(drawing?.x ?? Infinity);
    expect(x).toBeLessThan((drawing?.x ?? 0) + (drawing?.width ?? 0));
    expect(y).toBeGreaterThan(drawing?.y ?? Infinity);
    expect(y).toBeLessThan((drawing?.y ?? 0) + (drawing?.height ?? 0));
    expect(await countInk(page, { x, y }, 10)).toBeGreaterThan(20);
  });

  it('writes the names of lanes in a small window too, and no theme beyond the rim of a usual one', async () => {
    const page = await scene.open('', { viewport: { width: 900, height: 700 } });
    await waitForDrawing(page);
    const lane = await positionOf(page, 'lane:City:dalian~Theme:livelihood');
    expect(await countInk(page, { x: lane.x + 40, y: lane.y }, 24)).toBeGreaterThan(40);
    const usual = await scene.open('', { viewport: { width: 1366, height: 700 } });
    await waitForDrawing(usual);
    expect((await positionOf(usual, 'Theme:livelihood')).x).toBeLessThan(1366 - 130);
  });

  it('says where all that passes lies out of sight, and brings it back', async () => {
    const page = await scene.open('#v=1&city=qingdao&cam=0.5,4,0.3');
    await waitForDrawing(page);
    const notice = page.locator('.notice.over');
    await notice.getByText('lies outside this view').waitFor();
    await notice.getByRole('button', { name: 'Show all' }).click();
    await notice.waitFor({ state: 'detached' });
    const city = await positionOf(page, 'City:qingdao');
    expect(await countInk(page, city, 10)).toBeGreaterThan(20);
  });

  it('closes the panel on Escape', async () => {
    const page = await scene.open('#v=1&node=City:dalian');
    await page.locator('.sentence').first().waitFor();
    await page.locator('#panel').focus();
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
  });

  it('says so when the graphics card drops the drawing, and draws again', async () => {
    const page = await scene.open();
    await waitForDrawing(page);
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.getByText('The graphics card dropped the drawing.').waitFor();
    await page.getByRole('button', { name: 'Draw again' }).click();
    await waitForDrawing(page);
    expect(await countInk(page, await positionOf(page, 'City:dalian'), 12)).toBeGreaterThan(20);
  });

  it('waits while another view is shown, and draws what has changed when it comes back', async () => {
    const page = await scene.open(`#v=1&node=${BRIDGE}`);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await waitForDrawing(page);
    const before = await countInk(page, await positionOf(page, 'City:qingdao'), 12);
    await page.evaluate(() => (location.hash = '#v=1&view=query'));
    await page.getByRole('button', { name: 'Run' }).waitFor();
    await settle(page);
    await page.getByRole('button', { name: 'Graph' }).click();
    await settle(page);
    await settle(page);
    // nothing is chosen any more: Qingdao is no longer pale
    expect(await countInk(page, await positionOf(page, 'City:qingdao'), 12)).toBeGreaterThan(before);
    expect(errors).toEqual([]);
  });
});
