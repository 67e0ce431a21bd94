import { resolve } from 'node:path';
import { UsageError } from '../../ingest/errors.ts';
import { READING_OPTIONS, textOption, type Command, type Values } from '../command.ts';
import { readPaths, readVocabulary, sayIssues } from '../reading.ts';
import { writeRecords } from '../records.ts';
import { formatSummary, summarize } from '../summary.ts';

export const ingest: Command = {
  usage: 'PATH… --out DIR [--shard I/N] [--json] [--taxonomy FILE] [--projects FILE]',
  summary: 'Read reports and write what was found as JSON lines; no database needed.',
  details:
    'PATH is a file (.txt .md .html .pdf .docx .jsonl .zip) or a folder of them. DIR gets documents, sentences, projects,\n' +
    'events and issues as .jsonl (formats: docs/records.md; how reports are read: docs/reading.md). NAME.meta.yaml beside a\n' +
    'file gives city, year and the like. What was read is shown a line a document, and what needs your eye at the end.',
  options: {
    out: { type: 'string', value: 'DIR', help: 'folder for the records (made where it is missing)' },
    shard: {
      type: 'string',
      value: 'I/N',
      help: 'read only every N-th file, from the I-th on; load reads the shards together',
    },
    json: { type: 'boolean', help: 'print the counts and a summary per document as one JSON line on stdout' },
    ...READING_OPTIONS,
  },
  async run(context, { values, paths }) {
    const out = textOption(values, 'out');
    if (paths.length === 0 || out === undefined)
      throw new UsageError('Say what to read and where to write: atlas ingest PATH… --out DIR');
    const shard = shardOption(values);
    const { reader } = readVocabulary(context, values);
    const { records } = await readPaths(context, { paths, reader, ...(shard ? { shard } : {}) });
    await writeRecords(resolve(context.cwd, out), records, shard);
    const counts = {
      documents: records.documents.length,
      sentences: records.sentences.length,
      tags: records.sentences.reduce((sum, { themes }) => sum + themes.length, 0),
      mentions: records.sentences.reduce((sum, { mentions }) => sum + mentions.length, 0),
      projects: records.projects.length,
      events: records.events.length,
      issues: records.issues.length,
    };
    if (values['json']) {
      sayIssues(context, records.issues);
      context.out(`${JSON.stringify({ ...counts, texts: summarize(records) })}\n`);
    } else {
      const words = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
      context.say(`${formatSummary(records)}\n${words.join(', ')} written to ${out}\n`);
    }
    return records.documents.length > 0 ? 0 : 1;
  },
};

function shardOption(values: Values): { index: number; of: number } | undefined {
  const text = textOption(values, 'shard');
  if (text === undefined) return undefined;
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (!(shard.index >= 1 && shard.index <= shard.of))
    throw new UsageError(`--shard takes I/N with I from 1 to N, such as 1/4, not "${text}".`);
  return shard;
}
