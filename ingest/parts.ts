import { FORMULA, ITEM_MARK, TABLE_ROW } from './locales/lines.ts';
import { LINE_TAG } from './markup.ts';
import type { SentencePart, Span } from './types.ts';
import { foldText } from './view.ts';

/**
 * Tells what a sentence is in its document; the first that fits of annex, heading, formula, row of a table, item of a
 * list, running text.
 */
export function readPart(
  text: string,
  span: Span,
  where: { readonly isHeading: boolean; readonly isAnnex: boolean },
): SentencePart {
  const words = text.slice(span.startOffset, span.endOffset);
  if (where.isAnnex) return 'annex';
  if (where.isHeading) return 'heading';
  const folded = foldText(words);
  if (FORMULA.test(folded)) return 'formula';
  if (TABLE_ROW.test(words)) return 'table';
  return ITEM_MARK.test(folded) && beginsLine(text, span.startOffset) ? 'item' : 'text';
}

/** Whether a part of a document states something of its years, and so is tagged and counted. */
export function isStatement(part: SentencePart): boolean {
  return part !== 'annex' && part !== 'formula';
}

const LINE_START = new RegExp(String.raw`(?:^|[\n\r]|${LINE_TAG})\s*$`, 'i');

function beginsLine(text: string, offset: number): boolean {
  return LINE_START.test(text.slice(Math.max(0, offset - 40), offset));
}
