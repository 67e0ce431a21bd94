import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExcess, findLikelihood, lowerShare } from '../../../ingest/suggest/statistics.ts';

describe('lowerShare(seen, count)', () => {
  it('lies below the share, the nearer the more cases there are', () => {
    expect(lowerShare(0, 0)).toBe(0);
    expect(lowerShare(3, 4)).toBeLessThan(lowerShare(300, 400));
    expect(lowerShare(300, 400)).toBeLessThan(0.75);
    // Wilson's bound worked out by hand for 8 of 10 at z = 1.28
    expect(lowerShare(8, 10)).toBeCloseTo(0.6019, 3);
  });
});

describe('findLikelihood(table)', () => {
  it('is Dunning’s G², and 0 for what goes together less than by chance', () => {
    // 2 (10 ln(10 / 1.2) + 20 ln(20 / 28.8) + 30 ln(30 / 38.8) + 940 ln(940 / 931.2))
    expect(findLikelihood({ both: 10, words: 30, marked: 40, all: 1000 })).toBeCloseTo(30.07, 2);
    expect(findLikelihood({ both: 1, words: 50, marked: 400, all: 1000 })).toBe(0);
    expect(findLikelihood({ both: 5, words: 10, marked: 50, all: 100 })).toBe(0);
  });
});

describe('findExcess(table)', () => {
  it('is at most 1, and no more than nothing where the mark is everywhere', () => {
    const table = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50)).map(([both, words, marked, rest]) => ({
      both,
      words: both + words,
      marked: both + marked,
      all: both + words + marked + rest,
    }));
    fc.assert(fc.property(table, (counts) => findExcess(counts) <= 1));
    expect(findExcess({ both: 10, words: 10, marked: 90, all: 100 })).toBeLessThanOrEqual(0.2);
    expect(findExcess({ both: 10, words: 10, marked: 100, all: 100 })).toBe(0);
  });
});
