import { findNgrams, type Ngram } from './ngrams.ts';
import type { Kinship } from './kinship.ts';
import { findExcess, findLikelihood } from './statistics.ts';
import type { StudiedSentence } from './sentences.ts';
import { createTokenizer, hasTermEdges } from './tokens.ts';
import { THEMES } from '../taxonomy/schema.ts';
import type { Language } from '../types.ts';

/** Words that go with a theme and are no term yet. */
export interface TermCandidate {
  readonly theme: string;
  readonly language: Language;
  /** Folded, a hyphen a blank. */
  readonly text: string;
  /** The higher the more is to be gained; comparable within a theme and language. */
  readonly score: number;
  /** Sentences it stands in, outside strong terms and look-alikes; those of them that have the theme; documents. */
  readonly sentences: number;
  readonly tagged: number;
  readonly documents: number;
}

/** What decides on candidates besides counts. */
export interface TermTools {
  readonly kinship: Kinship;
  /** Whether a folded text is a term or look-alike of the taxonomy already. */
  readonly isKnown: (text: string) => boolean;
}

const LENGTHS = { en: { minLength: 1, maxLength: 4 }, zh: { minLength: 2, maxLength: 8 } } as const;
/** A candidate stands in so many sentences and documents, and would give the theme to so many sentences. */
const MIN_SENTENCES = 4;
const MIN_DOCUMENTS = 3;
const MIN_GAIN = 2;
/** More sentences to be gained make a candidate no better: words of every sentence are of no theme. */
const MANY = 30;
/** … of which so many have it already: one would be chance. */
const MIN_TAGGED = 2;
/** Chinese has no blanks: what holds together, and stands beside many things on both sides, is a word. In nats. */
const MIN_COHESION = { en: 1, zh: 2.5 } as const;
const MIN_ENTROPY = { en: 0.7, zh: 1 } as const;
/** Of the entropy that so many places could have. */
const MIN_ENTROPY_SHARE = { en: 0.2, zh: 0.3 } as const;
/** The theme goes with it so much more often than with any sentence (0: not more, 1: always), and beyond chance. */
const MIN_EXCESS = 0.25;
/** Chance at one in ten thousand (chi-square with one degree of freedom). */
const MIN_LIKELIHOOD = 15.1;

/**
 * Finds words and phrases of sentences in one language that go with a theme, are in no concept, and stand in sentences without the theme too: there
 * they would help. In no order; one text may be a candidate of two themes. Score: the lower bound of how much more often
 * than by chance the theme goes with it, more for what looks like the terms of the theme, times the logarithm of what it
 * would gain.
 */
export function findTermCandidates(
  sentences: readonly StudiedSentence[],
  language: Language,
  { kinship, isKnown }: TermTools,
): TermCandidate[] {
  const { tokenize, join } = createTokenizer(language);
  const sequences = sentences.map(({ free, document, themes, near }) => ({
    tokens: tokenize(free),
    document,
    marks: themes | ((near & ~themes) << THEMES.length),
  }));
  const marks = 2 * THEMES.length;
  const totals = Array.from(
    { length: marks },
    (_, mark) => sequences.filter((sequence) => sequence.marks & (1 << mark)).length,
  );
  const ngrams = findNgrams(sequences, { ...LENGTHS[language], minSequences: MIN_SENTENCES, marks });
  return ngrams
    .filter((ngram) => isWord(ngram, language))
    .flatMap((ngram) => {
      const text = join(ngram.tokens);
      if (!hasTermEdges(text, language) || isKnown(text)) return [];
      return THEMES.flatMap((theme, index): TermCandidate[] => {
        const { sequences: count, documents } = ngram;
        const tagged = ngram.marked[index] ?? 0;
        // a sentence beside one of the theme is half a witness
        const support = tagged + (ngram.marked[index + THEMES.length] ?? 0) / 2;
        const total = (totals[index] ?? 0) + (totals[index + THEMES.length] ?? 0) / 2;
        const table = { both: support, words: count, marked: total, all: sentences.length };
        const excess = findExcess(table);
        const gain = count - tagged;
        if (gain < MIN_GAIN || tagged < MIN_TAGGED || excess < MIN_EXCESS) return [];
        if (findLikelihood(table) < MIN_LIKELIHOOD) return [];
        const score = excess * (0.5 + kinship(text, theme)) * Math.log2(1 + Math.min(gain, MANY));
        return [{ theme, language, text, score, sentences: count, tagged, documents }];
      });
    });
}

function isWord({ documents, cohesion, before, behind, occurrences }: Ngram, language: Language): boolean {
  const least = Math.max(MIN_ENTROPY[language], MIN_ENTROPY_SHARE[language] * Math.log(occurrences));
  return documents >= MIN_DOCUMENTS && cohesion >= MIN_COHESION[language] && Math.min(before, behind) >= least;
}
