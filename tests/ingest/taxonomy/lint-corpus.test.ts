import { describe, expect, it, test } from 'vitest';
import { tagSentence } from '../../../ingest/tag.ts';
import { lintCorpus } from '../../../ingest/taxonomy/lint-corpus.ts';
import { lintTaxonomy } from '../../../ingest/taxonomy/lint.ts';
import type { SentencePart } from '../../../ingest/types.ts';
import { SMALL_TAXONOMY } from '../small-taxonomy.ts';

/** What is found in sentences of a document, by code; terms that never occur are counted apart. */
function lint(texts: readonly string[], part: SentencePart = 'text'): { found: string[]; unused: string[] } {
  const { context } = lintTaxonomy(SMALL_TAXONOMY, 'small.yaml');
  if (!context) throw new Error('The small taxonomy is broken.');
  let startOffset = 0;
  const sentences = texts.map((text) => {
    const sentence = { text, part, startOffset, themes: tagSentence(context.tagger, { text, startOffset }).tags };
    startOffset += text.length;
    return sentence;
  });
  const issues = lintCorpus(context, sentences);
  const lines = SMALL_TAXONOMY.split('\n');
  for (const { line = 0, column = 0, message } of issues) {
    const term = /"([^"]+)"/.exec(message)?.[1] ?? '?';
    expect(lines[line - 1]?.slice(column - 1).replace('{ term: ', '')).toMatch(
      new RegExp(`^${term.replace('&', '\\&')}`),
    );
  }
  const isUnused = (code: string): boolean => code === 'TAXONOMY_TERM_UNUSED';
  return {
    found: issues.filter(({ code }) => !isUnused(code)).map(({ code, message }) => `${code} ${message}`),
    unused: issues.filter(({ code }) => isUnused(code)).map(({ message }) => /"(.*)"/.exec(message)?.[1] ?? ''),
  };
}

const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

describe('lintCorpus(context, sentences)', () => {
  it('tells of terms that no sentence holds, in any of their forms', () => {
    const all = lint([]).unused;
    expect(all).toContain('fishery');
    expect(lint(['Two fisheries.', '新建海洋牧场。']).unused).toEqual(
      all.filter((term) => !['fishery', '海洋牧场', '海洋', '海'].includes(term)),
    );
  });

  it('reads statements only', () => {
    expect(lint(['Two fisheries.'], 'annex').unused).toContain('fishery');
  });

  test.each([
    [
      ['新建海洋牧场。', '海洋牧场与海洋经济。'],
      [
        'TAXONOMY_TERM_HIDDEN "海洋" stands in 2 sentences, always inside "海洋牧场" (marine-economy.fishery), "海洋经济" (marine-economy.general).',
        'TAXONOMY_TERM_HIDDEN "海" stands in 2 sentences, always inside "海洋牧场" (marine-economy.fishery), "海洋经济" (marine-economy.general).',
      ],
    ],
    [
      ['新建海洋牧场。', '海洋牧场守护海。'],
      ['TAXONOMY_TERM_HIDDEN "海洋" stands in 2 sentences, always inside "海洋牧场" (marine-economy.fishery).'],
    ],
    [['人山人海。'], []],
  ])('tells of terms that stand only inside longer ones: %j', (texts, found) => {
    expect(lint(texts).found).toEqual(found);
  });

  test.each<[string, string[], string[]]>([
    [
      'six in ten',
      [
        ...times(6, 'The fishery and foreign trade.'),
        ...times(4, 'The fishery grew.'),
        ...times(4, 'Foreign trade grew.'),
        ...times(9, 'Foreign trade.'),
      ],
      [
        'TAXONOMY_TERM_DOUBTFUL "fishery" tags 10 sentences; 6 of them have another theme and no other term of its own (opening-up 6).',
      ],
    ],
    [
      'half',
      [...times(5, 'The fishery and foreign trade.'), ...times(5, 'The fishery.'), ...times(6, 'Foreign trade.')],
      [],
    ],
    ['all of nine', [...times(9, 'The fishery and foreign trade.'), ...times(9, 'Foreign trade.')], []],
    [
      'with a term of its own beside it',
      [...times(10, 'Fishery, ocean and foreign trade.'), ...times(9, 'Foreign trade.')],
      [],
    ],
    ['by its other concept', times(10, 'Seafood exports rose with foreign trade.'), []],
    [
      'where the term does not count',
      times(10, 'The wharf, and foreign trade.').concat(times(9, 'Foreign trade.')),
      [],
    ],
  ])('tells of terms that stand mostly with another theme alone: %s', (_, texts, found) => {
    expect(lint(texts).found.filter((issue) => issue.includes('DOUBTFUL'))).toEqual(found);
  });
});
