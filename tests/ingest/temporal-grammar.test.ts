import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findYears, NO_ANCHORS, type YearAnchors } from '../../ingest/years.ts';
import { TEMPORAL_CASES } from './temporal-cases.ts';

const YEARS = { reviewedFrom: 2023, reviewedTo: 2023, plannedFrom: 2024, plannedTo: 2024 };
const REVIEW: YearAnchors = { ...YEARS, mode: 'review' };
const PLAN: YearAnchors = { ...YEARS, mode: 'plan' };

const years = (text: string, anchors: YearAnchors) =>
  findYears(text, anchors).map(({ year, from, basis }) => (from === year ? { year, basis } : { year, from, basis }));

describe('the temporal grammar', () => {
  test.each(TEMPORAL_CASES)('reads “$text”', ({ text, review, plan }) => {
    expect({ review: years(text, REVIEW), plan: years(text, PLAN) }).toEqual({ review, plan });
  });

  it('has every expression once', () => {
    const texts = TEMPORAL_CASES.map(({ text }) => text);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe('look-alikes', () => {
  test.each([
    // counts, sizes, prices, numbers of things
    '房间2021',
    '新建学校2021所',
    '2021所学校',
    '服务企业2000多家',
    '2025个项目',
    '总产量2023.5万吨',
    '投资2000-2020万元',
    '电话2021-2345678',
    '国发〔2020〕1439号',
    'G2020次列车',
    '距今2000年历史',
    '有2000年的文明',
    '近2000年的古城',
    'room 2021',
    'rooms 2021 and 2022',
    '2021 teachers',
    'for 2021 schools',
    'for 2000 new homes',
    'between 2000 and 2020 households',
    'from 2000 to 2023 households',
    'Document No. 2018',
    'a line of 1998 km',
    'a total of 2021',
    'increased by 2000',
    'an increase of 2,023',
    'a price of 2021 yuan',
    'in 2023.5 hectares',
    'of 2021 Zhongshan Road',
    'ISO 2015',
    'the top 2000',
    'a score of 20-20',
    // names
    '中国制造2025',
    '落实2030年可持续发展议程',
    'Made in China 2025',
    'the 2030 Agenda',
    // decades
    '90年代的老旧小区',
    '1990年代的老旧小区',
    '上世纪九十年代',
    'in the 1990s',
    'since 1990s',
    // 五年 and 十五 of other things
    '五年级学生',
    '五年制学校',
    '一年级新生',
    '居住五年以上',
    '三年内建成',
    '十五年来',
    '二十一年来',
    '将近五年的努力',
    '百年老店',
    '千年古都',
    '正月十五期间',
    '“十五”的月亮',
    '十五五金店',
    '十四五岁的孩子',
    '二十四五岁',
    '“八五”普法',
    '“九五”普法规划',
    '打八五折',
    '三五成群',
    'the five-year term',
    'the first five-year period',
    // parts of other words
    '如今年轻人很多',
    '正当年轻',
    '去年轻人聚集的地方',
    '越来越文明年轻',
    '全国文明年度评选',
    '在此基础上年均增长5%',
    '过去年均增长5%',
    '以前年度的欠账',
    '60岁以上年龄段',
    '网上年货节',
    '老年内科',
    '青年内部培训',
    '周年末',
    '6月龄婴儿',
    '6个月',
    '新年初一',
    'many years after the flood, year after year',
    'people may march',
  ])('finds no year in “%s”', (text) => {
    expect([findYears(text, REVIEW), findYears(text, PLAN)]).toEqual([[], []]);
  });
});

describe('anchors', () => {
  test.each(['今年开工', 'this year', '今后五年', '明年'])('leaves “%s” open where no year is planned', (text) => {
    expect(findYears(text, { ...REVIEW, plannedFrom: null, plannedTo: null })).toEqual([]);
  });

  test.each(['年底前完工', '上半年开工', 'within the year', 'in the third quarter'])(
    'leaves “%s” open in a section over several years',
    (text) => {
      expect(findYears(text, { ...REVIEW, reviewedFrom: 2019 })).toEqual([]);
    },
  );

  it('reads only what needs no anchor where nothing is known of the section', () => {
    const told = TEMPORAL_CASES.flatMap(({ text }) => findYears(text, NO_ANCHORS));
    expect(told.filter(({ basis }) => basis === 'deictic')).toEqual([]);
    expect(told.length).toBeGreaterThan(50);
  });
});

describe('properties', () => {
  const piece = fc.constantFrom(...TEMPORAL_CASES.map(({ text }) => text), '，', ' ', '2', '年', '五', '“', 'and ');

  it('quotes what stands at the offsets, in order and without overlaps', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(1000), (pieces, baseOffset) => {
        const text = pieces.join('');
        let end = baseOffset;
        for (const { startOffset, endOffset, quote, from, year } of findYears(text, PLAN, baseOffset)) {
          expect(text.slice(startOffset - baseOffset, endOffset - baseOffset)).toBe(quote);
          expect(startOffset).toBeGreaterThanOrEqual(end);
          expect(from).toBeLessThanOrEqual(year);
          end = endOffset;
        }
      }),
    );
  });

  test.each(['2021、', '2 0 2 ', '十五', 'in 2021, ', '年', 'the first half of ', 'from 5 a '])(
    'takes no more than linear time over many “%s”',
    (text) => {
      const started = performance.now();
      findYears(text.repeat(5000), PLAN);
      expect(performance.now() - started).toBeLessThan(1500);
    },
  );
});
