import { describe, expect, it, test } from 'vitest';
import type { Suggestion } from '../../../ingest/suggest/suggestion.ts';
import { corpus, NOISE, repeat, suggestFor } from './corpus.ts';

const ofKind = (suggestions: readonly Suggestion[], kind: Suggestion['kind']): Suggestion[] =>
  suggestions.filter((suggestion) => suggestion.kind === kind);

const KELP = [
  repeat(14, '*镇渔业在*增殖放流*点'),
  repeat(8, '*湾*增殖放流*处'),
  repeat(14, 'The * fishery keeps its kelp farms * tidy.'),
  repeat(6, 'Some * kelp farms * closed.'),
  NOISE,
];

describe('suggestChanges: new terms', () => {
  const terms = ofKind(suggestFor(corpus(...KELP)), 'term');

  test.each([
    ['zh', '增殖放流', 8],
    ['en', 'kelp farms', 6],
  ])('proposes whole words in %s that go with a theme and would give it to more sentences', (language, text, gain) => {
    const found = terms.find((term) => term.language === language && term.text === text);
    expect(found).toMatchObject({
      theme: 'marine-economy',
      concept: 'marine-economy.fishery',
      evidence: { sentences: 14 + gain, supported: 14, changed: gain, changedIfWeak: 0 },
    });
  });

  it('shows where, with the document and the offsets there, in sentences that have not the theme', () => {
    const [sample] = terms.find(({ text }) => text === '增殖放流')?.samples ?? [];
    expect(sample?.text).toMatch(/^.湾.增殖放流.处$/);
    expect(sample?.quote).toBe('增殖放流');
    expect((sample?.startOffset ?? 0) % 1000).toBe(3);
  });

  it('proposes no piece of a word, nothing known, no name of the frame, and nothing of other sentences', () => {
    const texts = terms.map(({ text }) => text);
    for (const text of ['殖放', '增殖放', '殖放流', '渔业', 'fishery', 'the', '会议', '方案', 'council', 'tree'])
      expect(texts).not.toContain(text);
  });

  it('counts a wording once, however many copies there are', () => {
    const copied = corpus(...KELP, ...Array.from({ length: 5 }, () => repeat(1, '*湾*增殖放流*处')));
    const [first] = ofKind(suggestFor(copied), 'term').filter(({ text }) => text === '增殖放流');
    expect(first?.evidence.changed).toBe(8);
  });

  it('says what a weak term would gain', () => {
    const found = suggestFor(corpus(...KELP, repeat(5, '*岸*增殖放流*港口*座')));
    expect(found.find(({ text }) => text === '增殖放流')?.evidence).toMatchObject({ changed: 13, changedIfWeak: 5 });
  });

  it('finds nothing in nothing', () => {
    expect(suggestFor([])).toEqual([]);
  });

  it('keeps the ids when the corpus grows', () => {
    const more = ofKind(suggestFor(corpus(...KELP, repeat(10, '*省的渔业*船'))), 'term');
    const idOf = (list: readonly Suggestion[]): unknown => list.find(({ text }) => text === '增殖放流')?.id;
    expect(idOf(more)).toBe(idOf(terms));
    expect(idOf(terms)).toMatch(/^[\da-f]{10}$/);
  });
});

describe('suggestChanges: look-alikes', () => {
  const found = suggestFor(
    corpus(repeat(8, '*引来海归人才*名'), NOISE, repeat(12, '*州的海与渔业*场'), repeat(12, '*岛的海和港口*座'), NOISE),
  );

  it('proposes the set phrase around a term that nothing else ties to the theme', () => {
    expect(ofKind(found, 'lookAlike')).toMatchObject([
      {
        ...{ theme: 'marine-economy', language: 'zh', text: '引来海归人才', concept: 'marine-economy', term: '海' },
        evidence: { sentences: 8, supported: 0, changed: 8 },
      },
    ]);
  });

  it('proposes none where the term means the same everywhere', () => {
    const same = suggestFor(corpus(repeat(8, '*区的海归人才*名与渔业'), repeat(12, '*州的海与渔业*场'), NOISE));
    expect(ofKind(same, 'lookAlike')).toEqual([]);
  });
});

describe('suggestChanges: weak terms', () => {
  it('doubts a strong term that stands alone beside another theme', () => {
    const found = suggestFor(corpus(repeat(10, '*县以科技创新改善民生*项'), NOISE));
    expect(ofKind(found, 'weak')).toMatchObject([
      { theme: 'tech-innovation', text: '科技创新' },
      { theme: 'livelihood', text: '民生', concept: 'livelihood', evidence: { sentences: 10, changed: 10 } },
    ]);
  });

  it('doubts none that has its sentences to itself', () => {
    expect(ofKind(suggestFor(corpus(repeat(10, '*县改善民生*项'), NOISE)), 'weak')).toEqual([]);
  });
});
