import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocx, paragraph, table } from '../ingest/read/files/make-docx.ts';
import { makeZip } from '../ingest/read/files/make-zip.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SHARED = join(ROOT, '..', 'shared');

/** A file that inputs are made from. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Corpus {
  /** Files of every format. */
  readonly files: readonly Seed[];
  /** Those of them that are text. */
  readonly texts: readonly Seed[];
  readonly taxonomy: string;
  readonly projects: string;
  /** Real reports are no part of the project; false where they do not lie beside it, or were not asked for. */
  readonly hasRealReports: boolean;
}

/** Reads the seeds: the demo, the cases, the files of the readers' tests and, where asked and there, real reports. */
export function readCorpus({ withRealReports }: { readonly withRealReports: boolean }): Corpus {
  const own = [
    ...filesOf(join(ROOT, 'demo', 'reports')),
    ...readdirSync(join(ROOT, 'tests', 'cases'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
      .flatMap((name) => filesOf(join(ROOT, 'tests', 'cases', name)).filter(({ name: file }) => /^input\./.test(file))),
    ...filesOf(join(ROOT, 'tests', 'ingest', 'read', 'files')).filter(({ name }) => /\.(?:pdf|txt)$/.test(name)),
  ];
  const hasRealReports = withRealReports && existsSync(SHARED);
  const files = [...own, ...packed(own), ...(hasRealReports ? realReports() : [])];
  return {
    files,
    texts: files.filter(({ name }) => /\.(?:txt|md|html|jsonl)$/.test(name)),
    taxonomy: readFileSync(join(ROOT, 'taxonomy.yaml'), 'utf8'),
    projects: readFileSync(join(ROOT, 'projects.yaml'), 'utf8'),
    hasRealReports,
  };
}

/** The same texts as a Word file, JSON lines and an archive. */
function packed(own: readonly Seed[]): Seed[] {
  const texts = own.filter(({ name }) => /\.(?:txt|md)$/.test(name));
  const [first = { name: '', bytes: Buffer.alloc(0) }] = texts;
  const escaped = first.bytes.toString().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body =
    escaped
      .split('\n')
      .map((line) => paragraph(line))
      .join('') +
    table([
      ['港口', '吞吐量'],
      ['Port', '1.2'],
    ]);
  const lines = texts.map(({ bytes }) => JSON.stringify({ text: bytes.toString(), city: 'dalian', year: 2024 }));
  return [
    { name: 'report.docx', bytes: makeDocx(body, { footnotes: '' }) },
    { name: 'reports.jsonl', bytes: Buffer.from(lines.join('\n')) },
    {
      name: 'reports.zip',
      bytes: makeZip(texts.map(({ name, bytes }, at) => ({ name: `${at}/${name}`, content: bytes }))),
    },
  ];
}

function filesOf(folder: string): Seed[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Beginnings of reports: long enough to have all parts, short enough to be read many times. */
const REAL_LENGTH = 2_500;

function realReports(): Seed[] {
  const corpora = join(SHARED, 'corpora');
  const lines = ['provincial-gwr.jsonl', 'national-gwr.jsonl']
    .filter((name) => existsSync(join(corpora, name)))
    .flatMap((name) => readFileSync(join(corpora, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const seeds = existsSync(join(corpora, 'seeds')) ? filesOf(join(corpora, 'seeds')) : [];
  return [...lines, ...seeds.map(({ bytes }) => bytes.toString())].map((text, at) => ({
    name: `real-${at}.txt`,
    bytes: Buffer.from(text.slice(0, REAL_LENGTH)),
  }));
}
