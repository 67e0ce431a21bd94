import type { Piece } from './pdf-lines.ts';

/** A run of text as pdf.js gives it; `transform` leads from the text's space to the page's. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** A page as pdf.js shows it, upright: width, height, and the way from the page's space into that picture. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Quarter turns clockwise from the direction of reading. */
type Turn = 0 | 1 | 2 | 3;

/** Text off the four directions by more is a watermark (radians). */
const MAX_SKEW = 0.1;

/**
 * Measures the text of a page from its upper left corner. Where most letters run another way (a wide table on an upright
 * page), the page is turned; what then does not run from left to right, as watermarks and margin notes, is left out.
 */
export function placePieces(items: readonly TextItem[], view: PageView): { pieces: Piece[]; pageWidth: number } {
  const placed = items.flatMap((item) => placeItem(item, view));
  const letters = [0, 0, 0, 0];
  for (const { turn, piece } of placed) letters[turn] = (letters[turn] ?? 0) + piece.text.length;
  const main = letters.indexOf(Math.max(...letters)) as Turn;
  return {
    pieces: placed.filter(({ turn }) => turn === main).map(({ piece }) => turnBack(piece, main, view)),
    pageWidth: main % 2 === 0 ? view.width : view.height,
  };
}

function placeItem({ str, transform, width }: TextItem, view: PageView): { piece: Piece; turn: Turn }[] {
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view.transform;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const angle = Math.atan2(vb * a + vd * b, va * a + vc * b) / (Math.PI / 2);
  const quarters = Math.round(angle);
  const size = Math.hypot(c, d);
  if (str.trim() === '' || size === 0 || Math.abs(angle - quarters) > MAX_SKEW) return [];
  const piece = { text: str, x: va * e + vc * f + ve, y: vb * e + vd * f + vf, width, size };
  return [{ piece, turn: ((quarters + 4) % 4) as Turn }];
}

function turnBack(piece: Piece, turn: Turn, { width, height }: PageView): Piece {
  const { x, y } = piece;
  switch (turn) {
    case 0:
      return piece;
    case 1:
      return { ...piece, x: y, y: width - x };
    case 2:
      return { ...piece, x: width - x, y: height - y };
    case 3:
      return { ...piece, x: height - y, y: x };
  }
}
