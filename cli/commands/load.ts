import { resolve } from 'node:path';
import { UsageError } from '../../ingest/errors.ts';
import type { Records } from '../../ingest/types.ts';
import { READING_OPTIONS, STORE_OPTION, textOption, type Command } from '../command.ts';
import { loadInto } from '../loading.ts';
import { readPaths, readVocabulary, sayIssues } from '../reading.ts';
import { readRecords } from '../records.ts';
import { storeUri, withStore } from '../store.ts';

export const load: Command = {
  usage: '[PATH… | --records DIR] [--store URI] [--prune] [--dry-run] [--taxonomy FILE] [--projects FILE]',
  summary: 'Read reports, or records of atlas ingest, and load them into the graph database.',
  details:
    'Each document is added, or replaces what the database holds of it; a second load of the same changes nothing. Works\n' +
    'while a server runs on the same database. Prints one JSON line of counts.',
  options: {
    records: { type: 'string', value: 'DIR', help: 'load what atlas ingest --out DIR wrote instead of reading files' },
    prune: { type: 'boolean', help: 'remove the documents that are not among those given' },
    'dry-run': { type: 'boolean', help: 'count what would change and change nothing' },
    store: STORE_OPTION,
    ...READING_OPTIONS,
  },
  async run(context, { values, paths }) {
    const folder = textOption(values, 'records');
    if (paths.length > 0 === (folder !== undefined))
      throw new UsageError('Say what to load, files or records: atlas load PATH… or atlas load --records DIR');
    const vocabulary = readVocabulary(context, values);
    let records: Records;
    if (folder === undefined) {
      records = await readPaths(context, { paths, reader: vocabulary.reader });
      sayIssues(context, records.issues);
    } else records = await readRecords(resolve(context.cwd, folder));
    if (records.documents.length === 0) return 1;
    context.progress?.(`loading ${records.documents.length} documents, ${records.sentences.length} sentences`);
    const counts = await withStore(
      storeUri(context, values),
      (store) =>
        loadInto(store, {
          records,
          vocabulary,
          prune: values['prune'] === true,
          dryRun: values['dry-run'] === true,
        }),
      { create: true },
    );
    context.out(`${JSON.stringify(counts)}\n`);
    return 0;
  },
};
