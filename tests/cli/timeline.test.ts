import { fileURLToPath } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Milestone, ProjectSummary, Timeline } from '../../graph/answers.ts';
import { atlas, type Outcome } from './helpers.ts';

const demo = (name: string): string => fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'atlas-timeline-'));
const SLOW_MS = 60_000;

beforeAll(async () => {
  const { code, err } = await atlas(folder, 'load', demo('reports'), demo('notes.jsonl'));
  expect(code).toBe(0);
  expect(err).not.toContain('notes.jsonl');
}, SLOW_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (...argv: string[]): Promise<Outcome> => atlas(folder, 'timeline', ...argv);
const follow = async (name: string, ...options: string[]): Promise<Timeline> =>
  JSON.parse((await ask(name, '--format', 'json', ...options)).out) as Timeline;
const milestone = ({ milestones }: Timeline, type: string): Milestone | undefined =>
  milestones.find((one) => one.type === type);
const factsOf = ({ steps }: Timeline): string[] =>
  steps.flatMap(({ type, modality, earliest, latest }) =>
    modality === 'done' || modality === 'ongoing' ? [`${type ?? ''} ${earliest ?? ''}…${latest ?? ''}`] : [],
  );
const promisedOf = (timeline: Timeline, type: string): string[] =>
  (milestone(timeline, type)?.promises ?? []).map(({ latest, saidOn }) => `${latest ?? '?'} (${saidOn})`);

describe('the life of a project, from the reports and notes of the demo', () => {
  it('of the airport: four dates for the first opening, 17 years apart', async () => {
    const airport = await follow('大连新机场');
    expect(factsOf(airport)).toEqual([
      'proposed 2003-01-01…2003-12-31',
      'early_works 2011-04-01…2011-04-30',
      'construction_started 2023-10-28…2023-10-28',
      'construction_started 2023-01-01…2023-12-31',
      'construction_started 2023-01-01…2023-12-31',
      'progressing 2024-10-12…2024-10-12',
    ]);
    expect(promisedOf(airport, 'partly_in_operation')).toEqual([
      '2018-12-31 (2017-10-08)',
      '2025-12-31 (2019-11-12)',
      '2026-12-31 (2022-03-01)',
      '2035-12-31 (2024-12-19)',
    ]);
    expect(milestone(airport, 'partly_in_operation')?.slip).toEqual({ years: 17, months: null });
    expect(milestone(airport, 'construction_started')?.met).toEqual({ earliest: '2023-10-28', latest: '2023-10-28' });
    expect(airport.project.status).toBe('implementation');
  });

  it('of Line 4: the start slipped by four years since it had a date, by five since it was first a task', async () => {
    const line = await follow('大连地铁4号线');
    expect(promisedOf(line, 'construction_started')).toEqual([
      '2016-12-31 (2016)',
      '2017-06-30 (2016-12-01)',
      '2017-12-31 (2017)',
    ]);
    expect(milestone(line, 'construction_started')).toMatchObject({
      met: { earliest: '2021-02-25', latest: '2021-02-25' },
      slip: { years: 5, months: null },
      promises: [{ outcome: 'late' }, { outcome: 'late' }, { outcome: 'late' }],
    });
    expect(promisedOf(line, 'completed')).toEqual(['2026-05-31 (2021-02-25)']);
  });

  it('of the tunnel: from the bid to the opening', async () => {
    const tunnel = await follow('Dalian Bay Subsea Tunnel');
    expect(factsOf(tunnel)).toEqual([
      'agreed 2016-09-27…2016-09-27',
      'construction_started 2017-01-01…2017-12-31',
      'progressing 2020-12-09…2020-12-09',
      'structure_done 2022-10-01…2022-10-31',
      'in_operation 2023-05-01…2023-05-01',
      'completed 2023-01-01…2023-12-31',
      'in_operation 2023-01-01…2023-12-31',
    ]);
    expect(tunnel.project).toMatchObject({ status: 'maintenance', statusYear: 2023 });
    expect(milestone(tunnel, 'in_operation')).toMatchObject({ isConflict: false, promises: [{ outcome: 'met' }] });
  });

  it('of the water allocation: one life under two names', async () => {
    const water = await follow('引洋入连');
    expect(await follow('Liaodong Peninsula Water Resources Allocation Project')).toEqual(water);
    expect(factsOf(water)).toEqual([
      'proposed …',
      'listed 2023-01-01…2023-12-31',
      'listed 2023-01-01…2023-12-31',
      'approved 2025-12-01…2025-12-31',
    ]);
    expect(water.project).toMatchObject({ status: 'preparation', statusYear: 2025 });
  });

  it('of the science city: a part is open, the whole is being built, and two starts stand side by side', async () => {
    const city = await follow('Yinggeshi Science City');
    expect(factsOf(city)).toEqual([
      'proposed 2021-01-01…2021-12-31',
      'construction_started 2022-01-01…2022-01-31',
      'construction_started 2022-09-01…2022-09-30',
      'progressing 2023-01-01…2023-12-31',
      'partly_in_operation 2024-10-15…2024-10-15',
    ]);
    expect(city.project.status).toBe('implementation');
    expect(milestone(city, 'construction_started')).toMatchObject({ isConflict: true, met: null });
    expect(milestone(city, 'in_operation')).toBeUndefined();
  });

  it('says nothing of promises whose report is not loaded', async () => {
    const line = await follow('dalian-metro-line-7');
    expect(line.missingYears).toContain(2019);
    expect(milestone(line, 'construction_started')?.promises.map(({ outcome }) => outcome)).toEqual([
      'replaced',
      'gap',
    ]);
    expect(line.project.status).toBeNull();
  });

  it('gives each step its sentence, its words and the rule', async () => {
    for (const { type, quote, rule, sentence } of (await follow('新机场')).steps) {
      expect(sentence.document).not.toBe('');
      if (type === null) continue;
      expect(sentence.text).toContain(quote);
      expect(rule).toMatch(/^cue:/);
    }
  });
});

describe('atlas timeline --as-of', () => {
  it('knows only what was said by then', async () => {
    const then = await follow('大连新机场', '--as-of', '2022');
    expect(then.steps.every(({ saidOn }) => saidOn < '2023')).toBe(true);
    expect(then.project.status).toBe('preparation');
    expect(milestone(then, 'in_operation')).toMatchObject({ slip: { years: 8 } });
    expect(milestone(then, 'construction_started')).toMatchObject({ met: null, promises: [{ outcome: 'gap' }] });
    expect(then.missingYears).toEqual([2017, 2019, 2020]);
  });

  it('takes a month and a day for what they are', async () => {
    const started = async (asOf: string): Promise<boolean> =>
      factsOf(await follow('大连新机场', '--as-of', asOf)).some((fact) => fact.startsWith('construction_started'));
    expect([await started('2023-09'), await started('2023-10-29'), await started('2023-10-30')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('atlas timeline', () => {
  it('prints facts apart from promises, each with sentence and document', async () => {
    const { code, out } = await ask('Jinzhou', 'Bay', 'Airport');
    expect(code).toBe(0);
    const [facts = '', promises = ''] = out.split('\nPromises\n');
    expect(facts).toMatch(/2023-10-28 +construction started +2023-10-30 +Construction of .* notes\.jsonl#\d+@0/);
    expect(facts).not.toContain('2035');
    expect(promises).toMatch(/by 2021 +construction started +2019-11-12 +met late /);
    expect(promises).toMatch(/2018 +in operation +2017-10-08 +no report loaded that would tell /);
    expect(out).toMatch(/partly in operation: promised 2018 .* → 2035 \(said 2024-12-19\); slip 17 years/);
    expect(out).toContain('no report loaded of: 2017 2019 2020 2022 2023');
  });

  it('prints both sides where sources disagree', async () => {
    const { out } = await ask('英歌石科学城');
    expect(out).toContain(
      'construction started: sources disagree: 2022-01 (said 2022-08-16) or 2022-09 (said 2024-10-16)',
    );
  });

  it.each([
    ['Jinzou Bay Airprt', 'dalian-jinzhou-bay-airport'],
    ['金洲湾机场', 'dalian-jinzhou-bay-airport'],
    ['英哥石科学城', 'dalian-yinggeshi-science-city'],
    ['Yingeshi Scince City', 'dalian-yinggeshi-science-city'],
  ])('asks for %s whether %s was meant', async (name, id) => {
    const { code, out, err } = await ask(name);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`did you mean ${id}`);
  });

  it('takes no other number for a typing mistake, and no name of two cities for one project', async () => {
    expect((await ask('Metro Line 9')).err).not.toContain('did you mean');
    expect((await ask('Line 99')).code).toBe(1);
  });
});

describe('atlas projects', () => {
  const list = async (...argv: string[]): Promise<ProjectSummary[]> =>
    (await atlas(folder, 'projects', '--json', ...argv)).out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ProjectSummary);

  it('tells status, years, reports and the longest slip of each', async () => {
    const airport = (await list()).find(({ id }) => id === 'dalian-jinzhou-bay-airport');
    expect(airport).toMatchObject({
      status: 'implementation',
      firstYear: 2016,
      lastYear: 2024,
      reports: 3,
      slip: { milestone: 'partly_in_operation', years: 17, months: null },
    });
  });

  it('keeps to a city, and sorts', async () => {
    const cities = new Set((await list('--city', '长春')).map(({ city }) => city));
    expect([...cities]).toEqual(['changchun']);
    const bySlip = await list('--sort', 'slip');
    expect(bySlip[0]?.id).toBe('dalian-jinzhou-bay-airport');
    expect(bySlip.at(-1)?.slip).toBeNull();
    const first = (await list('--sort', 'first')).map(({ firstYear }) => firstYear ?? Infinity);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    const reports = (await list('--sort', 'reports')).map((it) => it.reports);
    expect(reports).toEqual([...reports].sort((a, b) => b - a));
  });

  it.each([
    [['--sort', 'beauty'], '--sort takes id, city'],
    [['--city', 'Dalain'], 'is called "Dalain"'],
  ])('refuses %j', async (argv, message) => {
    const { code, err } = await atlas(folder, 'projects', ...argv);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) as string });
  });
});
