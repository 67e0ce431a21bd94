import { createHash } from 'node:crypto';
import { createIssue } from '../issues.ts';
import type { Issue, SourceText } from '../types.ts';
import { decodeText, type Decoded } from './decode.ts';
import { readDocx } from './docx.ts';
import type { Extracted } from './extracted.ts';
import { readGivenYaml } from './given.ts';
import { readHtml } from './html.ts';
import { readJsonl } from './jsonl.ts';
import { readFrontMatter } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { pairSidecars } from './sidecars.ts';
import { readZip } from './zip.ts';

/** A larger file is no report, nor is a longer text (UTF-16 code units): the longest real one has 0.06 M. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_TEXT = 1024 * 1024;

/** What an archive may unpack to; one may lie in another, no deeper, and counts towards the outer one. */
const ZIP_LIMITS = { maxEntries: 10_000, maxEntryBytes: MAX_BYTES, maxRatio: 200 };
const MAX_ARCHIVE_DEPTH = 2;
const MAX_UNPACKED = 128 * 1024 * 1024;
/** Texts pack to a fifth or a tenth. */
const MAX_ARCHIVE_RATIO = 50;
const MIN_UNPACKED = 4 * 1024 * 1024;

/** How deep in archives a file lies, and how much they may still unpack to. */
interface Nesting {
  readonly depth: number;
  left: number;
}

const FORMATS: Readonly<Record<string, SourceText['format'] | 'zip'>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  docx: 'docx',
  jsonl: 'jsonl',
  zip: 'zip',
};

/** Endings that a reader is for, without the dot. */
export const READABLE_ENDINGS: readonly string[] = Object.keys(FORMATS);

/** Whether a reader is for a file of this name. */
export function isReadable(name: string): boolean {
  return formatOf(name) !== undefined;
}

export interface SourceFile {
  /** Path relative to the PATH given, with forward slashes: the document's id. */
  readonly id: string;
  /** Path as the user can open it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The file of fields beside it. */
  readonly sidecar?: { readonly path: string; readonly bytes: Uint8Array };
}

export interface SourcesRead {
  readonly sources: readonly SourceText[];
  readonly issues: readonly Issue[];
}

/**
 * Turns the bytes of one file into the texts it holds: one; several for JSONL and ZIP; none, with an issue that says why.
 * Touches no disk. What lies in an archive has the id `ARCHIVE.zip/NAME`, a record of a JSONL file `FILE#LINE`.
 */
export async function readSource(file: SourceFile): Promise<SourcesRead> {
  const read = await readFile(file, { depth: 0, left: MAX_UNPACKED });
  const tooLong = read.sources.filter(({ text }) => text.length > MAX_TEXT);
  if (tooLong.length === 0) return read;
  const issues = tooLong.map(({ path, text }) =>
    createIssue('FILE_TOO_LARGE', { file: path }, `The text has ${text.length} letters; the limit is ${MAX_TEXT}.`),
  );
  return { sources: read.sources.filter(({ text }) => text.length <= MAX_TEXT), issues: [...read.issues, ...issues] };
}

async function readFile(file: SourceFile, nesting: Nesting): Promise<SourcesRead> {
  const format = formatOf(file.id);
  const { id, path, bytes, sidecar } = file;
  if (!format)
    return fail(path, 'FILE_UNSUPPORTED', `No reader is for this ending; known are ${READABLE_ENDINGS.join(', ')}.`);
  if (bytes.length > MAX_BYTES)
    return fail(path, 'FILE_TOO_LARGE', `The file has ${bytes.length} bytes; the limit is ${MAX_BYTES}.`);
  if (bytes.length === 0) return fail(path, 'FILE_EMPTY', 'The file is empty.');
  const base: SourceText = { id, path, format: 'text', text: '', sha256: sha256(bytes), bodyOffset: 0, given: {} };
  const read =
    format === 'zip'
      ? await readArchive(file, nesting)
      : format === 'pdf' || format === 'docx'
        ? extracted({ ...base, format }, await (format === 'pdf' ? readPdf(bytes) : readDocx(bytes)))
        : readTextFile({ ...base, format }, bytes);
  return sidecar ? withSidecar(read, sidecar) : read;
}

function formatOf(name: string): (typeof FORMATS)[string] | undefined {
  return FORMATS[name.split('.').pop()?.toLowerCase() ?? ''];
}

