import { makeDocx, paragraph } from '../ingest/read/files/make-docx.ts';
import { makeZip } from '../ingest/read/files/make-zip.ts';
import type { Seed } from './corpus.ts';
import { encodeText, type OldEncoding } from './encodings.ts';
import type { Random } from './random.ts';

/** A file under change, and what changes it: the seeds serve as second halves. */
export interface Mutable {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sidecar?: Buffer;
}

export type Mutation = (file: Mutable, random: Random, seeds: readonly Seed[]) => Mutable;

/** Files beyond this length (bytes) are cut before they are repeated or packed. */
const LONG = 200_000;

const bytesOf =
  (change: (bytes: Buffer, random: Random, seeds: readonly Seed[]) => Buffer): Mutation =>
  (file, random, seeds) => ({ ...file, bytes: change(file.bytes, random, seeds) });

const textOf = (change: (text: string, random: Random) => string): Mutation =>
  bytesOf((bytes, random) => Buffer.from(change(bytes.toString(), random)));

const cutAt = (bytes: Buffer, random: Random): number => random.int(0, bytes.length);

const insert = (bytes: Buffer, at: number, more: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);

const insertText = (text: string, random: Random, more: string): string => {
  const at = random.int(0, text.length);
  return text.slice(0, at) + more + text.slice(at);
};

/** The ending, without the dot. */
export const endingOf = (name: string): string => name.split('.').pop() ?? '';

const rename = (file: Mutable, ending: string): Mutable => ({
  ...file,
  name: file.name.replace(/\.[^.]*$|$/, `.${ending}`),
});

const ENDINGS = 'txt text md markdown html htm pdf docx jsonl zip TXT doc rtf json'.split(' ');
const OLD: readonly OldEncoding[] = ['gbk', 'big5', 'utf-16le', 'utf-16be', 'latin1'];
const CHARSETS = 'gb2312 gbk gb18030 big5 utf-8 utf-16 iso-8859-1 shift_jis x-user-defined replacement nonsense'.split(
  ' ',
);
const CONTROLS =
  '\u0000 \u0001 \u0007 \u0008 \u000b \u000c \u001b \u001f \u007f \u0085 \u00a0 \u00ad \u200b \u200e \u2028 \u2029 \u202e \u3000 \ufeff \ufffd \uffff'.split(
    ' ',
  );
