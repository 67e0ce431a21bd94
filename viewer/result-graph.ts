import { MultiDirectedGraph } from 'graphology';
import type { QueryAnswer } from '../server/api-types.ts';
import { compareText, groupBy, idOf } from './order.ts';
import { INK, INK_SOFT, LINE, SELECTED, themeColor } from './palette.ts';
import type { EdgeLook, NodeLook, Shape } from './reducers.ts';
import { isSameSelection, type Selection } from './state.ts';
import { shorten } from './text-width.ts';

export interface ResultNode {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly caption: string;
}

export interface ResultEdge {
  /** `TYPE KEY`. */
  readonly name: string;
}

export type ResultGraph = MultiDirectedGraph<ResultNode, ResultEdge>;

const COLUMN = 320;
const ROW = 30;
const LEAST_PX = 160;
const MOST_PX = 720;
const SHAPES: Readonly<Record<string, Shape>> = { City: 'square', Report: 'square', Project: 'diamond', Year: 'ring' };

/** The nodes and edges of an answer, a column for each label in order of first mention; edges that lack an end are left out. */
export function buildResultGraph({ nodes, edges }: Pick<QueryAnswer, 'nodes' | 'edges'>): ResultGraph {
  const graph: ResultGraph = new MultiDirectedGraph();
  const columns = [...groupBy(nodes, ({ label }) => label).values()];
  const tallest = Math.max(0, ...columns.map(({ length }) => length));
  columns.forEach((column, index) => {
    const sorted = [...column].sort((a, b) => compareText(a.caption, b.caption) || compareText(a.key, b.key));
    const step = (tallest * ROW) / sorted.length;
    sorted.forEach(({ key, label, caption }, row) => {
      if (!graph.hasNode(key)) graph.addNode(key, { x: index * COLUMN, y: -(row + 0.5) * step, label, caption });
    });
  });
  for (const { key, type, from, to } of edges)
    if (graph.hasNode(from) && graph.hasNode(to)) graph.addDirectedEdge(from, to, { name: `${type} ${key}` });
  return graph;
}

export function lookOfResultNode(
  selection: Selection | null,
  key: string,
  { x, y, label, caption }: ResultNode,
): NodeLook {
  return {
    x,
    y,
    size: label === 'Theme' ? 9 : 6,
    color: label === 'Theme' ? themeColor(idOf(key)) : label === 'Project' ? INK_SOFT : INK,
    type: SHAPES[label] ?? 'disc',
    hidden: false,
    label: shorten(caption),
    forceLabel: true,
    highlighted: isSameSelection(selection, { kind: 'node', key }),
    zIndex: 1,
    labelColor: INK,
    labelStyle: { place: 'right', bold: false, fontPx: 12 },
    hoverLabel: `${label} · ${shorten(caption, 500)}`,
  };
}

/** `from` and `to` are the keys of the edge's ends. */
export function lookOfResultEdge(selection: Selection | null, from: string, to: string): EdgeLook {
  const isSelected = isSameSelection(selection, { kind: 'edge', from, to });
  return { size: 3, color: isSelected ? SELECTED : LINE, hidden: false, zIndex: isSelected ? 1 : 0 };
}

/** Height at which the whole picture can be read, in pixels. */
export function heightOfResult({ nodes }: Pick<QueryAnswer, 'nodes'>): number {
  const columns = [...groupBy(nodes, ({ label }) => label).values()];
  const tallest = Math.max(0, ...columns.map(({ length }) => length));
  return Math.min(MOST_PX, Math.max(LEAST_PX, tallest * ROW + 2 * ROW));
}

/** What a cell of an answer stands for, where it is a node or an edge of the graph; null for plain values. */
export function toSelection(value: unknown): { readonly selection: Selection; readonly text: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { key, label, caption, type, from, to } = value as Readonly<Record<string, unknown>>;
  if (typeof key === 'string' && typeof label === 'string' && typeof caption === 'string')
    return { selection: { kind: 'node', key }, text: `${label} ${caption}` };
  if (typeof type === 'string' && typeof from === 'string' && typeof to === 'string')
    return { selection: { kind: 'edge', from, to }, text: type };
  return null;
}
