import type { MultiDirectedGraph } from 'graphology';
import type { Point } from './layout.ts';

/** In units of the layout; y grows upwards. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The smallest box around these nodes; null where none of them is in the graph. */
export function boundsOf<N extends object, E extends object>(
  graph: MultiDirectedGraph<N, E>,
  keys: readonly string[],
): Bounds | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const key of keys) {
    if (!graph.hasNode(key)) continue;
    const { x, y } = graph.getNodeAttributes(key) as unknown as Point;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.max(top, y), Math.min(bottom, y)];
  }
  return left > right ? null : { left, right, top, bottom };
}
