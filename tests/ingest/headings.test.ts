import { describe, expect, it, test } from 'vitest';
import { findHeadings } from '../../ingest/headings.ts';
import type { Language } from '../../ingest/types.ts';

const headings = (text: string, language: Language): string[] =>
  findHeadings(text, { bodyOffset: 0, language }).map(
    ({ level, announces, startOffset, endOffset }) =>
      `${level} ${announces ?? '-'} ${text.slice(startOffset, endOffset)}`,
  );
const BODY_EN =
  'The city built a port and opened a line; trade rose by a fifth and the people had work. It goes on like this.';

describe('findHeadings(text)', () => {
  test.each<[string, Language, string[]]>([
    ['一、2023年工作回顾\n港口建成。', 'zh', ['1 review 一、2023年工作回顾']],
    ['<strong>二、今后五年的目标任务</strong>\n港口。', 'zh', ['1 plan <strong>二、今后五年的目标任务</strong>']],
    ['（三）扩大对外开放\n新增航线。', 'zh', ['2 - （三）扩大对外开放']],
    ['（一）办好民生实事。新建学校十所，改造旧房。', 'zh', ['2 - （一）办好民生实事。']],
    ['第二部分 2024年重点工作\n港口。', 'zh', ['1 plan 第二部分 2024年重点工作']],
    ['过去五年工作成效\n港口建成。', 'zh', ['1 review 过去五年工作成效']],
    ['I. Review of Work in 2023\nText.', 'en', ['1 review I. Review of Work in 2023']],
    ['Ⅱ. Main tasks in 2024\nText.', 'en', ['1 plan Ⅱ. Main tasks in 2024']],
    ['(1) Open the city wider. We will add routes.', 'en', ['2 - (1) Open the city wider.']],
    [`Opening wider to the world\n${BODY_EN}${BODY_EN}`, 'en', ['2 - Opening wider to the world']],
    [`The steady year of 2018\n${BODY_EN}`, 'en', ['1 - The steady year of 2018']],
    [
      '# Digest\n\n## Review of 2019\nText.\n\n## Tasks for 2020\nText.\n\n### Trade\nText.',
      'en',
      ['1 - # Digest', '1 review ## Review of 2019', '1 plan ## Tasks for 2020', '2 - ### Trade'],
    ],
    ['# Work plan\nText.', 'en', ['1 plan # Work plan']],
    ['Ⅰ、Review of 2023\nText.', 'en', ['1 review Ⅰ、Review of 2023']],
    ['Part One: Review of 2023\nText.', 'en', ['1 review Part One: Review of 2023']],
    ['Chapter 2. Major tasks\nText.', 'en', ['1 plan Chapter 2. Major tasks']],
    ['十一、下一步打算\n港口。', 'zh', ['1 - 十一、下一步打算']],
    ['第一章 目标任务\n港口。', 'zh', ['1 plan 第一章 目标任务']],
    ['１．扩建码头\n港口。', 'zh', ['3 - １．扩建码头']],
    ['一、潮起海天阔\n二、扬帆再出发\n', 'zh', ['1 - 一、潮起海天阔', '1 - 二、扬帆再出发']],
    // where no outer form is used, the form of a heading that reviews or names its year is the outer one
    ['(1) Review of 2023\nText.\n(2) Tasks\nText.', 'en', ['1 review (1) Review of 2023', '1 plan (2) Tasks']],
    [
      '（一）一九九七年工作回顾\n港口。\n（二）争取更大发展\n（1）扩建码头\n',
      'zh',
      ['1 review （一）一九九七年工作回顾', '1 - （二）争取更大发展', '2 - （1）扩建码头'],
    ],
    [
      'I. Review of 2023\n1. Tasks done\n(2) Review of trade\n',
      'en',
      ['1 review I. Review of 2023', '3 plan 1. Tasks done', '2 review (2) Review of trade'],
    ],
    // unnumbered words without a time lie under a numbered heading, not beside it
    ['二、“十五五”时期目标\n港口。\n主要目标\n港口。', 'zh', ['1 plan 二、“十五五”时期目标', '2 plan 主要目标']],
    ['二、过去五年\n港口。\n今年主要目标\n港口。', 'zh', ['1 review 二、过去五年', '1 plan 今年主要目标']],
    ['主要目标\n港口。', 'zh', ['1 plan 主要目标']],
    // what a speaker announces
    [
      'I will begin with a review of our work in 2023.\nText.',
      'en',
      ['1 review I will begin with a review of our work in 2023.'],
    ],
    [
      'Now, let me turn to our tasks for this year:\nText.',
      'en',
      ['1 plan Now, let me turn to our tasks for this year:'],
    ],
    ['The plan for work in 2024\nThe quay will be wide.', 'en', ['1 plan The plan for work in 2024']],
    ['Harbour news\n1. Widen the quay\n', 'en', ['2 - Harbour news', '3 - 1. Widen the quay']],
  ])('finds %j', (text, language, expected) => {
    expect(headings(text, language)).toEqual(expected);
  });

  test.each<[string, Language]>([
    ['各位代表：\n港口建成。', 'zh'],
    ['一年来，我们建成了港口。\n新增航线。', 'zh'],
    ['来源：某日报\n港口建成。', 'zh'],
    ['2024年1月6日在某市人民代表大会上\n各位代表', 'zh'],
    ['Fellow deputies,\nText.', 'en'],
    ['2024-01-15\nText.', 'en'],
    ['We must do the following:\nText.', 'en'],
    [`${BODY_EN}\n${BODY_EN}`, 'en'],
    ['', 'en'],
    ['Trade grew by a fifth.\nThe city built a port and opened a line, and so it went on for long.', 'en'],
    [`In 2023, trade grew.\n${BODY_EN}${BODY_EN}`, 'en'],
    [`Some said it was “too late.”\n${BODY_EN}${BODY_EN}`, 'en'],
    ['Growth of about 5 percent\nPrices that rise by 3 percent\nTen million new jobs\n', 'en'],
    ['a basic balance of payments\nThe port grew.', 'en'],
    [`--advance the growth of the port; and\n${BODY_EN}`, 'en'],
    ['Wang Hai, Mayor of the City\nThe port grew.', 'en'],
    ['I will review the guard of honour.\u0020It stands.\nText.', 'en'],
    ['I thank the teachers of the city.\nText.', 'en'],
    ['今年是全面发展的关键一年\n港口建成。', 'zh'],
    ['今年是我国与\n港口建成。', 'zh'],
    ['》，明确了今后的目标任务；提出了《\n港口建成。', 'zh'],
    ['今年预期目标设定为\n6%。', 'zh'],
    ['完成今年目标任务。\n港口建成。', 'zh'],
    ['潮起海天阔\n扬帆再出发\n港口建成。', 'zh'],
    ['谢谢大家\n港口建成。', 'zh'],
  ])('finds no heading in %j', (text, language) => {
    expect(headings(text, language)).toEqual([]);
  });

  it('counts offsets in the whole text', () => {
    expect(findHeadings('---\n---\n一、回顾', { bodyOffset: 8, language: 'zh' })).toMatchObject([
      { startOffset: 8, endOffset: 12 },
    ]);
  });
});
