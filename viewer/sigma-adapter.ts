import type { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeRectangleProgram } from 'sigma/rendering';
import type { CameraState, Coordinates } from 'sigma/types';
import { boundsOf } from './bounds.ts';
import { createLabelDrawing, drawNote, drawRing, RING_PX, type LabelData } from './label-drawing.ts';
import type { EdgeLook, NodeLook } from './reducers.ts';
import { createShapeProgram } from './sigma-shapes.ts';
import type { Camera } from './state.ts';

/** What a drawing is made of. This file and `sigma-shapes.ts` alone know Sigma, so that its next version can be tried. */
export interface DrawingOptions<N extends object, E extends object> {
  /** Must have a height; needs to be in the page. */
  readonly container: HTMLElement;
  readonly graph: MultiDirectedGraph<N, E>;
  readonly lookOfNode: (key: string, item: N) => NodeLook;
  readonly lookOfEdge: (key: string, item: E) => EdgeLook;
  /** Null: a click beside everything. */
  readonly onClick: (item: { kind: 'node' | 'edge'; key: string } | null) => void;
  readonly onHover: (item: { kind: 'node' | 'edge'; key: string } | null) => void;
  /** How far labels reach beyond the nodes at the right rim, whatever the zoom. */
  readonly labelsPx: number;
  /** The page around it scrolls: a drawing that is wholly in sight leaves the wheel to it. */
  readonly isInScrollingPage?: boolean;
  /** After each frame. */
  readonly onFrame?: () => void;
  /** After the container has taken another size. */
  readonly onResize?: () => void;
  /** The graphics card took the drawing away. */
  readonly onLost?: () => void;
}

export interface Drawing {
  /** Draws anew from the looks; several calls within a frame are one. */
  readonly refresh: () => void;
  /** Draws only these lines anew: their looks may change in colour and `hidden`. */
  readonly refreshEdges: (keys: readonly string[]) => void;
  /** Moves the camera to a node; at once where `isStill`. */
  readonly goTo: (key: string, isStill: boolean) => void;
  /** Moves the drawing just as far as it takes to have a node in sight. */
  readonly reveal: (key: string) => void;
  /** Shows all of these nodes (default: as it opens: full width, from the top). */
  readonly fit: (keys?: readonly string[]) => void;
  /** Above 1 goes nearer. */
  readonly zoom: (factor: number) => void;
  readonly getCamera: () => Camera;
  readonly setCamera: (camera: Camera) => void;
  /** Pixels from the container's corner; null for an unknown key. */
  readonly positionOf: (key: string) => Coordinates | null;
  readonly destroy: () => void;
}

const MAX_PIXELS_PER_UNIT = 3;
/** Below this a drawing that fits the window would be too small to read: it opens at its top instead. */
const READABLE_PIXELS_PER_UNIT = 0.72;
/** A tall drawing shown whole is no smaller than this: the rest is reached by the wheel. */
const LEAST_PIXELS_PER_UNIT = 0.3;
const OPENING_PIXELS_PER_UNIT = 1.1;
/** What is to be seen stands at least this far from the rim. */
const REVEAL_PX = 48;
const LEFT_MARGIN_UNITS = 25;
const TOP_MARGIN_UNITS = 40;
const PADDING_PX = 24;
const ANIMATION_MS = 350;

