import { computed, effect, useComputed, useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { App, Atlas } from '../app.ts';
import type { Visible } from '../filters.ts';
import { findAnchor, findFocus } from '../focus.ts';
import { loadLabelFonts } from '../fonts.ts';
import type { EdgeItem } from '../items.ts';
import { nameIn, STRINGS, type Language } from '../locales/index.ts';
import { findHovered } from '../hover.ts';
import { lookOfEdge, lookOfNode, type Look } from '../reducers.ts';
import { createDrawing, type Drawing } from '../sigma-adapter.ts';
import { isSameCamera, NO_FILTERS, setFilters } from '../state.ts';
import { YearHeader } from './year-header.tsx';

const NOTHING: ReadonlySet<string> = new Set();
const NOTHING_VISIBLE: Visible = {
  nodes: NOTHING,
  edges: NOTHING,
  counts: { cities: 0, reports: 0, projects: 0, edges: 0, years: null },
};
const CAMERA_SETTLE_MS = 250;
const HUB_LABELS_PX = 135;

declare global {
  interface Window {
    /** For tests of the drawing: where a drawn key stands in the page, in pixels; null where nothing is drawn. */
    atlas?: { positionOf: (key: string) => { x: number; y: number } | null };
  }
}

type Trouble = 'none' | 'noWebgl' | 'lostContext';

/** The drawing with what lies on it: year header, zoom, and a message where it cannot be drawn or shows nothing. */
export function Canvas({ app, atlas }: { app: App; atlas: Atlas }) {
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [trouble, setTrouble] = useState<Trouble>('none');
  const [attempt, setAttempt] = useState(0);
  const strings = app.strings.value;
  const isOutOfSight = useSignal(false);
  const isNothing = useComputed(() => app.visible.value?.counts.reports === 0).value;

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let stop: (() => void) | null = null;
    let isGone = false;
    const texts = atlas.picture.nodes.flatMap(({ nameEn, nameZh }) => [nameEn, nameZh]);
    void loadLabelFonts(document.fonts, texts).then(() => {
      if (isGone) return;
      try {
        const onLost = (): void => setTrouble('lostContext');
        const mounted = mountDrawing(app, atlas, { container: element, onLost, isOutOfSight });
        stop = mounted.stop;
        setDrawing(mounted.drawing);
        setTrouble('none');
      } catch {
        setTrouble('noWebgl');
      }
    });
    return () => {
      isGone = true;
      setDrawing(null);
      stop?.();
    };
  }, [app, atlas, attempt]);

  const fitVisible = (): void => {
    const keys = [...(app.visible.value?.nodes ?? [])];
    // Years and themes stand at the top: with them a city farther down would not come into sight.
    const isPart = app.state.value.filters.cities.length > 0;
    drawing?.fit(isPart ? keys.filter((key) => atlas.graph.getNodeAttribute(key, 'city') !== undefined) : keys);
  };
  return (
    <div class="canvas">
      <div class="drawing" ref={container} role="img" aria-label={strings.graphLabel} data-ready={drawing !== null} />
      {drawing && <YearHeader app={app} atlas={atlas} drawing={drawing} />}
      {isNothing && (
        <div class="notice over">
          <p>{strings.nothing}</p>
          <button onClick={() => app.update((state) => setFilters(state, NO_FILTERS))}>{strings.reset}</button>
        </div>
      )}
      {!isNothing && trouble === 'none' && isOutOfSight.value && (
        <div class="notice over" role="status">
          <p>{strings.outOfSight}</p>
          <button onClick={fitVisible}>{strings.showAll}</button>
        </div>
      )}
      {trouble !== 'none' && (
        <div class="notice over" role="alert">
          <p>{strings[trouble]}</p>
          <button onClick={() => setAttempt(attempt + 1)}>{strings.drawAgain}</button>{' '}
          <button onClick={() => app.update((state) => ({ ...state, view: 'table' }), 'push')}>
            {strings.showTable}
          </button>
        </div>
      )}
      <div class="tools">
        <button aria-label={strings.zoomIn} title={strings.zoomIn} onClick={() => drawing?.zoom(1.4)}>
          +
        </button>
        <button aria-label={strings.zoomOut} title={strings.zoomOut} onClick={() => drawing?.zoom(1 / 1.4)}>
          −
        </button>
        <button onClick={fitVisible}>{strings.showAll}</button>
        <button onClick={() => drawing?.fit()}>{strings.toStart}</button>
        <span class="hint">{strings.moveHint}</span>
      </div>
    </div>
  );
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight}`;
}

function isInside({ clientWidth, clientHeight }: HTMLElement, at: { x: number; y: number } | null): boolean {
  return at !== null && at.x >= 0 && at.y >= 0 && at.x <= clientWidth && at.y <= clientHeight;
}

/** Nodes show a note of their own; a line has none. */
function nameOfLine(line: EdgeItem, language: Language): string {
  return `${nameIn(language, line)}: ${STRINGS[language].sentenceCount(line.sentences, line.sentences)}`;
}

interface MountOptions {
  readonly container: HTMLElement;
  readonly onLost: () => void;
  /** Told whether all that passes the filters lies beyond the rims. */
  readonly isOutOfSight: Signal<boolean>;
}

/** Draws the atlas and keeps the drawing to the state until `stop`. Throws where nothing can be drawn. */
function mountDrawing(
  app: App,
  { graph }: Atlas,
  { container, onLost, isOutOfSight }: MountOptions,
): { drawing: Drawing; stop: () => void } {
  const selection = computed(() => app.state.value.selection);
  const language = computed(() => app.state.value.language);
  /** Without the mouse, and without the camera: moving it draws nothing anew. */
  const basis = computed(() => ({
    language: language.value,
    visible: app.visible.value ?? NOTHING_VISIBLE,
    focus: findFocus(graph, selection.value),
    selected: selection.value ? findAnchor(graph, selection.value) : null,
  }));
  let look: Look = { ...basis.peek(), hovered: NOTHING };
  let timer: ReturnType<typeof setTimeout> | null = null;
  const isInSight = (key: string): boolean =>
    graph.getNodeAttribute(key, 'city') !== undefined && isInside(container, drawing.positionOf(key));
  const onSettled = (): void => {
    timer = null;
    isOutOfSight.value = ![...look.visible.nodes].some(isInSight);
    const now = { camera: drawing.getCamera(), size: sizeOf(container) };
    // A panel that opens moves the middle of the drawing, but nobody has moved the drawing.
    const isMoved = now.size === saved.size && !isSameCamera(now.camera, saved.camera);
    if (isMoved || app.state.peek().camera !== null) app.update((state) => ({ ...state, camera: now.camera }));
    saved = now;
  };
  const drawing = createDrawing({
    container,
    graph,
    labelsPx: HUB_LABELS_PX,
    lookOfNode: (key, item) => lookOfNode(look, key, item),
    lookOfEdge: (key, item) => lookOfEdge(look, key, item),
    onClick: (item) =>
      app.select(
        item === null
          ? null
          : (item.kind === 'node' ? graph.getNodeAttributes(item.key) : graph.getEdgeAttributes(item.key)).target,
      ),
    onHover: (item) => {
      const hovered = item ? findHovered(graph, item) : NOTHING;
      const changed = [...look.hovered, ...hovered].filter((key) => graph.hasEdge(key));
      look = { ...look, hovered };
      container.style.cursor = item ? 'pointer' : '';
      container.title = item?.kind === 'edge' ? nameOfLine(graph.getEdgeAttributes(item.key), look.language) : '';
      drawing.refreshEdges(changed);
    },
    onFrame: () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(onSettled, CAMERA_SETTLE_MS);
      container.dispatchEvent(new Event('frame'));
    },
    onResize: () => revealSelected(),
    onLost,
  });
  const { camera } = app.state.peek();
  if (camera) drawing.setCamera(camera);
  else if (look.selected !== null && !isInside(container, drawing.positionOf(look.selected)))
    drawing.goTo(look.selected, true);
  // Where the drawing opens is not worth a place in the address.
  let saved = { camera: drawing.getCamera(), size: sizeOf(container) };
  /** A panel that opens must not cover what it tells of. */
  const revealSelected = (): void => {
    if (look.selected !== null && look.visible.nodes.has(look.selected)) drawing.reveal(look.selected);
  };
  const stopLook = effect(() => {
    const before = look.selected;
    look = { ...basis.value, hovered: look.hovered };
    if (look.selected !== before) revealSelected();
    drawing.refresh();
  });
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const stopWanted = effect(() => {
    if (app.wanted.value) drawing.goTo(app.wanted.value.key, isStill);
  });
  window.atlas = {
    positionOf: (key) => {
      const at = drawing.positionOf(key);
      const box = container.getBoundingClientRect();
      return at && { x: at.x + box.left, y: at.y + box.top };
    },
  };
  const stop = (): void => {
    stopLook();
    stopWanted();
    if (timer !== null) clearTimeout(timer);
    delete window.atlas;
    drawing.destroy();
  };
  return { drawing, stop };
}
