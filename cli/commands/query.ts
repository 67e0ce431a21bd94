import { checkReadOnly } from '../../server/cypher-guard.ts';
import { createReader, QueryError, STRANGER_LIMITS } from '../../server/query-process.ts';
import { UsageError } from '../../ingest/errors.ts';
import { choiceOption, STORE_OPTION, type Command, type Values } from '../command.ts';
import { storePath, storeUri, withStore } from '../store.ts';
import { formatCsv, formatTable } from '../table.ts';

/** A query from the command line may take longer and answer more than one from a page. */
const LIMITS = { ...STRANGER_LIMITS, timeMs: 120_000, maxRows: 100_000, maxBytes: 100 * 1024 * 1024 };

export const query: Command = {
  usage: "'CYPHER' [--param NAME=VALUE]… [--format table|json|csv] [--store URI]",
  summary: 'Ask the graph in Cypher; read-only.',
  details:
    "Example: atlas query 'MATCH (s:Sentence)-[:TAGGED]->(c:Concept)-[:IN_THEME]->(t:Theme:Atlas) RETURN t.nameEn, count(DISTINCT s)'\n" +
    'More questions to start from: docs/queries.md. A query is ended after two minutes, or when it takes too much memory.',
  options: {
    param: {
      type: 'string',
      multiple: true,
      value: 'NAME=VALUE',
      help: 'value of $NAME: JSON if it parses, else text; may be repeated',
    },
    format: { type: 'string', value: 'FORMAT', help: 'table (default), json (a row a line) or csv' },
    store: STORE_OPTION,
  },
  async run(context, { values, paths }) {
    const [cypher, ...more] = paths;
    if (cypher === undefined || more.length > 0)
      throw new UsageError("Give one statement in quotes: atlas query 'MATCH …'");
    const format = choiceOption(values, 'format', ['table', 'json', 'csv'] as const, 'table');
    const parameters = parameterOption(values);
    const verdict = checkReadOnly(cypher);
    if (!verdict.ok) throw new QueryError('QUERY_REFUSED', verdict.message);
    const uri = storeUri(context, values);
    await withStore(uri, () => Promise.resolve());
    const reader = createReader(storePath(uri), LIMITS);
    try {
      const { columns, rows, truncated } = await reader.query(cypher, parameters);
      if (format === 'table') context.out(formatTable(columns, rows));
      else if (format === 'csv') context.out(formatCsv(columns, rows));
      else
        for (const row of rows)
          context.out(`${JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]])))}\n`);
      context.say(
        `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}${truncated ? ' (cut: add LIMIT or ask for less)' : ''}\n`,
      );
      return 0;
    } finally {
      reader.close();
    }
  },
};

function parameterOption(values: Values): Record<string, unknown> {
  const given = Array.isArray(values['param']) ? values['param'] : [];
  return Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^\$?(\w+)=(.*)$/s.exec(text) ?? [];
      if (name === undefined || value === undefined) throw new UsageError(`--param takes NAME=VALUE, not "${text}".`);
      try {
        return [name, JSON.parse(value) as unknown];
      } catch {
        return [name, value];
      }
    }),
  );
}
