import { createMatcher } from '../matcher.ts';
import type { StudiedSentence } from './sentences.ts';
import type { SuggestionSample } from './suggestion.ts';
import type { QuotedSpan } from '../types.ts';
import { createView } from '../view.ts';

/** Words in a sentence; the span is theirs, in the document. */
export interface Place extends QuotedSpan {
  readonly sentence: StudiedSentence;
}

const SAMPLES = 3;

/**
 * The first place of each text in each sentence, by text. `free`: only where no letter is spoken for by a strong term, a
 * look-alike or a place name.
 */
export function findPlaces(
  texts: readonly string[],
  sentences: readonly StudiedSentence[],
  where: 'text' | 'free',
): ReadonlyMap<string, readonly Place[]> {
  const unique = [...new Set(texts)];
  const matcher = createMatcher(unique);
  const places = new Map<string, Place[]>(unique.map((text) => [text, []]));
  for (const sentence of sentences)
    for (const { term, start, end } of matcher(sentence[where])) {
      const own = places.get(unique[term] ?? '');
      if (!own || own.at(-1)?.sentence === sentence) continue;
      const { text, startOffset } = sentence.source;
      own.push({ sentence, ...createView(text, startOffset).quote(start, end) });
    }
  return places;
}

/** The first of each document, a few. */
export function chooseSamples(places: readonly Place[]): SuggestionSample[] {
  const documents = new Map(places.toReversed().map((place) => [place.sentence.document, place]));
  return [...documents.values()]
    .toReversed()
    .slice(0, SAMPLES)
    .map(({ sentence, startOffset, endOffset, quote }) => ({
      document: sentence.source.document,
      ...{ startOffset, endOffset, quote },
      text: sentence.source.text,
    }));
}
