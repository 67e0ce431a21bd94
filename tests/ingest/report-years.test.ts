import { describe, expect, it, test } from 'vitest';
import { readDocument } from '../../ingest/document.ts';
import { PLACES } from '../../ingest/locales/places.ts';
import { compilePlaces } from '../../ingest/place.ts';
import type { DocumentRecord } from '../../ingest/types.ts';

const places = compilePlaces(PLACES);

const read = (text: string): DocumentRecord & { codes: string[] } => {
  const source = { id: 'x.txt', path: 'x.txt', format: 'text', text, sha256: '', bodyOffset: 0, given: {} } as const;
  const { record, issues } = readDocument(source, places);
  return { ...record, codes: issues.map(({ code }) => code).filter((code) => code.startsWith('YEAR')) };
};

/** Text, delivered on, report year, codes of issues on years. */
type Row = readonly [text: string, deliveredOn: string | null, year: number | null, ...codes: string[]];

describe('the date of the session', () => {
  const rows: readonly Row[] = [
    ['政府工作报告\n——2024年1月10日在市第十七届人民代表大会第三次会议上\n市长 某某', '2024-01-10', 2024],
    ['政府工作报告\n（2024年1月10日）\n市长 某某\n各位代表：', '2024-01-10', 2024],
    ['政府工作报告\n2024 年 1 月 10 日在某市第五届人民代表大会\n第三次会议上', '2024-01-10', 2024],
    ['政府工作报告\n——二〇二四年一月十日在市第十七届人民代表大会第三次会议上', '2024-01-10', 2024],
    ['政府工作报告\n——二○一三年十二月三十一日在市人民代表大会上', '2013-12-31', 2014],
    ['政府工作报告\n（在市第五届人民代表大会第三次会议上　2009年2月12日）', '2009-02-12', 2009],
    ['政府工作报告\n——２００９年２月１２日在市第五届人民代表大会第三次会议上', '2009-02-12', 2009],
    [
      'Work Report\nDelivered at the Third Session of the 17th Municipal Congress on January 6, 2024',
      '2024-01-06',
      2024,
    ],
    ['Work Report\n(January 6, 2024, at the Third Session of the 17th Congress)', '2024-01-06', 2024],
    ['The mayor presented a work report at the meeting of the congress on 6 January 2024.', '2024-01-06', 2024],
    // look-alikes: postings, older sessions, other dates
    ['政府工作报告\n发布时间：2024年1月20日 来源：市政府工作报告专栏', null, 2024, 'YEAR_FROM_POSTING'],
    ['政府工作报告\n2024年02月10日 07时41分来源：日报\n2024年1月3日在市人民代表大会上', '2024-01-03', 2024],
    ['各位代表：\n自2019年1月8日在市人民代表大会会议以来，港口增长。', null, null, 'YEAR_UNKNOWN'],
    ['各位代表：\n2019年1月8日市人民代表大会会议确定的任务完成。', null, null, 'YEAR_UNKNOWN'],
    ['Updated: January 20, 2024 Source: report of the session', null, null, 'YEAR_UNKNOWN'],
    ['2024年2月30日在市人民代表大会会议上', null, 2024],
    ['In March 2024 a port opened. Since the session on January 6, 2021 much was done.', null, null, 'YEAR_UNKNOWN'],
  ];
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    const [deliveredOn, year, ...codes] = expected;
    const record = read(text);
    expect([record.deliveredOn.value, record.reportYear.value]).toEqual([deliveredOn, year]);
    expect(record.codes).toEqual(codes);
    for (const { quote, startOffset } of [record.deliveredOn, record.reportYear])
      if (quote !== null) expect(text.slice(startOffset ?? 0, (startOffset ?? 0) + quote.length)).toBe(quote);
  });
});

