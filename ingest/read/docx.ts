import type { Extracted, FileProblem } from './extracted.ts';
import { attributeOf, elementsOf, linesOf, parsePage, type Element } from './page-lines.ts';
import { readZip, type ZipEntry, type ZipLimits } from './zip.ts';

/** What a Word file may unpack to: a report of 500 pages has some 10 MB of XML. Pictures are not unpacked at all. */
const LIMITS: ZipLimits = {
  maxEntries: 10_000,
  maxEntryBytes: 32 * 1024 * 1024,
  maxTotalBytes: 64 * 1024 * 1024,
  maxRatio: 200,
  isWanted: (name) => /\.(?:xml|rels)$/i.test(name),
};

/** First bytes of the container that old Word files and encrypted new ones are kept in (MS-CFB 2.2). */
const OLE_MARK = [0xd0, 0xcf, 0x11, 0xe0];

/** The stream that holds an encrypted file in that container (MS-OFFCRYPTO 2.3.4.4). */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Extracts the text of a Word file (.docx), a line a paragraph, heading, list item or table row; footnotes stand at the
 * end. Pictures, comments, deleted words and what Word prints by itself (list numbers, note marks) are left out. No
 * title: mammoth does not give it. Never throws; what cannot be read is a problem, with the text of the rest.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  if (OLE_MARK.every((byte, index) => bytes[index] === byte)) return failed(oleProblem(bytes));
  // The limits hold before mammoth sees anything, and it never sees the archive
  const { entries, problems } = await readZip(bytes, LIMITS);
  try {
    const html = await convert(entries);
    const body = [...elementsOf(parsePage(html).childNodes)].find(({ tagName }) => tagName === 'body');
    const lines = linesOf(body?.childNodes ?? [], (element) => (isNoteMark(element) ? 'skip' : null));
    return { text: lines.map(({ text }) => text).join('\n'), title: null, problems };
  } catch {
    return failed(...(problems.length > 0 ? problems : [DAMAGED]));
  }
}

const DAMAGED: FileProblem = {
  code: 'FILE_DAMAGED',
  message: 'The file is no whole Word file. Open it in Word, save it again as .docx, or download it again.',
};

function failed(...problems: readonly FileProblem[]): Extracted {
  return { text: '', title: null, problems };
}

function oleProblem(bytes: Uint8Array): FileProblem {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM)
    ? { code: 'FILE_ENCRYPTED', message: 'The file asks for a password. Open it in Word and save it without one.' }
    : { code: 'FILE_DAMAGED', message: 'The file is of the old Word format. Open it in Word and save it as .docx.' };
}

/** Hands mammoth the unpacked parts in place of a file, as its own tests do: it would unpack the file without limits. */
async function convert(entries: readonly ZipEntry[]): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const parts = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string, encoding?: string) => {
      const part = parts.get(name);
      if (!part) return Promise.reject(new Error(`The Word file has no part “${name}”.`));
      return Promise.resolve(encoding ? new TextDecoder(encoding).decode(part) : part);
    },
  };
  const withoutPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  // mammoth reads a `path` or `buffer` that is not empty before it looks at `file`
  const input = { path: '', file };
  return (await mammoth.convertToHtml(input, { convertImage: withoutPictures })).value;
}

/** The number of a note in the text, and the arrow back to it. */
function isNoteMark(element: Element): boolean {
  return element.tagName === 'a' && /^#(?:foot|end)note-/.test(attributeOf(element, 'href') ?? '');
}
