import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../graph/answers.ts';
import { findMilestones, type Loaded, type WitnessClaim } from '../../graph/milestones.ts';

type Modality = WitnessClaim['modality'];
type Type = WitnessClaim['type'];

let count = 0;
/** What a witness says on a day, of a year or of two days. */
const claim = (
  saidOn: string,
  modality: Modality,
  type: Type,
  when: number | readonly [string | null, string | null] | null,
): WitnessClaim => ({
  event: `Event:${count++}`,
  type,
  modality,
  earliest: typeof when === 'number' ? `${when}-01-01` : (when?.[0] ?? null),
  latest: typeof when === 'number' ? `${when}-12-31` : (when?.[1] ?? null),
  saidOn,
  witness: `Report:${saidOn}`,
});

const NOTHING: Loaded = { reviews: [], unread: new Set(), until: '' };
const loaded = (...years: readonly number[]): Loaded => ({
  reviews: years.map((year) => ({ year, from: year - 1, to: year - 1 })),
  unread: new Set(),
  until: String(years.at(-1) ?? ''),
});

const milestone = (type: Type, claims: readonly WitnessClaim[], what: Loaded = NOTHING): Milestone => {
  const found = findMilestones(claims, what).find((one) => one.type === type);
  if (!found) throw new RangeError(`no milestone ${type}`);
  return found;
};
const outcomes = ({ promises }: Milestone): string[] => promises.map(({ outcome }) => outcome);

describe('findMilestones', () => {
  it('keeps every promised date, and the slip from the first to the last', () => {
    const opening = milestone('in_operation', [
      claim('2022-03-01', 'planned', 'in_operation', 2026),
      claim('2017-10-08', 'planned', 'in_operation', 2018),
      claim('2024-12-19', 'expected', 'in_operation', 2035),
      claim('2019-11-12', 'planned', 'in_operation', [null, '2025-12-31']),
    ]);
    expect(opening.promises.map(({ saidOn, latest }) => `${saidOn} ${latest ?? ''}`)).toEqual([
      '2017-10-08 2018-12-31',
      '2019-11-12 2025-12-31',
      '2022-03-01 2026-12-31',
      '2024-12-19 2035-12-31',
    ]);
    expect(opening).toMatchObject({ slip: { years: 17, months: null }, met: null, facts: [] });
  });

  it('measures the slip to the fact where there is one, whatever was promised last', () => {
    const start = milestone('construction_started', [
      claim('2016-12-01', 'planned', 'construction_started', ['2017-01-01', '2017-06-30']),
      claim('2017', 'planned', 'construction_started', [null, '2017-12-31']),
      claim('2021-02-25', 'done', 'construction_started', ['2021-02-25', '2021-02-25']),
    ]);
    expect(start.slip).toEqual({ years: 4, months: null });
    expect(outcomes(start)).toEqual(['late', 'late']);
  });

  it('has no slip for one date alone, and none in what is only speeded up', () => {
    expect(milestone('completed', [claim('2024', 'planned', 'completed', 2025)]).slip).toBeNull();
    expect(milestone('completed', [claim('2024', 'done', 'completed', 2023)]).slip).toBeNull();
    expect(findMilestones([claim('2024', 'planned', 'progressing', 2025)], NOTHING)).toEqual([]);
  });

  it('puts a promise that is only recalled where it was due', () => {
    const opening = milestone('in_operation', [
      claim('2019', 'planned', 'in_operation', 2025),
      claim('2024', 'planned', 'in_operation', 2018),
    ]);
    expect(opening.promises.map(({ latest }) => latest)).toEqual(['2018-12-31', '2025-12-31']);
    expect(opening.slip).toEqual({ years: 7, months: null });
  });

  it('takes the two texts of one report, and two sentences of one text, for one witness', () => {
    const opening = milestone('in_operation', [
      claim('2018', 'planned', 'in_operation', 2018),
      claim('2018', 'planned', 'in_operation', [null, '2018-12-31']),
      claim('2019', 'planned', 'in_operation', 2019),
    ]);
    expect(opening.promises.map(({ earliest, latest, events }) => [earliest, latest, events.length])).toEqual([
      ['2018-01-01', '2018-12-31', 2],
      ['2019-01-01', '2019-12-31', 1],
    ]);
  });
});

