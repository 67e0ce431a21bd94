import { INK, SELECTED } from './palette.ts';
import type { LabelStyle } from './reducers.ts';

/** First the font that is shipped, so that Chinese labels are glyphs on every machine. */
export const FONT_FAMILY = '"Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label to draw; x, y and size are those of its node in pixels. */
export interface LabelData {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
  readonly color: string;
  readonly style: LabelStyle;
}

const ROW_PX = 64;
const NOTE_GAP = 9;
/** How far the ring reaches beyond its node. */
export const RING_PX = 6;

/**
 * Draws labels so that none covers another: what meets a label drawn before it in the same frame is left out, as are
 * small texts when the drawing is so far away that they would tell nothing. Call `startFrame` before each frame.
 */
export function createLabelDrawing(): {
  startFrame: (pixelsPerUnit: number) => void;
  draw: (context: CanvasRenderingContext2D, label: LabelData) => void;
} {
  let rows = new Map<number, Box[]>();
  let scale = 1;
  const startFrame = (pixelsPerUnit: number): void => {
    rows = new Map();
    scale = pixelsPerUnit;
  };
  const claim = (box: Box): boolean => {
    const touched: Box[][] = [];
    for (let row = Math.floor(box.top / ROW_PX); row <= Math.floor(box.bottom / ROW_PX); row += 1) {
      const boxes = rows.get(row) ?? [];
      if (boxes.some((other) => meets(box, other))) return false;
      rows.set(row, boxes);
      touched.push(boxes);
    }
    for (const boxes of touched) boxes.push(box);
    return true;
  };
  const draw = (context: CanvasRenderingContext2D, label: LabelData): void => {
    const { style, color } = label;
    if (label.label === '' || (!style.bold && scale < 0.5)) return;
    context.font = fontOf(style);
    const box = boxOf(label, context.measureText(label.label).width);
    if (!claim(box)) return;
    if (style.place === 'right') {
      context.fillStyle = '#ffffff';
      context.fillRect(box.left - 1, box.top, box.right - box.left + 4, box.bottom - box.top);
    }
    context.textBaseline = 'middle';
    context.lineWidth = 3;
    context.strokeStyle = '#ffffff';
    context.lineJoin = 'round';
    const y = (box.top + box.bottom) / 2;
    context.strokeText(label.label, box.left, y);
    context.fillStyle = color;
    context.fillText(label.label, box.left, y);
  };
  return { startFrame, draw };
}

/** The note at the node under the mouse: below it, or above where there is no room; never beyond the sides. */
export function drawNote(context: CanvasRenderingContext2D, { x, y: nodeY, size, label }: LabelData): void {
  context.font = fontOf({ place: 'right', bold: false, fontPx: 13 });
  const width = context.measureText(label).width + 20;
  const { clientWidth, clientHeight } = context.canvas;
  const left = Math.max(4, Math.min(x - 12, clientWidth - width - 4));
  const isBelow = nodeY + size + NOTE_GAP + 32 < clientHeight;
  const y = isBelow ? nodeY + size + NOTE_GAP + 14 : nodeY - size - NOTE_GAP - 14;
  context.fillStyle = '#ffffff';
  context.shadowColor = 'rgba(31, 41, 51, 0.3)';
  context.shadowBlur = 8;
  context.shadowOffsetY = 1;
  context.beginPath();
  context.roundRect(left, y - 14, width, 28, 6);
  context.fill();
  context.shadowBlur = 0;
  context.shadowOffsetY = 0;
  context.fillStyle = INK;
  context.textBaseline = 'middle';
  context.fillText(label, left + 10, y + 1);
}

/** A ring around the chosen node, with white between, so that it shows on any colour and on any other node. */
export function drawRing(context: CanvasRenderingContext2D, { x, y, size }: LabelData): void {
  for (const [color, width, radius] of [
    ['#ffffff', 7, size + 4],
    [SELECTED, 2.5, size + 5],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
}

function fontOf({ bold, fontPx }: LabelStyle): string {
  return `${bold ? 600 : 400} ${fontPx}px ${FONT_FAMILY}`;
}

function boxOf({ x, y, size, style }: LabelData, width: number): Box {
  const half = style.fontPx * 0.65;
  const [left, middle] =
    style.place === 'right'
      ? [x + size + 6, y]
      : style.place === 'above'
        ? [x - size, y - size - half]
        : [x - width / 2, y - size - half - 3];
  return { left, top: middle - half, right: left + width, bottom: middle + half };
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
