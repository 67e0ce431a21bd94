import { describe, expect, it } from 'vitest';
import { compileTagger } from '../../../ingest/compile-tagger.ts';
import type { Pair } from '../../../ingest/comparison/pairs.ts';
import { comparePairs, tagPair, type ParallelReport } from '../../../ingest/comparison/parallel.ts';
import { smallTaxonomy } from '../small-taxonomy.ts';

const tagger = compileTagger(smallTaxonomy());

const compare = (...texts: (readonly [en: string, zh: string])[]): ParallelReport =>
  comparePairs(
    texts.map(([en, zh], index) =>
      tagPair(tagger, { en, zh, year: 2024, n: index + 1, line: index + 1 } satisfies Pair),
    ),
  );

describe('comparePairs(tagged)', () => {
  it('takes either side as the measure of the other, theme by theme and pooled', () => {
    const { pairs, tagged, themes, pooled, perPair } = compare(
      ['The fishery grows.', '渔业增产。'],
      ['The fishery trades in foreign trade.', '渔业开展贸易。'],
      ['The council met.', '海洋牧场建成。'],
      ['The council met.', '会议召开。'],
    );
    expect({ pairs, tagged }).toEqual({ pairs: 4, tagged: { en: 0.5, zh: 0.75 } });
    expect(themes['marine-economy']).toEqual({
      ...{ both: 2, enOnly: 0, zhOnly: 1, f1: 4 / 5, jaccard: 2 / 3 },
      tagged: { en: 0.5, zh: 0.75 },
    });
    expect(themes['opening-up']).toMatchObject({ both: 0, enOnly: 1, zhOnly: 0, f1: 0, jaccard: 0 });
    expect(pooled).toEqual({ both: 2, enOnly: 1, zhOnly: 1, f1: 2 / 3, jaccard: 0.5 });
    expect(perPair).toEqual({ of: 3, same: 1, jaccard: (1 + 1 / 2 + 0) / 3 });
  });

  it('gives zeros, not NaN, for nothing', () => {
    const { pooled, perPair, groups } = compare();
    expect({ pooled, perPair, groups }).toEqual({
      pooled: { both: 0, enOnly: 0, zhOnly: 0, f1: 0, jaccard: 0 },
      perPair: { of: 0, same: 0, jaccard: 0 },
      groups: [],
    });
  });

  it('lists the terms responsible, most differing pairs first, with what agrees and what the other side refused', () => {
    const { groups } = compare(
      ['The wharf is new.', '渔业码头投用。'],
      ['The quay is new.', '渔业基地投用。'],
      ['The fishery is new.', '渔业升级。'],
      ['Marine economy and fishery.', '海区规划。'],
    );
    expect(
      groups.map(({ language, rule, differs, alone, agrees }) => [language, rule, differs, alone, agrees]),
    ).toEqual([['zh', 'term:渔业', 2, 2, 1]]);
    expect(groups[0]?.samples[0]).toEqual({
      ...{ year: 2024, n: 1, line: 1, en: 'The wharf is new.', zh: '渔业码头投用。' },
      refused: [
        {
          quote: 'wharf',
          concept: 'marine-economy.ports',
          rule: 'weak:wharf',
          reason: 'a weak term without a second cue of its theme',
        },
      ],
    });
    expect(groups[0]?.samples[1]?.refused).toEqual([]);
  });

  it('groups a weak term whatever stands beside it, and tells where something else gives the theme too', () => {
    const { groups } = compare(['x', '港口服务渔业。'], ['x', '港口与岸线相接。']);
    expect(groups.map(({ rule, differs, alone }) => [rule, differs, alone])).toEqual([
      ['weak:港口', 2, 0],
      ['weak:岸线', 1, 0],
      ['term:渔业', 1, 0],
    ]);
  });

  it('reads a side of several sentences or lines as one', () => {
    expect(compare(['The port grew.\nThe coast is long.', '港口扩建。岸线很长。']).pooled).toMatchObject({ both: 1 });
  });
});
