import { useState } from 'preact/hooks';
import type { QueryAnswer } from '../../server/api-types.ts';
import { messageOf, type App, type Loadable } from '../app.ts';
import { formatCell, formatCsv } from '../csv.ts';
import { QUERY_TEMPLATES } from '../query-templates.ts';
import { toSelection } from '../result-graph.ts';
import { ResultPicture } from './result-picture.tsx';

const HISTORY = 30;
const SHORT = 24;
const TEMPLATE_NAMES = Object.keys(QUERY_TEMPLATES) as readonly (keyof typeof QUERY_TEMPLATES)[];

/** A box for Cypher with its answer as a table and a picture. A statement from the address runs only on Run. */
export function Query({ app }: { app: App }) {
  const strings = app.strings.value;
  const { cypher } = app.state.value;
  const [answer, setAnswer] = useState<Loadable<QueryAnswer> | null>(null);
  const [history, setHistory] = useState<readonly string[]>([]);
  const [isLinked] = useState(cypher !== '');
  const setCypher = (text: string): void => app.update((state) => ({ ...state, cypher: text }));
  const run = async (): Promise<void> => {
    if (cypher.trim() === '') return;
    setHistory([cypher, ...history.filter((other) => other !== cypher)].slice(0, HISTORY));
    setAnswer({ kind: 'loading' });
    try {
      setAnswer({ kind: 'ready', value: await app.api.query(cypher) });
    } catch (error) {
      setAnswer({ kind: 'failed', message: messageOf(error) });
    }
  };
  return (
    <div class="query">
      <div class="query-tools">
        <select
          aria-label={strings.query.templates}
          value=""
          onChange={(event) => {
            const name = TEMPLATE_NAMES.find((it) => it === event.currentTarget.value);
            if (name) setCypher(QUERY_TEMPLATES[name]);
          }}
        >
          <option value="">{strings.query.pick}</option>
          {TEMPLATE_NAMES.map((name) => (
            <option key={name} value={name}>
              {strings.templates[name]}
            </option>
          ))}
        </select>
        {history.length > 0 && (
          <select
            aria-label={strings.query.history}
            value=""
            onChange={(event) => setCypher(history[Number(event.currentTarget.value)] ?? cypher)}
          >
            <option value="">{strings.query.history}</option>
            {history.map((text, index) => (
              <option key={text} value={index}>
                {text.replace(/\s+/g, ' ').slice(0, 80)}
              </option>
            ))}
          </select>
        )}
      </div>
      <textarea
        aria-label={strings.query.label}
        placeholder={strings.query.label}
        spellcheck={false}
        rows={6}
        value={cypher}
        onInput={(event) => setCypher(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void run();
        }}
      />
      <p>
        <button class="primary" disabled={answer?.kind === 'loading'} onClick={() => void run()}>
          {strings.query.run}
        </button>{' '}
        <span class="hint">{strings.query.runHint}</span>
      </p>
      {isLinked && answer === null && <p class="hint">{strings.query.linked}</p>}
      {answer?.kind === 'loading' && <p role="status">{strings.query.running}</p>}
      {answer?.kind === 'failed' && (
        <p role="alert" class="error">
          {answer.message}
        </p>
      )}
      {answer?.kind === 'ready' && <Answer app={app} answer={answer.value} />}
    </div>
  );
}

/** A node or an edge leads to its sentences; all else is text. */
function Cell({ app, value }: { app: App; value: unknown }) {
  const target = toSelection(value);
  if (!target) return <>{formatCell(value)}</>;
  return (
    <button class="link" onClick={() => app.select(target.selection)}>
      {target.text}
    </button>
  );
}

/** Dates and codes, which would break at their hyphens. */
function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= SHORT;
}

function Answer({ app, answer }: { app: App; answer: QueryAnswer }) {
  const strings = app.strings.value;
  const { columns, rows, truncated, elapsedMs, nodes } = answer;
  const download = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([formatCsv(columns, rows)], { type: 'text/csv' }));
    link.download = 'policy-atlas.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <p role="status">
        {strings.query.rows(rows.length, elapsedMs)}{' '}
        <button class="quiet" onClick={download}>
          {strings.query.csv}
        </button>
      </p>
      {truncated && <p class="error">{strings.query.truncated}</p>}
      {nodes.length > 0 && <ResultPicture app={app} answer={answer} />}
      {nodes.length === 0 && rows.length > 0 && <p class="hint">{strings.query.noNodes}</p>}
      <div class="table-view" tabIndex={0} role="region" aria-label={strings.query.table}>
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((value, at) => (
                  <td key={at} class={typeof value === 'number' ? 'number' : isShort(value) ? 'short' : ''}>
                    <Cell app={app} value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
