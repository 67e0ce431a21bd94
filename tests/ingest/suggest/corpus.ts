import { compileTagger } from '../../../ingest/compile-tagger.ts';
import { contentId } from '../../../ingest/ids.ts';
import { detectLanguage } from '../../../ingest/language.ts';
import { compilePlaces } from '../../../ingest/place-names.ts';
import { suggestChanges } from '../../../ingest/suggest/suggest.ts';
import type { SuggestSource } from '../../../ingest/suggest/sentences.ts';
import type { Suggestion } from '../../../ingest/suggest/suggestion.ts';
import { tagSentence } from '../../../ingest/tag.ts';
import { smallTaxonomy } from '../small-taxonomy.ts';

const taxonomy = smallTaxonomy();
const tagger = compileTagger(taxonomy);
const places = compilePlaces([]);

/** Letters that stand for whatever a sentence may say beside the words in question. */
const FILLERS = [...'梅兰竹菊松柏桃李杏梨枫桐柳杨槐榆楠樟桂茶'];
const WORDS = 'maple willow cedar birch poplar aspen laurel myrtle hazel alder linden rowan walnut cherry almond'.split(
  ' ',
);

/** `count` sentences of a pattern, `*` in it ever another filler; every sentence in a document of its own, ten in all. */
export function repeat(count: number, pattern: string): string[] {
  const fillers = /\p{Script=Han}/u.test(pattern) ? FILLERS : WORDS;
  return Array.from({ length: count }, (_, index) => {
    let used = 0;
    return pattern.replaceAll('*', () => fillers[(index * 7 + 3 * used++) % fillers.length] ?? '');
  });
}

/** Sentences of a little corpus, tagged with the small taxonomy. */
export function corpus(...texts: readonly (readonly string[])[]): SuggestSource[] {
  const perDocument = texts.flatMap((group) => group.map((text, index) => ({ text, document: `d${index % 10}.txt` })));
  return perDocument
    .toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0))
    .map(({ text, document }, index) => {
      const place = { text, startOffset: 1000 * index };
      return {
        ...{ ...place, document, endOffset: place.startOffset + text.length },
        ...{ language: detectLanguage(text), textHash: contentId(text), part: 'text' as const },
        themes: tagSentence(tagger, place).tags,
      };
    });
}

/** The suggestions for a corpus, with the small taxonomy. */
export function suggestFor(sentences: readonly SuggestSource[]): Suggestion[] {
  return suggestChanges(sentences, { taxonomy, tagger, places });
}

export const NOISE = [
  ...repeat(60, '会议讨论了*组的*号方案'),
  ...repeat(60, '他们在*村种下*树苗'),
  ...repeat(15, 'The council met the * board and the * board.'),
  ...repeat(15, 'A * tree was planted near the * gate.'),
];
