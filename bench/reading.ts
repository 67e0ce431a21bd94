/**
 * Speed of reading: about 1 MB of the demo reports, repeated with other numbers, in every format that is read, all the
 * way from bytes to records, next to what the libraries alone need in the same run; and the share of each step. A PDF
 * holds English only (its letters need no font of their own). Run: `npx tsx bench/reading.ts [format…]`. Read the ratios.
 */
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { readFileSync, readdirSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { extractText } from 'unpdf';
import { fromBufferPromise } from 'yauzl';
import { readDocument } from '../ingest/document.ts';
import { readEvents } from '../ingest/events.ts';
import { createFingerprint } from '../ingest/fingerprint.ts';
import { findHeadings } from '../ingest/headings.ts';
import { contentId } from '../ingest/ids.ts';
import { detectLanguage } from '../ingest/language.ts';
import { readPart } from '../ingest/parts.ts';
import { collectRecords, readReport } from '../ingest/pipeline.ts';
import { readPlace } from '../ingest/place.ts';
import { findMentions } from '../ingest/named-projects.ts';
import { readSource } from '../ingest/read/index.ts';
import { findHeadline, readReportYears } from '../ingest/report-years.ts';
import { findSections, sectionAt } from '../ingest/sections.ts';
import { findSentences } from '../ingest/sentences.ts';
import { similarityKey } from '../ingest/similarity-key.ts';
import { tagSentence } from '../ingest/tag.ts';
import type { SourceText } from '../ingest/types.ts';
import { findWraps } from '../ingest/wraps.ts';
import { findYears } from '../ingest/years.ts';
import { readCorpus } from '../tests/fuzz/corpus.ts';
import { createReader } from '../tests/fuzz/examine.ts';
import { makePdf } from '../tests/fuzz/make-pdf.ts';
import { makeDocx, paragraph } from '../tests/ingest/read/files/make-docx.ts';
import { makeZip } from '../tests/ingest/read/files/make-zip.ts';

const BYTES = 1_000_000;
/** Runs of each measurement at least; what is quick runs oftener. */
const RUNS = 3;
const MIN_MS = 500;
const MAX_RUNS = 51;
const LINES_A_PAGE = 50;

const reader = createReader(readCorpus({ withRealReports: false }));
const folder = new URL('../demo/reports/', import.meta.url);
const demo = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/^---[^]*?\n---\n|<[^>]*>/g, ''));
const reports = repeat(demo);
const english = repeat(demo.filter((text) => detectLanguage(text) === 'en'));
const lines = reports.join('\n').split('\n');
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Format {
  readonly name: string;
  readonly bytes: Buffer;
  /** The library that reads such files. */
  readonly peer: string;
  readonly readWithPeer: (bytes: Buffer) => unknown;
}

const decode = (bytes: Buffer): string => new TextDecoder().decode(bytes);
const FORMATS: readonly Format[] = [
  { name: 'txt', bytes: Buffer.from(lines.join('\n')), peer: 'TextDecoder', readWithPeer: decode },
  {
    name: 'md',
    bytes: Buffer.from(`---\ntitle: Reports\n---\n${lines.join('\n')}`),
    peer: 'TextDecoder',
    readWithPeer: decode,
  },
  {
    name: 'html',
    bytes: Buffer.from(`<html><body>${lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}</body></html>`),
    peer: 'parse5',
    readWithPeer: (bytes) => parse(decode(bytes)),
  },
  {
    name: 'pdf',
    bytes: pdfOf(english.join('\n')),
    peer: 'unpdf',
    readWithPeer: (bytes) => extractText(new Uint8Array(bytes)),
  },
  {
    name: 'docx',
    bytes: makeDocx(lines.map((line) => paragraph(escape(line))).join('')),
    peer: 'mammoth',
    readWithPeer: (bytes) => mammoth.extractRawText({ buffer: bytes }),
  },
  {
    name: 'jsonl',
    bytes: Buffer.from(reports.map((text) => JSON.stringify({ text })).join('\n')),
    peer: 'JSON.parse',
    readWithPeer: (bytes) =>
      decode(bytes)
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
  },
  {
    name: 'zip',
    bytes: makeZip(reports.map((text, at) => ({ name: `${at}.txt`, content: text }))),
    peer: 'yauzl',
    readWithPeer: unzip,
  },
];

console.log(
  `about ${BYTES / 1e6} MB of text a format; medians of ${RUNS} runs or more; MB are those of the text read, in UTF-8`,
);
const shares: Record<string, Record<string, number>> = {};
for (const { name, bytes, peer, readWithPeer } of FORMATS) {
  if (process.argv.length > 2 && !process.argv.includes(name)) continue;
  const file = { id: `bench.${name}`, path: `bench.${name}`, bytes };
  const { sources } = await readSource(file);
  const text = sources.map((source) => source.text).join('\n');
  const read = sources.map((source) => readReport(source, reader));
  const megabytes = Buffer.byteLength(text) / 1e6;
  const times = {
    extract: await medianMs(() => readSource(file)),
    peer: await medianMs(() => readWithPeer(bytes)),
    report: await medianMs(() => sources.map((source) => readReport(source, reader))),
    collect: await medianMs(() => collectRecords(read, reader)),
    split: await medianMs(() => text.split(/(?<=[.!?。！？\n])/)),
  };
  const whole = times.extract + times.report + times.collect;
  const rate = (ms: number): string => ((1000 * megabytes) / ms).toFixed(2);
  console.log(
    `${name}: ${megabytes.toFixed(2)} MB, ${sources.length} texts; whole ${rate(whole)} MB/s = ${(whole / times.split).toFixed(0)} × a split at sentence ends; extracting ${rate(times.extract)} MB/s = ${(times.extract / times.peer).toFixed(2)} × ${peer}`,
  );
  const steps = {
    extract: () => readSource(file),
    ...stepsOf(sources),
    collect: () => collectRecords(read, reader),
  };
  shares[name] = await shareOut(steps);
}
console.log('per cent of the time of all steps; each is run alone, on what the steps before it give:');
for (const step of new Set(Object.values(shares).flatMap((of) => Object.keys(of))))
  console.log(
    [
      step.padEnd(24),
      ...Object.entries(shares).map(([name, of]) => `${name} ${(of[step] ?? 0).toFixed(1)}`.padEnd(11)),
    ].join(' '),
  );

