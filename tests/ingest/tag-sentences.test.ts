import { describe, expect, it } from 'vitest';
import { compileTagger } from '../../ingest/compile-tagger.ts';
import { tagSentences } from '../../ingest/tag-sentences.ts';
import { smallTaxonomy } from './small-taxonomy.ts';

const tagger = compileTagger(smallTaxonomy());

/** Themes of each sentence under the heading; one inner list a paragraph. */
const themesOf = (title: string, paragraphs: readonly (readonly string[])[]): string[][][] => {
  const heading = { text: title, startOffset: 0 };
  const sentences = paragraphs.flatMap((texts, paragraph) =>
    texts.map((text) => ({ text, startOffset: 50, heading, paragraph })),
  );
  const tags = tagSentences(tagger, sentences);
  let at = 0;
  return paragraphs.map((texts) => texts.map(() => (tags[at++] ?? []).map(({ theme }) => theme)));
};

describe('tagSentences(tagger, sentences)', () => {
  it.each([
    ['Developing the marine economy', ['The fishery grew.', 'The port grew.', 'It hires people.'], ['The port grew.']],
    ['（二）发展海洋经济', ['渔业稳步增长。', '港口扩建。', '用工有所增加。'], ['港口扩建。']],
    ['二、发展海洋经济', ['渔业稳步增长。', '港口扩建。', '用工有所增加。'], ['港口扩建。']],
  ])('lets a heading speak for weak terms in the paragraphs that speak of its theme: %s', (title, marine, other) => {
    expect(themesOf(title, [marine, other])).toEqual([[['marine-economy'], ['marine-economy'], []], [[]]]);
  });

  it('does not where half of the sentences speak of another theme', () => {
    const [spoken] = themesOf('Developing the marine economy', [['The fishery grew.', 'AI grew.', 'The port grew.']]);
    expect(spoken).toEqual([['marine-economy'], ['tech-innovation'], []]);
  });

  it.each(['Reform and the marine economy', '深化改革、发展海洋经济', '海洋经济、文化、卫生'])(
    'takes a heading over several subjects for none: %s',
    (title) => {
      expect(themesOf(title, [['渔业稳步增长。', '港口扩建。']])).toEqual([[['marine-economy'], []]]);
    },
  );

  it.each([
    [
      'Roads were mended, hills planted, rivers dredged, villages tidied, lamps lit and a fishery set up.',
      'The fishery grew.',
    ],
    ['修缮道路，绿化山坡，疏浚河道，整治村容，发展渔业，亮化街区。', '渔业稳步增长。'],
  ])('takes nothing for a passing word in a paragraph on its theme: %s', (long, short) => {
    expect(themesOf('Work', [[long]])).toEqual([[[]]]);
    expect(themesOf('Work', [[long, short]])).toEqual([[['marine-economy'], ['marine-economy']]]);
  });
});
