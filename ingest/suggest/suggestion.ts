import { contentId } from '../ids.ts';
import type { Language, QuotedSpan } from '../types.ts';

/** `term` new words for a concept, `lookAlike` an expression to refuse, `weak` a term that should ask for company. */
export type SuggestionKind = 'term' | 'lookAlike' | 'weak';

/** What a suggestion rests on, in numbers of sentences (each wording once) and documents. */
export interface Evidence {
  readonly sentences: number;
  readonly documents: number;
  /** Sentences that something else ties to the theme: they have it already (`term`), or have another cue of it. */
  readonly supported: number;
  /** Sentences that would gain the theme (`term`) or lose it. */
  readonly changed: number;
  /** For `term`: sentences that would gain it if the term were weak. */
  readonly changedIfWeak?: number | undefined;
}

/** A place where the words stand; the span is theirs, in the document. */
export interface SuggestionSample extends QuotedSpan {
  readonly document: string;
  /** The sentence. */
  readonly text: string;
}

/** A proposal for the taxonomy. */
export interface Suggestion {
  /** From kind, theme, language and words: the same in every run. */
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly theme: string;
  readonly language: Language;
  /** Folded for `term` and `lookAlike`, as the taxonomy has it for `weak`. */
  readonly text: string;
  /** Concept it belongs to, or most probably would, as the taxonomy names it. */
  readonly concept: string;
  /** For `lookAlike`: the term inside it. */
  readonly term?: string;
  /** Other candidates that hold it, are part of it or are forms of it. */
  readonly variants: readonly string[];
  /** Comparable within a kind, theme and language only. */
  readonly score: number;
  readonly evidence: Evidence;
  readonly samples: readonly SuggestionSample[];
}

/** What every suggestion has, with its id. */
export function identify({
  kind,
  theme,
  language,
  text,
  score,
}: Pick<Suggestion, 'kind' | 'theme' | 'language' | 'text' | 'score'>): Pick<
  Suggestion,
  'id' | 'kind' | 'theme' | 'language' | 'text' | 'score'
> {
  const id = contentId('suggestion', kind, theme, language, text).slice(0, 10);
  return { id, kind, theme, language, text, score: Math.round(score * 1000) / 1000 };
}

/** The id under which the taxonomy lists what a tag names: a theme's general terms stand under the theme. */
export function listedConceptId(taggedConcept: string): string {
  return taggedConcept.replace(/\.general$/, '');
}
