import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK, findNgrams, TAKEN, type Sequence } from '../../../ingest/suggest/ngrams.ts';

const sequence = (tokens: number[], document = 0, marks = 0): Sequence => ({ tokens, document, marks });
const OPTIONS = { minLength: 1, maxLength: 3, minSequences: 2, marks: 1 };

describe('findNgrams(sequences, options)', () => {
  it('counts places, sequences, documents and marks of each run that recurs', () => {
    const found = findNgrams([sequence([1, 2, 1, 2], 0, 1), sequence([1, 2], 0), sequence([3, 1, 2], 1, 1)], OPTIONS);
    expect(
      found.map(({ tokens, occurrences, sequences, documents, marked }) => [
        tokens.join(' '),
        ...[occurrences, sequences, documents, marked[0]],
      ]),
    ).toEqual([
      ['1', 4, 3, 2, 2],
      ['2', 4, 3, 2, 2],
      ['1 2', 4, 3, 2, 2],
    ]);
  });

  it('lets no run hold a break or what is taken', () => {
    const found = findNgrams([sequence([1, BREAK, 2, TAKEN, 3]), sequence([1, BREAK, 2, TAKEN, 3])], OPTIONS);
    expect(found.map(({ tokens }) => tokens)).toEqual([[1], [2], [3]]);
  });

  it('takes each break as a neighbour of its own, and all that is taken as one', () => {
    const beside = (token: number): Sequence[] => [1, 2, 3, 4].map(() => sequence([9, token]));
    const [free] = findNgrams(beside(BREAK), OPTIONS);
    const [taken] = findNgrams(beside(TAKEN), OPTIONS);
    expect([free?.behind, taken?.behind]).toEqual([Math.log(4), 0]);
  });

  it('tells by entropy and cohesion where a word ends', () => {
    // 5 6 always go together, beside ever other tokens
    const sequences = Array.from({ length: 20 }, (_, index) => sequence([10 + index, 5, 6, 40 + index], index));
    const [whole, ...others] = findNgrams(sequences, { ...OPTIONS, minLength: 2 });
    expect(others).toEqual([]);
    expect(whole).toMatchObject({ tokens: [5, 6], before: Math.log(20), behind: Math.log(20) });
    expect(whole?.cohesion).toBeCloseTo(Math.log((20 * 80) / (20 * 20)));
    const [left] = findNgrams(sequences, OPTIONS);
    expect(left).toMatchObject({ tokens: [5], behind: 0 });
  });

  it('counts as one would by hand', () => {
    const tokens = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 8 }), (texts) => {
        const found = findNgrams(
          texts.map((text, index) => sequence(text, index)),
          OPTIONS,
        );
        const runs = texts.flatMap((text, index) =>
          [1, 2, 3].flatMap((length) =>
            text.flatMap((_, at) => {
              const run = text.slice(at, at + length);
              return run.length === length && !run.includes(BREAK) ? [{ key: run.join(' '), index }] : [];
            }),
          ),
        );
        const expected = [...new Set(runs.map(({ key }) => key))].flatMap((key) => {
          const own = runs.filter((run) => run.key === key);
          const sequences = new Set(own.map(({ index }) => index)).size;
          return sequences < 2 ? [] : [`${key}: ${own.length} in ${sequences}`];
        });
        const counted = found.map((ngram) => `${ngram.tokens.join(' ')}: ${ngram.occurrences} in ${ngram.sequences}`);
        expect(counted.sort()).toEqual(expected.sort());
      }),
    );
  });
});
