import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { openScene, waitForDrawing, type Scene } from './scene.ts';

const LONG_MS = 120_000;
const BRIDGE = '#v=1&node=Project:dalian-north-bay-bridge';

describe.skipIf(!hasBrowser())('filters, search and panels', { timeout: LONG_MS }, () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  }, LONG_MS);
  afterAll(() => scene.close());
  const statusOf = async (page: Page): Promise<string> => (await page.locator('.filters .status').textContent()) ?? '';

  it('filters by city, years, theme and text, says how much is left, and offers a way out of nothing', async () => {
    const page = await scene.open();
    await waitForDrawing(page);
    expect(await statusOf(page)).toMatch(/^3 projects, \d+ edges, 2019–2022$/);
    await page.getByLabel('Qingdao', { exact: true }).check();
    expect(await statusOf(page)).toMatch(/^1 project, \d+ edges, 2020–2021$/);
    await page.getByLabel('First year').selectOption('2021');
    expect(await statusOf(page)).toMatch(/, 2021$/);
    await page.getByLabel('Project name contains').fill('science');
    expect(await statusOf(page)).toMatch(/^0 projects/);
    await page.getByLabel('Last year').selectOption('2019');
    expect(await statusOf(page)).toBe('Nothing passes the filters.');
    await page.locator('.notice').getByRole('button', { name: 'Reset filters' }).click();
    expect(await statusOf(page)).toMatch(/^3 projects/);
    await page.getByLabel('Science and technology').check();
    expect(await statusOf(page)).not.toMatch(/^3 projects/);
  });

  it('finds by keyboard: arrows, Enter, Escape; a name opens its panel, a sentence its evidence', async () => {
    const page = await scene.open();
    const box = page.getByRole('combobox');
    await box.first().fill('北湾');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await options.first().textContent()).toContain('North Bay Bridge');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role="option"][aria-selected="true"]').textContent()).toContain('North Bay Bridge');
    await page.keyboard.press('Escape');
    await options.first().waitFor({ state: 'hidden' });
    await box.first().fill('North Bay');
    await options.first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#panel h2', { hasText: 'North Bay Bridge' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'panel');
    await box.first().fill('主塔封顶');
    await options.filter({ hasText: '主塔封顶' }).first().waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.sentence .text', { hasText: '主塔封顶' }).waitFor();
    expect(page.url()).toContain('node=Sentence:');
  });

  it('shows each sentence with its document, year, words and the rules behind them', async () => {
    const page = await scene.open('#v=1&edge=City:dalian~Theme:marine-economy');
    const first = page.locator('.sentence').first();
    await first.waitFor();
    expect(await page.locator('.evidence .count').textContent()).toMatch(/^\d+ sentences$/);
    expect(await page.locator('.bars').textContent()).toContain('2019');
    expect(await first.locator('.year').textContent()).toBe('2019');
    expect(await first.locator('.about').textContent()).toContain('speaks of 201');
    const mark = first.locator('mark.theme').first();
    expect(await mark.getAttribute('title')).toContain('term:');
    await first.locator('.why summary').click();
    expect(await first.locator('.why code').first().textContent()).toContain('term:');
    await first.locator('.why', { hasText: 'taxonomy.yaml:' }).waitFor();
  });

  it('applies the filters to sentences, as N of M, and can show the others', async () => {
    const page = await scene.open('#v=1&node=Theme:livelihood&city=qingdao');
    await page.locator('.sentence').first().waitFor();
    expect(await page.locator('.evidence .count').textContent()).toMatch(/^\d of \d+ sentences pass the filters$/);
    const none = await scene.open('#v=1&edge=City:dalian~Theme:livelihood&city=qingdao');
    await none.getByRole('button', { name: 'Show all sentences' }).click();
    await none.locator('.sentence').first().waitFor();
  });

  it('loads more where there is more', async () => {
    const page = await scene.open('#v=1&node=City:dalian');
    await page.locator('.sentence').first().waitFor();
    const before = await page.locator('.sentence').count();
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.waitForFunction((count) => document.querySelectorAll('.sentence').length > count, before);
  });

  it('follows a project through the years: what, state, who said so, promises, and the year without a report', async () => {
    const page = await scene.open(BRIDGE);
    const timeline = page.locator('.timeline');
    await timeline.waitFor();
    expect(await timeline.locator('.facts').textContent()).toContain('in operation (2021)');
    const claims = await timeline.locator('.claim').allTextContents();
    expect(claims.some((text) => /completed.*planned.*report 2019/.test(text))).toBe(true);
    expect(claims.some((text) => /construction started.*done.*report 2019/.test(text))).toBe(true);
    expect(await timeline.locator('.strip rect[stroke-dasharray]').count()).toBeGreaterThanOrEqual(1);
    expect(await timeline.locator('.strip path[stroke-dasharray]').count()).toBeGreaterThanOrEqual(2);
    await timeline.locator('.steps summary').first().click();
    await timeline.locator('.sentence mark.project').first().waitFor();
    await page.getByRole('button', { name: 'Sentences', exact: true }).click();
    await page.locator('.evidence .sentence').first().waitFor();
    expect(page.url()).toContain('tab=sentences');
  });

  it('names a project that no report names, from the search and from a copied address', async () => {
    const page = await scene.open();
    await page.locator('#search').fill('South Pier');
    await page.locator('#search-list [role=option]').first().click();
    await page.locator('#panel h2', { hasText: 'South Pier' }).waitFor();
    const copied = await scene.open(new URL(page.url()).hash);
    await copied.locator('#panel h2', { hasText: 'South Pier' }).waitFor();
  });

  it('speaks Chinese at once, labels and words, and in the language of the browser from the start', async () => {
    const page = await scene.open(BRIDGE);
    await page.locator('.timeline').waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    expect(await page.locator('#panel h2').textContent()).toBe('北湾大桥');
    expect(await page.locator('.timeline').textContent()).toContain('开工');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    const chinese = await scene.open('', { locale: 'zh-CN' });
    await chinese.getByText('清除筛选').waitFor();
    expect(chinese.url()).not.toContain('lang=');
  });

  it('keeps the state in the address: a copied link opens it, Back takes back', async () => {
    const page = await scene.open(
      '#v=1&lang=zh&view=table&node=City:dalian&city=dalian&time=2020..2022&theme=livelihood',
    );
    await page.locator('#panel h2', { hasText: '大连' }).waitFor();
    expect(await page.getByLabel('起始年份').inputValue()).toBe('2020');
    expect(await page.getByLabel('民生福祉').isChecked()).toBe(true);
    expect(await page.getByLabel('大连', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '民生福祉', exact: true }).click();
    await page.locator('#panel h2', { hasText: '民生福祉' }).waitFor();
    await page.getByRole('button', { name: '图谱' }).click();
    await page.goBack();
    await page.locator('.table-view').waitFor();
    await page.goBack();
    await page.locator('#panel h2', { hasText: '大连' }).waitFor();
  });

  it('takes a reversed or impossible range of years for something sensible', async () => {
    const page = await scene.open('#v=1&view=table&time=2022..2020');
    await page.locator('.table-view').waitFor();
    expect(await page.getByLabel('First year').inputValue()).toBe('2020');
    const far = await scene.open('#v=1&view=table&time=..9999');
    expect(await far.locator('.filters .status').textContent()).toMatch(/2019–2022$/);
  });

  it('lists the same nodes as a table under the same filters, by keyboard to the sentence of one year', async () => {
    const page = await scene.open('#v=1&view=table&city=dalian');
    const rows = page.locator('.table-view tbody tr');
    await rows.first().waitFor();
    expect(await rows.filter({ hasText: 'Qingdao' }).count()).toBe(0);
    const bridge = page.getByRole('button', { name: 'North Bay Bridge', exact: true });
    await bridge.focus();
    await page.keyboard.press('Enter');
    await page.locator('#panel .connections summary').focus();
    await page.keyboard.press('Enter');
    const edge = page.locator('#panel .connections').getByRole('button', { name: 'Report Dalian 2020' });
    await edge.focus();
    await page.keyboard.press('Enter');
    await page.locator('.sentence .text', { hasText: '主塔封顶' }).waitFor();
  });

  it('sorts the table by its columns', async () => {
    const page = await scene.open('#v=1&view=table');
    await page.locator('.table-view th').getByRole('button', { name: 'Sentences' }).click();
    const counts = (await page.locator('.table-view td.number').allTextContents()).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(1);
  });

  it('shows the issues of documents and the years that are missing', async () => {
    const page = await scene.open();
    await page.locator('.badge.has-issues').click();
    const panel = page.locator('#panel');
    await panel.getByText('YEAR_CONFLICT').first().waitFor();
    expect(await panel.locator('.coverage').textContent()).toContain('missing: 2021');
    await panel.getByRole('button', { name: 'qingdao-2021.md' }).first().click();
    await panel.locator('.sentence').first().waitFor();
  });

  it('runs Cypher on Ctrl+Enter and shows table and picture, CSV, and errors in one sentence', async () => {
    const page = await scene.open('#v=1&view=query');
    const editor = page.locator('textarea');
    await page.getByLabel('Examples').selectOption('neighbours');
    await editor.press('Control+Enter');
    await page.locator('.query tbody tr').first().waitFor();
    await page.locator('.result-picture canvas').first().waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const download = await waiting;
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\ufeffr,n,p\r\n/);
    await page.locator('.query tbody button', { hasText: 'North Bay Bridge' }).first().click();
    await page.locator('#panel h2', { hasText: 'North Bay Bridge' }).waitFor();
    await editor.fill('MATCH (n:Atlas RETURN n');
    await page.getByRole('button', { name: 'Run' }).click();
    const error = page.locator('.query .error');
    await error.waitFor();
    expect((await error.textContent())?.length).toBeGreaterThan(10);
    await editor.fill('MATCH (n:Atlas) DELETE n');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.locator('.query .error').waitFor();
    await page.getByLabel('Earlier statements').selectOption({ index: 3 });
    expect(await editor.inputValue()).toContain('NAMES');
  });

  it.each(['mentioned', 'themes', 'promises', 'shared', 'neighbours'])(
    'has an example that answers: %s',
    async (name) => {
      const page = await scene.open('#v=1&view=query');
      await page.getByLabel('Examples').selectOption(name);
      await page.getByRole('button', { name: 'Run' }).click();
      await page.locator('.query [role="status"]', { hasText: /row/ }).waitFor();
      expect(await page.locator('.query .error').count()).toBe(0);
      if (name !== 'shared') expect(await page.locator('.query tbody tr').count()).toBeGreaterThan(0);
    },
  );

  it('fills the editor from a link but runs nothing', async () => {
    const page = await scene.open(`#v=1&view=query&cypher=${encodeURIComponent('MATCH (c:City:Atlas) RETURN c.id')}`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByText('Press Run to run it.').waitFor();
    expect(await page.locator('textarea').inputValue()).toContain('MATCH (c:City:Atlas)');
    expect(asked.filter((url) => url.includes('/api/query'))).toEqual([]);
    await page.getByRole('button', { name: 'Run' }).click();
    await page.locator('.query tbody tr').first().waitFor();
  });

  it.each([
    '',
    BRIDGE,
    '#v=1&view=table&panel=issues',
    '#v=1&edge=City:dalian~Theme:marine-economy&lang=zh',
    '#v=1&view=query',
  ])('has no fault that axe finds: %s', async (hash) => {
    const page = await scene.open(hash);
    await page.locator('.main').waitFor();
    if (hash.includes('node') || hash.includes('edge')) await page.locator('.sentence, .claim').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it('lets the keyboard skip past the drawing', async () => {
    const page = await scene.open('#v=1&node=City:dalian');
    await page.locator('.sentence').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel');
    expect(page.url()).toContain('node=City:dalian');
  });
});
