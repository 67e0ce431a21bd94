import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { AtlasError } from '../ingest/errors.ts';
import { compareIssues, createIssue, formatIssue } from '../ingest/issues.ts';
import { PLACES } from '../ingest/locales/places.ts';
import { collectRecords, readReport, type Reader, type Report } from '../ingest/pipeline.ts';
import { compilePlaces } from '../ingest/place.ts';
import { compileProjectFinder, readGazetteer } from '../ingest/projects.ts';
import { readSource } from '../ingest/read/index.ts';
import { compileTagger } from '../ingest/compile-tagger.ts';
import { readTaxonomy } from '../ingest/taxonomy/taxonomy.ts';
import type { Gazetteer, Issue, Records, Taxonomy } from '../ingest/types.ts';
import { textOption, type Context, type Values } from './command.ts';
import { chooseFile, listFiles, readListed } from './files.ts';

export interface Vocabulary {
  readonly taxonomy: Taxonomy;
  readonly gazetteer: Gazetteer;
  readonly reader: Reader;
  /** The files, as the user would name them. */
  readonly files: { readonly taxonomyFile: string; readonly projectsFile: string };
}

/** Reads and compiles taxonomy and gazetteer; their problems are printed, and stop the run where they are errors. */
export function readVocabulary(context: Context, values: Values): Vocabulary {
  const taxonomyFile = chooseFile(textOption(values, 'taxonomy'), 'taxonomy.yaml', context.cwd);
  const projectsFile = chooseFile(textOption(values, 'projects'), 'projects.yaml', context.cwd);
  const shown = (file: string): string => relative(context.cwd, file) || file;
  const { taxonomy, issues } = readTaxonomy(readFileSync(taxonomyFile, 'utf8'), shown(taxonomyFile));
  const projects = readGazetteer(readFileSync(projectsFile, 'utf8'), shown(projectsFile), PLACES);
  const problems = [...issues, ...projects.issues];
  sayIssues(context, problems);
  if (!taxonomy || !projects.gazetteer || problems.some(({ severity }) => severity === 'error'))
    throw new AtlasError('VOCABULARY', 'Mend the vocabulary first (places above), then run again.', { exitCode: 1 });
  const reader = {
    places: compilePlaces(PLACES),
    tagger: compileTagger(taxonomy),
    projects: compileProjectFinder(projects.gazetteer, PLACES),
    gazetteer: projects.gazetteer,
  };
  const files = { taxonomyFile: shown(taxonomyFile), projectsFile: shown(projectsFile) };
  return { taxonomy, gazetteer: projects.gazetteer, reader, files };
}

export interface Reading {
  readonly records: Records;
  /** Ids of files that could not be read, or not in whole: what is stored of them is to be kept. */
  readonly failed: readonly string[];
}

/** Reads all texts of the paths into records; `shard` keeps every N-th file, counted from 1. */
export async function readPaths(
  context: Context,
  options: { paths: readonly string[]; reader: Reader; shard?: { index: number; of: number } },
): Promise<Reading> {
  const { files, issues } = await listFiles(options.paths, context.cwd);
  const { shard } = options;
  const own = shard ? files.filter((_, index) => index % shard.of === shard.index - 1) : files;
  const reports: Report[] = [];
  const problems: Issue[] = [...issues];
  const failed: string[] = [];
  for (const [index, listed] of own.entries()) {
    const known = problems.length;
    const { file, issues: reading } = await readListed(listed, context.cwd);
    problems.push(...reading);
    const before = reports.length;
    try {
      const read = file ? await readSource(file) : { sources: [], issues: [] };
      problems.push(...read.issues);
      for (const source of read.sources) {
        context.progress?.(`reading ${index + 1} of ${own.length}: ${source.id}`);
        reports.push(readReport(source, options.reader));
      }
    } catch (error) {
      // whatever one file does to a reader, the others are read
      const message = `The file cannot be read (${(error as Error).message}).`;
      problems.push(createIssue('FILE_UNREADABLE', { file: listed.path }, message));
    }
    const isDamaged = problems.slice(known).some(({ severity }) => severity === 'error');
    if (reports.length === before || isDamaged) failed.push(listed.id);
  }
  const records = collectRecords(reports, options.reader);
  return { records: { ...records, issues: [...problems, ...records.issues].sort(compareIssues) }, failed };
}

/** Prints issues, a line each. */
export function sayIssues(context: Context, issues: readonly Issue[]): void {
  for (const issue of issues) context.say(`${formatIssue(issue)}\n`);
}
