import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isPassing } from '../../ingest/passing.ts';
import type { Range } from '../../ingest/spans.ts';
import { foldText } from '../../ingest/view.ts';

/** Whether the words between ‹ › are named in passing. */
const passes = (marked: string): boolean => {
  const terms: Range[] = [];
  let plain = '';
  for (const piece of foldText(marked).split(/(‹[^›]*›)/)) {
    const words = piece.replace(/[‹›]/g, '');
    if (words !== piece) terms.push({ start: plain.length, end: plain.length + words.length });
    plain += words;
  }
  return isPassing(plain, terms);
};

describe('isPassing(text, terms)', () => {
  test.each([
    ['one item of a list of many', '推动粮油、畜禽、‹水产›、蔬菜等全产业链发展。'],
    ['one item of a list in English', 'They met on roads, forests, ‹fish›, grain, steel and cement.'],
    ['one clause of many', '修缮堤坝，疏浚河道，绿化山坡，整治村容，改造‹码头›。'],
    [
      'one clause of many in English',
      'We shall mend roads, dredge rivers, plant hills, tidy villages, light streets and rebuild a ‹wharf›.',
    ],
    ['two items of a long list', '广场、道路、‹学校›、‹医院›、桥梁、车站一律如期交付使用，造价得到控制。'],
  ])('tells %s', (_, marked) => {
    expect(passes(marked)).toBe(true);
  });

  test.each([
    ['the only subject', '‹渔业›产量稳步回升。'],
    ['one of three clauses', '修缮堤坝，改造‹码头›，疏浚航道。'],
    ['the only subject in English', 'The ‹fishery› recovered, as we had hoped.'],
    ['most items of a list', '‹医疗›、‹教育›、市容等事项有了进展，街道更整洁了。'],
    ['three places', '修路，架桥，‹渔港›，植树，‹渔船›，治河，‹渔村›，绿化，造林。'],
    ['a clause with a figure', '修缮堤坝，疏浚河道，绿化山坡，整治村容，‹出口›增长5%，亮化街区。'],
    [
      'a clause with a figure in English',
      'Roads were mended, hills planted, ‹exports› up by 5%, rivers dredged and streets lit.',
    ],
    ['a term that is a list itself', '稳步推进‹规则、规制、管理、标准›对接。'],
    ['a term with “and” in it', 'We went on with ‹reform and opening up›.'],
    ['a part of its own after a semicolon', '修缮堤坝，疏浚河道，绿化山坡，整治村容；扩大‹出口›。'],
  ])('lets stand %s', (_, marked) => {
    expect(passes(marked)).toBe(false);
  });

  it('takes a figure in a list for no statement on one of its items', () => {
    expect(passes('粮食、蔬菜、‹水产›、水果等产量合计200万吨，市场平稳，价格稳定，流通顺畅。')).toBe(true);
  });

  it('never refuses a sentence of one clause that is no list', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z渔业港口 ]{3,60}$/), fc.nat(59), (text, place) => {
        fc.pre(!/\band\b/.test(text));
        const start = place % text.length;
        expect(isPassing(text, [{ start, end: start + 1 }])).toBe(false);
      }),
    );
  });
});
