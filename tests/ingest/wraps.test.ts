import { describe, expect, it, test } from 'vitest';
import { findHeadings } from '../../ingest/headings.ts';
import { findSentences } from '../../ingest/sentences.ts';
import type { Language } from '../../ingest/types.ts';
import { foldText } from '../../ingest/view.ts';
import { findWraps } from '../../ingest/wraps.ts';

const EN = [
  'The city opened the first section of its harbour line and moved the old ferry pier to the north bank.',
  'Output of the shipyards grew by 6.5 percent, and more than forty firms signed contracts for new docks.',
  'Teachers were hired for nine village schools; every one of them now has a warm kitchen and a library.',
  'We laid gas pipes under the eastern streets, and repaired the dikes that the summer storms had broken.',
];
const ZH = [
  '全市新开通港湾快线一期工程，北岸渡口同步完成搬迁改造，沿线居民出行时间明显缩短。',
  '造船企业产值增长百分之六点五，四十多家企业签订新船坞建设合同，订单排到三年以后。',
  '为九所乡村学校招聘教师，每所学校都建起食堂和图书室，孩子们中午吃上了热饭热菜。',
  '东部街区燃气管网全部铺设到位，被夏季风暴冲毁的堤坝得到修复，汛期安全有了保障。',
];

/** Breaks a paragraph into lines as a narrow page does: at blanks, or between Han letters. */
function wrap(paragraph: string, columns: number): string[] {
  const units = /[\u3400-\u9fff]/.test(paragraph) ? [...paragraph] : paragraph.split(/(?<= )/);
  const lines = [''];
  for (const unit of units) {
    const last = lines.length - 1;
    if (`${lines[last] ?? ''}${unit}`.trimEnd().length > columns) lines.push(unit);
    else lines[last] = `${lines[last] ?? ''}${unit}`;
  }
  return lines.map((line) => line.trimEnd());
}

const paragraphs: Record<Language, string[]> = {
  en: [`${EN.join(' ')} ${EN[1] ?? ''}`, [...EN].reverse().join(' ')],
  zh: [ZH.join(''), [...ZH].reverse().join('')],
};
const COLUMNS = { en: 70, zh: 35 } as const;
const wrapped = (language: Language): string[] => paragraphs[language].flatMap((text) => wrap(text, COLUMNS[language]));

function read(text: string, bodyOffset = 0): string[] {
  const wraps = findWraps(text, bodyOffset);
  return findSentences(text, bodyOffset, wraps).map((span) => foldText(text.slice(span.startOffset, span.endOffset)));
}
const whole = (language: Language): string[] =>
  paragraphs[language].flatMap((text) =>
    findSentences(text).map((s) => foldText(text.slice(s.startOffset, s.endOffset))),
  );

