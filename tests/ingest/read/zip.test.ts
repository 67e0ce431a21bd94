import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readZip, type ZipLimits } from '../../../ingest/read/zip.ts';
import { makeZip, type ZipPart } from './files/make-zip.ts';

const MB = 1024 * 1024;
const LIMITS: ZipLimits = { maxEntries: 50, maxEntryBytes: 4 * MB, maxTotalBytes: 8 * MB, maxRatio: 200 };
/** “大连报告.txt” as Windows in China writes it. */
const GB_NAME = Uint8Array.from([0xb4, 0xf3, 0xc1, 0xac, 0xb1, 0xa8, 0xb8, 0xe6, 0x2e, 0x74, 0x78, 0x74]);
/** “昞.txt”: the second byte of the letter is that of a backslash. */
const GB_BACKSLASH_NAME = Uint8Array.from([0x95, 0x5c, 0x2e, 0x74, 0x78, 0x74]);

const read = async (archive: Uint8Array, limits: Partial<ZipLimits> = {}) => {
  const { entries, problems } = await readZip(archive, { ...LIMITS, ...limits });
  return {
    texts: entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
    names: entries.map(({ name }) => name),
    codes: problems.map(({ code }) => code),
    messages: problems.map(({ message }) => message),
  };
};
const part = (name: ZipPart['name'], more: Partial<ZipPart> = {}): ZipPart => ({ name, content: 'Text.', ...more });

