import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { exportOc4ids, formatPackage, type PackageOptions } from '../../graph/oc4ids.ts';
import { toUri } from '../../graph/oc4ids-uri.ts';
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

const FORMAT_NAMES = ['jsonl', 'oc4ids', 'skos'] as const;

const FORMATS: Readonly<Record<(typeof FORMAT_NAMES)[number], (context: Context, values: Values) => Promise<Export>>> =
  {
    jsonl: exportLines,
    oc4ids: exportProjects,
    skos: (context, values) => Promise.resolve(exportTaxonomy(context, values)),
  };

export const exportGraph: Command = {
  usage:
    '--format jsonl|oc4ids|skos --out FILE [--store URI] [--taxonomy FILE] [--publisher NAME] [--published DATE]\n' +
    '       [--prefix PREFIX] [--uri URI]',
  summary: 'Write the whole graph, its projects as OC4IDS, or the taxonomy as SKOS, to a file in a stable order.',
  details:
    'jsonl: the graph, a node or an edge a line. oc4ids: the projects that sentences name, with milestones and evidence, as\n' +
    'a project package of OC4IDS 0.9.5 (docs/oc4ids.md). skos: the taxonomy as SKOS in Turtle; no graph is needed, and\n' +
    'atlas import reads it back (docs/skos.md).',
  takesNothing: true,
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'jsonl (default), oc4ids or skos' },
    out: { type: 'string', value: 'FILE', help: 'file to write; - for stdout' },
    store: STORE_OPTION,
    taxonomy: READING_OPTIONS.taxonomy,
    publisher: { type: 'string', value: 'NAME', help: 'oc4ids: who publishes the package (default: Policy Atlas)' },
    published: {
      type: 'string',
      value: 'DATE',
      help: 'oc4ids: day of publishing (default: that of the youngest text)',
    },
    prefix: { type: 'string', value: 'PREFIX', help: 'oc4ids: your registered project prefix, such as oc4ids-a1b2c3' },
    uri: {
      type: 'string',
      value: 'URI',
      help: 'oc4ids: address of the package (default: a name made from its content)',
    },
  },
  async run(context, { values }) {
    const format = choiceOption(values, 'format', FORMAT_NAMES, 'jsonl');
    const out = textOption(values, 'out');
    if (out === undefined) throw new UsageError(`Say where to write: atlas export --format ${format} --out FILE`);
    const { text, counts } = await FORMATS[format](context, values);
    if (out === '-') context.out(text);
    else {
      await mkdir(dirname(resolve(context.cwd, out)), { recursive: true });
      await writeFile(resolve(context.cwd, out), text);
    }
    context.say(`${counts} written to ${out === '-' ? 'stdout' : out}\n`);
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

async function exportProjects(context: Context, values: Values): Promise<Export> {
  const options = packageOptions(values);
  const made = await withStore(storeUri(context, values), (store) => exportOc4ids(store.read, options));
  return { text: formatPackage(made), counts: `${made.projects.length} projects` };
}

function packageOptions(values: Values): PackageOptions {
  const [publisher, publishedOn] = [textOption(values, 'publisher'), textOption(values, 'published')];
  const [prefix, uri] = [textOption(values, 'prefix'), textOption(values, 'uri')];
  if (prefix !== undefined && !/^oc4ids-[a-z0-9]{6}$/.test(prefix))
    throw new UsageError(`--prefix takes a registered prefix such as oc4ids-a1b2c3, not "${prefix}".`);
  if (uri !== undefined && toUri(uri) === undefined)
    throw new UsageError(`--uri takes an address such as https://example.org/projects.json, not "${uri}".`);
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(uri === undefined ? {} : { uri }),
  };
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
