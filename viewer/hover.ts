import type { DrawnGraph } from './build-graph.ts';

/** Keys that the mouse on an item brings forward: itself, the lines at it, and of a lane's parts the whole lane. */
export function findHovered(graph: DrawnGraph, item: { kind: 'node' | 'edge'; key: string }): ReadonlySet<string> {
  const { of, lane } = item.kind === 'node' ? graph.getNodeAttributes(item.key) : graph.getEdgeAttributes(item.key);
  const lines = graph.filterEdges((key, line, from, to) => {
    if (key === item.key || from === item.key || to === item.key) return true;
    if (lane !== undefined) return line.lane === lane;
    return line.kind === 'theme-line' && line.of.every((part) => of.includes(part));
  });
  return new Set([item.key, ...lines]);
}
