import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileTagger } from '../../ingest/compile-tagger.ts';
import { tagSentence } from '../../ingest/tag.ts';
import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import { SMALL_TAXONOMY, smallTaxonomy } from './small-taxonomy.ts';

const tagger = compileTagger(smallTaxonomy());
const tags = (text: string, heading?: string): string[] =>
  tagSentence(tagger, {
    text,
    startOffset: 100,
    heading: heading === undefined ? null : { text: heading, startOffset: 0 },
  }).tags.map(({ concept, quote, role }) => `${concept} ${quote}${role === 'own' ? '' : ` (${role})`}`);
const refusals = (text: string, heading?: string): string[] =>
  tagSentence(tagger, {
    text,
    startOffset: 0,
    heading: heading === undefined ? null : { text: heading, startOffset: 0 },
  })
    .hits.filter(({ kept }) => !kept)
    .map(({ concept, quote, reason }) => `${concept} ${quote}: ${reason}`);

describe('tagSentence(tagger, sentence)', () => {
  test.each([
    ['The fishery recovered.', ['marine-economy.fishery fishery']],
    ['渔业有所恢复。', ['marine-economy.fishery 渔业']],
    ['We shall widen Opening  Up.', ['opening-up.general Opening  Up']],
    ['Fisheries recovered.', ['marine-economy.fishery Fisheries']],
    ['A new Care Center was built.', ['livelihood.general Care Center']],
    [
      'Cross border e-commerce and cross‑border e‑commerce',
      ['opening-up.trade Cross border e-commerce', 'opening-up.trade cross‑border e‑commerce'],
    ],
    ['The zone attracted foreign investment.', ['opening-up.trade attracted foreign investment']],
    ['跨境<b>电商</b>增长。', ['opening-up.trade 跨境<b>电商']],
    ['外贸和渔业都在增长。', ['opening-up.trade 外贸', 'marine-economy.fishery 渔业']],
  ])('tags a strong term alone: %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  test.each([
    'The council met.',
    '会议召开。',
    'It is a report on transport.',
    'He said the prefishery stage was over.',
    '',
  ])('finds nothing in %j', (text) => {
    expect(tags(text, undefined)).toEqual([]);
  });

  test.each([
    ['Seafood exports doubled.', ['marine-economy.fishery Seafood exports', 'opening-up.trade Seafood exports']],
    ['水产品出口翻番。', ['marine-economy.fishery 水产品出口', 'opening-up.trade 水产品出口']],
  ])('tags every concept of alsoTags: %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  test.each([
    ['AI and R&D grow.', ['tech-innovation.general AI', 'tech-innovation.general R&D']],
    ['Ai of Dalian, ai and r&d', []],
    ['said RCEPs', ['opening-up.trade RCEPs']],
    ['发展AI产业。', ['tech-innovation.general AI']],
    ['发展Ai产业。', []],
  ])('takes acronyms in capitals only: %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  test.each([
    ['There was an ocean of people in the square.', []],
    ['There were oceans of people in the square.', []],
    ['广场上人山人海。', []],
    ['The ocean was calm before an ocean of people.', ['marine-economy.general ocean']],
    ['人山人海，看海的人很多。', ['marine-economy.general 海']],
    ['The coast got a port of entry.', []],
    ['海外市场有所扩大，外贸增长。', ['opening-up.trade 海外', 'opening-up.trade 外贸']],
  ])('refuses look-alikes, and only those: %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  test.each([
    ['海洋牧场建成。', ['marine-economy.fishery 海洋牧场']],
    ['The marine economy grew.', ['marine-economy.general marine economy']],
  ])('takes the longest of terms inside each other: %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });
});

