import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise, type Entry } from 'yauzl';
import { compareText } from '../issues.ts';
import { overlaps } from '../spans.ts';
import type { IssueCode, Span } from '../types.ts';
import type { FileProblem } from './extracted.ts';

/** How much an archive may unpack to. Counted while unpacking: what an archive says of itself is not believed. */
export interface ZipLimits {
  /** Files and folders, those left out too. */
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  /** Over all files in the order of the archive, those thrown away too. */
  readonly maxTotalBytes: number;
  /** Bytes out for one byte in, asked of files beyond a megabyte: deflate reaches 1032, texts stay below 50. */
  readonly maxRatio: number;
  /** Asked with the name which files to unpack. Default: all but dot-files and `__MACOSX/`. */
  readonly isWanted?: (name: string) => boolean;
}

export interface ZipEntry {
  /** Forward slashes, relative, without `..`: fit for an id, not meant as a path on disk. Unique in its archive. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipContent {
  /** Sorted by name. A ZIP in the ZIP is an entry like any other. */
  readonly entries: readonly ZipEntry[];
  readonly problems: readonly FileProblem[];
}

/** Below this a high ratio is but a small file of one letter. */
const RATIO_FROM_BYTES = 1024 * 1024;

const PIECE_BYTES = 256 * 1024;

/**
 * Unpacks a ZIP archive in memory. Folders, links, dot-files and `__MACOSX/` are left out. Names are UTF-8 where they
 * are valid UTF-8, else GB18030: Windows in China writes them so, without a mark. Never throws: a file that is too
 * large, encrypted or damaged becomes a problem that names it, and the others are read.
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits): Promise<ZipContent> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Uint8Array>();
  const copies = new Map<string, number>();
  const problems: FileProblem[] = [];
  const { isWanted = isVisible } = limits;
  let seen = 0;
  const used: Span[] = [];
  let left = limits.maxTotalBytes;
  try {
    // yauzl's own checks of names and sizes give up the whole archive for one odd entry; they are made here
    const zip = await fromBufferPromise(archive, { decodeStrings: false, validateEntrySizes: false });
    for await (const entry of zip.eachEntry()) {
      if (++seen > limits.maxEntries) {
        const message = `The archive holds more than ${limits.maxEntries} files and folders; the rest was left out.`;
        problems.push({ code: 'ARCHIVE_TOO_LARGE', message });
        break;
      }
      const fullName = decodeName(entry.fileNameRaw);
      const name = relativeName(fullName);
      if (isFolder(fullName) || isLink(entry) || name === '' || !isWanted(name)) continue;
      const start = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch(() => null);
      const packed = start && archive.subarray(start.fileDataStart, start.fileDataStart + entry.compressedSize);
      const place = start && {
        startOffset: start.fileDataStart,
        endOffset: start.fileDataStart + entry.compressedSize,
      };
      // no packer lets two files share bytes: it makes a bomb of a small archive
      if (place && used.some((other) => overlaps(other, place))) {
        const message = `“${name}” shares its bytes with another file of the archive and was left out.`;
        problems.push({ code: 'FILE_DAMAGED', message });
        continue;
      }
      if (place) used.push(place);
      const unpacked = await unpack(entry, packed, { ...limits, maxTotalBytes: left });
      left -= unpacked.size;
      if (unpacked.bytes) entries.set(freeName(name, entries, copies), unpacked.bytes);
      else problems.push({ code: unpacked.code, message: `“${name}” ${unpacked.message}` });
      if (left < 0) break;
    }
  } catch {
    const message = 'The file is no ZIP archive, or it is cut or damaged. Download it or pack it again.';
    problems.push({ code: 'FILE_DAMAGED', message });
  }
  const sorted = [...entries].sort(([a], [b]) => compareText(a, b));
  return { entries: sorted.map(([name, content]) => ({ name, bytes: content })), problems };
}

/** `size`: bytes that came out, kept or not. Without `bytes`: what is wrong, to be read after the name of the entry. */
type Unpacked = { readonly size: number } & (
  { readonly bytes: Uint8Array } | { readonly bytes: null; readonly code: IssueCode; readonly message: string }
);

/** `limits.maxTotalBytes` is what is left of it. */
async function unpack(entry: Entry, packed: Uint8Array | null, limits: ZipLimits): Promise<Unpacked> {
  const fail = (code: IssueCode, message: string, size = 0): Unpacked => ({ bytes: null, code, message, size });
  const damaged = 'is damaged and was left out; download the archive or pack it again.';
  if (entry.isEncrypted()) return fail('FILE_ENCRYPTED', 'asks for a password and was left out.');
  if (!packed) return fail('FILE_DAMAGED', damaged);
  if (!entry.canDecodeFileData())
    return fail('FILE_UNSUPPORTED', `is packed by method ${entry.compressionMethod}; pack it again as a plain ZIP.`);

  const maxRatioBytes = Math.max(RATIO_FROM_BYTES, packed.length * limits.maxRatio);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of entry.compressionMethod === 0 ? [packed] : inflate(packed)) {
      size += piece.length;
      if (size > limits.maxTotalBytes)
        return fail('ARCHIVE_TOO_LARGE', 'and what follows it was left out: the archive unpacks to too much.', size);
      if (size > limits.maxEntryBytes)
        return fail('ARCHIVE_TOO_LARGE', `was left out: it unpacks to more than ${limits.maxEntryBytes} bytes.`, size);
      if (size > maxRatioBytes)
        return fail('ARCHIVE_TOO_LARGE', `was left out: it unpacks to over ${limits.maxRatio} times its size.`, size);
      pieces.push(piece);
    }
  } catch {
    return fail('FILE_DAMAGED', damaged, size);
  }
  const bytes = Buffer.concat(pieces);
  return size === entry.uncompressedSize && crc32(bytes) === entry.crc32
    ? { bytes, size }
    : fail('FILE_DAMAGED', damaged, size);
}

/** Gives the pieces as they come out, so that a reader may stop; throws where the bytes are damaged or cut. */
function inflate(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: PIECE_BYTES });
  stream.end(packed);
  return stream;
}

/** Asked of the decoded name: the second byte of a GB18030 letter may be that of a backslash. */
function isFolder(fullName: string): boolean {
  return /[\\/]$/.test(fullName);
}

/** A link (Unix file type 0xA) holds a path, not a text. */
function isLink(entry: Entry): boolean {
  return entry.versionMadeBy >>> 8 === 3 && entry.externalFileAttributes >>> 28 === 0xa;
}

/** No drive, no root, no `.` or `..`, no control characters; empty where nothing is left. */
function relativeName(fullName: string): string {
  return fullName
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .split(/[\\/]/)
    .filter((part) => !/^(?:\.{0,2}|[A-Za-z]:)$/.test(part))
    .join('/');
}

function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function isVisible(name: string): boolean {
  return !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name);
}

/** `a.txt`, then `a (2).txt`: an archive may hold two files of one name. `copies` counts them, so that no name is tried twice. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>, copies: Map<string, number>): string {
  let free = name;
  while (taken.has(free)) {
    const copy = (copies.get(name) ?? 1) + 1;
    copies.set(name, copy);
    free = name.replace(/(?=\.[^./]*$)|$/, ` (${copy})`);
  }
  return free;
}