/** Draws a graph with Sigma. Throws where the browser gives no WebGL or the container has no size. */
export function createDrawing<N extends object, E extends object>(options: DrawingOptions<N, E>): Drawing {
  const { container, graph, labelsPx, onClick, onHover } = options;
  const labels = createLabelDrawing();
  let hovered: string | null = null;
  const sigma = new Sigma<N, E>(graph, container, {
    enableEdgeEvents: true,
    zIndex: true,
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: (ratio) => ratio,
    stagePadding: PADDING_PX,
    minEdgeThickness: 1.5,
    maxCameraRatio: 1.5,
    labelDensity: 0,
    inertiaDuration: 0,
    doubleClickZoomingRatio: 1,
    nodeProgramClasses: {
      disc: createShapeProgram('disc'),
      ring: createShapeProgram('ring'),
      square: createShapeProgram('square'),
      diamond: createShapeProgram('diamond'),
    },
    edgeProgramClasses: { line: EdgeRectangleProgram },
    nodeReducer: options.lookOfNode,
    edgeReducer: (key, item) => ({ ...options.lookOfEdge(key, item), type: 'line' }),
    defaultDrawNodeLabel: (context, data) => labels.draw(context, toLabel(data as unknown as DrawnNode, 'label')),
    defaultDrawNodeHover: (context, data) => {
      const label = toLabel(data as unknown as DrawnNode, 'hoverLabel');
      if (data.highlighted) drawRing(context, label);
      if (data.key === hovered) drawNote(context, label);
    },
  });

  // Else a refresh forgets the box until its frame is drawn, and every place asked for meanwhile is wrong.
  sigma.setCustomBBox(sigma.getBBox());

  // By the camera as it stands now: Sigma's own matrix is that of the last frame.
  const now = (): { cameraState: CameraState } => ({ cameraState: sigma.getCamera().getState() });
  const toViewport = (point: Coordinates): Coordinates => sigma.graphToViewport(point, now());
  const toFramed = (point: Coordinates): Coordinates => sigma.viewportToFramedGraph(toViewport(point), now());
  const pixelsPerUnit = (): number => toViewport({ x: 1, y: 0 }).x - toViewport({ x: 0, y: 0 }).x;
  const ratioFor = (wantedPixelsPerUnit: number): number =>
    (sigma.getCamera().ratio * pixelsPerUnit()) / wantedPixelsPerUnit;
  const place = (centre: Coordinates, wantedPixelsPerUnit: number, isStill: boolean): void => {
    const state = { ...toFramed(centre), ratio: ratioFor(wantedPixelsPerUnit) };
    if (isStill) sigma.getCamera().setState(state);
    else void sigma.getCamera().animate(state, { duration: ANIMATION_MS });
  };
  const limitZoom = (): void => {
    sigma.setSetting('minCameraRatio', Math.min(1, ratioFor(MAX_PIXELS_PER_UNIT)));
  };

  const fit = (keys?: readonly string[]): void => {
    const box = boundsOf(graph, keys ?? graph.nodes());
    if (!box) return;
    const { width, height } = sigma.getDimensions();
    const [boxWidth, boxHeight] = [box.right - box.left + 40, box.top - box.bottom + 60];
    const widest = Math.min((width - labelsPx) / boxWidth, OPENING_PIXELS_PER_UNIT);
    const whole = Math.min(widest, height / boxHeight);
    const least = keys ? LEAST_PIXELS_PER_UNIT : READABLE_PIXELS_PER_UNIT;
    const centreX = (scale: number): number => (box.left + box.right + labelsPx / scale) / 2;
    if (whole >= least) {
      place({ x: centreX(whole), y: (box.top + box.bottom) / 2 }, whole, true);
      return;
    }
    const scale = keys ? least : Math.max(least, widest);
    const fitsWidth = scale * boxWidth + labelsPx <= width + 1;
    place(
      {
        x: fitsWidth ? centreX(scale) : box.left - LEFT_MARGIN_UNITS + width / scale / 2,
        y: box.top + TOP_MARGIN_UNITS - height / scale / 2,
      },
      scale,
      true,
    );
  };

  sigma.on('beforeRender', () => labels.startFrame(pixelsPerUnit()));
  sigma.on('afterRender', () => options.onFrame?.());
  sigma.on('clickNode', ({ node }) => onClick({ kind: 'node', key: node }));
  sigma.on('clickEdge', ({ edge }) => onClick({ kind: 'edge', key: edge }));
  sigma.on('clickStage', () => onClick(null));
  sigma.on('enterNode', ({ node }) => {
    hovered = node;
    onHover({ kind: 'node', key: node });
  });
  sigma.on('enterEdge', ({ edge }) => onHover({ kind: 'edge', key: edge }));
  sigma.on('leaveNode', () => {
    hovered = null;
    onHover(null);
  });
  sigma.on('leaveEdge', () => onHover(null));
  sigma.on('doubleClickNode', (event) => event.preventSigmaDefault());
  // The drawing is tall: the wheel moves along it, and zooms with Ctrl, as pinching a touch pad does. Sigma's own event
  // cannot keep it from zooming (its `preventSigmaDefault` marks a copy), so the wheel is caught before it gets there.
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    const box = boundsOf(graph, graph.nodes());
    if (!box) return;
    const { width, height } = sigma.getDimensions();
    const [first, last] = [toViewport({ x: box.left, y: box.top }), toViewport({ x: box.right, y: box.bottom })];
    const isWhole = first.x >= 0 && first.y >= 0 && last.x <= width && last.y <= height;
    if (isWhole && options.isInScrollingPage) return;
    event.preventDefault();
    const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    const at = sigma.viewportToGraph({ x: width / 2 + dx, y: height / 2 + dy }, now());
    const x = Math.min(box.right, Math.max(box.left, at.x));
    const y = Math.min(box.top, Math.max(box.bottom, at.y));
    sigma.getCamera().setState(toFramed({ x, y }));
  };
  container.addEventListener('wheel', onWheel, { capture: true, passive: false });
  const onContextLost = (): void => options.onLost?.();
  for (const canvas of Object.values(sigma.getCanvases())) canvas.addEventListener('webglcontextlost', onContextLost);

  let size = sigma.getDimensions();
  /**
   * Takes the container's new size without moving or scaling what stands at its upper left corner; only where it grows
   * beyond the right end of the drawing, what is hidden at the left comes back first.
   */
  const keepView = (): void => {
    // What the camera shows in the old size: Sigma may have taken the new one already.
    const view = { ...now(), viewportDimensions: size };
    const corner = sigma.viewportToGraph({ x: 0, y: 0 }, view);
    const scale = size.width / (sigma.viewportToGraph({ x: sigma.getDimensions().width, y: 0 }, view).x - corner.x);
    const isWider = container.clientWidth > size.width;
    sigma.resize(true);
    size = sigma.getDimensions();
    const all = boundsOf(graph, graph.nodes());
    const most = all ? Math.max(all.left - LEFT_MARGIN_UNITS, all.right + (labelsPx - size.width) / scale) : corner.x;
    const left = isWider ? Math.min(corner.x, most) : corner.x;
    place({ x: left + size.width / scale / 2, y: corner.y - size.height / scale / 2 }, scale, true);
    sigma.refresh();
  };
  // Sigma hears the window alone; the container also changes when a panel opens.
  const observer = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = container;
    if (clientWidth === 0 || clientHeight === 0) return;
    if (isDue()) schedule();
    if (clientWidth === size.width && clientHeight === size.height) return;
    keepView();
    limitZoom();
    options.onResize?.();
  });
  observer.observe(container);

  let frame: number | null = null;
  let [wholeIsDue, edgesDue] = [false, new Set<string>()];
  const isDue = (): boolean => wholeIsDue || edgesDue.size > 0;
  const flush = (): void => {
    frame = null;
    // In a view that is not shown Sigma would throw; what is due is drawn when it comes back.
    if (container.clientWidth === 0 || container.clientHeight === 0) return;
    if (wholeIsDue) sigma.refresh();
    else sigma.refresh({ partialGraph: { nodes: [], edges: [...edgesDue] }, skipIndexation: true });
    [wholeIsDue, edgesDue] = [false, new Set()];
  };
  const schedule = (): void => {
    frame ??= requestAnimationFrame(flush);
  };

  fit();
  limitZoom();
  return {
    refresh: () => {
      wholeIsDue = true;
      schedule();
    },
    refreshEdges: (keys) => {
      for (const key of keys) edgesDue.add(key);
      schedule();
    },
    goTo: (key, isStill) => {
      const [at, all] = [boundsOf(graph, [key]), boundsOf(graph, graph.nodes())];
      if (!at || !all) return;
      const scale = Math.max(pixelsPerUnit(), READABLE_PIXELS_PER_UNIT);
      // No farther up or to the side than the drawing has something to show.
      const { width, height } = sigma.getDimensions();
      const [halfWidth, halfHeight] = [width / scale / 2, height / scale / 2];
      const least = all.left - LEFT_MARGIN_UNITS + halfWidth;
      const most = all.right + labelsPx / scale - halfWidth;
      const x = Math.max(least, Math.min(most, at.left));
      place({ x, y: Math.min(at.top, all.top + TOP_MARGIN_UNITS - halfHeight) }, scale, isStill);
    },
    reveal: (key) => {
      const box = boundsOf(graph, [key]);
      if (!box) return;
      const { width, height } = sigma.getDimensions();
      const at = toViewport({ x: box.left, y: box.top });
      const dx = at.x - Math.min(Math.max(at.x, REVEAL_PX), width - REVEAL_PX);
      const dy = at.y - Math.min(Math.max(at.y, REVEAL_PX), height - REVEAL_PX);
      if (dx !== 0 || dy !== 0)
        sigma.getCamera().setState(sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy }, now()));
    },
    fit,
    zoom: (factor) => void sigma.getCamera().animatedZoom({ factor, duration: 150 }),
    getCamera: () => {
      const { x, y, ratio } = sigma.getCamera().getState();
      return { x, y, ratio };
    },
    setCamera: (camera) => sigma.getCamera().setState({ ...camera, angle: 0 }),
    positionOf: (key) => {
      const box = boundsOf(graph, [key]);
      return box ? toViewport({ x: box.left, y: box.top }) : null;
    },
    destroy: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      observer.disconnect();
      container.removeEventListener('wheel', onWheel, { capture: true });
      sigma.kill();
    },
  };
}

interface DrawnNode extends Coordinates {
  readonly size: number;
  readonly highlighted: boolean;
  readonly label: string;
  readonly hoverLabel: string;
  readonly labelColor: string;
  readonly labelStyle: NodeLook['labelStyle'];
}

function toLabel(data: DrawnNode, text: 'label' | 'hoverLabel'): LabelData {
  const { x, y, labelColor, labelStyle } = data;
  // The label of what is chosen makes room for the ring.
  const size = data.size + (text === 'label' && data.highlighted ? RING_PX : 0);
  return { x, y, size, label: data[text], color: labelColor, style: labelStyle };
}
