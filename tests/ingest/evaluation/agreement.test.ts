import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLabels } from '../../../ingest/evaluation/agreement.ts';
import { THEMES } from '../../../ingest/taxonomy/schema.ts';
import { toGold, type Label } from './samples.ts';

describe('compareLabels(first, second)', () => {
  const compare = (first: Label[], second: Label[]) => compareLabels(toGold(first).rows, toGold(second).rows);
  const at = (start: number, themes: string[], more: Partial<Label> = {}): Label => ({
    ...{ start, end: start + 10, themes },
    ...more,
  });

  it('takes F1 and kappa over the sentences both label', () => {
    const has = ['livelihood'];
    const result = compare(
      [at(0, has), at(10, has), at(20, []), at(30, []), at(40, has), at(90, has)],
      [at(1, has), at(10, []), at(20, has), at(30, []), at(40, has)],
    );
    expect(result).toMatchObject({ sentences: 5, onlyFirst: 1, onlySecond: 0, equal: 3, equalShare: 0.6 });
    // agreed .6; by chance (3·3 + 2·2) / 25 = .52
    expect(result.themes.livelihood.kappa).toBeCloseTo((0.6 - 0.52) / 0.48);
    expect(result.themes.livelihood).toMatchObject({ tp: 2, fp: 1, fn: 1, f1: 2 / 3 });
    expect(result.themes['opening-up']).toMatchObject({ kappa: null, f1: 0 });
    expect(result.pooled.f1).toBe(2 / 3);
    expect(result.differences.map(({ startOffset, lines, onlyFirst }) => [startOffset, lines, onlyFirst])).toEqual([
      [10, [2, 2], has],
      [20, [3, 3], []],
    ]);
  });

  it('does not look at a theme that is optional for either', () => {
    const result = compare([at(0, ['livelihood'])], [at(0, [], { optional_themes: ['livelihood'] })]);
    expect(result).toMatchObject({ equal: 1, differences: [], pooled: { tp: 0, fp: 0, fn: 0 } });
  });

  it('matches projects by overlap, without the optional ones', () => {
    const project = (start: number, optional = false) => ({ start, end: start + 2, project: 'p', optional });
    const result = compare(
      [at(0, [], { projects: [project(0), project(3), project(6, true)] })],
      [at(0, [], { projects: [project(1), project(6), project(8)] })],
    );
    expect(result.mentions).toMatchObject({ tp: 1, fp: 1, fn: 1 });
  });

  it('is perfect with itself, and F1 and kappa are the same from either side', () => {
    const rows = fc.uniqueArray(
      fc.record({ start: fc.nat(9), themes: fc.subarray([...THEMES]), optional: fc.subarray([...THEMES]) }),
      { maxLength: 8, selector: ({ start }) => start },
    );
    const toLabels = (drawn: { start: number; themes: string[]; optional: string[] }[]): Label[] =>
      drawn.map(({ start, themes, optional }) => at(start * 10, themes, { optional_themes: optional }));
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const self = compare(toLabels(first), toLabels(first));
        expect(self).toMatchObject({ equal: first.length, differences: [] });
        const [there, back] = [
          compare(toLabels(first), toLabels(second)),
          compare(toLabels(second), toLabels(first)),
        ] as const;
        expect(back.pooled.f1).toBe(there.pooled.f1);
        for (const theme of THEMES) {
          expect(back.themes[theme].kappa).toBe(there.themes[theme].kappa);
          expect(there.themes[theme].kappa ?? 0).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});
