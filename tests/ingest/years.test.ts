import { describe, expect, it, test } from 'vitest';
import { findYears, sectionYear, type YearAnchors } from '../../ingest/years.ts';

const REVIEW: YearAnchors = {
  mode: 'review',
  reviewedFrom: 2023,
  reviewedTo: 2023,
  plannedFrom: 2024,
  plannedTo: 2024,
};
const UNKNOWN: YearAnchors = { mode: null, reviewedFrom: null, reviewedTo: null, plannedFrom: null, plannedTo: null };
const years = (text: string, anchors = REVIEW): string[] =>
  findYears(text, anchors).map(
    ({ year, from, basis, quote }) => `${from === year ? '' : `${from}-`}${year} ${basis} ${quote}`,
  );

describe('findYears(text, anchors)', () => {
  test.each([
    ['我市2021年开工建设', ['2021 stated 2021年']],
    ['Work began in 2021.', ['2021 stated 2021']],
    ['二〇二三年底建成通车', ['2023 stated 二〇二三年']],
    ['２０１６年启动', ['2016 stated ２０１６年']],
    ['By the end of 2025, the line will open.', ['2025 stated 2025']],
    ['到2035年建成', ['2035 stated 2035年']],
    ['2024 is a year of hard work.', ['2024 stated 2024']],
    ['finished by November 20, 2017', ['2017 stated 2017']],
    ['2016-2020年投资翻番', ['2016-2020 span 2016-2020年']],
    ['between 2016 to 2020', ['2016-2020 span 2016 to 2020']],
    ['“十三五”时期建成', ['2016-2020 span “十三五”']],
    ['in the 14th Five-Year Plan', ['2021-2025 span 14th Five-Year']],
    ['the “Thirteenth Five-Year” plan', ['2016-2020 span Thirteenth Five-Year”']],
    ['去年开通，今年延伸', ['2023 deictic 去年', '2024 deictic 今年']],
    ['opened last year and extended this year', ['2023 deictic last year', '2024 deictic this year']],
    ['过去五年新建学校', ['2019-2023 span 过去五年']],
    ['in the past five years', ['2019-2023 span past five years']],
    ['今后五年实现翻番', ['2024-2028 span 今后五年']],
    ['over the next five years', ['2024-2028 span next five years']],
    ['明年通车', ['2025 deictic 明年']],
    ['“十四五”规划的收官之年', ['2025 stated “十四五”规划的收官之年']],
    ['the first year of the 14th Five-Year Plan', ['2021 stated first year of the 14th Five-Year']],
    ['项目于年底前完工', ['2023 deictic 年底']],
    ['finished within the year', ['2023 deictic within the year']],
  ])('reads %s', (text, expected) => {
    expect(years(text)).toEqual(expected);
  });

  test.each([
    '新建学校2021所',
    'room 2021',
    'for 2021 schools',
    'of 2000 yuan',
    '比去年增长5%',
    '同比增长',
    'up 5% over the previous year',
    'compared with 2020, energy use fell',
    '80年代的老旧小区',
    '完成投资2023.5亿元',
    '五年级学生',
  ])('finds no year in “%s”', (text) => {
    expect(years(text)).toEqual([]);
  });

  it('guesses nothing where the section has no year', () => {
    expect(years('去年开通 this year', UNKNOWN)).toEqual([]);
  });

  it('quotes the words with their offsets in the document', () => {
    expect(findYears('于２０２１年', REVIEW, 10)).toMatchObject([
      { startOffset: 11, endOffset: 16, quote: '２０２１年' },
    ]);
  });
});

describe('sectionYear(anchors)', () => {
  test.each([
    [REVIEW, { year: 2023, from: 2023, basis: 'section' }],
    [
      { ...REVIEW, mode: 'plan' as const },
      { year: 2024, from: 2024, basis: 'section' },
    ],
    [
      { ...REVIEW, reviewedFrom: 2019 },
      { year: 2023, from: 2019, basis: 'span' },
    ],
    [UNKNOWN, null],
    [{ ...REVIEW, mode: null }, null],
  ])('answers %#', (anchors, expected) => {
    expect(sectionYear(anchors)).toEqual(expected);
  });
});