describe('what became of a promise', () => {
  const promise = claim('2017', 'planned', 'completed', 2017);
  it.each<[string, readonly WitnessClaim[], Loaded, string, number | null]>([
    ['the fact is reported in time', [claim('2018', 'done', 'completed', 2017)], loaded(2017, 2018), 'met', null],
    [
      'the fact is reported for later',
      [claim('2020', 'done', 'completed', 2019)],
      loaded(2017, 2018, 2020),
      'late',
      null,
    ],
    ['a later stage is reported', [claim('2018', 'done', 'in_operation', 2017)], loaded(2017, 2018), 'passed', null],
    [
      'only a part is open',
      [claim('2018', 'done', 'partly_in_operation', 2017)],
      loaded(2017, 2018),
      'not-reported',
      2018,
    ],
    [
      'the next report does not say so',
      [claim('2018', 'ongoing', 'progressing', 2017)],
      loaded(2017, 2018),
      'not-reported',
      2018,
    ],
    ['the report that should say so is not loaded', [], loaded(2017, 2019), 'gap', null],
    ['it is not yet due', [], loaded(2017), 'open', null],
    ['nothing more is loaded', [], NOTHING, 'open', null],
    [
      'another date is promised first',
      [claim('2017-06-01', 'planned', 'completed', 2019)],
      loaded(2017, 2018),
      'replaced',
      null,
    ],
    [
      'another date is promised too late',
      [claim('2018-01-20', 'planned', 'completed', 2019)],
      loaded(2017, 2018),
      'not-reported',
      2018,
    ],
    ['it was reported before', [claim('2016', 'done', 'completed', 2015)], loaded(2016, 2017, 2018), 'again', null],
    [
      'a later stage was reported before',
      [claim('2016', 'done', 'in_operation', 2015)],
      loaded(2016, 2017, 2018),
      'again',
      null,
    ],
  ])('when %s', (_, others, what, outcome, report) => {
    const { promises } = milestone('completed', [promise, ...others], what);
    expect(promises.find(({ events }) => events.includes(promise.event))).toMatchObject({ outcome, report });
  });

  it('is judged by a review of several years too', () => {
    const what = { ...NOTHING, reviews: [{ year: 2020, from: 2015, to: 2019 }], until: '2020' };
    expect(milestone('completed', [promise], what).promises[0]).toMatchObject({
      outcome: 'not-reported',
      report: 2020,
    });
  });

  it('is unclear where the review names the project in words that were not read', () => {
    const what = { ...loaded(2017, 2018), unread: new Set([2018]) };
    expect(milestone('completed', [promise], what).promises[0]).toMatchObject({ outcome: 'unclear', report: 2018 });
    const elsewhere = { ...loaded(2017, 2018), unread: new Set([2017]) };
    expect(milestone('completed', [promise], elsewhere).promises[0]).toMatchObject({ outcome: 'not-reported' });
  });

  it('is unknown for a promise without a date', () => {
    expect(outcomes(milestone('completed', [claim('2017', 'planned', 'completed', null)], loaded(2018)))).toEqual([
      'undated',
    ]);
  });

  it('takes works that went on before the promise for no start', () => {
    const claims = [
      claim('2017', 'ongoing', 'progressing', 2016),
      claim('2017', 'planned', 'construction_started', 2017),
    ];
    expect(outcomes(milestone('construction_started', claims, loaded(2017, 2018)))).toEqual(['not-reported']);
  });

  it('takes works that go on after it for a start', () => {
    const claims = [
      claim('2018', 'ongoing', 'progressing', 2017),
      claim('2017', 'planned', 'construction_started', 2017),
    ];
    expect(outcomes(milestone('construction_started', claims, loaded(2017, 2018)))).toEqual(['passed']);
  });
});

