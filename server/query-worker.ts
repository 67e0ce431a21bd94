import grafeo from '@grafeo-db/js';
import type { WorkerAnswer, WorkerMessage, WorkerRequest } from './query-messages.ts';
import { toPlainValue } from './query-values.ts';
import type { Found } from './query-values.ts';

type Database = ReturnType<typeof grafeo.GrafeoDB.openReadOnly>;

/**
 * The reader process: opens the store named by its first argument read-only and answers one request after another.
 * It has no limits of its own but those on the size of the answer; `query-process.ts` watches and ends it.
 */
function runWorker(storePath: string): void {
  const send = (message: WorkerMessage): void => void process.send?.(message);
  // A query cannot be cancelled and would outlive the server; only this ends it for certain.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  let database: Database;
  try {
    database = grafeo.GrafeoDB.openReadOnly(storePath);
  } catch (error) {
    send({ type: 'unopened', message: describe(error) });
    return;
  }
  process.on('message', (request: WorkerRequest) => {
    answer(database, request).then(
      (found) => send({ type: 'answer', answer: found }),
      (error: unknown) => send({ type: 'error', message: describe(error) }),
    );
  });
  send({ type: 'opened' });
}

async function answer(database: Database, request: WorkerRequest): Promise<WorkerAnswer> {
  const { cypher, parameters, maxRows, maxBytes } = request;
  const result = await database.executeCypher(cypher, parameters);
  const { columns, length } = result;
  const found: Found = { nodes: new Map(), edges: new Map() };
  const keyOf = (id: number): string => {
    const key = database.getNode(id)?.get('key');
    return typeof key === 'string' ? key : String(id);
  };
  const rows: unknown[][] = [];
  let bytes = 0;
  for (let index = 0; index < length && index < maxRows; index++) {
    // Row by row: turning all rows of a large result into objects would cost several times its memory.
    const values = result.get(index);
    const foundInRow: Found = { nodes: new Map(), edges: new Map() };
    const row = columns.map((column) => toPlainValue(values[column], foundInRow, keyOf));
    bytes += Buffer.byteLength(JSON.stringify(row));
    if (bytes > maxBytes) break;
    rows.push(row);
    for (const [key, node] of foundInRow.nodes) found.nodes.set(key, node);
    for (const [key, edge] of foundInRow.edges) found.edges.set(key, edge);
  }
  const truncated = rows.length < length;
  return { columns, rows, truncated, nodes: [...found.nodes.values()], edges: [...found.edges.values()] };
}

/** The engine's message without its code block of the query and its own numbering. */
function describe(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?(?:\w+ error: )?(?:\[Cypher\] )?/, '');
}

runWorker(process.argv[2] ?? '');