describe('a report without a date', () => {
  const rows: readonly Row[] = [
    ['各位代表：\n一、2019年工作回顾\n港口建成。\n二、2020年重点工作\n港口扩建。', null, 2020],
    ['各位代表：\n一、2019年工作回顾\n港口建成。', null, 2020],
    ['首先报告2001年的工作\n港口建成了三座。', null, 2002],
    ['各位代表：\n刚刚过去的1984年，港口建成。', null, 1985],
    ['各位代表：\n现在向大会提出关于一九五八年度国民经济计划的报告。', null, 1958],
    ['各位代表：\n现在向大会提出关于1980、1981年国民经济计划安排的报告。', null, 1980],
    ['各位代表：\n我代表国务院，向第六届全国人民代表大会第一次会议作政府工作报告。', null, 1983],
    ['各位代表：\n我代表国务院，向第二届全国人民代表大会第三次会议作报告。', null, 1962],
    ['各位代表：\n第十一届全国人民代表大会第一次会议以来的五年，港口建成。', null, 2013],
    ['各位代表：\n本届政府1998年3月就职，任期即将结束。', null, 2003],
    ['各位代表：\n一、“十一五”时期经济社会发展的回顾\n港口建成。', null, 2011],
    ['2024年，全市经济社会发展主要预期目标是：外贸增长一成。', null, 2024],
    ['2016 is the opening year of the plan. The port will grow.', null, 2016],
    ['某市2022年政府工作报告\n2021年，港口增长。', null, 2022],
    ['2022 Work Report of the City\n2021 is the year in which the port grew.', null, 2022],
    ['某市2018年主要工作\n2016年是规划的开局之年，港口将增长。', null, 2016, 'YEAR_CONFLICT'],
    ['I. Review of Work in 2019\nA port was built.\nII. Tasks for 2020\nA port will be built.', null, 2020],
    // nothing is told
    ['各位代表：\n一、工作回顾\n港口建成。\n二、重点工作\n港口扩建。', null, null, 'YEAR_UNKNOWN'],
    ['各位代表：\n20××年，港口建成。\n一、20XX年工作回顾\n港口。', null, null, 'YEAR_UNKNOWN'],
    ['各位代表：\n到2035年的主要目标是港口建成。', null, null, 'YEAR_UNKNOWN'],
    ['各位代表：\n刚刚过去的一〇七〇年，港口建成。', null, null, 'YEAR_UNKNOWN'],
    ['——一〇三三年一月三日在市人民代表大会会议上', null, null, 'YEAR_UNKNOWN'],
    ['1905 is the opening year of the plan. The port will grow.', null, null, 'YEAR_UNKNOWN'],
    ['各位代表：\n我代表国务院，向第五届全国人民代表大会作政府工作报告。', null, null, 'YEAR_UNKNOWN'],
    ['The port will be built by 2035. Goals for 2050 were set.', null, null, 'YEAR_UNKNOWN'],
  ];
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    const [deliveredOn, year, ...codes] = expected;
    const record = read(text);
    expect([record.deliveredOn.value, record.reportYear.value]).toEqual([deliveredOn, year]);
    expect(record.codes).toEqual(codes);
  });
});

describe('contradictions', () => {
  it('two that agree win over the strongest alone, and the contradiction is told', () => {
    const text =
      '政府工作报告\n——2023年1月10日在市人民代表大会会议上\n一、2018年工作回顾\n港口建成。\n二、2019年工作安排\n港口扩建。';
    const record = read(text);
    expect(record.reportYear).toMatchObject({ value: 2019, quote: '2019年' });
    expect(record.codes).toEqual(['YEAR_CONFLICT']);
  });

  it('one against one leaves the strongest, and is told', () => {
    const record = read('政府工作报告\n——2023年1月10日在市人民代表大会会议上\n一、2018年工作回顾\n港口建成。');
    expect([record.reportYear.value, record.codes]).toEqual([2023, ['YEAR_CONFLICT']]);
  });

  it('a headline never outvotes the text', () => {
    const record = read('2026年政府工作报告\n一、2022年工作回顾\n港口建成。\n二、2023年工作安排\n港口扩建。');
    expect([record.reportYear.value, record.codes]).toEqual([2023, ['YEAR_CONFLICT']]);
  });

  it('a session late in a year is that of the next year’s report', () => {
    const text =
      '政府工作报告\n——2017年12月28日在市人民代表大会会议上\n一、2017年工作回顾\n港口建成。\n二、2018年工作安排\n港口扩建。';
    const { reportYear, deliveredOn, codes } = read(text);
    expect([reportYear.value, deliveredOn.value, codes]).toEqual([2018, '2017-12-28', []]);
  });

  it('looks for dates in the body, not in the front matter', () => {
    const text = '---\npublishedOn: 2021-01-11\n---\n大连的港口建成。';
    const source = { id: 'x.md', path: 'x.md', format: 'markdown', text, sha256: '', given: {} } as const;
    const { record } = readDocument({ ...source, bodyOffset: text.indexOf('大连') }, places);
    expect(record.reportYear.value).toBeNull();
  });
});
