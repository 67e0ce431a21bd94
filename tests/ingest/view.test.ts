import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createView, foldText } from '../../ingest/view.ts';

describe('createView(source, baseOffset)', () => {
  test.each([
    ['Metro LINE 5', 'metro line 5'],
    ['Metro\u00a0 Line\n5', 'metro line 5'],
    ['地铁５号线', '地铁5号线'],
    ['Summer “Davos”', 'summer "davos"'],
    ['people’s cross–border', "people's cross-border"],
    ['aqua\u00adculture', 'aquaculture'],
    ['大连<strong>湾</strong>', '大连湾'],
    ['first<br/>second', 'first second'],
    ['growth < 5 and > 3', 'growth < 5 and > 3'],
  ])('reads %j as %j', (source, folded) => {
    expect(createView(source).text).toBe(folded);
  });

  it('quotes the source with its offsets in the document', () => {
    const view = createView('开工<b>５</b>号线', 100);
    const start = view.text.indexOf('5号线');
    expect(view.quote(start, start + 3)).toEqual({ startOffset: 105, endOffset: 112, quote: '５</b>号线' });
  });

  it('gives every span of any text back as it stands in the source', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aÉ 5５\u00a0\u00ad<b>/大连。𠮷'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const view = createView(source, 7);
        if (view.text === '') return;
        const start = a % view.text.length;
        const end = start + 1 + (b % (view.text.length - start));
        const { startOffset, endOffset, quote } = view.quote(start, end);
        expect(source.slice(startOffset - 7, endOffset - 7)).toBe(quote);
        expect(foldText(`x${quote}x`)).toBe(`x${view.text.slice(start, end)}x`);
      }),
    );
  });
});
