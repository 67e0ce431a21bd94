import { makeDocx, paragraph } from '../ingest/read/files/make-docx.ts';
import { makeZip } from '../ingest/read/files/make-zip.ts';
import { LONG, rename, type Mutation } from './mutable.ts';
import { FIELDS, NAMES, VALUES } from './mutation-words.ts';
import type { Random } from './random.ts';

const fields = (random: Random): string =>
  Array.from({ length: random.int(0, 6) }, () => random.pick(FIELDS)).join('\n');

const record = (text: string, random: Random): string => {
  const keys =
    'text title city year reviewedYear plannedYear deliveredOn publishedOn language kind url __proto__ toString'.split(
      ' ',
    );
  const given = Array.from({ length: random.int(0, 5) }, () => [random.pick(keys), random.pick(VALUES)] as const);
  return JSON.stringify({ text, ...Object.fromEntries(given) });
};

const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

/** Mutations that put a file into another format, well or badly. */
export const PACKINGS: Readonly<Record<string, Mutation>> = {
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
};