function readTextFile(base: SourceText, bytes: Uint8Array): SourcesRead {
  const { format, path, id } = base;
  const decoded = decodeText(bytes);
  if (!decoded) return fail(path, 'FILE_BINARY', 'The file holds bytes that are no text.');
  if (decoded.text.replace(/^\ufeff/, '').trim() === '')
    return fail(path, 'FILE_EMPTY', 'The file holds nothing but blanks.');
  const issues = encodingIssues(decoded, path);
  const source = { ...base, text: decoded.text, encoding: decoded.encoding };
  const readAsHtml = (): SourcesRead => {
    const page = extracted({ ...source, format: 'html' }, readHtml(decoded.text));
    return { sources: page.sources, issues: [...issues, ...page.issues] };
  };
  if (format === 'html' || (format === 'text' && looksLikeHtml(decoded.text))) return readAsHtml();
  if (format === 'markdown') {
    const { bodyOffset, given, issues: fieldIssues } = readFrontMatter(decoded.text, path);
    return { sources: [{ ...source, bodyOffset, given }], issues: [...issues, ...fieldIssues] };
  }
  if (format === 'jsonl') {
    const { records, issues: lineIssues } = readJsonl(decoded.text, path);
    const sources = records.map(({ line, text, given }) => {
      const number = `#${line}`;
      return { ...source, id: id + number, path: path + number, text, sha256: sha256(Buffer.from(text)), given };
    });
    return { sources, issues: [...issues, ...lineIssues] };
  }
  return { sources: [source], issues };
}

/** Some saved pages end in .txt: a whole page is read as HTML, single tags in a text are not. */
function looksLikeHtml(text: string): boolean {
  return /^\ufeff?\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 1000));
}

function encodingIssues({ damaged, encoding }: Decoded, path: string): Issue[] {
  if (damaged > 0) {
    const places = damaged === 1 ? '1 place does' : `${damaged} places do`;
    const message = `Read as ${encoding}; ${places} not fit and became “�” (is the file cut?).`;
    return [createIssue('FILE_LETTERS_LOST', { file: path }, message)];
  }
  return encoding === 'utf-8' ? [] : [createIssue('FILE_ENCODING', { file: path }, `Read as ${encoding}.`)];
}

function extracted(base: SourceText, { text, title, problems }: Extracted): SourcesRead {
  const issues = problems.map(({ code, message }) => createIssue(code, { file: base.path }, message));
  if (text.trim() !== '') return { sources: [{ ...base, text, given: title === null ? {} : { title } }], issues };
  return issues.length > 0 ? { sources: [], issues } : fail(base.path, 'FILE_EMPTY', 'The file holds no text.');
}

/** Reads what lies in an archive as if it lay in a folder of its name. */
async function readArchive({ id, path, bytes }: SourceFile, nesting: Nesting): Promise<SourcesRead> {
  if (nesting.depth >= MAX_ARCHIVE_DEPTH)
    return fail(path, 'ARCHIVE_TOO_LARGE', 'Archives lie too deep in one another; unpack the outer ones.');
  const maxTotalBytes = Math.min(nesting.left, Math.max(MIN_UNPACKED, bytes.length * MAX_ARCHIVE_RATIO));
  const { entries, problems } = await readZip(bytes, { ...ZIP_LIMITS, maxTotalBytes });
  const inside = {
    depth: nesting.depth + 1,
    left: maxTotalBytes - entries.reduce((sum, entry) => sum + entry.bytes.length, 0),
  };
  const sources: SourceText[] = [];
  const issues = problems.map(({ code, message }) => createIssue(code, { file: path }, message));
  const byName = new Map(entries.map((entry) => [entry.name, entry.bytes]));
  const { files, alone } = pairSidecars([...byName.keys()]);
  for (const name of alone) issues.push(createIssue('SIDECAR_ALONE', { file: `${path}/${name}` }, SIDECAR_ALONE));
  for (const { name, sidecar } of files) {
    const inner = { id: `${id}/${name}`, path: `${path}/${name}`, bytes: byName.get(name) ?? new Uint8Array() };
    const fields = sidecar === null ? undefined : byName.get(sidecar);
    const beside = fields && sidecar !== null ? { sidecar: { path: `${path}/${sidecar}`, bytes: fields } } : {};
    const read = await readFile({ ...inner, ...beside }, inside);
    sources.push(...read.sources);
    issues.push(...read.issues);
  }
  nesting.left -= maxTotalBytes - inside.left;
  if (entries.length === 0 && problems.length === 0) return fail(path, 'FILE_EMPTY', 'The archive holds no files.');
  return { sources, issues };
}

/** Said of a sidecar without a report. */
export const SIDECAR_ALONE = 'No report of this name lies beside it.';

/** The sidecar's fields win over the file's own title and front matter; a record of a JSONL file knows itself best. */
function withSidecar(read: SourcesRead, sidecar: NonNullable<SourceFile['sidecar']>): SourcesRead {
  const where = { file: sidecar.path, firstLine: 1, code: 'SIDECAR_INVALID', what: 'sidecar', isOurs: true } as const;
  const decoded = decodeText(sidecar.bytes);
  const fields = readGivenYaml(decoded?.text.replace(/^\ufeff/, '') ?? '', where);
  const binary = decoded ? [] : [createIssue('SIDECAR_INVALID', { file: sidecar.path }, 'The sidecar is no text.')];
  const sources = read.sources.map((source) => ({
    ...source,
    given: source.format === 'jsonl' ? { ...fields.given, ...source.given } : { ...source.given, ...fields.given },
  }));
  return { sources, issues: [...read.issues, ...fields.issues, ...binary] };
}

function fail(file: string, code: Issue['code'], message: string): SourcesRead {
  return { sources: [], issues: [createIssue(code, { file }, message)] };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
