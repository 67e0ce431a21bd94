import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createMatcher } from '../../ingest/matcher.ts';

const found = (terms: string[], text: string): string[] =>
  createMatcher(terms)(text).map(({ term, start, end }) => `${terms[term] ?? ''}@${start}-${end}`);

describe('createMatcher(terms)', () => {
  test.each([
    [['port'], 'the port opened', ['port@4-8']],
    [['port'], 'a report on ports', []],
    [['line 1'], 'line 12 and line 1', ['line 1@12-18']],
    [['metro'], '新建metro线', ['metro@2-7']],
    [['地铁'], '新建地铁线', ['地铁@2-4']],
    [['5g'], '建设5G基站'.toLowerCase(), ['5g@2-4']],
    [['sea', 'sea water'], 'sea water', ['sea water@0-9', 'sea@0-3']],
    [['海洋', '洋山'], '海洋山', ['海洋@0-2', '洋山@1-3']],
    [['', 'a'], 'a', ['a@0-1']],
    [['x', 'x'], 'x', ['x@0-1', 'x@0-1']],
  ])('finds %j in %j', (terms, text, expected) => {
    expect(found(terms, text)).toEqual(expected);
  });

  it('finds what a search for each term by itself finds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab海洋 '), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 12 }), (terms, words) => {
        const text = words.join('');
        const expected = terms
          .flatMap((term, index) =>
            [...text]
              .map((_, start) => ({ term: index, start, end: start + term.length }))
              .filter(({ start, end }) => text.startsWith(term, start) && !inWord(text, start) && !inWord(text, end)),
          )
          .sort((a, b) => a.start - b.start || b.end - a.end || a.term - b.term);
        expect(createMatcher(terms)(text)).toEqual(expected);
      }),
    );
  });
});

const inWord = (text: string, at: number): boolean =>
  /[a-z]/.test(text.charAt(at - 1)) && /[a-z]/.test(text.charAt(at));
