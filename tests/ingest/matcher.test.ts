import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createMatcher, type Match, type Matcher } from '../../ingest/matcher.ts';

const show = (terms: readonly string[], matches: readonly Match[]): string[] =>
  matches.map(({ term, start, end }) => `${terms[term] ?? ''}@${start}-${end}`);

const collect = (visit: Matcher['visit'], text: string): Match[] => {
  const matches: Match[] = [];
  visit(text, (term, start, end) => matches.push({ term, start, end }));
  return matches;
};

describe('createMatcher(terms)', () => {
  test.each([
    [['port'], 'the port opened', ['port@4-8']],
    [['port'], 'a report on ports, seaport5', []],
    [['port'], 'Port, PORT and pORT', ['port@0-4', 'port@6-10', 'port@15-19']],
    [['Port'], 'port', ['Port@0-4']],
    [['élan'], 'ÉLAN and vélan', ['élan@0-4']],
    [['istanbul'], 'İstanbul', []],
    [['Яр', 'ａｐ'], 'яР，ＡＰ', ['Яр@0-2', 'ａｐ@3-5']],
    [['line 1'], 'line 12 and line 1', ['line 1@12-18']],
    [['metro'], '新建metro线', ['metro@2-7']],
    [['地铁'], '新建地铁线', ['地铁@2-4']],
    [['5g'], '建设5G基站，15G、5Ga', ['5g@2-4']],
    [['5g基站'], '在25G基站和5G基站', ['5g基站@7-11']],
    [['吉'], '𠮷吉', ['吉@2-3']],
    [['𠮷林'], '在𠮷林𠮷', ['𠮷林@1-4']],
    [['R&D'], 'r&d, R&D2', ['R&D@0-3']],
    [['', 'a'], 'a', ['a@0-1']],
    [[''], 'a', []],
    [[], 'a', []],
    [['a'], '', []],
  ])('finds %j in %j', (terms, text, expected) => {
    const matcher = createMatcher(terms);
    expect(show(terms, matcher(text))).toEqual(expected);
    expect(show(terms, collect(matcher.visitLongest, text))).toEqual(expected);
  });

  test.each([
    [['sea', 'sea water'], 'sea water', ['sea water@0-9', 'sea@0-3'], ['sea water@0-9']],
    [['海洋', '洋山', '山'], '海洋山', ['海洋@0-2', '洋山@1-3', '山@2-3'], ['海洋@0-2', '山@2-3']],
    [['b', 'a b', 'b c d'], 'a b c d', ['a b@0-3', 'b c d@2-7', 'b@2-3'], ['a b@0-3']],
    [['x', 'y', 'x'], 'x', ['x@0-1', 'x@0-1'], ['x@0-1']],
    [['新区', '新区5', '新区5g'], '新区5gb', ['新区@0-2'], ['新区@0-2']],
    [['sea port', 'sea'], 'sea ports', ['sea@0-3'], ['sea@0-3']],
    [['sea port city', 'sea port', 'sea'], 'sea port cityhall', ['sea port@0-8', 'sea@0-3'], ['sea port@0-8']],
  ])('of %j in %j finds all, and the longest from the left', (terms, text, all, longest) => {
    const matcher = createMatcher(terms);
    expect(show(terms, matcher(text))).toEqual(all);
    expect(show(terms, collect(matcher.visitLongest, text))).toEqual(longest);
  });

  it('tells of equal terms by their order, and of the first alone where the longest is asked for', () => {
    const matcher = createMatcher(['ab', 'AB', 'a b', 'ab']);
    expect(matcher('ab').map(({ term }) => term)).toEqual([0, 1, 3]);
    expect(collect(matcher.visitLongest, 'ab').map(({ term }) => term)).toEqual([0]);
  });

  describe.each([
    ['few letters, so that terms nest and overlap', ['a', 'B', '1', ' ', '海', '洋']],
    ['letters of all kinds', ['a', 'A', 'ü', 'Ü', '5', '-', '×', '𠮷', '\ud842', 'ﬁ', 'Я', 'я', 'Σ', 'ς', 'İ', '山']],
  ])('with %s', (_, letters) => {
    const word = fc.string({ unit: fc.constantFrom(...letters), maxLength: 4 });
    const terms = fc.array(word, { maxLength: 12 });
    const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 });

    it('finds what a search for each term by itself finds', () => {
      fc.assert(
        fc.property(terms, text, (terms, text) => {
          const matcher = createMatcher(terms);
          expect(matcher(text)).toEqual(searchEach(terms, text));
          expect(collect(matcher.visit, text)).toEqual(searchEach(terms, text));
        }),
        { numRuns: 200 },
      );
    });

    it('finds the longest at the leftmost place, and on from its end', () => {
      fc.assert(
        fc.property(terms, text, (terms, text) => {
          expect(collect(createMatcher(terms).visitLongest, text)).toEqual(chooseLongest(searchEach(terms, text)));
        }),
        { numRuns: 200 },
      );
    });
  });

  it('compiles a hundred thousand terms and finds each of them', () => {
    const terms = Array.from({ length: 100_000 }, (_, i) => (i % 2 === 0 ? `term ${i}` : numberInHan(i)));
    const matcher = createMatcher(terms);
    const text = terms.join('。');
    const starts = new Set(
      collect(matcher.visitLongest, text).map(({ term, start, end }) => `${term}@${start}-${end}`),
    );
    let start = 0;
    const missed = terms.filter((term, index) => {
      const found = starts.has(`${index}@${start}-${start + term.length}`);
      start += term.length + 1;
      return !found;
    });
    expect(missed).toEqual([]);
    expect(collect(matcher.visitLongest, '一。term 100000。龙')).toEqual([]);
  });

  it('takes terms of every code unit', () => {
    const terms = Array.from({ length: 65_536 }, (_, unit) => String.fromCharCode(unit));
    const matcher = createMatcher(terms);
    expect(terms.filter((unit, index) => !matcher(unit).some(({ term }) => term === index))).toEqual([]);
  });
});

/** The slow and obvious way: every term at every place. */
function searchEach(terms: readonly string[], text: string): Match[] {
  const small = lower(text);
  return terms
    .flatMap((term, index) =>
      Array.from({ length: text.length }, (_, start) => ({ term: index, start, end: start + term.length })).filter(
        ({ start, end }) =>
          term !== '' && small.startsWith(lower(term), start) && !isInsideWord(text, start) && !isInsideWord(text, end),
      ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || a.term - b.term);
}

/** Of matches in order, those that begin behind the one before. */
function chooseLongest(matches: readonly Match[]): Match[] {
  let free = 0;
  return matches.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

function isInsideWord(text: string, at: number): boolean {
  return /[a-zà-öø-ɏ\d]{2}/i.test(text.slice(at - 1, at + 1)) && at > 0;
}

function lower(text: string): string {
  return text
    .split('')
    .map((unit) => (unit === 'İ' ? unit : unit.toLowerCase()))
    .join('');
}

/** Four letters of a Han alphabet of 40. */
function numberInHan(value: number): string {
  return [0, 1, 2, 3].map((digit) => String.fromCharCode(0x4e00 + (Math.floor(value / 40 ** digit) % 40))).join('');
}
