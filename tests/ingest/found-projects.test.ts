import { describe, expect, it, test } from 'vitest';
import { countFound, sectorOf } from '../../ingest/found-projects.ts';
import type { Mention, SentenceRecord } from '../../ingest/types.ts';

function mention(project: string, name: string, quote: string, rule = 'found:head:高铁'): Mention {
  return { project, name, quote, rule, startOffset: 0, endOffset: quote.length, year: null, events: [] };
}

function sentence(city: string, ...mentions: Mention[]): SentenceRecord {
  return {
    ...{ document: 'd', city, reportYear: 2024, language: 'zh', startOffset: 0, endOffset: 0, text: '', section: null },
    ...{ part: 'text', mode: null, modeBasis: null, modeQuote: null, textHash: '', similarityKey: null },
    ...{ years: [], themes: [], mentions },
  };
}

describe('countFound(sentences)', () => {
  it('gives each project once with its place, sector and the names seen, and leaves listed ones out', () => {
    const records = countFound([
      sentence('jilin', mention('jilin-found-b', '沈白高铁', '沈白高铁')),
      sentence(
        'liaoning',
        mention('liaoning-found-a', '沈白高铁', '沈白高速铁路'),
        mention('x', 'X', 'X', 'gazetteer:X'),
      ),
      sentence('liaoning', mention('liaoning-found-a', '沈白高铁', '沈白高铁')),
    ]);
    expect(
      records.map(({ id, nameZh, names, city, sector, mentions }) => ({ id, nameZh, names, city, sector, mentions })),
    ).toEqual([
      { id: 'jilin-found-b', nameZh: '沈白高铁', names: [], city: 'jilin', sector: 'transport.rail', mentions: 1 },
      {
        ...{ id: 'liaoning-found-a', nameZh: '沈白高铁', names: ['沈白高速铁路'] },
        ...{ city: 'liaoning', sector: 'transport.rail', mentions: 2 },
      },
    ]);
  });
});

describe('sectorOf(name)', () => {
  test.each([
    ['青山沟抽水蓄能电站', 'energy.hydropower'],
    ['大连新机场高速公路', 'transport.road'],
    ['Puwan Library', 'cultureSportsAndRecreation'],
    ['泓昌碳材', null],
    ['兴辽工程', null],
  ])('of %s is %s', (name, sector) => {
    expect(sectorOf(name)).toBe(sector);
  });
});
