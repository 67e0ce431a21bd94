import { overlaps } from '../spans.ts';
import type { StudiedSentence } from './sentences.ts';
import type { TermHit } from '../tag.ts';
import { THEMES } from '../taxonomy/schema.ts';

/** A strong term that gives a sentence a theme. */
export interface StrongUse {
  readonly sentence: StudiedSentence;
  readonly hit: TermHit;
  /** Nothing else in the sentence speaks of the theme: no other term, not even a weak one. */
  readonly isAlone: boolean;
  /** Nothing else in the sentence gives it the theme. */
  readonly decides: boolean;
  /** From 0 to 1: alone, and with no sentence of the theme before or behind it; a half with one. */
  readonly doubt: number;
  /** The sentence has another theme. */
  readonly hasOther: boolean;
}

/** The strong terms of sentences, each once a sentence and concept. */
export function findStrongUses(sentences: readonly StudiedSentence[]): StrongUse[] {
  return sentences.flatMap((sentence) => {
    const seen = new Set<string>();
    return sentence.hits.flatMap((hit): StrongUse[] => {
      const key = `${hit.concept} ${hit.term}`;
      if (!hit.kept || !hit.rule.startsWith('term:') || seen.has(key)) return [];
      seen.add(key);
      return [describeUse(sentence, hit)];
    });
  });
}

function describeUse(sentence: StudiedSentence, hit: TermHit): StrongUse {
  const bit = 1 << THEMES.findIndex((theme) => theme === hit.theme);
  const others = sentence.hits.filter(
    (other) => other.theme === hit.theme && other.term !== hit.term && !overlaps(other, hit),
  );
  const isAlone = others.length === 0;
  return {
    sentence,
    hit,
    isAlone,
    decides: others.every(({ kept }) => !kept),
    doubt: isAlone ? (sentence.near & bit ? 0.5 : 1) : 0,
    hasOther: (sentence.themes & ~bit) !== 0,
  };
}
