import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../graph/answers.ts';
import { getTimeline, listProjects } from '../../graph/queries.ts';
import type { EventType, Language, Modality, Mode } from '../../ingest/types.ts';
import { useLoadedStore } from './loaded.ts';
import { TUNNEL, type SampleDocument, type SampleMention } from './sample.ts';

const tells = (type: EventType, modality: Modality, year: number): SampleMention => ({
  project: TUNNEL,
  events: [{ type, modality, earliest: `${year}-01-01`, latest: `${year}-12-31` }],
});

type Said = readonly [text: string, mode: Mode, mention: SampleMention | null];

/** A report of Dalian; the word 隧道 or "tunnel" is the mention. */
const report = (year: number, said: readonly Said[], language: Language = 'zh'): SampleDocument => ({
  ...{ id: `dalian-${year}.${language}.txt`, language, city: 'dalian', year },
  sentences: said.map(([text, mode, mention]) => ({
    text,
    mode,
    ...(mention ? { mentions: { [language === 'zh' ? '隧道' : 'tunnel']: mention } } : {}),
  })),
});

const promise2021: Said = ['确保隧道年内完工。', 'plan', tells('completed', 'planned', 2021)];
const silent: Said = ['全年粮食丰收。', 'review', null];
const outcomesOf = ({ milestones }: Timeline) =>
  milestones.flatMap(({ promises }) => promises.map(({ outcome, report: year }) => [outcome, year]));

describe('a promise whose year the next report reviews', () => {
  const plain = useLoadedStore([report(2021, [promise2021]), report(2022, [silent])]);
  const later: Said = ['力争隧道完工。', 'plan', tells('completed', 'planned', 2022)];
  const again = useLoadedStore([report(2021, [promise2021]), report(2022, [silent, later])]);
  const named = useLoadedStore([
    report(2021, [promise2021]),
    report(2022, [['隧道令人难忘。', 'review', { project: TUNNEL }]]),
  ]);
  const kept = useLoadedStore([
    report(2021, [promise2021]),
    report(2022, [['隧道完工。', 'review', tells('completed', 'done', 2021)]]),
  ]);
  const missing = useLoadedStore([report(2021, [promise2021]), report(2023, [silent])]);

  it.each([
    ['is not reported as met where the review is silent', plain, [['not-reported', 2022]]],
    [
      'is not reported as met where it is only promised anew',
      again,
      [
        ['not-reported', 2022],
        ['open', null],
      ],
    ],
    ['is unclear where the review names the project without an event', named, [['unclear', 2022]]],
    ['is met where the review says so', kept, [['met', null]]],
    ['is a gap where that report is not loaded', missing, [['gap', null]]],
  ] as const)('%s', async (_, { read }, outcomes) => {
    expect(outcomesOf(await getTimeline(read, TUNNEL))).toEqual(outcomes);
  });

  it('is open again as of a day before that report', async () => {
    expect(outcomesOf(await getTimeline(plain.read, TUNNEL, { asOf: '2021' }))).toEqual([['open', null]]);
  });
});

describe('two texts of one report', () => {
  const english: Said = [
    'We will ensure that the tunnel is completed within the year.',
    'plan',
    tells('completed', 'planned', 2021),
  ];
  const open: Said = [
    'The tunnel is to be completed.',
    'plan',
    { project: TUNNEL, events: [{ type: 'completed', modality: 'planned', earliest: null, latest: '2021-12-31' }] },
  ];
  const { read } = useLoadedStore([report(2021, [promise2021]), report(2021, [english, open], 'en')]);

  it('make one promise', async () => {
    const { milestones, steps } = await getTimeline(read, TUNNEL);
    expect(steps).toHaveLength(2);
    expect(milestones).toMatchObject([{ type: 'completed', promises: [{ latest: '2021-12-31' }], slip: null }]);
  });

  it('count as one report', async () => {
    expect((await listProjects(read)).find(({ id }) => id === TUNNEL)).toMatchObject({ reports: 1, slip: null });
  });
});

describe('a project that two work reports in a row do not name', () => {
  const started: Said = ['隧道开工。', 'review', tells('construction_started', 'done', 2019)];
  const opened: Said = ['隧道通车。', 'review', tells('in_operation', 'done', 2019)];
  const gone = useLoadedStore([report(2020, [started]), report(2021, [silent]), report(2022, [silent])]);
  const done = useLoadedStore([report(2020, [opened]), report(2021, [silent]), report(2022, [silent])]);
  const gap = useLoadedStore([report(2020, [started]), report(2021, [silent]), report(2023, [silent])]);

  it('is unconfirmed since the first of them, and never cancelled', async () => {
    expect(await getTimeline(gone.read, TUNNEL)).toMatchObject({
      unconfirmedSince: 2021,
      silentYears: [2021, 2022],
      project: { status: 'implementation' },
    });
    expect((await getTimeline(gone.read, TUNNEL, { asOf: '2021' })).unconfirmedSince).toBeNull();
  });

  it('needs no confirmation once it is open', async () => {
    expect((await getTimeline(done.read, TUNNEL)).unconfirmedSince).toBeNull();
  });

  it('is only not known where the second is not loaded', async () => {
    expect(await getTimeline(gap.read, TUNNEL)).toMatchObject({ unconfirmedSince: null, missingYears: [2022] });
  });
});

describe('a note', () => {
  const note: SampleDocument = {
    ...{ id: 'note.txt', kind: 'note', city: 'dalian', year: 2024, publishedOn: '2024-05-01' },
    sentences: [{ text: '隧道2024年5月通车。', mentions: { 隧道: tells('in_operation', 'done', 2024) } }],
  };
  const { read } = useLoadedStore([report(2021, [promise2021]), note]);

  it('is no report, whatever year it is given', async () => {
    const { steps, missingYears } = await getTimeline(read, TUNNEL);
    expect(steps.map(({ type, reportYear, saidOn }) => [type, reportYear, saidOn])).toEqual([
      ['completed', 2021, '2021'],
      ['in_operation', null, '2024-05-01'],
    ]);
    expect(missingYears).toEqual([]);
    expect((await listProjects(read)).find(({ id }) => id === TUNNEL)).toMatchObject({ reports: 1, lastYear: 2021 });
  });

  it('meets a promise in passing', async () => {
    expect(outcomesOf(await getTimeline(read, TUNNEL))).toEqual([['passed', null]]);
  });
});

describe('the status of a timeline', () => {
  const { read } = useLoadedStore([
    report(2020, [['隧道开工。', 'review', tells('construction_started', 'done', 2019)]]),
    report(2022, [['隧道通车。', 'review', tells('in_operation', 'done', 2021)]]),
  ]);

  it('is the one that is stored, or the one that was known by then', async () => {
    const stored = (await listProjects(read)).find(({ id }) => id === TUNNEL);
    const { status, statusYear, statusRule } = (await getTimeline(read, TUNNEL)).project;
    expect({ status, statusYear, statusRule }).toEqual({
      status: 'maintenance',
      statusYear: 2021,
      statusRule: 'latest-event',
    });
    expect(stored).toMatchObject({ status, statusYear, statusRule });
    expect((await getTimeline(read, TUNNEL, { asOf: '2021-06' })).project).toMatchObject({
      status: 'implementation',
      statusYear: 2019,
    });
  });
});
