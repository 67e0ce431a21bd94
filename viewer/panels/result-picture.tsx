import { useEffect, useRef, useState } from 'preact/hooks';
import type { QueryAnswer } from '../../server/api-types.ts';
import type { App } from '../app.ts';
import { loadLabelFonts } from '../fonts.ts';
import { buildResultGraph, lookOfResultEdge, lookOfResultNode } from '../result-graph.ts';
import { createDrawing } from '../sigma-adapter.ts';

/** The nodes and edges of an answer drawn; a click opens the sentences behind one. */
export function ResultPicture({ app, answer }: { app: App; answer: QueryAnswer }) {
  const container = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  const strings = app.strings.value;
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const graph = buildResultGraph(answer);
    let stop: (() => void) | null = null;
    let isGone = false;
    void loadLabelFonts(
      document.fonts,
      answer.nodes.map(({ caption }) => caption),
    ).then(() => {
      if (isGone) return;
      try {
        stop = createDrawing({
          container: element,
          graph,
          lookOfNode: lookOfResultNode,
          lookOfEdge: lookOfResultEdge,
          onClick: (item) => {
            if (item === null) return;
            if (item.kind === 'node') app.select({ kind: 'node', key: item.key });
            else app.select({ kind: 'edge', from: graph.source(item.key), to: graph.target(item.key) });
          },
          onHover: (item) => {
            element.style.cursor = item ? 'pointer' : '';
          },
        }).destroy;
      } catch {
        setMissing(true);
      }
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [app, answer]);
  return isMissing ? (
    <p>{strings.noWebgl}</p>
  ) : (
    <div class="result-picture" ref={container} role="img" aria-label={strings.query.picture} />
  );
}
