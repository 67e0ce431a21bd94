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
  ])('finds no heading in %j', (text, language) => {
    expect(headings(text, language)).toEqual([]);
  });

  it('counts offsets in the whole text', () => {
    expect(findHeadings('---\n---\n一、回顾', { bodyOffset: 8, language: 'zh' })).toMatchObject([
      { startOffset: 8, endOffset: 12 },
    ]);
  });
});
