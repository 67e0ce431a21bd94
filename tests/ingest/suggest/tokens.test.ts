import { describe, expect, it, test } from 'vitest';
import { BREAK, TAKEN } from '../../../ingest/suggest/ngrams.ts';
import { createTokenizer, hasTermEdges, TAKEN_LETTER } from '../../../ingest/suggest/tokens.ts';

describe('createTokenizer(language)', () => {
  it('takes Chinese by letters and Latin words, English by words', () => {
    const zh = createTokenizer('zh');
    expect(zh.join(zh.tokenize('5g基站r&d'))).toBe('5g基站r&d');
    expect(createTokenizer('zh').tokenize('渔业渔')).toEqual([1, 2, 1]);
    const en = createTokenizer('en');
    expect(en.tokenize("the people's port, the port")).toEqual([1, 2, 3, BREAK, 1, 3]);
    expect(en.join([2, 3])).toBe("people's port");
  });

  it('breaks at figures and punctuation, and takes letters that are spoken for as one', () => {
    const zh = createTokenizer('zh');
    const taken = TAKEN_LETTER.repeat(3);
    expect(zh.tokenize(`渔20业，${taken}港`)).toEqual([1, BREAK, 2, BREAK, TAKEN, 3]);
    expect(createTokenizer('en').tokenize(`in 2024 ${taken} port`)).toEqual([1, BREAK, TAKEN, 2]);
  });
});

describe('hasTermEdges(text, language)', () => {
  test.each([
    ['en', 'kelp farm', true],
    ['en', 'quality of life', true],
    ['en', 'the farm', false],
    ['en', 'farm of', false],
    ['en', 'accelerating trade', false],
    ['en', 'sea', false],
    ['zh', '深远海', true],
    ['zh', '地铁', true],
    ['zh', '无人机', true],
    ['zh', '推进渔业', false],
    ['zh', '渔业发展', false],
    ['zh', '的渔业', false],
    ['zh', '海', false],
  ] as const)('%s: %s is %s', (language, text, expected) => {
    expect(hasTermEdges(text, language)).toBe(expected);
  });
});
