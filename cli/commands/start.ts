import { relative } from 'node:path';
import { DEFAULT_STORE } from '../../graph/open-store.ts';
import { getStatus } from '../../graph/queries.ts';
import { numberOption, READING_OPTIONS, STORE_OPTION, textOption, type Command } from '../command.ts';
import { packagePath } from '../files.ts';
import { loadInto } from '../loading.ts';
import { readPaths, readVocabulary, sayIssues } from '../reading.ts';
import { DEFAULT_PORT, serveStore } from '../serving.ts';
import { storeUri, withStore } from '../store.ts';
import { SERVING_OPTIONS } from './serve.ts';

/** The demo never mixes with a user's reports. */
const DEMO_STORE = 'grafeo:.atlas/demo.grafeo';

export const start: Command = {
  usage: '[PATH…] [--port N] [--host H] [--store URI] [--taxonomy FILE] [--projects FILE]',
  summary: 'Read reports, load them and serve the viewer: all in one.',
  details:
    'PATH is a file (.txt .md .html .jsonl) or a folder of reports; no metadata is needed. The database is made equal to\n' +
    'PATH. Without PATH the demo is shown, in a database of its own.',
  options: { ...SERVING_OPTIONS, store: STORE_OPTION, ...READING_OPTIONS },
  async run(context, { values, paths }) {
    const isDemo = paths.length === 0;
    const vocabulary = readVocabulary(context, values);
    const records = await readPaths(context, {
      paths: isDemo ? [relative(context.cwd, packagePath('demo', 'reports'))] : paths,
      reader: vocabulary.reader,
    });
    sayIssues(context, records.issues);
    if (records.documents.length === 0) return 1;
    const uri = storeUri(context, values, isDemo ? DEMO_STORE : DEFAULT_STORE);
    context.progress?.('loading');
    const { counts } = await withStore(
      uri,
      async (store) => {
        await loadInto(store, { records, vocabulary, prune: true });
        return getStatus(store.read);
      },
      { create: true },
    );
    context.progress?.('building the viewer');
    const host = textOption(values, 'host');
    const serving = await serveStore(context, {
      uri,
      vocabulary,
      port: numberOption(values, 'port', { min: 0, max: 65535 }) ?? DEFAULT_PORT,
      ...(host === undefined ? {} : { host }),
    });
    const { documents, sentences, themes, projects, edges } = counts;
    context.out(
      `${serving.url}\n${documents} documents, ${sentences} sentences, ${themes} themes, ${projects} projects, ${edges} edges, ${records.issues.length} ${records.issues.length === 1 ? 'issue' : 'issues'}\n`,
    );
    context.say('Press Ctrl+C to stop.\n');
    await context.stopped();
    await serving.close();
    return 0;
  },
};
