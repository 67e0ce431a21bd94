import { createHash } from 'node:crypto';
import { createIssue } from '../issues.ts';
import type { Issue, SourceText } from '../types.ts';
import { decodeText } from './decode.ts';
import { readHtml } from './html.ts';
import { readJsonl } from './jsonl.ts';
import { readFrontMatter } from './markdown.ts';

/** A larger file is no report. */
const MAX_BYTES = 64 * 1024 * 1024;

const FORMATS: Readonly<Record<string, SourceText['format']>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  jsonl: 'jsonl',
};

/** Endings that a reader is for, without the dot. */
export const READABLE_ENDINGS: readonly string[] = Object.keys(FORMATS);

export interface SourceFile {
  /** Path relative to the PATH given, with forward slashes: the document's id. */
  readonly id: string;
  /** Path as the user can open it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Turns the bytes of one file into the texts it holds (one; several for JSONL; none with an issue). Touches no disk. */
export function readSource({ id, path, bytes }: SourceFile): { sources: SourceText[]; issues: Issue[] } {
  const fail = (code: Parameters<typeof createIssue>[0], message: string): { sources: []; issues: Issue[] } => ({
    sources: [],
    issues: [createIssue(code, { file: path }, message)],
  });
  const format = FORMATS[id.split('.').pop()?.toLowerCase() ?? ''];
  if (!format)
    return fail('FILE_UNSUPPORTED', `No reader is for this ending; known are ${READABLE_ENDINGS.join(', ')}.`);
  if (bytes.length > MAX_BYTES)
    return fail('FILE_TOO_LARGE', `The file has ${bytes.length} bytes; the limit is ${MAX_BYTES}.`);
  if (bytes.length === 0) return fail('FILE_EMPTY', 'The file is empty.');
  const decoded = decodeText(bytes);
  if (!decoded) return fail('FILE_BINARY', 'The file holds bytes that are no text.');
  if (decoded.text.replace(/^\ufeff/, '').trim() === '')
    return fail('FILE_EMPTY', 'The file holds nothing but blanks.');

  const issues: Issue[] = [];
  if (decoded.damaged > 0) {
    const places = decoded.damaged === 1 ? '1 place does' : `${decoded.damaged} places do`;
    const message = `Read as ${decoded.encoding}; ${places} not fit and became “�” (is the file cut?).`;
    issues.push(createIssue('FILE_ENCODING', { file: path }, message));
  } else if (decoded.encoding !== 'utf-8') {
    issues.push(createIssue('FILE_ENCODING', { file: path }, `Read as ${decoded.encoding}.`));
  }

  const sourcesOf = (source: SourceText): { sources: SourceText[]; issues: Issue[] } =>
    source.text.trim() === '' ? fail('FILE_EMPTY', 'The page holds no text.') : { sources: [source], issues };
  const base = { id, path, format, text: decoded.text, sha256: sha256(bytes), bodyOffset: 0, given: {} };
  switch (format) {
    case 'text':
      return sourcesOf(looksLikeHtml(decoded.text) ? htmlSource(base) : base);
    case 'html':
      return sourcesOf(htmlSource(base));
    case 'markdown': {
      const front = readFrontMatter(decoded.text, path);
      return {
        sources: [{ ...base, bodyOffset: front.bodyOffset, given: front.given }],
        issues: [...issues, ...front.issues],
      };
    }
    case 'jsonl': {
      const { records, issues: lineIssues } = readJsonl(decoded.text, path);
      const sources = records.map(({ line, text, given }) => ({
        ...base,
        id: `${id}#${line}`,
        path: `${path}#${line}`,
        text,
        sha256: sha256(Buffer.from(text)),
        given,
      }));
      return { sources, issues: [...issues, ...lineIssues] };
    }
  }
}

/** Some saved pages end in .txt: a whole page is read as HTML, single tags in a text are not. */
function looksLikeHtml(text: string): boolean {
  return /^\ufeff?\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 1000));
}

function htmlSource(base: SourceText): SourceText {
  const { text, title } = readHtml(base.text);
  return { ...base, format: 'html', text, given: title === null ? {} : { title } };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
