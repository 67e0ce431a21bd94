import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createFingerprint } from '../../ingest/fingerprint.ts';
import { PLACES } from '../../ingest/locales/places.ts';
import { ingestSources, type Reader } from '../../ingest/pipeline.ts';
import { compilePlaces } from '../../ingest/place.ts';
import { compileProjectFinder, readGazetteer } from '../../ingest/projects.ts';
import { compileTagger } from '../../ingest/compile-tagger.ts';
import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import { assignReports, describeTwins, findTwins, type TextFacts } from '../../ingest/twins.ts';
import type { SourceText } from '../../ingest/types.ts';
import { SMALL_TAXONOMY } from './small-taxonomy.ts';

const SUBJECTS = ['码头', '堤坝', '学校', '渡口', '管网', '公园', '医院', '粮仓', '桥梁', '苗圃', '船坞', '灯塔'];
const DEEDS = ['完成扩建', '得到修复', '投入使用', '更新设备', '接受检查', '改善服务', '节约用水', '开放参观'];

/** A report of invented sentences; another `seed` gives other figures and another order. */
function reportZh(seed: number, count = 60): string {
  return Array.from({ length: count }, (_, at) => {
    const number = ((at + 1) * (seed + 7) * 37) % 887;
    const [subject, deed] = [SUBJECTS[(at * seed + at) % 12] ?? '', DEEDS[(at * 3 + seed) % 8] ?? ''];
    return `第${at + 1}组${subject}${deed}，惠及${number + 101}.${(at % 8) + 1}万人，比上月多${(number % 91) + 11}.${(at % 7) + 2}户。`;
  }).join('');
}

/** The same report in English: its figures are those of the Chinese one. */
function reportEn(seed: number, count = 60): string {
  return Array.from({ length: count }, (_, at) => {
    const number = ((at + 1) * (seed + 7) * 37) % 887;
    return (
      `Team ${at + 1} of site ${(at * seed + at) % 12} served ${((number + 101 + ((at % 8) + 1) / 10) * 10).toFixed(0)} thousand people ` +
      `and ${(number % 91) + 11}.${(at % 7) + 2} more homes than the month before. `
    );
  }).join('');
}

const facts = (id: string, text: string, more: Partial<TextFacts> = {}): TextFacts => ({
  ...{ id, city: 'dalian', reportYear: 2024, kind: 'report', reportKind: 'gwr', sha256: text },
  ...more,
  fingerprint: createFingerprint(text),
});
const found = (texts: readonly TextFacts[]): string[] =>
  findTwins(texts).map(({ first, second, how }) => `${first.id} ${second.id} ${how}`);

