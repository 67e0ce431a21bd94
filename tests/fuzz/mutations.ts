import { encodeText } from './encodings.ts';
import type { Seed } from './corpus.ts';
import { endingOf, LONG, rename, type Mutation } from './mutable.ts';
import { CHARSETS, CONTROLS, ENDINGS, FIGURES, OLD } from './mutation-words.ts';
import { PACKINGS } from './packing.ts';
import type { Random } from './random.ts';

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
  ...PACKINGS,
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
