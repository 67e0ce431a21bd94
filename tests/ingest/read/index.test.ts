import { describe, expect, it, test } from 'vitest';
import { readSource } from '../../../ingest/read/index.ts';
import type { SourceText } from '../../../ingest/types.ts';
import { makeZip } from './files/make-zip.ts';

const read = (id: string, content: string | Uint8Array) =>
  readSource({ id, path: `in/${id}`, bytes: typeof content === 'string' ? Buffer.from(content) : content });
const only = (sources: readonly SourceText[]): SourceText => {
  expect(sources).toHaveLength(1);
  return sources[0] as SourceText;
};

describe('readSource(file)', () => {
  it('keeps a text as it is, tags and all', async () => {
    const { sources, issues } = await read('a.txt', '<strong>一、回顾</strong>\n港口');
    expect(only(sources)).toMatchObject({ id: 'a.txt', format: 'text', text: '<strong>一、回顾</strong>\n港口' });
    expect(issues).toEqual([]);
  });

  it('takes front matter apart and counts offsets in the whole file', async () => {
    const source = only((await read('a.md', '---\ntitle: Digest\nyear: 2024\n---\nText.')).sources);
    expect(source.given).toEqual({ title: 'Digest', year: 2024 });
    expect(source.text.slice(source.bodyOffset)).toBe('Text.');
  });

  it('tells the line and column of a wrong field and reads on', async () => {
    const { sources, issues } = await read('a.md', '---\ntitle: Digest\nyear: soon\n---\nText.');
    expect(only(sources).given).toEqual({ title: 'Digest' });
    expect(issues).toMatchObject([{ code: 'GIVEN_INVALID', file: 'in/a.md', line: 3, column: 1 }]);
  });

  it('extracts the text of a page without scripts, navigation and buttons', async () => {
    const page =
      '<!doctype html><html><head><title>Work &amp; report</title></head><body><nav>Home</nav><script>x</script>' +
      '<h1>一、回顾</h1><p>港口<b>吞吐量</b>增长。</p><button>Print</button><p>Second&nbsp;line</p></body></html>';
    for (const id of ['a.html', 'a.htm', 'a.txt'])
      expect(only((await read(id, page)).sources)).toMatchObject({
        format: 'html',
        text: '一、回顾\n港口吞吐量增长。\nSecond line',
        given: { title: 'Work & report' },
      });
  });

  it('prefers the article of a page', async () => {
    const page = '<html><body><div>Ad</div><article><p>Text.</p></article><div>Links</div></body></html>';
    expect(only((await read('a.html', page)).sources).text).toBe('Text.');
  });

  it('reads a JSONL record a line and tells the lines it cannot read', async () => {
    const lines = [
      '{"text":"One.","city":"大连市","year":2024}',
      '',
      '{oops',
      '{"title":"x"}',
      '{"text":"Two.","year":"?"}',
    ];
    const { sources, issues } = await read('a.jsonl', lines.join('\n'));
    expect(sources.map(({ id, text, given }) => ({ id, text, given }))).toEqual([
      { id: 'a.jsonl#1', text: 'One.', given: { city: '大连市', year: 2024 } },
      { id: 'a.jsonl#5', text: 'Two.', given: {} },
    ]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['JSONL_INVALID', 3],
      ['JSONL_INVALID', 4],
      ['GIVEN_INVALID', 5],
    ]);
  });

  test.each([
    ['a.txt', '', 'FILE_EMPTY'],
    ['a.txt', ' \n\ufeff\u3000', 'FILE_EMPTY'],
    ['a.txt', Uint8Array.from([0, 1, 2, 3, 0, 0, 7, 8]), 'FILE_BINARY'],
    ['a.doc', 'x', 'FILE_UNSUPPORTED'],
    ['a.txt', Buffer.alloc(65 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE'],
  ])('gives an issue instead of a text for %s %#', async (id, content, code) => {
    const { sources, issues } = await read(id, content);
    expect(sources).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('says that a file is cut', async () => {
    const { sources, issues } = await read('a.txt', Buffer.from('港口吞吐量增长。'.repeat(30)).subarray(0, -1));
    expect(only(sources).text.startsWith('港口')).toBe(true);
    expect(issues.map((issue) => issue.code)).toEqual(['FILE_LETTERS_LOST']);
  });
});

describe('what is read with a file', () => {
  const fields = (yaml: string) => ({ path: 'in/a.meta.yaml', bytes: Buffer.from(yaml) });

  test.each([
    ['utf-16le', Buffer.from('\ufeff港口增长。', 'utf16le')],
    ['gb18030', Buffer.from('b8dbbfdad4f6b3a4a1a3'.repeat(3), 'hex')],
    ['big5', Buffer.from('b4e4a466bc57aaf8a143'.repeat(3), 'hex')],
  ])('says that it reads %s, as a note', async (encoding, bytes) => {
    const { sources, issues } = await read('a.txt', bytes);
    expect(only(sources)).toMatchObject({ encoding });
    expect(issues).toMatchObject([{ code: 'FILE_ENCODING', severity: 'info', message: `Read as ${encoding}.` }]);
  });

  it('lets a sidecar win over front matter, and a record over the sidecar of its file', async () => {
    const sidecar = fields('city: dalian\nyear: 2020\n');
    const bytes = Buffer.from('---\nyear: 2019\nurl: x\n---\nText.');
    const markdown = await readSource({ id: 'a.md', path: 'in/a.md', bytes, sidecar });
    expect(only(markdown.sources).given).toEqual({ city: 'dalian', year: 2020, url: 'x' });
    const rows = Buffer.from('{"text":"A.","year":2018}\n{"text":"B."}\n');
    const { sources } = await readSource({ id: 'a.jsonl', path: 'in/a.jsonl', bytes: rows, sidecar });
    expect(sources.map(({ given }) => [given.city, given.year])).toEqual([
      ['dalian', 2018],
      ['dalian', 2020],
    ]);
  });

  it('tells at its place what is wrong with a sidecar, and reads the file', async () => {
    const sidecar = fields('city: dalian\nyear: soon\n');
    const result = await readSource({ id: 'a.txt', path: 'in/a.txt', bytes: Buffer.from('Text.'), sidecar });
    expect(only(result.sources).given).toEqual({ city: 'dalian' });
    expect(result.issues).toMatchObject([{ code: 'GIVEN_INVALID', file: 'in/a.meta.yaml', line: 2, column: 1 }]);
  });
});

describe('an archive', () => {
  const pack = (parts: Record<string, string | Uint8Array>) =>
    makeZip(Object.entries(parts).map(([name, content]) => ({ name, content })));

  it('is read as a folder of its name, with sidecars, and with archives in it', async () => {
    const inner = pack({ 'c.txt': '港口。' });
    const parts = {
      'b/r.txt': 'Text.',
      'b/r.meta.yaml': 'year: 2020',
      'x.meta.yaml': 'year: 1',
      'p.png': 'x',
      'z.zip': inner,
    };
    const { sources, issues } = await read('a.zip', pack(parts));
    expect(sources.map(({ id, path, given }) => [id, path, given])).toEqual([
      ['a.zip/b/r.txt', 'in/a.zip/b/r.txt', { year: 2020 }],
      ['a.zip/z.zip/c.txt', 'in/a.zip/z.zip/c.txt', {}],
    ]);
    expect(issues.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
      'FILE_UNSUPPORTED in/a.zip/p.png',
      'SIDECAR_ALONE in/a.zip/x.meta.yaml',
    ]);
  });

  it('may lie in another, no deeper', async () => {
    const deep = pack({ 'b.zip': pack({ 'c.zip': pack({ 'd.txt': 'x' }) }) });
    const { sources, issues } = await read('a.zip', deep);
    expect(sources).toEqual([]);
    expect(issues).toMatchObject([{ code: 'ARCHIVE_TOO_LARGE', file: 'in/a.zip/b.zip/c.zip' }]);
  });

  it('unpacks to fifty times its size at most, inner archives counted', async () => {
    const bomb = (name: string) => ({ [name]: Buffer.alloc(1024 * 1024, 'a') });
    const many = Object.assign({}, ...Array.from('abcdefgh', (name) => bomb(`${name}.txt`))) as Record<string, Buffer>;
    const { sources, issues } = await read('a.zip', pack(many));
    expect(sources.length).toBeLessThanOrEqual(4);
    expect(issues.map(({ code }) => code)).toContain('ARCHIVE_TOO_LARGE');
  });
});
