import type { EvidenceSentence, Mark } from '../server/api-types.ts';

/** A stretch of a sentence with all marks that lie on it; plain where there are none. */
export interface Stretch {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Cuts a sentence where a mark begins or ends; joined, the stretches give the text back. Inherited marks lie outside
 * the sentence and are left out, as are marks that reach beyond it.
 */
export function cutByMarks({ text, marks }: Pick<EvidenceSentence, 'text' | 'marks'>): readonly Stretch[] {
  const inside = marks.filter(
    ({ inherited, startOffset, endOffset }) => !inherited && startOffset >= 0 && endOffset <= text.length,
  );
  const cuts = [...new Set([0, text.length, ...inside.flatMap((mark) => [mark.startOffset, mark.endOffset])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      marks: inside.filter((mark) => mark.startOffset <= start && mark.endOffset >= end),
    };
  });
}
