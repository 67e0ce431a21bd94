import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { exportRows } from '../../graph/queries.ts';
import { AtlasError, UsageError } from '../../ingest/errors.ts';
import { exportSkos } from '../../ingest/skos/skos.ts';
import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import {
  choiceOption,
  READING_OPTIONS,
  STORE_OPTION,
  textOption,
  type Command,
  type Context,
  type Values,
} from '../command.ts';
import { chooseFile } from '../files.ts';
import { sayIssues } from '../reading.ts';
import { storeUri, withStore } from '../store.ts';

/** What goes into the file, and what was counted of it. */
interface Export {
  readonly text: string;
  readonly counts: string;
}

const FORMATS: Readonly<Record<'jsonl' | 'skos', (context: Context, values: Values) => Promise<Export>>> = {
  jsonl: exportLines,
  skos: (context, values) => Promise.resolve(exportTaxonomy(context, values)),
};

export const exportGraph: Command = {
  usage: '--format jsonl|skos --out FILE [--store URI] [--taxonomy FILE]',
  summary: 'Write the whole graph, or the taxonomy as SKOS, to a file in a stable order.',
  details:
    'jsonl: the graph, a node or an edge a line. skos: the taxonomy as SKOS in Turtle; no graph is needed, and atlas import\n' +
    'reads it back (docs/skos.md).',
  takesNothing: true,
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'jsonl (default) or skos' },
    out: { type: 'string', value: 'FILE', help: 'file to write; - for stdout' },
    store: STORE_OPTION,
    taxonomy: READING_OPTIONS.taxonomy,
  },
  async run(context, { values }) {
    const format = choiceOption(values, 'format', ['jsonl', 'skos'] as const, 'jsonl');
    const out = textOption(values, 'out');
    if (out === undefined) throw new UsageError(`Say where to write: atlas export --format ${format} --out FILE`);
    const { text, counts } = await FORMATS[format](context, values);
    if (out === '-') context.out(text);
    else {
      await mkdir(dirname(resolve(context.cwd, out)), { recursive: true });
      await writeFile(resolve(context.cwd, out), text);
    }
    context.say(`${counts} written to ${out}\n`);
    return 0;
  },
};

async function exportLines(context: Context, values: Values): Promise<Export> {
  const { nodes, edges } = await withStore(storeUri(context, values), (store) => exportRows(store.read));
  const lines = [
    ...nodes.map((node) => ({ kind: 'node', ...node })),
    ...edges.map((edge) => ({ kind: 'edge', ...edge })),
  ];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return { text, counts: `${nodes.length} nodes, ${edges.length} edges` };
}

function exportTaxonomy(context: Context, values: Values): Export {
  const file = chooseFile(textOption(values, 'taxonomy'), 'taxonomy.yaml', context.cwd);
  const shown = relative(context.cwd, file) || file;
  const { taxonomy, issues } = readTaxonomy(readFileSync(file, 'utf8'), shown);
  sayIssues(context, issues);
  if (!taxonomy || issues.some(({ severity }) => severity === 'error'))
    throw new AtlasError('VOCABULARY', 'Mend the vocabulary first (places above), then run again.', { exitCode: 1 });
  return { text: exportSkos(taxonomy), counts: `${taxonomy.concepts.length} concepts` };
}
