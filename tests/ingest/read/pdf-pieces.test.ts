import { describe, expect, it, test } from 'vitest';
import { placePieces, type PageView, type TextItem } from '../../../ingest/read/pdf-pieces.ts';

/** An upright page, 300 by 400, as pdf.js shows it: from the lower left corner to the upper left. */
const VIEW: PageView = { width: 300, height: 400, transform: [1, 0, 0, -1, 0, 400] };
const item = (str: string, transform: readonly number[]): TextItem => ({ str, transform, width: 40 });
const upright = item('Report', [12, 0, 0, 12, 30, 350]);

describe('placePieces(items, view)', () => {
  it('measures from the upper left corner and leaves blanks out', () => {
    expect(placePieces([upright, item(' ', [12, 0, 0, 12, 70, 350])], VIEW)).toEqual({
      pieces: [{ text: 'Report', x: 30, y: 50, width: 40, size: 12 }],
      pageWidth: 300,
    });
  });

  test.each([
    ['a watermark', item('DRAFT', [30, 30, -30, 30, 50, 50])],
    ['a note along the margin', item('Copy', [0, 8, -8, 0, 10, 100])],
    ['text without size', item('x', [0, 0, 0, 0, 10, 100])],
  ])('leaves out %s', (_, other) => {
    expect(placePieces([other, upright], VIEW).pieces.map(({ text }) => text)).toEqual(['Report']);
  });

  test.each([
    ['upwards', [0, 12, -12, 0, 50, 30], { x: 30, y: 50 }, 400],
    ['downwards', [0, -12, 12, 0, 250, 370], { x: 30, y: 50 }, 400],
    ['upside down', [-12, 0, 0, -12, 270, 50], { x: 30, y: 50 }, 300],
  ])('turns a page that reads %s', (_, transform, place, pageWidth) => {
    expect(placePieces([item('A wide table', transform)], VIEW)).toEqual({
      pieces: [{ text: 'A wide table', ...place, width: 40, size: 12 }],
      pageWidth,
    });
  });

  it('gives nothing for nothing', () => {
    expect(placePieces([], VIEW)).toEqual({ pieces: [], pageWidth: 300 });
  });
});
