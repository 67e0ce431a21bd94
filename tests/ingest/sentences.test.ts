import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findSentences, splitPieces } from '../../ingest/sentences.ts';

const split = (text: string): string[] =>
  findSentences(text).map(({ startOffset, endOffset }) => text.slice(startOffset, endOffset));

describe('findSentences(text, bodyOffset)', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['一。二！三？', ['一。', '二！', '三？']],
    ['港口吞吐量增长3.5%；外贸增长。', ['港口吞吐量增长3.5%；外贸增长。']],
    ['Output rose 3.5%; trade rose too. It pays.', ['Output rose 3.5%; trade rose too.', 'It pays.']],
    ['Heading\nText.\r\n\r\nMore', ['Heading', 'Text.', 'More']],
    ['他说：“好。”我们走。', ['他说：“好。”', '我们走。']],
    ['He said “Good.” We went.', ['He said “Good.”', 'We went.']],
    ['The firm Hengli Co., Ltd. builds a plant.', ['The firm Hengli Co., Ltd. builds a plant.']],
    ['It was sold to Hengli Ltd. The plant opened.', ['It was sold to Hengli Ltd.', 'The plant opened.']],
    ['Trade with the U.S. grew.', ['Trade with the U.S. grew.']],
    ['See No. 5 and Mr. Li, e.g. on Jan. 6.', ['See No. 5 and Mr. Li, e.g. on Jan. 6.']],
    ['I. Review\nⅡ. Tasks in 2024', ['I. Review', 'Ⅱ. Tasks in 2024']],
    ['# II. Tasks for 2024\nText.', ['# II. Tasks for 2024', 'Text.']],
    ['Speed up Phase I. Start the bridge of J. Li.', ['Speed up Phase I.', 'Start the bridge of J. Li.']],
    ['1. Open the port.\n2. Build ships.', ['1. Open the port.', '2. Build ships.']],
    ['The year was 2016. Exports grew.', ['The year was 2016.', 'Exports grew.']],
    ['the whole industry.The next step', ['the whole industry.', 'The next step']],
    ['see www.example.Com now', ['see www.example.Com now']],
    ['全文完。——完', ['全文完。', '——完']],
    ['建成了吗？！当然。', ['建成了吗？！', '当然。']],
    ['Is it built?! It is.', ['Is it built?!', 'It is.']],
    ['未来可期……我们继续。', ['未来可期……我们继续。']],
    ['They waited... Then it came.', ['They waited...', 'Then it came.']],
    ['They waited... and it came.', ['They waited... and it came.']],
    ['码头扩建；堤坝修复；学校开学。', ['码头扩建；堤坝修复；学校开学。']],
    ['Widen the quay; mend the dike; open schools.', ['Widen the quay; mend the dike; open schools.']],
    ['做到三点：一是快；二是稳。', ['做到三点：一是快；二是稳。']],
    ['（港口建成。）城市发展。', ['（港口建成。）', '城市发展。']],
    ['(The port is built.) The city grows.', ['(The port is built.)', 'The city grows.']],
    ['《规划（草案）。》已印发', ['《规划（草案）。》', '已印发']],
    ['增长３．５％，达到1.2万亿元。', ['增长３．５％，达到1.2万亿元。']],
    ['It grew by 3.5 percent. 12 schools opened.', ['It grew by 3.5 percent.', '12 schools opened.']],
    ['It grew by .5 percent in 2023.', ['It grew by .5 percent in 2023.']],
    ['In 2023. 12 schools opened.', ['In 2023.', '12 schools opened.']],
    ['版本2.0上线。', ['版本2.0上线。']],
    ['Version 2.0 is out.', ['Version 2.0 is out.']],
    ['Mr. Li met Mrs. Wang and Dr. Chen.', ['Mr. Li met Mrs. Wang and Dr. Chen.']],
    ['from Jan. to Sept. 2023', ['from Jan. to Sept. 2023']],
    ['St. Petersburg vs. Dalian', ['St. Petersburg vs. Dalian']],
    ['J. R. Li spoke. He left.', ['J. R. Li spoke.', 'He left.']],
    ['at 9 a.m. on Monday', ['at 9 a.m. on Monday']],
    ['at 9 a.m. The line opened.', ['at 9 a.m.', 'The line opened.']],
    ['ships, cranes, etc. were built.', ['ships, cranes, etc. were built.']],
    ['ships, cranes, etc. They were built.', ['ships, cranes, etc.', 'They were built.']],
    ['the U.N. Charter', ['the U.N.', 'Charter']],
    ['the U.S. and China', ['the U.S. and China']],
    ['the Ph.D. students', ['the Ph.D. students']],
    ['the C.P.C. members met.', ['the C.P.C. members met.']],
    ['write to mayor@city.gov.cn. We answer.', ['write to mayor@city.gov.cn.', 'We answer.']],
    ['see https://www.city.gov.cn/a.html?x=1 now', ['see https://www.city.gov.cn/a.html?x=1 now']],
    ['See the file plan.PDF here.', ['See the file plan.PDF here.']],
    ['He said, “We build.” and left.', ['He said, “We build.” and left.']],
    ["He said, 'We build.' They left.", ["He said, 'We build.'", 'They left.']],
    ['“开工！”他喊道。', ['“开工！”', '他喊道。']],
    ['(a) Widen the quay. (b) Mend the dike.', ['(a) Widen the quay.', '(b) Mend the dike.']],
    ['10. Widen the quay.', ['10. Widen the quay.']],
    ['  \u30003. Widen the quay.', ['3. Widen the quay.']],
    ['## 3. Widen the quay', ['## 3. Widen the quay']],
    ['IV. Tasks', ['IV. Tasks']],
    ['Text.\nPart One. Review of work', ['Text.', 'Part One. Review of work']],
    ['We finished part two. It is good.', ['We finished part two.', 'It is good.']],
    ['1．扩建码头。2．修复堤坝。', ['1．扩建码头。', '2．修复堤坝。']],
    ['一、工作回顾\n港口建成', ['一、工作回顾', '港口建成']],
    ['Review of work\nThe port is built', ['Review of work', 'The port is built']],
    ['港口建成。The port is built. 学校开学。', ['港口建成。', 'The port is built.', '学校开学。']],
    ['The port (港口。) is built.', ['The port (港口。)', 'is built.']],
    ['GDP增长6%.全市就业稳定.', ['GDP增长6%.', '全市就业稳定.']],
    ['全市就业稳定. 学校开学.', ['全市就业稳定.', '学校开学.']],
    ['第一批No.3泊位建成。', ['第一批No.3泊位建成。']],
    ['the port of the ci', ['the port of the ci']],
    ['港口吞吐', ['港口吞吐']],
    ['One.\u2028Two\u2029Three\vFour\fFive', ['One.', 'Two', 'Three', 'Four', 'Five']],
    ['\ufeffOne.\u200b Two.\u200b', ['One.', 'Two.']],
    ['..., !', ['..., !']],
    ['“Is it built?” he asked. “Yes!” we said.', ['“Is it built?” he asked.', '“Yes!” we said.']],
    ['The quay is wide.\nand the dike holds.', ['The quay is wide.', 'and the dike holds.']],
    ['Really?Yes!No', ['Really?Yes!No']],
    ['Grow! Build!', ['Grow!', 'Build!']],
    [' \u3000 \n\n', []],
    ['', []],
  ])('splits %j', (text, sentences: string[]) => {
    expect(split(text)).toEqual(sentences);
  });

  it('begins after the front matter with offsets of the whole text', () => {
    expect(findSentences('---\nx: 1.\n---\nOne.', 14)).toEqual([{ startOffset: 14, endOffset: 18 }]);
  });
});

