import { LINE_BREAK } from './markup.ts';
import type { PlacedText } from './tag.ts';
import type { SentencePart, Span } from './types.ts';

/** A sentence as far as lists are concerned. */
export interface ListedSentence extends Span {
  readonly part: SentencePart;
}

const COLON_AT_END = /[:：]\s*$/;

/**
 * Finds for each sentence the one that opens the list of which it is an item (or stands in one): the sentence right
 * before the first item, where it ends in a colon. A list ends with the first line that is no item, a blank line between
 * items does not end it. Keys are start offsets of the sentences below a head.
 */
export function findListHeads(text: string, sentences: readonly ListedSentence[]): ReadonlyMap<number, PlacedText> {
  const heads = new Map<number, PlacedText>();
  let head: PlacedText | null = null;
  let before: ListedSentence | null = null;
  for (const sentence of sentences) {
    const beginsLine = before === null || LINE_BREAK.test(text.slice(before.endOffset, sentence.startOffset));
    const lead = before && text.slice(before.startOffset, before.endOffset);
    if (sentence.part === 'item') {
      if (before?.part === 'text' && lead !== null && COLON_AT_END.test(lead))
        head = { text: lead, startOffset: before.startOffset };
    } else if (beginsLine) head = null;
    if (head) heads.set(sentence.startOffset, head);
    before = sentence;
  }
  return heads;
}
