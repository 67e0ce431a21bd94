import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { openScene, type Scene } from './scene.ts';

const LONG_MS = 120_000;
const demo = (name: string): string => fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));

describe.skipIf(!hasBrowser())('the panel of a project', { timeout: LONG_MS }, () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene([], [demo('reports'), demo('notes.jsonl')]);
  }, LONG_MS);
  afterAll(() => scene.close());

  it.each([
    ['en-US', /partly in operation\s*17 years later/, 'replaced by another date', 'no report loaded that would tell'],
    ['zh-CN', /部分投入使用\s*推迟17年/, '已另定日期', '应说明的报告未载入'],
  ])('shows promises apart from facts, what became of them, and the slip (%s)', async (locale, slip, ...outcomes) => {
    const page = await scene.open('#v=1&node=Project:dalian-jinzhou-bay-airport', { locale });
    const milestones = page.locator('.milestones');
    await milestones.waitFor();
    const text = await milestones.textContent();
    expect(text).toMatch(slip);
    for (const outcome of outcomes) expect(text).toContain(outcome);
    expect(await milestones.locator('.fact').allTextContents()).toEqual([expect.stringContaining('2023-10-28')]);
    expect(await page.locator('.timeline .facts').textContent()).toContain('2017, 2019, 2020, 2022, 2023');
  });

  it('shows both sides where sources disagree', async () => {
    const page = await scene.open('#v=1&node=Project:dalian-yinggeshi-science-city');
    const conflict = page.locator('.milestones .conflict');
    await conflict.waitFor();
    expect(await conflict.textContent()).toMatch(/2022-01 .*2022-09 /);
  });
});