describe('splitPieces(text)', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aB1. ,。！?”\n\r\u3000𠮷港co'), maxLength: 60 });

  it('keeps every character of any text, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const pieces = splitPieces(source);
        expect(pieces.map(({ startOffset, endOffset }) => source.slice(startOffset, endOffset)).join('')).toBe(source);
        expect(pieces.every(({ startOffset, endOffset }) => endOffset > startOffset)).toBe(true);
      }),
    );
  });

  it('joins any text over its wraps, and keeps every character', () => {
    const parts = fc.array(fc.constantFrom('港口', 'the port', '。', '. ', '\n', ' \r\n', '\f', '3', '𠮷'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(parts, fc.func(fc.boolean()), (words, isWrap) => {
        const source = words.join('');
        const wraps = [...source.matchAll(/[ \r\n\f]*[\n\f][ \r\n\f]*/g)]
          .filter(({ index }) => isWrap(index))
          .map(({ index, 0: gap }) => ({ startOffset: index, endOffset: index + gap.length }));
        const pieces = splitPieces(source, wraps);
        expect(pieces.map(({ startOffset, endOffset }) => source.slice(startOffset, endOffset)).join('')).toBe(source);
        const sentences = findSentences(source, 0, wraps);
        const outside = sentences.reduceRight(
          (rest, one) => rest.slice(0, one.startOffset) + rest.slice(one.endOffset),
          source,
        );
        expect(outside.trim()).toBe('');
      }),
    );
  });

  test.each([
    ['𠮷', 12_001],
    ['港', 30_000],
    ['港口，', 9_000],
    ['a', 30_000],
    ['word ', 9_000],
  ])('cuts a run of %j without an end, but no letter', (unit, count) => {
    const source = unit.repeat(count);
    const pieces = splitPieces(source).map(({ startOffset, endOffset }) => source.slice(startOffset, endOffset));
    expect(pieces.join('')).toBe(source);
    expect(pieces.every((piece) => piece.isWellFormed() && piece.length <= 10_002)).toBe(true);
  });

  it('leaves no letter outside the sentences', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(split(source).join('').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
      }),
    );
  });
});
