import { describe, expect, test } from 'vitest';
import { createSuggester, findNearest } from '../../ingest/nearest.ts';

const IDS = ['marine-economy.ports', 'opening-up.trade', 'livelihood.schools'];

describe('findNearest(word, candidates)', () => {
  test.each([
    ['a letter left out', 'opening-up.trad', 'opening-up.trade'],
    ['a letter put in', 'opening-up.tradee', 'opening-up.trade'],
    ['a letter exchanged', 'opening-up.trabe', 'opening-up.trade'],
    ['one short word', 'opening-up.trading', 'opening-up.trade'],
    ['the word itself', 'livelihood.schools', 'livelihood.schools'],
  ])('finds a candidate with %s', (_, word, nearest) => {
    expect(findNearest(word, IDS)).toBe(nearest);
  });

  test.each([['tourism'], [''], ['marine']])('finds none for %j', (word) => {
    expect(findNearest(word, IDS)).toBeUndefined();
  });

  test.each([
    ['海洋', ['海洋经济', '海样'], '海样'],
    ['ab', ['ac', 'ad'], 'ac'],
    ['x', [], undefined],
  ])('takes of %j the nearest, of equals the first', (word, candidates, nearest) => {
    expect(findNearest(word, candidates)).toBe(nearest);
  });
});

describe('createSuggester(candidates)', () => {
  test.each([
    ['opening-up.trad', ' (did you mean "opening-up.trade"?)'],
    ['tourism', ''],
  ])('ends a message on %j', (word, end) => {
    expect(createSuggester(IDS)(word)).toBe(end);
  });

  test('compares a hundred words of a file, and no endless one', () => {
    const suggest = createSuggester(['port'.repeat(200), ...IDS]);
    const ends = Array.from({ length: 101 }, () => suggest('opening-up.trad'));
    expect(ends.map((end) => end !== '')).toEqual([...Array<boolean>(100).fill(true), false]);
    expect(createSuggester(['port'.repeat(200)])(`${'port'.repeat(200)}s`)).toBe('');
  });
});