describe('weak terms', () => {
  test.each([
    ['The port is ready.', []],
    ['港口已经准备就绪。', []],
    ['The port and another port are ready.', []],
    ['The port serves foreign trade.', ['opening-up.trade foreign trade']],
    ['The port serves the fishery.', ['marine-economy.ports port', 'marine-economy.fishery fishery']],
    ['港口服务渔业。', ['marine-economy.ports 港口', 'marine-economy.fishery 渔业']],
    ['The port has a wharf.', []],
    ['港口有栈桥。', []],
    ['The coast has a port.', ['marine-economy.coast coast', 'marine-economy.ports port']],
    ['岸线上有港口。', ['marine-economy.coast 岸线', 'marine-economy.ports 港口']],
  ])('need a second cue of their theme, a weak one of another concept: %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  it('count under a heading that names their theme outright, and under no other', () => {
    expect(tags('The port is ready.', 'Marine economy')).toEqual(['marine-economy.ports port']);
    expect(tags('港口已经准备就绪。', '（二）发展海洋经济')).toEqual(['marine-economy.ports 港口']);
    expect(tags('The port is ready.', 'Fishery')).toEqual([]);
    expect(tags('The port is ready.', 'Opening up')).toEqual([]);
  });

  it('say in rule and reason what they rest on', () => {
    const rulesOf = (text: string, heading?: string): string[] =>
      tagSentence(tagger, {
        text,
        startOffset: 0,
        heading: heading ? { text: heading, startOffset: 0 } : null,
      }).tags.map(({ rule }) => rule);
    expect(rulesOf('The coast has a port.')).toEqual(['weak:coast+port', 'weak:port+coast']);
    expect(rulesOf('The port is ready.', 'Marine economy')).toEqual(['weak:port+heading:marine economy']);
    expect(rulesOf('Fisheries recovered.')).toEqual(['term:fishery']);
    expect(refusals('The port is ready.')).toEqual([
      'marine-economy.ports port: a weak term without a second cue of its theme',
    ]);
  });
});

describe('what stands above', () => {
  const LIST: Record<string, string> = { en: 'For the marine economy we shall do this:', zh: '发展海洋经济，要做到：' };
  const below = (text: string, listHead: string): string[] =>
    tagSentence(tagger, { text, startOffset: 50, listHead: { text: listHead, startOffset: 40 } }).tags.map(
      ({ concept, quote, rule, role }) => `${concept} ${quote} ${rule} (${role})`,
    );

  test.each([
    ['1) Add twelve berths.', LIST.en, ['marine-economy.general marine economy list:marine economy (list)']],
    ['①新增泊位十二个。', LIST.zh, ['marine-economy.general 海洋经济 list:海洋经济 (list)']],
    ['1) Widen the port.', LIST.en, ['marine-economy.ports port weak:port+heading:marine economy (own)']],
    ['①外贸增长。', LIST.zh, ['opening-up.trade 外贸 term:外贸 (own)']],
    ['①广场上人山人海。', LIST.zh, []],
    ['①新增泊位十二个。', '发展渔业，要做到：', []],
    ['①新增泊位十二个。', '海洋经济与民生：', []],
    ['①新增泊位十二个。', '其他工作：', []],
  ])(
    'the line that opens a list gives its theme to items without a word of any: %j under %j',
    (text, head, expected) => {
      expect(below(text, head ?? '')).toEqual(expected);
    },
  );

  it('an inherited tag has the offsets of the words it rests on', () => {
    const listHead = { text: '要发展海洋经济：', startOffset: 40 };
    const { tags: found } = tagSentence(tagger, { text: '①新增泊位十二个。', startOffset: 50, listHead });
    expect(found).toEqual([
      expect.objectContaining({ startOffset: 43, endOffset: 47, quote: '海洋经济', role: 'list' }),
    ]);
  });

  test.each([
    ['Twelve berths were added.', '3. Growing the marine economy'],
    ['新增泊位十二个。', '（三）壮大海洋经济'],
  ])('a heading gives its theme to no sentence without a word of it: %j', (text, heading) => {
    expect(tags(text, heading)).toEqual([]);
  });
});

