import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pageLines, type Piece } from '../../../ingest/read/pdf-lines.ts';

const WIDTH = 400;
/** Pieces of a row at one height, each given as [x, text]; a Han letter is 10 wide, a Latin one 5. */
const row = (y: number, ...parts: readonly (readonly [number, string])[]): Piece[] =>
  parts.map(([x, text]) => ({ text, x, y, width: widthOf(text), size: 10 }));
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e00' ? 10 : 5), 0);
const textsOf = (pieces: readonly Piece[]): string[] => pageLines(pieces, WIDTH).map(({ text }) => text);

describe('pageLines(pieces, pageWidth)', () => {
  test.each<[string, Piece[], string[]]>([
    ['a page without text', [], []],
    ['blank pieces', row(10, [0, ' '], [50, '\u3000']), []],
    ['letters side by side', row(10, [0, 'har'], [15, 'bour']), ['harbour']],
    ['a gap', row(10, [0, 'new'], [18, 'harbour']), ['new harbour']],
    ['a gap between Han letters', row(10, [0, '港口'], [23, '建设']), ['港口建设']],
    ['written blanks beside Han letters', row(10, [0, '在 2024 年建成 5G 基站']), ['在2024年建成5G基站']],
    ['a Chinese name in English', row(10, [0, 'the port of 大连 in Liaoning']), ['the port of 大连 in Liaoning']],
    ['a wide gap between Han letters', row(10, [0, '市长'], [31, '王某']), ['市长 王某']],
    ['a heading with its letters apart', row(10, [0, '报'], [40, '告']), ['报告']],
    ['the same, in one piece', row(10, [0, '目　　录']), ['目录']],
    ['cells', row(10, [0, '指标'], [60, '2023年'], [120, '2024 年']), ['指标\t2023年\t2024年']],
    [
      'pieces out of order',
      [...row(30, [0, 'below']), ...row(10, [40, 'right'], [10, 'left'])],
      ['left right', 'below'],
    ],
    ['a raised figure', [...row(10, [0, 'tons']), { text: '2', x: 20, y: 7, width: 3, size: 6 }], ['tons2']],
    ['bold letters printed twice', row(10, [0, 'Port'], [0.4, 'Port']), ['Port']],
    ['a doubled figure', row(10, [0, '1'], [5, '1']), ['11']],
  ])('%s', (_, pieces, lines) => {
    expect(textsOf(pieces)).toEqual(lines);
  });

  it('tells place, size and cells of a line', () => {
    expect(pageLines(row(10, [20, '港口'], [100, '560']), WIDTH)).toEqual([
      { text: '港口\t560', left: 20, right: 115, y: 10, size: 10, column: 0, cells: 2 },
    ]);
  });

  it('reads two columns of prose one after the other, between the lines across', () => {
    const body = Array.from({ length: 8 }, (_, at) =>
      row(40 + at * 12, [20, `left${at}`.padEnd(34, 'x')], [210, `right${at}`.padEnd(34, 'x')]),
    );
    const pieces = [
      ...row(20, [100, 'A heading that runs across both columns']),
      ...body.flat(),
      ...row(150, [150, 'and a line at the foot']),
    ];
    const lines = pageLines(pieces, WIDTH);
    expect(lines.map(({ text }) => text.replace(/x+$/, ''))).toEqual([
      'A heading that runs across both columns',
      ...body.map((_, at) => `left${at}`),
      ...body.map((_, at) => `right${at}`),
      'and a line at the foot',
    ]);
    expect(lines.map(({ column }) => column)).toEqual([0, ...body.map(() => 1), ...body.map(() => 2), 0]);
  });

  it('takes no table for columns', () => {
    const table = Array.from({ length: 9 }, (_, at) =>
      row(40 + at * 12, [20, `item ${at}`.padEnd(at === 4 ? 34 : 9, 'x')], [210, `${at}00`]),
    );
    expect(pageLines(table.flat(), WIDTH).every(({ column, cells }) => column === 0 && cells === 2)).toBe(true);
  });

  it('loses no letter, whatever stands where', () => {
    const piece = fc.record({
      text: fc.stringMatching(/^[a-z港口建设]{1,6}$/),
      x: fc.integer({ min: 0, max: 380 }),
      y: fc.integer({ min: 0, max: 500 }),
      width: fc.integer({ min: 1, max: 200 }),
      size: fc.constantFrom(8, 10, 12),
    });
    const lettersOf = (texts: readonly string[]): string => [...texts.join('').replace(/\s/g, '')].sort().join('');
    const isTwice = (a: Piece, b: Piece): boolean => a !== b && a.text === b.text && Math.abs(a.x - b.x) < 3;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        fc.pre(!pieces.some((a) => pieces.some((b) => isTwice(a, b))));
        expect(lettersOf(textsOf(pieces))).toBe(lettersOf(pieces.map(({ text }) => text)));
      }),
    );
  });
});
