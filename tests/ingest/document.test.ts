import { describe, expect, it, test } from 'vitest';
import { readDocument } from '../../ingest/document.ts';
import { compilePlaces } from '../../ingest/place.ts';
import type { GivenMetadata, Place, SourceText } from '../../ingest/types.ts';

const place = (id: string, nameEn: string, nameZh: string, kind: '市' | '省'): Place => ({
  id,
  nameEn,
  nameZh,
  level: kind === '市' ? 'city' : 'province',
  code: '000000',
  aliases: [nameZh + kind],
});
const PLACES = compilePlaces([
  { id: 'china', nameEn: 'China', nameZh: '中国', level: 'nation', code: '100000', aliases: [] },
  place('dalian', 'Dalian', '大连', '市'),
  place('shenyang', 'Shenyang', '沈阳', '市'),
  place('liaoning', 'Liaoning', '辽宁', '省'),
]);

const read = (text: string, given: GivenMetadata = {}, id = 'report.txt') => {
  const source: SourceText = { id, path: id, format: 'text', text, sha256: '', bodyOffset: 0, given };
  const { record, issues, sections } = readDocument(source, PLACES);
  return { record, sections, codes: issues.map(({ code }) => code), issues };
};

const ZH = `大连市政府工作报告
——2024年1月6日在大连市第十七届人民代表大会第三次会议上
各位代表：
一、2023年工作回顾
大连港吞吐量增长。
二、过去五年工作成效
大连地铁通车。
三、2024年重点工作
大连将开通航线。`;

const EN = `Government Work Report
--At the Third Session of the 17th
People's Congress of Dalian on January 6, 2024
I. Review of Work in 2023
The port of Dalian grew.
II. Main tasks in 2024
Dalian will open routes. Dalian will build a line.`;

