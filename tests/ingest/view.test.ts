import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createLinesView, createView, foldText } from '../../ingest/view.ts';

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
    ['ＧＤＰ增长６．５％', 'gdp增长6.5%'],
    ['第①批', '第①批'],
    ['ﬁrst eﬃcient oﬀshore ﬂoat', 'first efficient offshore float'],
    ['5㎞、3㎡、2㎏', '5km、3m2、2kg'],
    ['⼤连⼈⺠', '大连人民'],
    ['\u200b港\ufeff口', '港口'],
    ['國務院發展對外貿易', '国务院发展对外贸易'],
    ['臺灣、台湾', '台湾、台湾'],
    ['<p class="x">One</p><p>Two</p>', ' one two '],
    ['a<5 and c>d', 'a<5 and c>d'],
    ['É ÖL', 'é öl'],
    ['İstanbul', 'İstanbul'],
    ['', ''],
  ])('reads %j as %j', (source, folded) => {
    expect(createView(source).text).toBe(folded);
  });

  test.each([
    ['the develop-\nment of trade', 'the development of trade'],
    ['the develop\u2010\r\n  ment of trade', 'the development of trade'],
    ['the aqua\u00ad\nculture', 'the aquaculture'],
    ['high-\nquality growth', 'high-quality growth'],
    ['well-\nknown', 'well-known'],
    ['the 2023-\n2025 plan', 'the 2023- 2025 plan'],
    ['Dalian-\nShenyang', 'dalian- shenyang'],
    ['the port \t\n  of the city', 'the port of the city'],
    ['港口\n建设', '港口建设'],
    ['港口\u3000\r\n\u3000\u3000建设', '港口建设'],
    ['\ud842\udfb7\n港', '\ud842\udfb7港'],
    ['增长\n6.5%，5\n号线', '增长6.5%,5号线'],
    ['新建\nmetro线', '新建 metro线'],
    ['the growth\n- 12 -\nof trade', 'the growth of trade'],
    ['the growth\n\n  Page 3 of 20  \n\nof trade', 'the growth of trade'],
    ['港口\n第３页 共２０页\n建设', '港口建设'],
    ['港口\n— 3 —\n\f建设', '港口建设'],
    ['in the year\n2024 trade grew', 'in the year 2024 trade grew'],
    ['投资\n2024万元', '投资2024万元'],
  ])('reads on over the line end in %j', (source, folded) => {
    expect(createView(source).text).toBe(folded);
  });

  test.each([
    ['港口\n建设', '港口 建设'],
    ['develop-\nment', 'develop- ment'],
    ['港口\n3\n建设', '港口 3 建设'],
  ])('keeps lines that do not read on apart: %j', (source, folded) => {
    expect(createLinesView(source).text).toBe(folded);
  });

  it('quotes what it has folded as it was written', () => {
    const source = '由國務院批\n  准，建５㎞ 線';
    const view = createView(source, 3);
    for (const [folded, written] of [
      ['国务院', '國務院'],
      ['批准', '批\n  准'],
      ['5km', '５㎞'],
    ] as const) {
      const start = view.text.indexOf(folded);
      const { quote, startOffset, endOffset } = view.quote(start, start + folded.length);
      expect([quote, source.slice(startOffset - 3, endOffset - 3)]).toEqual([written, written]);
    }
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

  const pieces = [
    'a',
    'É',
    '-',
    '‐',
    '5',
    '５',
    '%',
    ' ',
    '\u00a0',
    '\u3000',
    '\u00ad',
    '\u200b',
    '\t',
    '\n',
    '\r\n',
    '\f',
  ];
  const words = [
    '大',
    '國',
    '𠮷',
    '⼤',
    'ﬃ',
    '㎞',
    '。',
    '<b>',
    '</p>',
    '<br/>',
    '<',
    '>',
    '第',
    '3',
    '页',
    'Page 1 of 2',
  ];
  const text = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 40 }).map((parts) => parts.join(''));

  it.each([
    ['createView', createView],
    ['createLinesView', createLinesView],
  ])('%s: the spans of any text follow one another and cut the source', (_, create) => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const view = create(source, 11);
        expect(view.text).not.toMatch(/[\n\r\f\t]|  /);
        if (view.text === '') return;
        const start = a % view.text.length;
        const middle = start + 1 + (b % (view.text.length - start));
        const whole = view.quote(start, view.text.length);
        const first = view.quote(start, middle);
        expect(source.slice(first.startOffset - 11, first.endOffset - 11)).toBe(first.quote);
        expect(first.endOffset).toBeGreaterThan(first.startOffset);
        expect(first.startOffset).toBe(whole.startOffset);
        expect(first.endOffset).toBeLessThanOrEqual(whole.endOffset);
      }),
    );
  });

  it('reads a million blanks and a million broken tags in no time', () => {
    const start = performance.now();
    for (const unit of [' ', '\n', '<', '<a ', '　', '3\n']) createView(unit.repeat(1_000_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
