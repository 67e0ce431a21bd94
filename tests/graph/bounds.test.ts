import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersect, slipBetween, type Bounds } from '../../graph/bounds.ts';

const bounds = (earliest: string | null, latest: string | null): Bounds => ({ earliest, latest });
const year = (value: number): Bounds => bounds(`${value}-01-01`, `${value}-12-31`);

describe('intersect', () => {
  it.each<[string, Bounds[], Bounds | null]>([
    ['a day within a year', [year(2023), bounds('2023-10-28', '2023-10-28')], bounds('2023-10-28', '2023-10-28')],
    ['a due bound and a year', [bounds(null, '2025-12-31'), year(2025)], year(2025)],
    ['texts of other precision', [bounds('2023', '2023'), bounds('2023-05', '2023-06')], bounds('2023-05', '2023-06')],
    [
      'a month and its last day',
      [bounds('2023-06', '2023-06'), bounds(null, '2023-06-30')],
      bounds('2023-06', '2023-06-30'),
    ],
    ['two years', [year(2022), year(2023)], null],
    ['two months of one year', [bounds('2022-01-01', '2022-01-31'), bounds('2022-09-01', '2022-09-30')], null],
    ['nothing known', [bounds(null, null), bounds(null, null)], bounds(null, null)],
  ])('of %s', (_, all, common) => {
    expect(intersect(all)).toEqual(common);
    expect(intersect([...all].reverse())).toEqual(common);
  });
});

describe('slipBetween', () => {
  it.each<[string, Bounds, Bounds, ReturnType<typeof slipBetween>]>([
    ['two years', year(2018), year(2035), { years: 17, months: null }],
    ['by the end of two years', bounds(null, '2018-12-31'), bounds(null, '2025-12-31'), { years: 7, months: null }],
    [
      'a half-year and a day',
      bounds('2017-01-01', '2017-06-30'),
      bounds('2021-02-25', '2021-02-25'),
      { years: 4, months: null },
    ],
    ['two months', bounds('2022-12-01', '2022-12-31'), bounds('2023-01-03', '2023-01-03'), { years: 0, months: 1 }],
    ['by a month, and a day', bounds(null, '2020-09-30'), bounds('2022-09-29', '2022-09-29'), { years: 2, months: 24 }],
    ['the same year', year(2023), bounds('2023-05-01', '2023-05-01'), { years: 0, months: null }],
    ['an earlier year', year(2024), year(2023), { years: -1, months: null }],
    [
      'an earlier month',
      bounds('2023-05-01', '2023-05-31'),
      bounds('2023-03-01', '2023-03-31'),
      { years: 0, months: -2 },
    ],
    ['an open end', year(2018), bounds('2020-01-01', null), null],
  ])('between %s', (_, from, to, slip) => {
    expect(slipBetween(from, to)).toEqual(slip);
  });

  it('is turned around with its ends', () => {
    const any = fc.tuple(fc.integer({ min: 1990, max: 2050 }), fc.integer({ min: 1990, max: 2050 }));
    fc.assert(
      fc.property(any, ([a, b]) => {
        const [there, back] = [slipBetween(year(a), year(b)), slipBetween(year(b), year(a))];
        expect((there?.years ?? NaN) + (back?.years ?? NaN)).toBe(0);
      }),
    );
  });
});
