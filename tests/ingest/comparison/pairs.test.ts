import { describe, expect, it, test } from 'vitest';
import { readPairs } from '../../../ingest/comparison/pairs.ts';

describe('readPairs(text, file)', () => {
  it('reads a pair a line, with year and number where they are there', () => {
    const text = '\ufeff{"year":2020,"n":3,"zh":"渔业","en":"Fishery","source":"x"}\r\n\n{"zh":"海岸","en":"Coast"}\n';
    expect(readPairs(text, 'p.jsonl')).toEqual({
      pairs: [
        { en: 'Fishery', zh: '渔业', year: 2020, n: 3, line: 1 },
        { en: 'Coast', zh: '海岸', year: null, n: null, line: 3 },
      ],
      issues: [],
    });
  });

  test.each([
    ['no JSON', 'Fishery'],
    ['no object', '["Fishery","渔业"]'],
    ['a side that is missing', '{"en":"Fishery"}'],
    ['a side that is blank', '{"en":"Fishery","zh":" "}'],
    ['a year in words', '{"en":"Fishery","zh":"渔业","year":"2020"}'],
  ])('tells %s with its line, and goes on', (_, bad) => {
    const { pairs, issues } = readPairs(`{"en":"a","zh":"甲"}\n${bad}\n{"en":"b","zh":"乙"}\n`, 'p.jsonl');
    expect(pairs.map(({ line }) => line)).toEqual([1, 3]);
    expect(issues).toMatchObject([{ code: 'PAIRS_INVALID', severity: 'error', file: 'p.jsonl', line: 2 }]);
  });
});
