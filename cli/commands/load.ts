import { resolve } from 'node:path';
import { textOf } from '../../graph/columns.ts';
import { keysOf } from '../../graph/cypher.ts';
import { getVersions } from '../../graph/queries.ts';
import { nodeKey, splitKey } from '../../graph/row.ts';
import type { GraphStore } from '../../graph/store.ts';
import { UsageError } from '../../ingest/errors.ts';
import type { Records } from '../../ingest/types.ts';
import { READING_OPTIONS, STORE_OPTION, textOption, type Command, type Context } from '../command.ts';
import { loadInto } from '../loading.ts';
import { readPaths, readVocabulary, sayIssues, type Vocabulary } from '../reading.ts';
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
    const uri = storeUri(context, values);
    const vocabulary = readVocabulary(context, values);
    const counts = await withStore(
      uri,
      async (store) => {
        const { records, failed } =
          folder === undefined
            ? await readPaths(context, { paths, reader: vocabulary.reader })
            : { records: await readRecords(resolve(context.cwd, folder)), failed: [] };
        if (folder === undefined) sayIssues(context, records.issues);
        if (records.documents.length === 0) return null;
        const prune = values['prune'] === true;
        if (!prune) await warnOfOtherVocabulary(context, { read: store.read, records, vocabulary });
        context.progress?.(`loading ${records.documents.length} documents, ${records.sentences.length} sentences`);
        return loadInto(store, { records, vocabulary, prune, keep: failed, dryRun: values['dry-run'] === true });
      },
      { create: true },
    );
    if (counts === null) return 1;
    context.out(`${JSON.stringify(counts)}\n`);
    return 0;
  },
};

/** Documents that stay as they are keep the tags of the vocabulary they were read with: they should be loaded again. */
async function warnOfOtherVocabulary(
  context: Context,
  { read, records, vocabulary }: { read: GraphStore['read']; records: Records; vocabulary: Vocabulary },
): Promise<void> {
  const { taxonomyVersion } = await getVersions(read);
  if (taxonomyVersion === '' || taxonomyVersion === vocabulary.taxonomy.version) return;
  const own = new Set(records.documents.map(({ id }) => nodeKey('Document', id)));
  const others = (await read(keysOf('Document'))).map((row) => textOf(row, 'key')).filter((key) => !own.has(key));
  if (others.length === 0) return;
  const names = others.map((key) => splitKey(key).id).join(', ');
  context.say(`The taxonomy has changed; load these again too, they were tagged with another: ${names}\n`);
}
