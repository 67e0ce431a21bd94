import type { OldEncoding } from './encodings.ts';

/** Endings a file may be given, known and unknown. */
export const ENDINGS = 'txt text md markdown html htm pdf docx jsonl zip TXT doc rtf json'.split(' ');
/** Encodings a text may be rewritten in. */
export const OLD: readonly OldEncoding[] = ['gbk', 'big5', 'utf-16le', 'utf-16be', 'latin1'];
/** What a page may say of its encoding. */
export const CHARSETS =
  'gb2312 gbk gb18030 big5 utf-8 utf-16 iso-8859-1 shift_jis x-user-defined replacement nonsense'.split(' ');
/** Letters that are not seen. */
export const CONTROLS =
  '\u0000 \u0001 \u0007 \u0008 \u000b \u000c \u001b \u001f \u007f \u0085 \u00a0 \u00ad \u200b \u200e \u2028 \u2029 \u202e \u3000 \ufeff \ufffd \uffff'.split(
    ' ',
  );
/** What may stand in place of a number. */
export const FIGURES = [
  '9'.repeat(400),
  '1e309',
  '-0',
  '20240',
  '1949',
  '2100',
  '０１２',
  '1,234,567.89',
  '二〇二四年',
  '2 0 2 4年',
  '0x10',
  '1'.repeat(19),
];
/** Lines of YAML for front matter and sidecars, good and bad. */
export const FIELDS = [
  'title: "a\\uD800b"',
  'title: [a, b]',
  'title: 12',
  'city: 大连',
  'city: nowhere',
  'city: {a: b}',
  'year: 2024',
  'year: 2024.5',
  'year: 9e99',
  'year: .nan',
  'year: "2024"',
  'reviewedYear: 1',
  'plannedYear: true',
  'deliveredOn: 2024-02-30',
  'deliveredOn: 2024-01-10',
  'publishedOn: yesterday',
  'language: zh',
  'language: xx',
  'kind: note',
  'kind: 1',
  'url: https://example.org',
  '__proto__: x',
  'constructor: y',
  '? [a]: b',
  '<<: *a',
  'a: &a [*a]',
  'title: !!js/function x',
  'title: |\n  several\n  lines',
  'title: "open',
  '\ttitle: tab',
  '- item',
  '%YAML 1.1',
  '---',
  '...',
  ': empty',
  'title: a: b',
  '{',
  '"',
];
/** Values of JSON fields, good and bad. */
export const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e300,
  '',
  ' ',
  '2024',
  'dalian',
  [],
  [[]],
  {},
  { toString: 1 },
  { text: 'x' },
  '\ud800',
  ['2024'],
  '2024-01-10',
  'note',
  'zh',
];
/** Names of files in an archive, good and bad. */
export const NAMES = [
  '../../etc/passwd.txt',
  '/a.txt',
  'C:\\a.txt',
  'a/../b.md',
  '.txt',
  'a',
  'dir/',
  'a\u0000.txt',
  '__MACOSX/a.txt',
  'a.meta.yaml',
  'con.txt',
  `${'x'.repeat(300)}.txt`,
  '大连.txt',
  'a#1.jsonl',
  'a.zip',
  'b.txt.exe',
  'a.html',
];
