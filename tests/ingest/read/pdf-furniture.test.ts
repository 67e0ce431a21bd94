import { describe, expect, it, test } from 'vitest';
import { dropFurniture } from '../../../ingest/read/pdf-furniture.ts';
import type { Line } from '../../../ingest/read/pdf-lines.ts';

const line = (text: string, y: number): Line => ({ text, y, left: 50, right: 350, size: 10, column: 0, cells: 1 });
/** A page of lines from the top, 15 apart, from 50 on. */
const page = (...texts: readonly string[]): Line[] => texts.map((text, at) => line(text, 50 + 15 * at));
const drop = (pages: readonly (readonly Line[])[]): string[][] =>
  dropFurniture(pages).map((lines) => lines.map(({ text }) => text));
const BODY = ['The quay was built.', '码头建成。', 'It was cheap.'];

describe('dropFurniture(pages)', () => {
  test.each([
    '— 1 —',
    '- 1 -',
    '－1－',
    '·1·',
    '第1页',
    '第 1 页 共 20 页',
    '第一页',
    'Page 1 of 20',
    'page 1',
    '1/20',
    '1 / 20',
    'p. 1',
    '1',
  ])('leaves out the page number %s', (number) => {
    expect(drop([page(...BODY, number)])).toEqual([BODY]);
    expect(drop([page(number, ...BODY)])).toEqual([BODY]);
  });

  test.each(['2024', '7', '第1条', '1. The port', '1年', '— 港口 —', 'Page one of the story', '-1.5'])(
    'keeps the line %s',
    (text) => {
      expect(drop([page(...BODY, text)])).toEqual([[...BODY, text]]);
    },
  );

  it('keeps a page number amid the text', () => {
    expect(drop([page('One.', '— 1 —', 'Two.')])).toEqual([['One.', '— 1 —', 'Two.']]);
  });

  it('leaves out running lines, numbers aside, and the page numbers beyond them', () => {
    const pages = [1, 2, 3, 4, 5].map((n) =>
      page(`${n}`, `Work Report  No ${n}`, `Text ${'abcde'.charAt(n - 1)}.`, '长湖市人民政府', `第${n}页`),
    );
    expect(drop(pages)).toEqual(['a', 'b', 'c', 'd', 'e'].map((letter) => [`Text ${letter}.`]));
  });

  it('leaves out a line that stands on half of a short document', () => {
    expect(drop([page('Report', 'A.'), page('Report', 'B.'), page('C.'), page('D.')])).toEqual([
      ['A.'],
      ['B.'],
      ['C.'],
      ['D.'],
    ]);
  });

  it('keeps a line that stands on too few pages, or at other heights, or on one page alone', () => {
    const few = [page('Report', 'A.'), page('Report', 'B.'), ...['C.', 'D.', 'E.', 'F.'].map((text) => page(text))];
    expect(drop(few)[0]).toEqual(['Report', 'A.']);
    const uneven = [50, 70, 90].map((y) => [
      line('指标 数值', y),
      line(`第${'甲乙丙'.charAt((y - 50) / 20)}组`, y + 20),
    ]);
    expect(drop(uneven)[0]).toEqual(['指标 数值', '第甲组']);
    expect(drop([page('Report', 'A.', 'Report')])).toEqual([['Report', 'A.', 'Report']]);
  });

  it('keeps a line of the text that lies inside of a running one', () => {
    const pages = ['a', 'b', 'c'].map((letter) => page(`Text ${letter}.`, 'The same words.', `More ${letter}.`));
    expect(drop(pages)[0]).toEqual(['Text a.', 'The same words.', 'More a.']);
  });

  it('keeps no line of a page that holds nothing else, and no page goes', () => {
    expect(drop([page('— 1 —'), page('Text.', '— 2 —'), []])).toEqual([[], ['Text.'], []]);
  });
});