const FIGURES = [
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
const FIELDS = [
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
const fields = (random: Random): string =>
  Array.from({ length: random.int(0, 6) }, () => random.pick(FIELDS)).join('\n');

const VALUES: readonly unknown[] = [
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
const record = (text: string, random: Random): string => {
  const keys =
    'text title city year reviewedYear plannedYear deliveredOn publishedOn language kind url __proto__ toString'.split(
      ' ',
    );
  const given = Array.from({ length: random.int(0, 5) }, () => [random.pick(keys), random.pick(VALUES)] as const);
  return JSON.stringify({ text, ...Object.fromEntries(given) });
};

const NAMES = [
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

const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

/** Every kind of damage by its name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut end': bytesOf((bytes, random) => bytes.subarray(0, cutAt(bytes, random))),
  'cut start': bytesOf((bytes, random) => bytes.subarray(cutAt(bytes, random))),
  splice: bytesOf((bytes, random, seeds) => {
    const other = random.pick(seeds).bytes;
    return Buffer.concat([bytes.subarray(0, cutAt(bytes, random)), other.subarray(cutAt(other, random))]);
  }),
  'flip bytes': bytesOf((bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let count = random.int(1, 20); count > 0 && flipped.length > 0; count--) {
      const at = random.int(0, flipped.length - 1);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.int(0, 7));
    }
    return flipped;
  }),
  'insert bytes': bytesOf((bytes, random) =>
    insert(
      bytes,
      cutAt(bytes, random),
      Buffer.from(Array.from({ length: random.int(1, 40) }, () => random.int(0, 255))),
    ),
  ),
  'delete bytes': bytesOf((bytes, random) => {
    const at = cutAt(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.int(1, 200))]);
  }),
  'repeat piece': bytesOf((bytes, random) => {
    const at = cutAt(bytes, random);
    const piece = bytes.subarray(at, at + random.int(1, 400));
    const times = Math.min(random.int(2, 300), Math.ceil(LONG / (piece.length + 1)));
    return insert(bytes, at, Buffer.concat(Array<Buffer>(times).fill(piece)));
  }),
  'other encoding': bytesOf((bytes, random) => {
    const encoding = random.pick(OLD);
    const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : encoding === 'utf-16be' ? [0xfe, 0xff] : [];
    return Buffer.concat([Buffer.from(random.chance(0.5) ? mark : []), encodeText(bytes.toString(), encoding)]);
  }),
  'byte order mark': bytesOf((bytes, random) =>
    Buffer.concat([
      Buffer.from(
        random.pick([
          [0xef, 0xbb, 0xbf],
          [0xff, 0xfe],
          [0xfe, 0xff],
          [0xef, 0xbb],
        ]),
      ),
      bytes,
    ]),
  ),
  'charset lie': textOf((text, random) => `<meta charset="${random.pick(CHARSETS)}">${text}`),
  'other ending': (file, random) => rename(file, random.pick(ENDINGS)),
  'no line ends': textOf((text) => text.replaceAll('\n', '')),
  'no sentence ends': textOf((text) => text.replace(/[\n.!?。！？]/g, '')),
  'other line ends': textOf((text, random) =>
    text.replaceAll('\n', random.pick(['\r\n', '\r', '\u2028', '\f', '\n\n\n', '\n\u3000\u3000'])),
  ),
  wrap: textOf((text, random) => {
    const width = random.int(18, 70);
    return text.replace(
      new RegExp(`[^\\n]{${width}}`, 'g'),
      random.pick(['$&\n', '$&   \n', '$&\r\n', '$&-\n', '$&\n\n12\n\n']),
    );
  }),
  controls: textOf((text, random) => {
    let changed = text;
    for (let count = random.int(1, 20); count > 0; count--)
      changed = insertText(changed, random, random.pick(CONTROLS).repeat(random.int(1, 3)));
    return changed;
  }),
  'lone surrogates': bytesOf((bytes, random) => {
    const units = Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le');
    for (let count = random.int(1, 10); count > 0 && units.length > 4; count--)
      units.writeUInt16LE(random.int(0xd800, 0xdfff), 2 * random.int(1, units.length / 2 - 1));
    return units;
  }),
  'rare planes': textOf((text, random) => insertText(text, random, '𠮷😀𝟐𝟎𝟐𝟒年'.repeat(random.int(1, 50)))),
  'delete letters': textOf((text, random) => {
    const at = random.int(0, text.length);
    return text.slice(0, at) + text.slice(at + random.int(1, 60));
  }),
  'swap lines': textOf((text, random) => {
    const lines = text.split('\n');
    return lines.map(() => random.pick(lines)).join('\n');
  }),
  figures: textOf((text, random) =>
    text.replace(/\d+/g, (number) => (random.chance(0.3) ? random.pick(FIGURES) : number)),
  ),
  blanks: textOf((text, random) =>
    insertText(text, random, random.pick([' ', '\t', '\u3000', '\u200b', '\n', ' \n']).repeat(random.int(1, 3000))),
  ),
  tags: textOf((text, random) => {
    const tag = random.pick('p b div span table td a ul li h1 pre script style title main article br x'.split(' '));
    return insertText(
      text,
      random,
      random
        .pick([`<${tag}>`, `</${tag}>`, `<${tag} `, `<!--`, `<${tag} class="hidden" style="display:none">`])
        .repeat(random.int(1, 200)),
    );
  }),
  'as page': (file, random) =>
    rename(
      {
        ...file,
        bytes: Buffer.from(
          `<html><title>${random.pick(FIELDS)}</title><body><p>${file.bytes.toString().replaceAll('\n', random.pick(['</p><p>', '<br>', '<tr><td>', '<li>', '\n']))}`,
        ),
      },
      random.pick(['html', 'txt']),
    ),
  'front matter': (file, random) =>
    rename(
      {
        ...file,
        bytes: Buffer.from(
          `---\n${fields(random)}\n${random.pick(['---\n', '--- \r\n', '', '----\n', '...\n'])}${file.bytes.toString()}`,
        ),
      },
      'md',
    ),
  sidecar: (file, random) => ({
    ...file,
    sidecar: random.chance(0.1) ? file.bytes.subarray(0, 300) : Buffer.from(fields(random)),
  }),
  'as JSON lines': (file, random) => {
    const texts = file.bytes
      .toString()
      .slice(0, LONG)
      .split(random.pick(['\n\n', '\u0000', '。']));
    const lines = texts
      .slice(0, 30)
      .map((text) => (random.chance(0.1) ? JSON.stringify(random.pick(VALUES)) : record(text, random)));
    return rename(
      {
        ...file,
        bytes: Buffer.from(
          lines
            .map((line) => (random.chance(0.05) ? line.slice(0, -3) : line))
            .join(random.pick(['\n', '\r\n', '\n\n'])),
        ),
      },
      'jsonl',
    );
  },
  'as archive': (file, random, seeds) => {
    const parts = Array.from({ length: random.int(0, 4) }, () => random.pick(seeds)).map(({ name, bytes }) => ({
      name: random.chance(0.3) ? random.pick(NAMES) : name,
      content: bytes.subarray(0, LONG),
    }));
    const odd = (): object =>
      random.pick([
        {},
        {},
        {},
        { saysSize: random.int(0, 2 ** 31) },
        { method: 0 },
        { method: 12 },
        { flags: 1 },
        { mode: 0o120777 },
      ]);
    const all = [
      ...parts,
      { name: random.pick([file.name, ...NAMES]), content: file.bytes.subarray(0, LONG) },
      ...(random.chance(0.3) ? [{ name: file.name.replace(/\.[^.]*$/, '.meta.yaml'), content: fields(random) }] : []),
    ];
    return rename(
      {
        ...file,
        bytes: makeZip(
          all.map((part) => ({ ...part, ...odd() })),
          random.pick([1, 1, 1, 2, 5]),
        ),
      },
      'zip',
    );
  },
  'as Word file': (file, random) => {
    const lines = file.bytes
      .toString()
      .slice(0, 10_000)
      .split('\n')
      .map((line) => paragraph(xml(line), random.chance(0.1) ? '<w:pStyle w:val="1"/>' : ''));
    const broken = random.pick([
      '',
      '',
      '',
      '</w:p>',
      '<w:p>',
      '<w:tbl><w:tr><w:tc>',
      '&#xD800;',
      '<![CDATA[',
      '&undefined;',
      '<w:r><w:t>',
    ]);
    return rename(
      { ...file, bytes: makeDocx(lines.join(broken), { footnotes: random.chance(0.2) ? broken : '' }) },
      'docx',
    );
  },
  'PDF numbers': bytesOf((bytes, random) => {
    const text = bytes.toString('latin1');
    return Buffer.from(
      text.replace(/\b\d+(?= 0 R| 0 obj|\b)/g, (number) => (random.chance(0.004) ? String(random.int(0, 99)) : number)),
      'latin1',
    );
  }),
  'PDF words': bytesOf((bytes, random) => {
    const words = [
      'endobj',
      'endstream',
      'stream',
      'xref',
      'trailer',
      'startxref',
      '/Length',
      '/Kids',
      '/Filter',
      '/FlateDecode',
      '/ToUnicode',
      '/Type',
      '/Font',
    ];
    return Buffer.from(
      bytes
        .toString('latin1')
        .replaceAll(random.pick(words), (word) => (random.chance(0.3) ? random.pick(words) : word)),
      'latin1',
    );
  }),
};

/** Which mutations make sense for a file of this ending: those of letters only where there are letters. */
export function mutationsFor(name: string): readonly string[] {
  const all = Object.keys(MUTATIONS);
  const ofPdf = all.filter((mutation) => mutation.startsWith('PDF'));
  const ofBytes = [
    'cut end',
    'cut start',
    'splice',
    'flip bytes',
    'insert bytes',
    'delete bytes',
    'repeat piece',
    'byte order mark',
    'other ending',
    'sidecar',
    'as archive',
  ];
  if (endingOf(name) === 'pdf') return [...ofBytes, ...ofPdf, ...ofPdf];
  return /^(?:docx|zip)$/.test(endingOf(name)) ? ofBytes : all.filter((mutation) => !ofPdf.includes(mutation));
}
