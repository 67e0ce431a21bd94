const WIDE_PX = 12.5;
const NARROW_PX = 6.6;

/** Widest label drawn beside a mark, in pixels; longer ones end in "…". */
export const MAX_LABEL_PX = 290;

/**
 * About how wide a text is drawn at the size of labels (12 px), in pixels: Han and other wide characters count double.
 * An estimate, so that positions are the same on every machine, whatever its fonts.
 */
export function estimateWidthPx(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\u{10ffff}]/u.test(character) ? WIDE_PX : NARROW_PX;
  return Math.min(width, MAX_LABEL_PX);
}

/** Shortens a text to the widest label, with "…" in place of what is cut. */
export function shorten(text: string, maxPx: number = MAX_LABEL_PX): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += estimateWidthPx(character);
    if (width > maxPx) return `${text.slice(0, end).trimEnd()}…`;
    end += character.length;
  }
  return text;
}
