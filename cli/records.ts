import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { mergeEvents } from '../ingest/event-records.ts';
import { AtlasError, UsageError } from '../ingest/errors.ts';
import { compareText } from '../ingest/issues.ts';
import type { ProjectRecord, Records } from '../ingest/types.ts';

const KINDS = ['documents', 'sentences', 'projects', 'events', 'issues'] as const;

/** Writes records as JSON lines, a file a kind; a shard's files bear its number: `sentences.2-of-4.jsonl`. */
export async function writeRecords(
  folder: string,
  records: Records,
  shard?: { index: number; of: number },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (isOfOtherRun(name, shard)) await rm(join(folder, name));
  for (const kind of KINDS) {
    const name = shard ? `${kind}.${shard.index}-of-${shard.of}.jsonl` : `${kind}.jsonl`;
    await writeFile(join(folder, name), toLines(records[kind]));
  }
}

/** Records that another way of sharding left in the folder would be read as if they were of this run. */
function isOfOtherRun(name: string, shard?: { of: number }): boolean {
  const match = /^(?:documents|sentences|projects|events|issues)(?:\.\d+-of-(\d+))?\.jsonl$/.exec(name);
  return match !== null && match[1] !== shard?.of.toString();
}

/** In pieces: all lines of a large run in one string would need its memory twice. */
function* toLines(records: readonly unknown[]): Generator<string> {
  for (let at = 0; at < records.length; at += 1000)
    yield records
      .slice(at, at + 1000)
      .map((record) => `${JSON.stringify(record)}\n`)
      .join('');
}

/** Reads what `writeRecords` wrote, the shards of one run together. */
export async function readRecords(folder: string): Promise<Records> {
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
  const names = (await readdir(folder)).sort(compareText);
  const read = async <K extends (typeof KINDS)[number]>(kind: K): Promise<Records[K][number][]> => {
    const files = names.filter((name) => new RegExp(`^${kind}(?:\\.\\d+-of-\\d+)?\\.jsonl$`).test(name));
    if (files.length === 0)
      throw new UsageError(`The folder ${folder} holds no ${kind}.jsonl; make it with atlas ingest.`);
    const [, shards] = /-of-(\d+)\.jsonl$/.exec(files[0] ?? '') ?? [];
    if (shards !== undefined && files.length !== Number(shards))
      throw new UsageError(`The folder ${folder} holds ${files.length} of ${shards} shards; make the others first.`);
    const rows = await Promise.all(files.map((name) => readLines<Records[K][number]>(resolve(folder, name))));
    return rows.flat();
  };
  const documents = await read('documents');
  return {
    documents: documents.sort((a, b) => compareText(a.id, b.id)),
    sentences: await read('sentences'),
    projects: addMentions(await read('projects')),
    events: mergeEvents(await read('events')),
    issues: await read('issues'),
  };
}

async function readLines<T>(file: string): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    try {
      return [JSON.parse(line) as T];
    } catch {
      throw new AtlasError(
        'RECORDS_INVALID',
        `${file}:${index + 1} is no JSON; make the records again with atlas ingest.`,
        {
          exitCode: 1,
        },
      );
    }
  });
}

/** The shards each count the mentions in their own files. */
function addMentions(projects: readonly ProjectRecord[]): ProjectRecord[] {
  const byId = new Map<string, ProjectRecord>();
  for (const project of projects) {
    const mentions = (byId.get(project.id)?.mentions ?? 0) + project.mentions;
    byId.set(project.id, { ...project, mentions });
  }
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id));
}
