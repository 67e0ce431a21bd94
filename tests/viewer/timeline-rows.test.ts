import { describe, expect, it } from 'vitest';
import type { EvidenceSentence, Timeline, TimelineStep } from '../../server/api-types.ts';
import { layoutStrip } from '../../viewer/timeline-rows.ts';

const step = (reportYear: number | null, change: Partial<TimelineStep> = {}): TimelineStep => ({
  year: reportYear,
  saidOn: String(reportYear ?? '2017-05-02'),
  reportYear,
  type: 'completed',
  modality: 'done',
  earliest: null,
  latest: null,
  event: 'Event:1',
  basis: 'stated',
  quote: null,
  rule: null,
  sentence: {} as EvidenceSentence,
  ...change,
});

const timeline = (steps: readonly TimelineStep[], change: Partial<Timeline> = {}): Timeline => ({
  project: {
    id: 'x',
    nameEn: 'X',
    nameZh: '某',
    names: [],
    city: null,
    sector: '',
    status: null,
    statusYear: null,
    statusRule: null,
  },
  steps,
  missingYears: [],
  silentYears: [],
  milestones: [],
  unconfirmedSince: null,
  ...change,
});

describe('layoutStrip', () => {
  it('has no years and no rows where nothing is known', () => {
    expect(layoutStrip(timeline([]))).toEqual({ years: [], reports: new Map(), rows: [] });
  });

  it('shows a promise put off as rows from the year it was said to the year it is due', () => {
    const planned = { modality: 'planned' };
    const { rows } = layoutStrip(
      timeline([
        step(2019, { ...planned, latest: '2021-12-31' }),
        step(2016, { ...planned, latest: '2018-06-30' }),
        step(2018, { ...planned, latest: '2020-12-31' }),
      ]),
    );
    expect(rows.map(({ said, due }) => [said, due])).toEqual([
      [2016, 2018],
      [2018, 2020],
      [2019, 2021],
    ]);
  });

  it('draws a claim of two sentences once, and a mere mention not at all', () => {
    const { rows, reports } = layoutStrip(
      timeline([step(2018), step(2018), step(2019, { type: null, modality: null })]),
    );
    expect(rows).toHaveLength(1);
    expect(reports.get(2019)).toBe('names');
  });

  it('spans all years, and tells missing reports from silent ones', () => {
    const { years, reports } = layoutStrip(
      timeline([step(2016), step(2020)], { missingYears: [2018], silentYears: [2019] }),
    );
    expect(years).toEqual([2016, 2017, 2018, 2019, 2020]);
    expect(years.map((year) => reports.get(year))).toEqual(['names', undefined, 'missing', 'silent', 'names']);
  });

  it('takes the year of a note from its date', () => {
    expect(layoutStrip(timeline([step(null, { year: 2018 })])).rows[0]).toMatchObject({ said: 2017, due: 2018 });
  });
});
