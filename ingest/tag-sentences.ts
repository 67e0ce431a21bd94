import type { Tagger } from './compile-tagger.ts';
import { groupBy } from './group.ts';
import { tagSentence, type SentenceInContext } from './tag.ts';
import type { Tag } from './types.ts';

/** A sentence of a document with its paragraph: equal numbers, same paragraph. */
export interface ParagraphSentence extends SentenceInContext {
  readonly paragraph: number;
}

/**
 * Tags the sentences of one document, in order. What a paragraph mostly speaks of (more than half of its sentences with a
 * theme have this one) settles two doubts in its sentences: a heading speaks for weak terms there only, since what closes a
 * chapter, or follows it without a heading, is often about something else; and a word of that theme is not in passing.
 */
export function tagSentences(tagger: Tagger, sentences: readonly ParagraphSentence[]): (readonly Tag[])[] {
  const alone = sentences.map((sentence) => tagSentence(tagger, { ...sentence, topics: new Set() }));
  const paragraphs = groupBy(sentences.keys(), (index) => sentences[index]?.paragraph);
  const topics = new Map(
    [...paragraphs].map(([number, indexes]) => [number, findTopics(indexes.map((index) => alone[index]?.tags ?? []))]),
  );
  return sentences.map((sentence, index) => {
    const { tags, hits } = alone[index] ?? { tags: [], hits: [] };
    const spoken = topics.get(sentence.paragraph) ?? new Set();
    const isInDoubt = hits.some(({ kept, theme }) => !kept && spoken.has(theme));
    return isInDoubt ? tagSentence(tagger, { ...sentence, topics: spoken }).tags : tags;
  });
}

/** The themes that more than half of the sentences have, of those that have any. */
function findTopics(tags: readonly (readonly Tag[])[]): ReadonlySet<string> {
  const themes = tags.filter(({ length }) => length > 0).map((own) => new Set(own.map(({ theme }) => theme)));
  const all = new Set(themes.flatMap((own) => [...own]));
  return new Set([...all].filter((theme) => themes.filter((own) => own.has(theme)).length * 2 > themes.length));
}