describe('a part', () => {
  const whole = [
    claim('2017-10-08', 'planned', 'in_operation', 2018),
    claim('2022-03-01', 'planned', 'in_operation', 2026),
  ];

  it('that opens does not open the whole', () => {
    const claims = [claim('2017', 'planned', 'in_operation', 2017), claim('2018', 'done', 'partly_in_operation', 2017)];
    expect(milestone('in_operation', claims, loaded(2017, 2018))).toMatchObject({
      met: null,
      promises: [{ outcome: 'not-reported' }],
    });
  });

  it('was promised with the whole, where it is promised for later than the whole was', () => {
    const claims = [...whole, claim('2024-12-19', 'planned', 'partly_in_operation', 2035)];
    const part = milestone('partly_in_operation', claims);
    expect(part.promises.map(({ latest, of }) => [latest, of])).toEqual([
      ['2018-12-31', 'whole'],
      ['2026-12-31', 'whole'],
      ['2035-12-31', 'same'],
    ]);
    expect(part.slip).toEqual({ years: 17, months: null });
    expect(milestone('in_operation', claims).slip).toEqual({ years: 8, months: null });
  });

  it('was not promised with a whole that is due after it', () => {
    const part = milestone('partly_in_operation', [...whole, claim('2018', 'done', 'partly_in_operation', 2017)]);
    expect(part).toMatchObject({ promises: [], slip: null });
  });

  it('promised is no promise of the whole', () => {
    const claims = [
      claim('2016', 'planned', 'partly_in_operation', 2017),
      claim('2019', 'planned', 'in_operation', 2025),
    ];
    expect(milestone('in_operation', claims).slip).toBeNull();
  });
});

describe('facts', () => {
  it('that agree meet in what all leave possible', () => {
    const start = milestone('construction_started', [
      claim('2024-01-06', 'done', 'construction_started', 2023),
      claim('2023-10-30', 'done', 'construction_started', ['2023-10-28', '2023-10-28']),
    ]);
    expect(start).toMatchObject({ met: { earliest: '2023-10-28', latest: '2023-10-28' }, isConflict: false });
    expect(start.facts).toHaveLength(2);
  });

  it('that disagree are both shown, and the first of them bounds the slip', () => {
    const start = milestone('construction_started', [
      claim('2024', 'done', 'construction_started', ['2022-09-01', '2022-09-30']),
      claim('2022', 'done', 'construction_started', ['2022-01-01', '2022-01-31']),
      claim('2020', 'planned', 'construction_started', 2021),
    ]);
    expect(start).toMatchObject({ met: null, isConflict: true, slip: { years: 1, months: null } });
    expect(start.facts.map(({ latest }) => latest)).toEqual(['2022-01-31', '2022-09-30']);
  });

  it('of what is in use year after year do not disagree', () => {
    const use = milestone('in_operation', [
      claim('2020', 'ongoing', 'in_operation', 2019),
      claim('2021', 'ongoing', 'in_operation', 2020),
      claim('2019', 'done', 'in_operation', 2018),
    ]);
    expect(use).toMatchObject({ isConflict: false, met: { earliest: '2018-01-01', latest: '2018-12-31' } });
  });

  it('are the same whatever the order of the claims', () => {
    const any = fc.record({
      saidOn: fc.constantFrom('2018', '2019-01-20', '2020', 'undated'),
      modality: fc.constantFrom<Modality>('done', 'ongoing', 'planned', 'expected'),
      type: fc.constantFrom<Type>('construction_started', 'completed', 'partly_in_operation', 'in_operation'),
      when: fc.constantFrom(null, 2018, 2019, 2021),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (list) => {
        const claims = list.map(({ saidOn, modality, type, when }) => claim(saidOn, modality, type, when));
        const what = loaded(2018, 2019, 2020);
        expect(findMilestones([...claims].reverse(), what)).toEqual(findMilestones(claims, what));
      }),
    );
  });
});
