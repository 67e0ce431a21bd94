import { FONT_FAMILY } from './label-drawing.ts';

/**
 * Waits until the shipped font has the characters of these texts: a canvas draws boxes meanwhile and does not draw
 * again by itself. Gives up without an error where a font file cannot be had.
 */
export async function loadLabelFonts(fonts: FontFaceSet, texts: Iterable<string>): Promise<void> {
  const characters = [...new Set([...texts].join(''))].join('');
  try {
    await Promise.all([400, 600].map((weight) => fonts.load(`${weight} 12px ${FONT_FAMILY}`, characters)));
  } catch {
    // The system's own fonts stand in.
  }
}
