import { computed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QueryAnswer } from '../../server/api-types.ts';
import type { App } from '../app.ts';
import { loadLabelFonts } from '../fonts.ts';
import { buildResultGraph, heightOfResult, lookOfResultEdge, lookOfResultNode } from '../result-graph.ts';
import { createDrawing } from '../sigma-adapter.ts';
import { MAX_LABEL_PX } from '../text-width.ts';

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
        const selection = computed(() => app.state.value.selection);
        const drawing = createDrawing({
          container: element,
          graph,
          labelsPx: MAX_LABEL_PX,
          isInScrollingPage: true,
          onResize: () => drawing.fit(),
          lookOfNode: (key, item) => lookOfResultNode(selection.peek(), key, item),
          lookOfEdge: (key) => lookOfResultEdge(selection.peek(), graph.source(key), graph.target(key)),
          onClick: (item) => {
            if (item === null) return;
            if (item.kind === 'node') app.select({ kind: 'node', key: item.key });
            else app.select({ kind: 'edge', from: graph.source(item.key), to: graph.target(item.key) });
          },
          onHover: (item) => {
            element.style.cursor = item ? 'pointer' : '';
          },
        });
        const stopLook = selection.subscribe(drawing.refresh);
        stop = () => {
          stopLook();
          drawing.destroy();
        };
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
    <div
      class="result-picture"
      style={{ height: `${heightOfResult(answer)}px` }}
      ref={container}
      role="img"
      aria-label={strings.query.picture}
    />
  );
}