describe('readZip(bytes, limits)', () => {
  it('gives stored and deflated files sorted by name', async () => {
    const archive = makeZip([
      part('b/大连.txt', { content: '港口吞吐量增长。' }),
      part('b/', { content: '' }),
      part('a.md', { method: 0 }),
    ]);
    expect(await read(archive)).toMatchObject({
      texts: [
        ['a.md', 'Text.'],
        ['b/大连.txt', '港口吞吐量增长。'],
      ],
      codes: [],
    });
  });

  test.each([
    ['报告/大连.txt', '报告/大连.txt'],
    [GB_NAME, '大连报告.txt'],
    [GB_BACKSLASH_NAME, '昞.txt'],
    ['../../etc/a.txt', 'etc/a.txt'],
    ['/etc/./a.txt', 'etc/a.txt'],
    ['C:\\reports\\..\\a.txt', 'reports/a.txt'],
    ['a\u0000\n.txt', 'a.txt'],
    ['a..b.txt', 'a..b.txt'],
  ])('makes of the name %j a relative path', async (name, expected) => {
    expect((await read(makeZip([part(name)]))).names).toEqual([expected]);
  });

  test.each([
    part('__MACOSX/._a.txt'),
    part('.DS_Store'),
    part('a/.git/config'),
    part('a/', { content: '' }),
    part('a\\', { content: '' }),
    part('..'),
    part('a.txt', { mode: 0o120777, content: '/etc/passwd' }),
  ])('leaves out $name', async (left) => {
    expect(await read(makeZip([left, part('keep.txt')]))).toMatchObject({ names: ['keep.txt'], codes: [] });
  });

  it('unpacks only what is wanted, dot-files too, and asks no more of the rest', async () => {
    const archive = makeZip([part('_rels/.rels'), part('a.png', { content: Buffer.alloc(5 * MB) })]);
    expect(await read(archive, { isWanted: (name) => name.endsWith('.rels') })).toMatchObject({
      names: ['_rels/.rels'],
      codes: [],
    });
  });

  it('keeps all files of one name', async () => {
    const archive = makeZip([part('a (2).txt'), part('a.txt'), part('/a.txt'), part('../a.txt')]);
    expect((await read(archive)).names).toEqual(['a (2).txt', 'a (3).txt', 'a (4).txt', 'a.txt']);
  });

  test.each([
    ['too large', { content: Buffer.alloc(5 * MB, 'ab') }, { maxRatio: 1e9 }, 'ARCHIVE_TOO_LARGE'],
    ['too large, stored', { content: Buffer.alloc(5 * MB), method: 0 }, {}, 'ARCHIVE_TOO_LARGE'],
    ['a bomb', { content: Buffer.alloc(3 * MB) }, {}, 'ARCHIVE_TOO_LARGE'],
    ['a bomb that says it is small', { content: Buffer.alloc(3 * MB), saysSize: 10 }, {}, 'ARCHIVE_TOO_LARGE'],
    ['lying about its size', { saysSize: 4 }, {}, 'FILE_DAMAGED'],
    ['encrypted', { flags: 1 }, {}, 'FILE_ENCRYPTED'],
    ['packed by an unknown method', { method: 14 }, {}, 'FILE_UNSUPPORTED'],
  ] as const)('names a file that is %s and reads the others', async (_, odd, limits, code) => {
    const result = await read(makeZip([part('a.txt'), part('坏.txt', odd), part('z.txt')]), limits);
    expect(result).toMatchObject({ names: ['a.txt', 'z.txt'], codes: [code] });
    expect(result.messages[0]).toContain('“坏.txt”');
  });

  it('lets a small file of one letter pass, and a text of many words', async () => {
    const archive = makeZip([
      part('one.txt', { content: 'a'.repeat(MB) }),
      part('words.txt', { content: '港口吞吐量稳步增长。'.repeat(2e4).replace(/长/g, (_, at: number) => `${at}`) }),
    ]);
    expect(await read(archive, { maxRatio: 50 })).toMatchObject({ names: ['one.txt', 'words.txt'], codes: [] });
  });

  const many = (count: number, more: Partial<ZipPart> = {}): ZipPart[] =>
    Array.from({ length: count }, (_, index) => part(`${String(index).padStart(2, '0')}.txt`, more));

  it('stops at the total size', async () => {
    const { names, codes, messages } = await read(makeZip(many(40, { content: Buffer.alloc(MB) })));
    expect(names).toHaveLength(8);
    expect(codes).toEqual(['ARCHIVE_TOO_LARGE']);
    expect(messages[0]).toMatch(/“08\.txt” and what follows it/);
  });

  it('reads bytes once that several files share', async () => {
    const { names, codes, messages } = await read(makeZip([part('a.txt', { content: Buffer.alloc(MB) })], 40));
    expect(names).toEqual(['a.txt']);
    expect(new Set(codes)).toEqual(new Set(['FILE_DAMAGED']));
    expect(messages[0]).toContain('shares its bytes');
  });

  it('counts what it throws away, so that many bombs cost no more than one', async () => {
    const { codes } = await read(makeZip(many(40, { content: Buffer.alloc(3 * MB) })));
    expect(codes.length).toBeLessThan(10);
  });

  it('stops at the number of entries', async () => {
    const result = await read(makeZip(many(51)));
    expect(result.names).toHaveLength(50);
    expect(result.codes).toEqual(['ARCHIVE_TOO_LARGE']);
  });

  const whole = makeZip([part('a.txt'), part('b.txt', { content: '港口吞吐量增长。'.repeat(50) })]);
  test.each([
    ['a text', Buffer.from('PK is not enough')],
    ['nothing', Buffer.alloc(0)],
    ['a cut archive', whole.subarray(0, -30)],
    ['an archive of another kind', Buffer.from('Rar!\u001a\u0007\u0000')],
  ])('says that %s is no whole archive', async (_, archive) => {
    expect(await read(archive)).toMatchObject({ names: [], codes: ['FILE_DAMAGED'] });
  });

  it('tells a changed byte of a file from a whole one', async () => {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(37) ^ 0xff, 37);
    expect(await read(changed)).toMatchObject({ names: ['b.txt'], codes: ['FILE_DAMAGED'] });
  });

  it('never throws and never gives a changed text, whatever byte is changed', async () => {
    const texts = new Set((await read(whole)).texts.map(([, text]) => text));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(whole);
        changed.writeUInt8(changed.readUInt8(at) ^ change, at);
        for (const [, text] of (await read(changed)).texts) expect(texts).toContain(text);
      }),
      { numRuns: 300 },
    );
  });
});
