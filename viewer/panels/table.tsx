import { useState } from 'preact/hooks';
import type { PictureNode } from '../../server/api-types.ts';
import type { App, Atlas } from '../app.ts';
import { kindIn, nameIn } from '../locales/index.ts';
import { compareText, groupBy } from '../order.ts';
import { isSameSelection, type Selection } from '../state.ts';

type Column = 'name' | 'kind' | 'sentences' | 'years';

interface Row {
  readonly node: PictureNode;
  readonly name: string;
  readonly kind: string;
  readonly sentences: number;
  readonly years: string;
}

/** The nodes of the drawing as a table, under the same filters: for the keyboard, for screen readers, without WebGL. */
export function NodeTable({ app, atlas }: { app: App; atlas: Atlas }) {
  const { selection } = app.state.value;
  const strings = app.strings.value;
  const [sort, setSort] = useState<{ column: Column; isDown: boolean }>({ column: 'kind', isDown: false });
  const rows = readRows(app, atlas).sort((a, b) => compareRows(a, b, sort.column) * (sort.isDown ? -1 : 1));
  const columns: readonly Column[] = ['name', 'kind', 'sentences', 'years'];
  return (
    <div class="table-view" tabIndex={0} role="region" aria-label={strings.views.table}>
      <table>
        <caption>{strings.table.count(rows.length)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                class={column === 'sentences' ? 'number' : ''}
                aria-sort={sort.column !== column ? 'none' : sort.isDown ? 'descending' : 'ascending'}
              >
                <button
                  onClick={() =>
                    setSort({ column, isDown: sort.column === column ? !sort.isDown : column === 'sentences' })
                  }
                >
                  {strings.table[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, name, kind, sentences, years }) => {
            const target: Selection = { kind: 'node', key: node.key };
            const isChosen = isSameSelection(selection, target);
            return (
              <tr key={node.key} class={isChosen ? 'chosen' : ''}>
                <td>
                  <button class="link" aria-pressed={isChosen} onClick={() => app.select(target)}>
                    {name}
                  </button>
                </td>
                <td>{kind}</td>
                <td class="number">{sentences}</td>
                <td>{years}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function readRows(app: App, { picture }: Atlas): Row[] {
  const { language } = app.state.value;
  const strings = app.strings.value;
  const visible = app.visible.value;
  const years = new Map(picture.nodes.map(({ key, year }) => [key, year]));
  const named = groupBy(
    picture.edges.filter(({ type, key }) => type === 'NAMES' && visible?.nodes.has(key)),
    ({ to }) => to,
  );
  return picture.nodes.flatMap((node) => {
    const marks = named.get(node.key) ?? [];
    // A project of a city that is hidden may still be named by another city's reports.
    if (!visible?.nodes.has(node.key) && marks.length === 0) return [];
    const own = node.label === 'Project' ? marks.map(({ from }) => years.get(from)) : [node.year];
    const known = own.filter((year) => year !== undefined);
    const [first, last] = [Math.min(...known), Math.max(...known)];
    return {
      node,
      name: nameIn(language, node),
      kind: kindIn(strings, node),
      sentences: node.sentences,
      years: known.length === 0 ? '' : first === last ? String(first) : `${first}–${last}`,
    };
  });
}

function compareRows(a: Row, b: Row, column: Column): number {
  const order = column === 'sentences' ? a.sentences - b.sentences : compareText(a[column], b[column]);
  return order || compareText(a.node.key, b.node.key);
}
