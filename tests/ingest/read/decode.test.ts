import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../../ingest/read/decode.ts';

const TEXT = '2024年工作回顾 Review of 2024\n港口吞吐量增长。'.repeat(20);
/** “大连港” in GB18030. */
const GB = Uint8Array.from([0xb4, 0xf3, 0xc1, 0xac, 0xb8, 0xdb, 0x0a]);

describe('decodeText(bytes)', () => {
  test.each([
    ['utf-8', Buffer.from(TEXT), TEXT],
    ['utf-8', Buffer.from('\ufeff' + TEXT), '\ufeff' + TEXT],
    ['utf-16le', Buffer.from('\ufeff' + TEXT, 'utf16le'), '\ufeff' + TEXT],
    ['utf-16le', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['utf-16be', Buffer.from('\ufeff' + TEXT, 'utf16le').swap16(), '\ufeff' + TEXT],
    ['gb18030', Buffer.from([...GB, ...GB, ...GB]), '大连港\n'.repeat(3)],
  ] as const)('reads %s', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, damaged: 0 });
  });

  it('keeps a cut UTF-8 file readable and says so', () => {
    const decoded = decodeText(Buffer.from(TEXT).subarray(0, -4));
    expect(decoded?.encoding).toBe('utf-8');
    expect(decoded?.damaged).toBe(1);
    expect(decoded?.text.slice(0, 100)).toBe(TEXT.slice(0, 100));
  });

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52])],
    ['zero bytes', Buffer.alloc(64)],
    ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 8, 0, 8, 0, 0xb7, 0x9c, 1, 2, 3, 4, 5, 6, 7, 8])],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
