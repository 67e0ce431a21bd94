import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { getResolvedPDFJS } from 'unpdf';
import { NO_TITLE } from '../locales/page-furniture.ts';
import { SUPPLEMENT_RADICALS } from '../locales/radicals.ts';
import { compareText } from '../issues.ts';
import type { Extracted, FileProblem } from './extracted.ts';
import { dropFurniture } from './pdf-furniture.ts';
import { pageLines, type Line } from './pdf-lines.ts';
import { joinParagraphs } from './pdf-paragraphs.ts';
import { placePieces } from './pdf-pieces.ts';

const MAX_PAGES = 2000;
/** UTF-16 code units. */
const MAX_TEXT = 64 * 1024 * 1024;

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

interface Pages {
  /** Without running lines, so far as read. */
  readonly lines: readonly (readonly Line[])[];
  /** 1-based numbers of the pages that pdf.js could not read. */
  readonly damaged: readonly number[];
}

/**
 * Extracts the text of a PDF's text layer, a line a paragraph (`pdf-lines.ts`, `pdf-furniture.ts`, `pdf-paragraphs.ts`).
 * Letters stay as the file has them (ligatures such as ﬁ too), but for the radicals from U+2E80 to U+2FDF, which become the
 * Han letters they stand for. The title is the metadata's, null where a program made it up. Pictures are not read: a
 * scan gives '' and PDF_WITHOUT_TEXT. Letters in a font that the file neither holds nor maps to Unicode are read by the
 * tables of `cmaps/` (simplified Chinese); with another table they are lost, and a problem says so. Damaged and encrypted files give '' and a problem; at most 2,000 pages and 64 M
 * letters are read. Never throws, uses no network, leaves `bytes` alone. A hostile file may hold it up for ever: `pdf.ts`
 * runs it where it can be ended.
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const unpdf = await import('unpdf');
  const { getDocument } = await unpdf.getResolvedPDFJS();
  const missing = new Set<string>();
  const task = getDocument({
    // a copy: pdf.js takes the buffer away
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: codeTables(missing),
  });
  try {
    const document = await task.promise;
    const pages = await readPages(document);
    const problems = findProblems({ ...pages, pageCount: document.numPages, missing: [...missing].sort(compareText) });
    return { text: joinParagraphs(pages.lines), title: await readTitle(document), problems };
  } catch (error) {
    return { text: '', title: null, problems: [describe(error)] };
  } finally {
    await task.destroy();
  }
}

/** Reads page after page and lets each go, so that only lines stay in memory. */
async function readPages(document: PdfDocument): Promise<Pages> {
  const lines: Line[][] = [];
  const damaged: number[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES) && length <= MAX_TEXT; number++) {
    const page = await document.getPage(number).then(readPage, () => null);
    if (page === null) damaged.push(number);
    lines.push(page ?? []);
    length += page?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  }
  return { lines: dropFurniture(lines), damaged };
}

/** Null for a page that pdf.js cannot read. */
async function readPage(page: PdfPage): Promise<Line[] | null> {
  try {
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items.flatMap((item) => ('str' in item ? [{ ...item, str: foldRadicals(item.str) }] : []));
    const { pieces, pageWidth } = placePieces(texts, page.getViewport({ scale: 1 }));
    return pageLines(pieces, pageWidth);
  } catch {
    return null;
  } finally {
    page.cleanup();
  }
}

/** Kangxi radicals by NFKC; of the supplement those that are letters of their own. */
function foldRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => SUPPLEMENT_RADICALS.get(radical) ?? radical.normalize('NFKC'));
}

/** `missing`: tables of character codes that fonts of the file ask for. */
function findProblems({
  lines,
  damaged,
  pageCount,
  missing,
}: Pages & { readonly pageCount: number; readonly missing: readonly string[] }): FileProblem[] {
  const problems: FileProblem[] = [];
  const add = (code: FileProblem['code'], message: string): number => problems.push({ code, message });
  const bare = lines.flatMap((page, at) => (page.length === 0 && !damaged.includes(at + 1) ? [at + 1] : []));
  const fonts =
    missing.length > 0 ? ` Letters of fonts that the file does not hold were left out (${missing.join(', ')}).` : '';
  if (lines.length < pageCount)
    add('FILE_TOO_LARGE', `The PDF has ${pageCount} pages; the first ${lines.length} were read.`);
  if (damaged.length > 0) add('FILE_DAMAGED', `Not readable: ${namePages(damaged)} of ${pageCount}.`);
  if (bare.length === lines.length)
    add(
      'PDF_WITHOUT_TEXT',
      `No text on ${pageCount === 1 ? 'its one page' : `any of its ${pageCount} pages`}.${fonts}`,
    );
  else if (bare.length > 0) add('PDF_PAGES_WITHOUT_TEXT', `No text on ${namePages(bare)} of ${pageCount}.${fonts}`);
  else if (fonts !== '') add('PDF_PAGES_WITHOUT_TEXT', fonts.trim());
  return problems;
}

/** "page 3", "pages 3, 5-9". */
function namePages(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const names = runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  return `${numbers.length === 1 ? 'page' : 'pages'} ${names.join(', ')}`;
}

async function readTitle(document: PdfDocument): Promise<string | null> {
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  const words = foldRadicals(title)
    .replace(/[\s\u0000]+/g, ' ')
    .trim();
  return words === '' || NO_TITLE.test(words) ? null : words;
}

/** Where pdf.js asks for its tables: those of Chinese fonts lie beside this file, nothing is fetched, other names are noted. */
function codeTables(missing: Set<string>): new () => object {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const file = join(import.meta.dirname, 'cmaps', filename.replace(/[^\w.-]/g, ''));
      if (kind === 'cMapUrl' && existsSync(file)) return new Uint8Array(await readFile(file));
      if (kind === 'cMapUrl') missing.add(filename.replace(/\.bcmap$/, ''));
      throw new Error(`no ${filename}`);
    }
  };
}

function describe(error: unknown): FileProblem {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return name === 'PasswordException'
    ? { code: 'FILE_ENCRYPTED', message: 'The PDF asks for a password.' }
    : { code: 'FILE_DAMAGED', message: `The PDF could not be opened: ${message}` };
}
