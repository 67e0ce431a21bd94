import type { GraphPicture, PictureNode } from '../server/api-types.ts';
import { compareText } from './order.ts';
import type { Selection } from './state.ts';

/** An edge of the picture as seen from one of its ends. */
export interface Connection {
  readonly key: string;
  readonly other: PictureNode;
  readonly sentences: number;
  readonly selection: Selection;
}

/** Edges at a node, most sentences first; empty for a node that is not in the picture. */
export function findConnections({ nodes, edges }: GraphPicture, key: string): readonly Connection[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return edges
    .flatMap((edge) => {
      const other = edge.from === key ? edge.to : edge.to === key ? edge.from : null;
      const node = other === null ? undefined : byKey.get(other);
      if (!node) return [];
      const selection: Selection = { kind: 'edge', from: edge.from, to: edge.to };
      return [{ key: edge.key, other: node, sentences: edge.sentences, selection }];
    })
    .sort((a, b) => b.sentences - a.sentences || compareText(a.key, b.key));
}
