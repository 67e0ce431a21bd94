import { readGazetteer } from '../../ingest/gazetteer.ts';
import { PLACES } from '../../ingest/locales/places.ts';
import { collectRecords, readReport, type Reader } from '../../ingest/pipeline.ts';
import { compilePlaces } from '../../ingest/place.ts';
import { compileProjectFinder } from '../../ingest/projects.ts';
import { readSource, type SourceFile } from '../../ingest/read/index.ts';
import { compileTagger } from '../../ingest/compile-tagger.ts';
import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import type { Issue } from '../../ingest/types.ts';
import { checkIssues, checkRecords, checkReport, checkSources } from './checks.ts';
import type { Corpus } from './corpus.ts';
import type { FuzzInput } from './inputs.ts';

/** What reading one input showed. */
export interface Outcome {
  /** Empty where all holds. */
  readonly problems: readonly string[];
  readonly sources: number;
  readonly sentences: number;
  /** Of all sources, in UTF-8. */
  readonly textBytes: number;
  readonly codes: readonly string[];
  /** Processor time, garbage collection included. */
  readonly cpuMs: number;
}

/**
 * Time for an input of so many bytes: 5 s a megabyte, 2 s at least. Of an archive the bytes count that it unpacks to. A PDF
 * has the time that its reader gives up after, for what pdf.js does in it cannot be bounded.
 */
export function limitMs(bytes: number, format: string): number {
  return Math.max(format === 'pdf' ? 15_000 : 2000, (5000 * bytes) / 1e6);
}

/** One input in so many is read twice. */
const REPEATED = 20;

/** Compiles the vocabulary of the project, as the command line does. */
export function createReader({ taxonomy: taxonomyText, projects }: Corpus): Reader {
  const { taxonomy } = readTaxonomy(taxonomyText, 'taxonomy.yaml');
  const { gazetteer } = readGazetteer(projects, 'projects.yaml', PLACES);
  if (!taxonomy || !gazetteer) throw new Error('taxonomy.yaml or projects.yaml does not read');
  return {
    places: compilePlaces(PLACES),
    tagger: compileTagger(taxonomy),
    projects: compileProjectFinder(gazetteer, PLACES),
    gazetteer,
  };
}

/** Reads an input all the way and says what does not hold. Never throws. */
export async function examine(input: FuzzInput, reader: Reader): Promise<Outcome> {
  const before = process.cpuUsage();
  const outcome = await (input.kind === 'source' ? examineSource(input, reader) : examineVocabulary(input)).catch(
    (error: unknown) => ({ ...NOTHING, problems: [`throws ${describe(error)}`] }),
  );
  const { user, system } = outcome.cpu ?? process.cpuUsage(before);
  const cpuMs = (user + system) / 1000;
  const given = input.bytes.length + (input.sidecar?.length ?? 0);
  const bytes = input.format === 'zip' ? Math.max(given, outcome.textBytes) : given;
  const slow = cpuMs > limitMs(bytes, input.format) ? [`slow: ${cpuMs.toFixed(0)} ms for ${bytes} bytes`] : [];
  return { ...outcome, problems: [...outcome.problems, ...slow], cpuMs };
}

interface Examined extends Omit<Outcome, 'cpuMs'> {
  readonly cpu?: NodeJS.CpuUsage;
}
const NOTHING: Examined = { problems: [], sources: 0, sentences: 0, textBytes: 0, codes: [] };

async function examineSource({ name, bytes, sidecar, number }: FuzzInput, reader: Reader): Promise<Examined> {
  const path = `files/${name}`;
  const beside = sidecar ? { sidecar: { path: 'files/sidecar.meta.yaml', bytes: sidecar } } : {};
  const file: SourceFile = { id: name, path, bytes, ...beside };
  const before = process.cpuUsage();
  const read = await readSource(file);
  const reports = read.sources.map((source) => readReport(source, reader));
  const records = collectRecords(reports, reader);
  const cpu = process.cpuUsage(before);
  const problems = [
    ...checkSources(read, file),
    ...reports.flatMap(checkReport),
    ...checkRecords(records, reports, [path]),
  ];
  if (number % REPEATED === 0) {
    const again = await readSource(file);
    const second = collectRecords(
      [...again.sources].reverse().map((source) => readReport(source, reader)),
      reader,
    );
    if (JSON.stringify([again.issues, second]) !== JSON.stringify([read.issues, records]))
      problems.push('a second reading gives other records');
  }
  const codes = [...read.issues, ...records.issues].map(({ code }) => code);
  return {
    problems: problems.slice(0, 5),
    sources: reports.length,
    sentences: records.sentences.length,
    textBytes: read.sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    codes,
    cpu,
  };
}

async function examineVocabulary({ kind, name, bytes }: FuzzInput): Promise<Examined> {
  const text = bytes.toString();
  const before = process.cpuUsage();
  let issues: readonly Issue[];
  let isRead: boolean;
  if (kind === 'taxonomy') {
    const read = readTaxonomy(text, name);
    if (read.taxonomy) compileTagger(read.taxonomy);
    ({ issues } = read);
    isRead = read.taxonomy !== null;
  } else {
    const read = readGazetteer(text, name, PLACES);
    if (read.gazetteer) compileProjectFinder(read.gazetteer, PLACES);
    ({ issues } = read);
    isRead = read.gazetteer !== null;
  }
  const cpu = process.cpuUsage(before);
  const silent = isRead || issues.length > 0 ? [] : ['skipped in silence: nothing read and no issue'];
  const problems = [...silent, ...checkIssues(issues, [name])];
  return Promise.resolve({
    problems,
    sources: Number(isRead),
    sentences: 0,
    textBytes: 0,
    codes: issues.map(({ code }) => code),
    cpu,
  });
}

function describe(error: unknown): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [place = ''] = stack
    .split('\n')
    .filter((line) => line.includes('/ingest/'))
    .slice(0, 1);
  return `${message.slice(0, 200)} ${place.trim().replace(/\(.*\/(?=ingest\/)/, '(')}`;
}
