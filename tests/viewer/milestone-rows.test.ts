import { describe, expect, it } from 'vitest';
import type { Milestone, Promised, Timeline } from '../../server/api-types.ts';
import { en } from '../../viewer/locales/en.ts';
import { zh } from '../../viewer/locales/zh.ts';
import { toMilestoneRows } from '../../viewer/milestone-rows.ts';

const promise = (saidOn: string, latest: string, change: Partial<Promised> = {}): Promised => ({
  ...{
    earliest: null,
    latest,
    saidOn,
    modality: 'planned',
    of: 'same',
    outcome: 'open',
    report: null,
    events: [saidOn],
  },
  ...change,
});
const milestone = (change: Partial<Milestone>): Milestone => ({
  ...{ type: 'completed', promises: [], facts: [], met: null, isConflict: false, slip: null },
  ...change,
});
const rowsOf = (...milestones: readonly Milestone[]) => toMilestoneRows({ milestones } as unknown as Timeline);

describe('toMilestoneRows', () => {
  it('leaves facts that nobody promised to the steps, unless sources disagree', () => {
    expect(rowsOf(milestone({ met: { earliest: '2023', latest: '2023' } }))).toEqual([]);
    expect(rowsOf(milestone({ isConflict: true }))).toHaveLength(1);
  });

  it('shows a date that report after report repeats once, and a date given up apart', () => {
    const [row] = rowsOf(
      milestone({
        promises: [
          promise('2017', '2020-12-31'),
          promise('2018', '2020-12-31'),
          promise('2019', '2022-12-31'),
          promise('2020', '2020-12-31'),
        ],
      }),
    );
    expect(row?.promises.map(({ latest, said }) => [latest, said])).toEqual([
      ['2020-12-31', ['2017', '2018']],
      ['2022-12-31', ['2019']],
      ['2020-12-31', ['2020']],
    ]);
  });

  it('keeps apart what ended differently', () => {
    const promises = [
      promise('2017', '2020-12-31', { outcome: 'replaced' }),
      promise('2018', '2020-12-31', { outcome: 'not-reported', report: 2021 }),
      promise('2019', '2020-12-31', { of: 'whole', outcome: 'not-reported', report: 2021 }),
    ];
    expect(rowsOf(milestone({ promises }))[0]?.promises).toHaveLength(3);
  });
});

describe('words for slips', () => {
  it.each([
    [{ years: 17, months: null }, '17 years later', '推迟17年'],
    [{ years: 1, months: null }, '1 year later', '推迟1年'],
    [{ years: 0, months: 5 }, '5 months later', '推迟5个月'],
    [{ years: 0, months: -1 }, '1 month earlier', '提前1个月'],
    [{ years: 2, months: 24 }, '2 years later', '推迟2年'],
    [{ years: -2, months: null }, '2 years earlier', '提前2年'],
  ])('tell %j in both languages', (slip, english, chinese) => {
    expect([en.milestones.slip(slip), zh.milestones.slip(slip)]).toEqual([english, chinese]);
  });
});
