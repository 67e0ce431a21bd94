import type { DrawnGraph } from './build-graph.ts';
import type { Selection } from './state.ts';

/**
 * Keys of the drawn nodes and lines that a selection brings forward: those that speak of it, and the nodes these speak
 * of. Null where nothing is chosen, or where nothing drawn stands for it (a sentence, a document).
 */
export function findFocus(graph: DrawnGraph, selection: Selection | null): ReadonlySet<string> | null {
  if (selection === null) return null;
  const wanted = selection.kind === 'node' ? [selection.key] : [selection.from, selection.to];
  const focus = new Set<string>();
  const named = new Set<string>();
  const consider = (key: string, { of }: { of: readonly string[] }): void => {
    if (!wanted.every((part) => of.includes(part))) return;
    focus.add(key);
    for (const part of of) named.add(part);
  };
  graph.forEachNode(consider);
  graph.forEachEdge(consider);
  if (focus.size === 0) return null;
  for (const key of [...named, ...wanted]) if (graph.hasNode(key)) focus.add(key);
  return focus;
}

/** The drawn node that stands for a selection, for the camera to go to; null where none does. */
export function findAnchor(graph: DrawnGraph, selection: Selection): string | null {
  if (selection.kind === 'node') return graph.hasNode(selection.key) ? selection.key : null;
  const { from, to } = selection;
  const mark = graph.findNode((_, { kind, target }) => {
    const stands = target.kind === 'edge' && target.from === from && target.to === to;
    return stands && kind !== 'lane-end';
  });
  return mark ?? (graph.hasNode(from) ? from : null);
}
