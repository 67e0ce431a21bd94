import type { Tagger } from '../compile-tagger.ts';
import { isStatement } from '../parts.ts';
import { findPlaceNames, type PlaceFinder } from '../place-names.ts';
import { TAKEN_LETTER } from './tokens.ts';
import { tagSentence, type TermHit } from '../tag.ts';
import { THEMES } from '../taxonomy/schema.ts';
import type { SentenceRecord } from '../types.ts';
import { createView } from '../view.ts';

/** What suggestions read of a sentence. */
export type SuggestSource = Pick<
  SentenceRecord,
  'document' | 'startOffset' | 'endOffset' | 'language' | 'text' | 'textHash' | 'part' | 'themes'
>;

/** A sentence made ready for counting. */
export interface StudiedSentence {
  readonly source: SuggestSource;
  /** Folded, a hyphen a blank: as terms are matched. */
  readonly text: string;
  /** `text` with a NUL for each letter that belongs to a strong term or look-alike of any theme, or to a place name. */
  readonly free: string;
  /** Number of its document, in their order. */
  readonly document: number;
  /** Bit `n`: it has the n-th theme. */
  readonly themes: number;
  /** Bit `n`: the sentence before or behind it in the document has the n-th theme. */
  readonly near: number;
  /** What its own words hold, read without heading; offsets count in `source.text`. */
  readonly hits: readonly TermHit[];
}

/** What preparing sentences needs. */
export interface SuggestTools {
  readonly tagger: Tagger;
  readonly places: PlaceFinder;
}

/**
 * Prepares the sentences of a run, in their order; each wording once, for a sentence that recurs in copies and in other
 * years says nothing twice. Sentences that state nothing (annexes, formulas) are left out.
 */
export function studySentences(sentences: readonly SuggestSource[], tools: SuggestTools): StudiedSentence[] {
  const documents = new Map<string, number>();
  const seen = new Set<string>();
  const bits = sentences.map(themeBits);
  return sentences.flatMap((source, index) => {
    if (!isStatement(source.part) || seen.has(source.textHash)) return [];
    seen.add(source.textHash);
    const document = documents.get(source.document) ?? documents.size;
    documents.set(source.document, document);
    const bitsAt = (other: number): number => (sentences[other]?.document === source.document ? (bits[other] ?? 0) : 0);
    return [
      {
        source,
        ...foldFree(source.text, tools),
        document,
        themes: bits[index] ?? 0,
        near: bitsAt(index - 1) | bitsAt(index + 1),
        hits: tagSentence(tools.tagger, { text: source.text, startOffset: 0 }).hits,
      },
    ];
  });
}

function themeBits({ themes }: SuggestSource): number {
  return THEMES.reduce((bits, theme, index) => bits | (themes.some((tag) => tag.theme === theme) ? 1 << index : 0), 0);
}

function foldFree(source: string, { tagger, places }: SuggestTools): Pick<StudiedSentence, 'text' | 'free'> {
  const text = createView(source).text.replaceAll('-', ' ');
  const taken = [
    ...tagger.matcher(text).filter(({ term }) => {
      const entry = tagger.entries[term];
      return entry?.kind === 'lookAlike' || (entry?.kind === 'term' && !entry.term.weak);
    }),
    ...findPlaceNames(text, places).filter(({ owners }) => owners.length > 0),
  ];
  let free = text;
  for (const { start, end } of taken) free = free.slice(0, start) + TAKEN_LETTER.repeat(end - start) + free.slice(end);
  return { text, free };
}
