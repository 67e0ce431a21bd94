import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../../ingest/read/decode.ts';

const TEXT = '2024年工作回顾 Review of 2024\n港口吞吐量增长。'.repeat(20);
/** 大连港口增长 in GB18030. */
const GB = Buffer.from('b4f3c1acb8dbbfdad4f6b3a40a', 'hex');
/** 大連港口增長 in Big5. */
const BIG5 = Buffer.from('a46ab373b4e4a466bc57aaf80a', 'hex');
const GB_TEXT = '大连港口增长\n';
const page = (head: string, body: Uint8Array) => Buffer.concat([Buffer.from(`<html><head>${head}</head>`), body]);

describe('decodeText(bytes, declared)', () => {
  test.each([
    ['utf-8', Buffer.from(TEXT), TEXT],
    ['utf-8', Buffer.from('\ufeff' + TEXT), '\ufeff' + TEXT],
    ['utf-16le', Buffer.from('\ufeff' + TEXT, 'utf16le'), '\ufeff' + TEXT],
    ['utf-16le', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['utf-16be', Buffer.from('\ufeff' + TEXT, 'utf16le').swap16(), '\ufeff' + TEXT],
    ['gb18030', Buffer.from([...GB, ...GB, ...GB]), GB_TEXT.repeat(3)],
    ['gb18030', GB, GB_TEXT],
    ['big5', BIG5, '大連港口增長\n'],
  ] as const)('reads %s', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, damaged: 0 });
  });

  it('tells a page of markup with few Chinese letters from UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('<p class="text">Dalian</p>\n'.repeat(500)), GB]);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'gb18030', damaged: 0 });
  });

  test.each([
    '<meta charset=big5>',
    "<META content='text/html; charset=Big5' http-equiv=x>",
    '<?xml encoding="big5"?>',
  ])('believes %s where the bytes fit', (head) => {
    expect(decodeText(page(head, GB))?.encoding).toBe('big5');
    expect(decodeText(page(head, Buffer.from(TEXT)))?.encoding).toBe('utf-8');
    // b480 is a letter of GBK alone
    expect(decodeText(page(head, Buffer.from([...GB, 0xb4, 0x80, ...GB])))?.encoding).toBe('gb18030');
  });

  test.each(['utf-8', 'iso-8859-1', 'nonsense'])('does not believe a page in GBK that calls itself %s', (label) => {
    expect(decodeText(page(`<meta charset="${label}">`, GB))?.encoding).toBe('gb18030');
    expect(decodeText(GB, label)?.encoding).toBe('gb18030');
  });

  it('believes what is declared outside', () => {
    expect(decodeText(GB, 'big5')?.encoding).toBe('big5');
    expect(decodeText(BIG5, 'gb2312')?.encoding).toBe('gb18030');
  });

  it('keeps a cut UTF-8 file readable and says so', () => {
    const decoded = decodeText(Buffer.from(TEXT).subarray(0, -4));
    expect(decoded?.encoding).toBe('utf-8');
    expect(decoded?.damaged).toBe(1);
    expect(decoded?.text.slice(0, 100)).toBe(TEXT.slice(0, 100));
  });

  it('keeps a file in GBK readable that is cut inside a letter', () => {
    expect(decodeText(GB.subarray(0, -2))).toEqual({ text: '大连港口增\ufffd', encoding: 'gb18030', damaged: 1 });
  });

  it('does not take the quotes and signs of English Windows for Chinese', () => {
    const bytes = Buffer.from(
      'The port\x92s cargo throughput in tons, containers included, rose by 4% last year. '.repeat(20),
      'latin1',
    );
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', damaged: 20 });
  });

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52])],
    ['zero bytes', Buffer.alloc(64)],
    ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 8, 0, 8, 0, 0xb7, 0x9c, 1, 2, 3, 4, 5, 6, 7, 8])],
    ['a PDF', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
    ['bytes of all values', Buffer.from(Array.from({ length: 2048 }, (_, at) => (at * 73) % 256))],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
