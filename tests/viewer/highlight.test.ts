import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../server/api-types.ts';
import { cutByMarks } from '../../viewer/highlight.ts';

const mark = (startOffset: number, endOffset: number, kind: Mark['kind'] = 'theme', inherited = false): Mark => ({
  startOffset,
  endOffset,
  quote: '',
  kind,
  of: '',
  labelEn: '',
  labelZh: '',
  rule: '',
  inherited,
});

const show = (text: string, marks: readonly Mark[]): string =>
  cutByMarks({ text, marks })
    .map((it) => (it.marks.length === 0 ? it.text : `[${it.marks.map(({ kind }) => kind).join('+')} ${it.text}]`))
    .join('');

describe('cutByMarks', () => {
  it.each([
    ['no marks', 'A new port.', [], 'A new port.'],
    ['one mark', 'A new port.', [mark(6, 10)], 'A new [theme port].'],
    [
      'marks in one another',
      '跨海大桥建成',
      [mark(0, 4, 'project'), mark(2, 4)],
      '[project 跨海][project+theme 大桥]建成',
    ],
    [
      'marks that cross',
      '跨海大桥建成',
      [mark(0, 4, 'project'), mark(2, 6, 'event')],
      '[project 跨海][project+event 大桥][event 建成]',
    ],
    ['the whole sentence', '建成', [mark(0, 2, 'event')], '[event 建成]'],
    ['an inherited mark, whose offsets are elsewhere', '建成', [mark(0, 2, 'theme', true)], '建成'],
    ['a mark that reaches beyond', '建成', [mark(1, 9)], '建成'],
  ])('cuts at %s', (_, text, marks, expected) => {
    expect(show(text, marks)).toBe(expected);
  });

  it('gives the text back', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)));
    fc.assert(
      fc.property(fc.string(), spans, (text, pairs) => {
        const marks = pairs.map(([a, b]) => mark(Math.min(a, b), Math.max(a, b)));
        expect(
          cutByMarks({ text, marks })
            .map((it) => it.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
