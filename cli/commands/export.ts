import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { exportRows } from '../../graph/queries.ts';
import { UsageError } from '../../ingest/errors.ts';
import { choiceOption, STORE_OPTION, textOption, type Command } from '../command.ts';
import { storeUri, withStore } from '../store.ts';

export const exportGraph: Command = {
  usage: '--format jsonl --out FILE [--store URI]',
  summary: 'Write the whole graph to a file: a node or an edge a line, in a stable order.',
  takesNothing: true,
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'jsonl' },
    out: { type: 'string', value: 'FILE', help: 'file to write; - for stdout' },
    store: STORE_OPTION,
  },
  async run(context, { values }) {
    choiceOption(values, 'format', ['jsonl'] as const, 'jsonl');
    const out = textOption(values, 'out');
    if (out === undefined) throw new UsageError('Say where to write: atlas export --format jsonl --out FILE');
    const { nodes, edges } = await withStore(storeUri(context, values), (store) => exportRows(store.read));
    const lines = [
      ...nodes.map((node) => ({ kind: 'node', ...node })),
      ...edges.map((edge) => ({ kind: 'edge', ...edge })),
    ];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    if (out === '-') context.out(text);
    else {
      await mkdir(dirname(resolve(context.cwd, out)), { recursive: true });
      await writeFile(resolve(context.cwd, out), text);
    }
    context.say(`${nodes.length} nodes, ${edges.length} edges written to ${out}\n`);
    return 0;
  },
};