describe('hits', () => {
  it('are kept and refused ones together, in the order of the text, with the line of their term', () => {
    const { hits } = tagSentence(tagger, { text: '人山人海的海洋牧场带动渔业。', startOffset: 0 });
    expect(hits.map(({ quote, kept, startOffset }) => [quote, kept, startOffset])).toEqual([
      ['海', false, 3],
      ['海洋牧场', true, 5],
      ['海洋', false, 5],
      ['海', false, 5],
      ['渔业', true, 11],
    ]);
    const lines = SMALL_TAXONOMY.split('\n');
    for (const { line, term } of hits) expect(lines[line - 1]).toContain(term);
  });

  it('name the look-alike or the longer term that refuses', () => {
    expect(refusals('人山人海的海洋牧场')).toEqual([
      'marine-economy.general 海: inside “人山人海”, which marine-economy.general refuses',
      'marine-economy.general 海洋: inside the longer term “海洋牧场” (marine-economy.fishery)',
      'marine-economy.general 海: inside the longer term “海洋牧场” (marine-economy.fishery)',
    ]);
  });
});

describe('offsets', () => {
  const word = fc.constantFrom(
    ...[
      'fishery',
      'Fisheries',
      'port',
      'coast',
      'ocean of people',
      'ocean',
      'AI',
      'Ai',
      'opening up',
      'seafood exports',
    ],
    ...[
      '海',
      '海洋牧场',
      '人山人海',
      '港口',
      '外贸',
      '民生',
      '𠮷',
      '<b>',
      '</b>',
      '<br/>',
      '\u00ad',
      '\u00a0',
      ' ',
      '，',
      '.',
    ],
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));

  it('cut every quote out of the document, of sentence and heading alike', () => {
    fc.assert(
      fc.property(text, text, text, (before, heading, sentence) => {
        const document = `${before}${heading}\n${sentence}`;
        const { tags: found, hits } = tagSentence(tagger, {
          text: sentence,
          startOffset: before.length + heading.length + 1,
          heading: { text: heading, startOffset: before.length },
        });
        for (const { startOffset, endOffset, quote } of [...found, ...hits]) {
          expect(quote).not.toBe('');
          expect(document.slice(startOffset, endOffset)).toBe(quote);
        }
      }),
    );
  });

  it('move with the sentence, and nothing else changes', () => {
    fc.assert(
      fc.property(text, fc.nat(1000), (sentence, by) => {
        const here = tagSentence(tagger, { text: sentence, startOffset: 0 });
        const there = tagSentence(tagger, { text: sentence, startOffset: by });
        expect(
          there.tags.map((tag) => ({ ...tag, startOffset: tag.startOffset - by, endOffset: tag.endOffset - by })),
        ).toEqual(here.tags);
      }),
    );
  });

  it('of the kept hits are those of the tags', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        const { tags: found, hits } = tagSentence(tagger, { text: sentence, startOffset: 0 });
        const place = ({
          concept,
          startOffset,
          rule,
        }: {
          concept: string;
          startOffset: number;
          rule: string;
        }): string => `${startOffset} ${concept} ${rule}`;
        expect(hits.filter(({ kept }) => kept).map(place)).toEqual(found.map(place));
      }),
    );
  });
});

describe('a sentence that strings departments together', () => {
  test.each([
    'Ethnic affairs, religion, archives, meteorology, militia, fishery and livelihood made progress.',
    '民族、宗教、档案、气象、民兵、渔业和民生工作取得进展。',
  ])('has no theme, and says why: %j', (text) => {
    expect(tags(text)).toEqual([]);
    expect(refusals(text).every((refusal) => refusal.includes('names all departments'))).toBe(true);
    expect(refusals(text)).toHaveLength(2);
  });

  test.each([
    ['The archives and the fishery made progress.', ['marine-economy.fishery fishery']],
    ['档案和渔业工作取得进展。', ['marine-economy.fishery 渔业']],
  ])('is not one that names one or two: %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });
});

describe('compileTagger(taxonomy)', () => {
  it('leaves a form that one concept lists to that concept, though it is a plural of another’s term', () => {
    const text = SMALL_TAXONOMY.replace('[livelihood,', '[livelihood, fisheries,');
    const { taxonomy } = readTaxonomy(text, 'mine.yaml');
    if (!taxonomy) throw new Error('broken');
    const { tags: found } = tagSentence(compileTagger(taxonomy), { text: 'Fisheries recovered.', startOffset: 0 });
    expect(found.map(({ concept }) => concept)).toEqual(['livelihood.general']);
  });
});