describe('findWraps(text)', () => {
  test.each<[string, Language, (lines: string[]) => string]>([
    ['plain lines', 'en', (lines) => lines.join('\n')],
    ['plain lines', 'zh', (lines) => lines.join('\n')],
    ['lines of Windows', 'en', (lines) => lines.join('\r\n')],
    ['lines of Windows', 'zh', (lines) => lines.join('\r\n')],
    ['indented lines', 'en', (lines) => lines.map((line) => `    ${line}`).join('\n')],
    ['lines with blanks at their ends', 'zh', (lines) => lines.map((line) => `${line} \u3000`).join('\n')],
    ['a form feed inside a sentence', 'en', (lines) => lines.map((l, at) => (at === 3 ? `\f${l}` : `\n${l}`)).join('')],
    ['a form feed inside a sentence', 'zh', (lines) => lines.map((l, at) => (at === 3 ? `\f${l}` : `\n${l}`)).join('')],
  ])('joins %s (%s)', (_, language, join) => {
    expect(read(join(wrapped(language)))).toEqual(whole(language));
  });

  test.each<[Language, string]>([
    ['en', '3'],
    ['en', '- 3 -'],
    ['en', 'Page 3 of 20'],
    ['en', '12\n\f'],
    ['zh', '3'],
    ['zh', '－３－'],
    ['zh', '— 3 —'],
    ['zh', '第 3 页'],
    ['zh', '第３页 共２０页'],
  ])('joins a sentence over the page number between two lines (%s) %j', (language, page) => {
    const lines = wrapped(language);
    const first = lines.findIndex((line, at) => at > 1 && !/[.。]$/.test(line));
    const text = [...lines.slice(0, first + 1), page, ...lines.slice(first + 1)].join('\n');
    expect(read(text)).toHaveLength(whole(language).length);
    expect(findWraps(text).some((wrap) => text.slice(wrap.startOffset, wrap.endOffset).includes(page.trim()))).toBe(
      true,
    );
  });

  test.each<[Language, string[], string[]]>([
    [
      'en',
      ['I. Review of Work in 2023', '', '(1) Open the city wider', '', '- build ten schools', '- mend two bridges', ''],
      ['i. review of work in 2023', '(1) open the city wider', '- build ten schools', '- mend two bridges'],
    ],
    [
      'zh',
      ['一、2023年工作回顾', '', '（一）扩大对外开放', '', '1.新建学校十所', '2.修缮桥梁两座', ''],
      ['一、2023年工作回顾', '(一)扩大对外开放', '1.新建学校十所', '2.修缮桥梁两座'],
    ],
  ])('leaves headings, list items and paragraphs apart (%s)', (language, apart, expected) => {
    const text = [...apart, ...wrapped(language), '', ...apart, ...wrapped(language)].join('\n');
    expect(read(text)).toEqual([...expected, ...whole(language), ...expected, ...whole(language)]);
  });

  test.each<[Language, string]>([
    ['en', 'II. Tasks for 2024: build a city that is open to the sea and to the land, and that takes care of everyone'],
    ['zh', '二、2024年目标任务：坚持陆海统筹、东西互济，加快建设开放包容、生态宜居、人人有责人人享有的现代化港口城市'],
  ])('reads a heading that was wrapped as one (%s)', (language, heading) => {
    const text = [...wrapped(language), '', ...wrap(heading, COLUMNS[language]), '', ...wrapped(language)].join('\n');
    const found = findHeadings(text, { bodyOffset: 0, language, wraps: findWraps(text) });
    expect(found.map((one) => foldText(one.text))).toEqual([foldText(heading)]);
  });

  it('finds the margin of a text that is mostly short lines', () => {
    const short = ['渡口搬迁完成。', '码头扩建完成。', '堤坝修复完成。', '学校开学。', '管网通气。'];
    const text = wrapped('zh')
      .flatMap((line) => (line.endsWith('。') ? [line, ...short, ...short] : [line]))
      .join('\n');
    expect(read(text).filter((sentence) => !short.includes(sentence))).toEqual(whole('zh'));
  });

  it('breaks no word of a body behind front matter, and finds nothing before it', () => {
    const front = `---\ntitle: ${'x'.repeat(66)}\nurl: ${'y'.repeat(66)}\n---\n`;
    const text = front + wrapped('en').join('\n');
    expect(findWraps(text, front.length)[0]?.startOffset).toBeGreaterThan(front.length);
    expect(read(text, front.length)).toEqual(whole('en'));
  });

  const verse = ['风从海上来', '帆向天边去', '灯塔照归人', '潮声满长堤', '渔歌起晚舟', '月色入窗低', '春水生新浪'];
  test.each<[string, string]>([
    ['an empty text', ''],
    ['one line', EN.join(' ')],
    ['one paragraph a line', paragraphs.en.join('\n').repeat(4)],
    ['one paragraph a line', [...paragraphs.zh, ...paragraphs.zh, ...paragraphs.zh].join('\n')],
    ['one sentence a line', [...EN, ...EN, ...EN].join('\n')],
    ['one sentence a line', [...ZH, ...ZH, ...ZH].join('\n')],
    ['verse', [...verse, ...verse].join('\n')],
    [
      'verse',
      'The wind comes in from sea\nThe sail goes out to sky\nThe lamp is lit for me\nThe tide is running high\n'.repeat(
        4,
      ),
    ],
    [
      'clauses that end in semicolons',
      'We will build a harbour line along the whole of the northern bank;\n'.repeat(9),
    ],
    [
      'names below one another',
      'The Harbour Line Company of the Northern Bank\nThe Village Schools and Kitchens Foundation\n'.repeat(9),
    ],
    [
      'titles below one another',
      '港湾快线一期工程建设进展情况及下一步打算汇报材料\n乡村学校食堂图书室建设情况汇报\n'.repeat(9),
    ],
    ['cells of a table', 'Harbour line\t12.5\t2024\nNorth bank\t3.5\t2025\n'.repeat(9)],
    ['lines with empty lines between', wrapped('en').join('\n\n')],
    [
      'bullets',
      wrapped('en')
        .map((line) => `- ${line}`)
        .join('\n'),
    ],
    [
      'numbered lines',
      wrapped('zh')
        .map((line, at) => `${at + 1}.${line}`)
        .join('\n'),
    ],
    [
      'Markdown headings',
      wrapped('en')
        .map((line) => `## ${line}`)
        .join('\n'),
    ],
    ['a few wrapped lines', wrapped('en').slice(0, 4).join('\n')],
  ])('finds none in %s', (_, text) => {
    expect(findWraps(text)).toEqual([]);
  });

  it('gives gaps of white space and page numbers only, in order, each between two lines', () => {
    const text = ['1', ...wrapped('en'), '2', ...wrapped('zh'), '', '- 3 -', ...wrapped('en')].join('\r\n');
    const wraps = findWraps(text);
    expect(wraps.length).toBeGreaterThan(6);
    let last = 0;
    for (const { startOffset, endOffset } of wraps) {
      expect(startOffset).toBeGreaterThan(last);
      expect(text.slice(startOffset, endOffset)).toMatch(/^[\s\d-]*\r\n[\s\d-]*$/);
      last = endOffset;
    }
  });
});