describe('readDocument(source, places)', () => {
  test.each([
    ['Chinese', ZH, 'zh', '2024年1月6日'],
    ['English', EN, 'en', 'January 6, 2024'],
  ])('reads city, years and session of a report in %s', (_, text, language, quote) => {
    const { record, codes } = read(text);
    expect(record).toMatchObject({
      language,
      reportKind: 'gwr',
      city: { value: 'dalian', basis: 'stated' },
      reportYear: { value: 2024, basis: 'stated', quote, startOffset: text.indexOf(quote) },
      reviewedYear: { value: 2023, basis: 'stated' },
      plannedYear: { value: 2024, basis: 'stated' },
      deliveredOn: { value: '2024-01-06' },
    });
    expect(codes).toEqual([]);
  });

  it('gives each section its mode and years', () => {
    const { record, sections } = read(ZH);
    expect(sections.map(({ anchors }) => anchors)).toMatchObject([
      { mode: null },
      { mode: 'review', reviewedFrom: 2023, reviewedTo: 2023 },
      { mode: 'review', reviewedFrom: 2019, reviewedTo: 2023 },
      { mode: 'plan', plannedFrom: 2024, plannedTo: 2024 },
    ]);
    expect(record).toMatchObject({ reviewedFrom: 2019, reviewedTo: 2023, plannedFrom: 2024, plannedTo: 2024 });
  });

  it('takes the year of the tasks from the opening, against a wrong headline, and says so', () => {
    const text =
      'Home > Reports > Work in 2018\nWork in 2018\nThe year of 2016 is the first year of a new plan. ' +
      'Dalian will build a line. Dalian will open a port. Dalian must grow.';
    const { record, issues, sections } = read(text);
    expect(record).toMatchObject({ reportYear: { value: 2016, quote: '2016' }, plannedYear: { value: 2016 } });
    expect(issues).toMatchObject([{ code: 'YEAR_CONFLICT', line: 1, column: 26 }]);
    expect(issues[0]?.message).toContain('“2016”');
    expect(issues[0]?.message).toContain('“2018”');
    expect(sections.map(({ anchors }) => anchors.mode)).toEqual(['plan']);
  });

  test.each([
    ['过去的一年，大连港增长。', '2017年是奋进之年，一年来港口建成。大连、大连。', 2018],
    ['In the past year the port of Dalian grew.', '2017 was a year of work. Dalian, Dalian.', 2018],
    ['大连要建港口，大连要通航。', '2017年是开局之年。大连将增长。', 2017],
  ])('reads an opening year as reviewed where the text looks back: %s', (second, first, year) => {
    expect(read(`${first}\n${second}`).record.reportYear.value).toBe(year);
  });

  it('takes a posting date only as a last resort', () => {
    const text = 'Dalian goes ahead\n2021-01-11 18:30\nDalian grows. Dalian builds. Dalian trades.';
    expect(read(text)).toMatchObject({
      record: { reportYear: { value: 2021, basis: 'posted' }, reportKind: 'article' },
      codes: ['YEAR_FROM_POSTING'],
    });
    expect(read(text, { title: 'Dalian in 2020' })).toMatchObject({
      record: { reportYear: { value: 2020, basis: 'given' } },
      codes: [],
    });
  });

  test.each([
    [{ title: '2018年政府工作报告' }, 'report.txt', ['YEAR_CONFLICT']],
    [{}, 'dalian-2023.txt', ['YEAR_CONFLICT']],
    [{ title: '沈阳市政府工作报告' }, 'report.txt', ['CITY_CONFLICT']],
    [{ title: '大连市2024年政府工作报告', city: 'dalian', year: 2024 }, 'dalian_2024.txt', []],
    [{}, '3105634b2097db6e.txt', []],
  ])('lets the text win over %j and %s', (given, id, expected) => {
    const { record, codes } = read(ZH, given, id);
    expect([record.city.value, record.reportYear.value]).toEqual(['dalian', 2024]);
    expect(codes).toEqual(expected);
  });

  test.each([
    [{ year: 2023 }, { reportYear: { value: 2023, basis: 'given', quote: '2023' } }, ['YEAR_CONFLICT']],
    [{ city: '沈阳市' }, { city: { value: 'shenyang', basis: 'given', quote: '沈阳市' } }, ['CITY_CONFLICT']],
    [{ deliveredOn: '2024-01-08' }, { deliveredOn: { value: '2024-01-08', basis: 'given' } }, []],
    [{ reviewedYear: 2022 }, { reviewedYear: { value: 2022, basis: 'given' } }, []],
    [{ language: 'en' as const }, { language: 'en' }, []],
    [{ city: '大连' }, { city: { value: 'dalian', basis: 'given' } }, []],
    [{ city: '昆山' }, { city: { value: 'dalian', basis: 'stated' } }, ['GIVEN_INVALID']],
  ])('lets a given field win over the text, visibly: %j', (given, expected, codes) => {
    const found = read(ZH, given);
    expect(found.record).toMatchObject(expected);
    expect(found.codes).toEqual(codes);
  });

  it('tells both quotes where a field and the text contradict', () => {
    const { issues } = read(ZH, { year: 2019 });
    expect(issues.find(({ code }) => code === 'YEAR_CONFLICT')?.message).toMatch(/2019.*the text says 2024 \(“2024/);
  });

  it('fills what the text leaves open from fields and file name', () => {
    const { record, codes } = read('港口建成。', { city: '大连市' }, '2022.txt');
    expect(record).toMatchObject({
      city: { value: 'dalian', basis: 'given', startOffset: null },
      reportYear: { value: 2022, basis: 'given', quote: '2022' },
    });
    expect(codes).toEqual([]);
  });

  test.each([
    '港口建成。',
    'A port was built.',
    'Dalian and Shenyang, Dalian and Shenyang, Dalian and Shenyang.',
    '大连、沈阳、大连、沈阳、大连、沈阳。',
  ])('abstains with a reason: %s', (text) => {
    const { record, codes } = read(text);
    expect(record.city).toMatchObject({ value: null, basis: null });
    expect(record.city.reason).not.toBe('');
    expect(record.reportYear.value).toBeNull();
    expect(codes).toEqual(['YEAR_UNKNOWN', 'CITY_UNKNOWN']);
  });

  test.each([
    ['辽宁省人民政府工作报告\n辽宁、大连、大连、大连、沈阳、沈阳', 'liaoning'],
    ['现在，我代表国务院，向大会报告工作。中国、大连、大连、大连', 'china'],
    ['On behalf of the State Council, I report. China, Dalian, Dalian, Dalian.', 'china'],
    ['我省港口建成，全省外贸增长，省政府办实事。辽宁、辽宁、辽宁、大连、大连、大连、大连。', 'liaoning'],
    ['我市港口建成，全市外贸增长，市政府办实事。大连、辽宁、辽宁、辽宁、大连、大连。', 'dalian'],
    ["Report at the National People's Congress of Dalian. China, China, China. Dalian, Dalian.", 'dalian'],
  ])('tells the owner of a report from places it speaks of: %s', (text, city) => {
    expect(read(text).record.city.value).toBe(city);
  });
});
