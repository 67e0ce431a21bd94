import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { resolveOverlaps, type Finding } from '../../ingest/overlaps.ts';

/** `start-end theme.concept`, then `weak` or `not`. */
const parse = (line: string): Finding => {
  const [, start = '', end = '', concept = '', kind] = /^(\d+)-(\d+) (\S+)(?: (weak|not))?$/.exec(line) ?? [];
  return {
    start: Number(start),
    end: Number(end),
    theme: concept.split('.')[0] ?? '',
    concept,
    weak: kind === 'weak',
    isRefusal: kind === 'not',
    term: line,
  };
};
const keep = (...lines: string[]): string[] => resolveOverlaps(lines.map(parse)).kept.map(({ term }) => term);

describe('resolveOverlaps(findings)', () => {
  test.each([
    ['terms apart', ['0-2 sea.a', '3-5 sea.a'], ['0-2 sea.a', '3-5 sea.a']],
    ['terms that touch', ['0-2 sea.a', '2-4 sea.a'], ['0-2 sea.a', '2-4 sea.a']],
    ['the longer of two', ['0-4 sea.a', '0-2 sea.b', '2-4 sea.b'], ['0-4 sea.a']],
    ['the longer of two themes', ['0-4 life.a', '1-3 sea.b'], ['0-4 life.a']],
    ['a strong term in a weak one', ['0-4 sea.a weak', '0-2 sea.b'], ['0-4 sea.a weak', '0-2 sea.b']],
    ['no weak term in a weak one', ['0-4 sea.a weak', '0-2 sea.b weak'], ['0-4 sea.a weak']],
    ['two concepts at one place', ['0-4 sea.a', '0-4 life.b'], ['0-4 sea.a', '0-4 life.b']],
    ['two things that overlap', ['0-4 sea.a', '2-6 tech.b'], ['0-4 sea.a', '2-6 tech.b']],
    ['the left of one concept’s two', ['0-4 sea.a', '2-6 sea.a'], ['0-4 sea.a']],
    ['the strong of one concept’s two', ['0-4 sea.a weak', '2-6 sea.a'], ['2-6 sea.a']],
    ['the strong one inside a weak one of its concept', ['0-4 sea.a weak', '0-2 sea.a'], ['0-2 sea.a']],
    ['no term in a look-alike', ['0-6 sea.a not', '1-3 sea.b'], []],
    ['no term as long as a look-alike', ['0-6 sea.a not', '0-6 sea.b'], []],
    ['a term in another theme’s look-alike', ['0-6 sea.a not', '1-3 life.b'], ['1-3 life.b']],
    ['a term that reaches out of a look-alike', ['0-4 sea.a not', '2-6 sea.b'], ['2-6 sea.b']],
    ['a term that a refused longer one holds', ['0-4 sea.a not', '0-4 sea.b', '1-3 life.c'], ['1-3 life.c']],
    ['nothing of nothing', [], []],
  ])('keeps %s', (_, findings, kept) => {
    expect(keep(...findings)).toEqual(kept);
  });

  it('gives the reason of each refusal', () => {
    const { refused } = resolveOverlaps(
      ['0-6 sea.a not', '0-2 sea.b', '6-9 sea.c', '6-8 life.d', '8-12 sea.c'].map(parse),
    );
    expect(refused.map(({ finding, reason }) => [finding.term, reason])).toEqual([
      ['0-2 sea.b', 'inside “0-6 sea.a not”, which sea.a refuses'],
      ['6-8 life.d', 'inside the longer term “6-9 sea.c” (sea.c)'],
      ['8-12 sea.c', 'overlaps “6-9 sea.c” of the same concept'],
    ]);
  });

  it('loses no term, and keeps no two of one concept at one place', () => {
    const finding = fc
      .record({
        start: fc.nat(9),
        length: fc.integer({ min: 1, max: 5 }),
        concept: fc.constantFrom('sea.a', 'sea.b', 'life.a'),
        weak: fc.boolean(),
        isRefusal: fc.boolean(),
      })
      .map(({ start, length, concept, ...rest }): Finding => ({
        ...rest,
        start,
        end: start + length,
        concept,
        theme: concept.split('.')[0] ?? '',
        term: `${start}+${length} ${concept}`,
      }));
    const findings = fc
      .array(finding, { maxLength: 12 })
      .map((all) => all.sort((a, b) => a.start - b.start || b.end - a.end));
    fc.assert(
      fc.property(findings, (all) => {
        const { kept, refused } = resolveOverlaps(all);
        const terms = all.filter(({ isRefusal }) => !isRefusal);
        expect(new Set([...kept, ...refused.map((each) => each.finding)])).toEqual(new Set(terms));
        kept.forEach((one, index) =>
          kept.slice(index + 1).forEach((other) => {
            expect(one.concept === other.concept && other.start < one.end).toBe(false);
          }),
        );
      }),
    );
  });
});
