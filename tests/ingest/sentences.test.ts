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
    [' \u3000 \n\n', []],
    ['', []],
  ])('splits %j', (text, sentences) => {
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

  it('leaves no letter outside the sentences', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(split(source).join('').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
      }),
    );
  });
});