/** The share of each step in per cent. Steps take turns, so that a machine that slows down slows all of them. */
async function shareOut(steps: Readonly<Record<string, () => unknown>>): Promise<Record<string, number>> {
  const times = Object.keys(steps).map((): number[] => []);
  for (let run = 0; run < RUNS; run++)
    for (const [at, step] of Object.values(steps).entries()) {
      const start = performance.now();
      await step();
      times[at]?.push(performance.now() - start);
    }
  const medians = times.map(median);
  const sum = medians.reduce((total, ms) => total + ms, 0);
  return Object.fromEntries(Object.keys(steps).map((name, at) => [name, (100 * (medians[at] ?? 0)) / sum]));
}

/** The reports again and again, numbers of two digits and more moved on by the copy, up to `BYTES`. */
function repeat(texts: readonly string[]): string[] {
  const repeated: string[] = [];
  for (let copy = 0, bytes = 0; bytes < BYTES; copy++)
    for (const text of texts) {
      const varied = text.replace(/(?<!\d)(?!(?:19|20)\d\d)\d{2,}/g, (number) => String(Number(number) + copy));
      repeated.push(varied);
      bytes += Buffer.byteLength(varied);
    }
  return repeated;
}

/** Lines of at most 90 letters, fifty a page. */
function pdfOf(text: string): Buffer {
  const rows = text.split('\n').flatMap((line) => line.match(/.{1,90}(?:\s|$)|.{90}/g) ?? ['']);
  const pages = Array.from({ length: Math.ceil(rows.length / LINES_A_PAGE) }, (_, page) => {
    const shown = rows
      .slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE)
      .map((row) => `(${row.replace(/[^ -~]/g, '-').replace(/[()\\]/g, '\\$&')}) Tj 0 -14 Td`);
    return `BT /F 10 Tf 50 800 Td ${shown.join('\n')} ET`;
  });
  return makePdf(pages[0] ?? '', { more: pages.slice(1) });
}

async function unzip(bytes: Buffer): Promise<Buffer[]> {
  const zip = await fromBufferPromise(bytes);
  const contents: Buffer[] = [];
  for await (const entry of zip.eachEntry()) contents.push(await buffer(await zip.openReadStreamPromise(entry)));
  return contents;
}

/** Each step of `readReport` over all texts, to be run alone. */
function stepsOf(sources: readonly SourceText[]): Record<string, () => unknown> {
  const documents = sources.map((source) => ({ source, text: source.text, ...readDocument(source, reader.places) }));
  const parts = documents.map(({ source, text, record, sentences }) => {
    const { bodyOffset } = source;
    const wraps = findWraps(text, bodyOffset);
    const headings = findHeadings(text, { bodyOffset, language: record.language, wraps });
    const headline = findHeadline(text, sentences);
    return { text, bodyOffset, language: record.language, sentences, wraps, headings, headline };
  });
  const sentences = documents.flatMap(({ text, record, sentences: spans, sections }) =>
    spans.map(({ startOffset, endOffset }) => {
      const { anchors, heading } = sectionAt(sections, startOffset);
      const words = text.slice(startOffset, endOffset);
      return { text: words, startOffset, anchors, heading, city: record.city.value, language: record.language };
    }),
  );
  const told = sentences.map((sentence) => ({
    ...sentence,
    years: findYears(sentence.text, sentence.anchors, sentence.startOffset),
    mentions: findMentions(reader.projects, sentence),
  }));
  const years = parts.map((part) => readReportYears(part.text, part));
  return {
    'wraps, sentences': () =>
      parts.map(({ text, bodyOffset }) => findSentences(text, bodyOffset, findWraps(text, bodyOffset))),
    headings: () => parts.map((part) => findHeadings(part.text, part)),
    sections: () =>
      parts.map((part, at) => {
        const read = years[at];
        return read ? findSections(part.headings, read, part) : [];
      }),
    place: () => parts.map(({ text }) => readPlace(text, reader.places)),
    'years of report': () => parts.map((part) => readReportYears(part.text, part)),
    fingerprint: () => parts.map(({ text }) => createFingerprint(text)),
    'parts, languages, hashes': () =>
      sentences.map(({ text, language }) => [
        readPart(text, { startOffset: 0, endOffset: text.length }, { isHeading: false, isAnnex: false }),
        detectLanguage(text, language),
        contentId(text),
      ]),
    'years of sentences': () =>
      sentences.map(({ text, anchors, startOffset }) => findYears(text, anchors, startOffset)),
    tags: () => sentences.map((sentence) => tagSentence(reader.tagger, sentence)),
    mentions: () => sentences.map((sentence) => findMentions(reader.projects, sentence)),
    events: () => told.map((sentence) => readEvents(sentence)),
    'similarity keys': () => sentences.map(({ text }) => similarityKey(text, reader.places)),
  };
}

async function medianMs(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let spent = 0; times.length < RUNS || (spent < MIN_MS && times.length < MAX_RUNS); spent += times.at(-1) ?? 0) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