describe('findTwins(texts)', () => {
  const whole = reportZh(3, 120);
  const edited = whole.replaceAll('渡口', '船只').replace('第5组', '第五组');
  const excerpt = whole.slice(0, Math.floor(whole.length * 0.5));

  test.each<[string, TextFacts[], string[]]>([
    ['the same text twice', [facts('b', whole), facts('a', whole)], ['a b copy']],
    ['a text with small edits', [facts('a', whole), facts('b', edited)], ['a b copy']],
    ['an excerpt', [facts('a', whole), facts('b', excerpt)], ['a b excerpt']],
    ['a translation', [facts('a', reportZh(3)), facts('b', reportEn(3))], ['a b translation']],
    ['two reports of the same words and other figures', [facts('a', reportZh(3)), facts('b', reportEn(4))], []],
    ['different reports', [facts('a', 'The port was opened. '.repeat(90)), facts('b', reportEn(4))], []],
    ['a note like a report', [facts('a', whole), facts('b', whole, { kind: 'note' })], []],
    ['two short texts that are equal', [facts('a', '港口建成。'), facts('b', '港口建成。')], ['a b copy']],
    ['two short texts that differ', [facts('a', '港口建成。'), facts('b', '港口扩建。')], []],
    ['two texts without words that are equal', [facts('a', '。'), facts('b', '。')], ['a b copy']],
    ['two texts without words', [facts('a', '。'), facts('b', '！')], []],
    [
      'short texts that differ in width and blanks',
      [facts('a', '港口ＡＢ 建成。'), facts('b', '港口ab建成。')],
      ['a b copy'],
    ],
    ['no texts', [], []],
  ])('compares %s', (_, texts, expected) => {
    expect(found(texts)).toEqual(expected);
  });

  it('finds each of a hundred copies, where every hash is frequent', () => {
    const copies = Array.from({ length: 100 }, (_, at) => facts(String(at), whole));
    const told = describeTwins(findTwins(copies)).map(({ document }) => document);
    expect(new Set(told).size).toBe(99);
  });

  it('does not depend on the order of the texts', () => {
    const texts = [
      facts('a', whole),
      facts('b', edited),
      facts('c', excerpt),
      facts('d', reportEn(3)),
      facts('e', reportZh(9)),
    ];
    const expected = found(texts);
    expect(expected.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(found(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('describeTwins(twins)', () => {
  const told = (second: Partial<TextFacts>, text = reportZh(3)): string[] =>
    describeTwins(findTwins([facts('a', reportZh(3)), facts('b', text, second)])).map(
      ({ code, document, message }) => `${code} ${document} ${message}`,
    );

  test.each<[string, string[]]>([
    ['{}', ['DOCUMENT_DUPLICATE b The text is the same as that of a.']],
    ['{"sha256":"other"}', ['DOCUMENT_SIMILAR b This is nearly the same text as a.']],
    ['{"city":null}', ['DOCUMENT_DUPLICATE b The text is the same as that of a.']],
    [
      '{"city":"changchun"}',
      [
        'DOCUMENT_DUPLICATE b The text is the same as that of a.',
        'TEXTS_DISAGREE b a is nearly the same text as this, but is taken for dalian 2024, this for changchun 2024.',
      ],
    ],
    [
      '{"reportYear":2023,"city":null}',
      [
        'DOCUMENT_DUPLICATE b The text is the same as that of a.',
        'TEXTS_DISAGREE b a is nearly the same text as this, but is taken for dalian 2024, this for no place 2023.',
      ],
    ],
  ])('tells of a twin with %s', (second, expected) => {
    expect(told(JSON.parse(second) as Partial<TextFacts>)).toEqual(expected);
  });

  it('tells of a translation', () => {
    expect(told({}, reportEn(3))).toEqual(['DOCUMENT_SIMILAR b This is by its figures the same report as a.']);
  });
});

describe('assignReports(texts)', () => {
  const article = (id: string, seed: number, more: Partial<TextFacts> = {}): TextFacts =>
    facts(id, reportZh(seed), { reportKind: 'article', ...more });

  test.each<[string, TextFacts[], Record<string, string>]>([
    [
      'puts the work reports of a place and year into one',
      [facts('a', '一'), facts('b', '二')],
      { a: 'dalian-2024-gwr', b: 'dalian-2024-gwr' },
    ],
    [
      'keeps kinds apart',
      [facts('a', '一'), facts('b', '二', { reportKind: 'budget' })],
      { a: 'dalian-2024-gwr', b: 'dalian-2024-budget' },
    ],
    [
      'numbers articles that are no twins by their ids',
      [article('c', 9), article('a', 3), article('b', 3)],
      { a: 'dalian-2024-article', b: 'dalian-2024-article', c: 'dalian-2024-article-2' },
    ],
    [
      'leaves out what has no place or year',
      [article('a', 3, { city: null }), facts('b', '二', { reportYear: null })],
      {},
    ],
    ['leaves out notes', [facts('a', '一', { kind: 'note' })], {}],
    ['knows nothing of nothing', [], {}],
  ])('%s', (_, texts, expected) => {
    expect(Object.fromEntries(assignReports(texts))).toEqual(expected);
  });

  it('does not depend on the order of the texts, and joins twins of twins', () => {
    const whole = reportZh(3, 120);
    const parts = [whole.slice(0, whole.length / 2), whole.slice(whole.length / 2)];
    const texts = [
      facts('a', parts[0] ?? '', { reportKind: 'article' }),
      facts('b', parts[1] ?? '', { reportKind: 'article' }),
      facts('c', whole, { reportKind: 'article' }),
      article('d', 9),
    ];
    const expected = {
      a: 'dalian-2024-article',
      b: 'dalian-2024-article',
      c: 'dalian-2024-article',
      d: 'dalian-2024-article-2',
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(Object.fromEntries(assignReports(shuffled))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('ingestSources(sources, reader) with twins', () => {
  const { taxonomy } = readTaxonomy(SMALL_TAXONOMY, 'taxonomy.yaml');
  const { gazetteer } = readGazetteer('projects: []\n', 'projects.yaml', PLACES);
  if (!taxonomy || !gazetteer) throw new Error('the small vocabulary does not read');
  const reader: Reader = {
    places: compilePlaces(PLACES),
    tagger: compileTagger(taxonomy),
    projects: compileProjectFinder(gazetteer, PLACES),
    gazetteer,
  };
  const source = (id: string, text: string, given: SourceText['given'] = {}): SourceText => ({
    ...{ id, path: id, format: 'text', text, sha256: text, bodyOffset: 0 },
    given,
  });
  const HEAD =
    '大连市政府工作报告\n2024年1月6日在大连市第十七届人民代表大会第三次会议上\n一、2023年工作回顾\n大连市各项工作都有进展。\n';
  const read = (sources: SourceText[]): Record<string, string> =>
    Object.fromEntries(
      ingestSources(sources, reader).documents.map(({ id, city, reportYear }) => [
        id,
        `${city.value ?? '-'} ${reportYear.value ?? '-'} ${city.basis ?? '-'} ${reportYear.basis ?? '-'}`,
      ]),
    );

  it('gives a copy that has lost its head the place and year of its twin, in any order', () => {
    const [full, cut] = [source('b.txt', HEAD + reportZh(3)), source('a.txt', reportZh(3))];
    expect(read([cut])).toEqual({ 'a.txt': '- - - -' });
    const expected = { 'a.txt': 'dalian 2024 given given', 'b.txt': expect.stringMatching(/^dalian 2024 /) as string };
    expect(read([full, cut])).toEqual(expected);
    expect(read([cut, full])).toEqual(expected);
  });

  it('gives a translation the place and year of the original', () => {
    const sources = [source('en.txt', reportEn(3)), source('zh.txt', HEAD + reportZh(3))];
    expect(read(sources)['en.txt']).toBe('dalian 2024 given given');
  });

  it('takes nothing from twins that disagree, or from another text', () => {
    const other = source('c.txt', HEAD.replaceAll('大连', '长春') + reportZh(3));
    expect(read([source('a.txt', reportZh(3)), source('b.txt', HEAD + reportZh(3)), other])['a.txt']).toBe(
      '- 2024 - given',
    );
    expect(read([source('a.txt', reportZh(3)), source('b.txt', HEAD + reportZh(9))])['a.txt']).toBe('- - - -');
  });

  it('leaves what a copy says itself, and tells that the two disagree', () => {
    const own = source(
      'a.txt',
      HEAD.replaceAll('大连', '长春').replace('2024', '2023').replace('2023年工作', '2022年工作') + reportZh(3),
    );
    const { documents, issues } = ingestSources([own, source('b.txt', HEAD + reportZh(3))], reader);
    expect(documents.map(({ city, reportYear }) => [city.value, reportYear.value])).toEqual([
      ['changchun', 2023],
      ['dalian', 2024],
    ]);
    expect(issues.map(({ code, file }) => `${code} ${file}`)).toContain('TEXTS_DISAGREE b.txt');
  });
});
