import { relative } from 'node:path';
import { DEFAULT_STORE } from '../../graph/open-store.ts';
import { getStatus } from '../../graph/queries.ts';
import { checkAddress } from '../../server/serve.ts';
import { READING_OPTIONS, STORE_OPTION, type Command } from '../command.ts';
import { packagePath } from '../files.ts';
import { loadInto } from '../loading.ts';
import { readPaths, readVocabulary, sayIssues } from '../reading.ts';
import { addressOption, serveStore, SERVING_OPTIONS } from '../serving.ts';
import { storeUri, withStore } from '../store.ts';
import { formatSummary } from '../summary.ts';

/** The demo never mixes with a user's reports. */
const DEMO_STORE = 'grafeo:.atlas/demo.grafeo';
const DEMO = ['reports', 'notes.jsonl'];

export const start: Command = {
  usage: '[PATH…] [--port N] [--host H] [--store URI] [--taxonomy FILE] [--projects FILE]',
  summary: 'Read reports, load them and serve the viewer: all in one.',
  details:
    'PATH is a file (.txt .md .html .pdf .docx .jsonl .zip) or a folder of reports; no metadata is needed. The database is\n' +
    'made equal to PATH. Without PATH the demo is shown, in a database of its own.',
  options: { ...SERVING_OPTIONS, store: STORE_OPTION, ...READING_OPTIONS },
  async run(context, { values, paths }) {
    const isDemo = paths.length === 0;
    const address = addressOption(values);
    await checkAddress(address);
    const vocabulary = readVocabulary(context, values);
    const reports = isDemo ? DEMO.map((name) => relative(context.cwd, packagePath('demo', name))) : paths;
    const { records, failed } = await readPaths(context, { paths: reports, reader: vocabulary.reader });
    if (isDemo) sayIssues(context, records.issues);
    else context.say(`${formatSummary(records)}\n`);
    if (records.documents.length === 0) return 1;
    const uri = storeUri(context, values, isDemo ? DEMO_STORE : DEFAULT_STORE);
    context.progress?.('loading');
    const { counts } = await withStore(
      uri,
      async (store) => {
        await loadInto(store, { records, vocabulary, prune: true, keep: failed });
        return getStatus(store.read);
      },
      { create: true },
    );
    context.progress?.('building the viewer');
    const serving = await serveStore(context, { uri, vocabulary, ...address });
    const { documents, sentences, themes, projects, edges } = counts;
    // notes, such as a translation found, are no issues in the viewer either
    const doubts = records.issues.filter(({ severity }) => severity !== 'info').length;
    context.out(
      `${serving.url}\n${documents} documents, ${sentences} sentences, ${themes} themes, ${projects} projects, ${edges} edges, ${doubts} ${doubts === 1 ? 'issue' : 'issues'}\n`,
    );
    context.say('Press Ctrl+C to stop.\n');
    await context.stopped();
    await serving.close();
    return 0;
  },
};
