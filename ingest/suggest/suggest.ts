import { compareText } from '../issues.ts';
import { overlaps } from '../spans.ts';
import { chooseTerms, countConcepts, proposeConcept } from './choice.ts';
import { compileKinship } from './kinship.ts';
import { findLookAlikes } from './look-alikes.ts';
import { chooseSamples, findPlaces, type Place } from './places.ts';
import { studySentences, type StudiedSentence, type SuggestSource, type SuggestTools } from './sentences.ts';
import { findTermCandidates } from './terms.ts';
import { findStrongUses, type StrongUse } from './uses.ts';
import { findWeakTerms } from './weak.ts';
import { identify, listedConceptId, type Suggestion, type SuggestionKind } from './suggestion.ts';
import { THEMES } from '../taxonomy/schema.ts';
import type { Language, Taxonomy } from '../types.ts';

export interface SuggestOptions extends SuggestTools {
  readonly taxonomy: Taxonomy;
}

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const KINDS: readonly SuggestionKind[] = ['term', 'lookAlike', 'weak'];
const THEME_ORDER: readonly string[] = THEMES;

/**
 * Suggests changes of the taxonomy from the sentences of a run, in their order. Pure. Ordered by theme, language, kind and
 * score. Counting asks for some dozens of documents: a small corpus gives few suggestions or none.
 */
export function suggestChanges(sentences: readonly SuggestSource[], options: SuggestOptions): Suggestion[] {
  const studied = studySentences(sentences, options);
  const found = LANGUAGES.flatMap((language) => {
    const own = studied.filter(({ source }) => source.language === language);
    const uses = findStrongUses(own);
    return [
      ...suggestTerms(own, language, options),
      ...suggestLookAlikes(uses, language, own),
      ...suggestWeak(uses, language, options.taxonomy),
    ];
  });
  found.sort(
    (a, b) =>
      THEME_ORDER.indexOf(a.theme) - THEME_ORDER.indexOf(b.theme) ||
      compareText(a.language, b.language) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      b.score - a.score ||
      compareText(a.text, b.text) ||
      compareText(a.concept, b.concept),
  );
  // one expression may hold two terms of a theme
  const seen = new Set<string>();
  return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function suggestTerms(
  sentences: readonly StudiedSentence[],
  language: Language,
  { tagger, taxonomy }: SuggestOptions,
): Suggestion[] {
  const isKnown = (text: string): boolean =>
    tagger
      .matcher(text)
      .some(({ term, start, end }) => end - start === text.length && tagger.entries[term]?.kind !== 'cue');
  const kinship = compileKinship(taxonomy, language);
  const candidates = findTermCandidates(sentences, language, { kinship, isKnown });
  const chosen = THEMES.flatMap((theme) => chooseTerms(candidates.filter((candidate) => candidate.theme === theme)));
  const texts = chosen.map(({ candidate }) => candidate.text);
  const places = findPlaces(texts, sentences, 'free');
  const totals = countConcepts(sentences);
  return chosen.map(({ candidate, variants }): Suggestion => {
    const { text, theme, documents } = candidate;
    const own = places.get(text) ?? [];
    const bit = 1 << THEME_ORDER.indexOf(theme);
    const without = own.filter(({ sentence }) => (sentence.themes & bit) === 0);
    return {
      ...identify({ ...candidate, kind: 'term' }),
      concept: proposeConcept(own, theme, totals),
      variants,
      evidence: {
        sentences: own.length,
        documents,
        supported: own.length - without.length,
        changed: without.length,
        changedIfWeak: without.filter((place) => hasCompany(place, theme)).length,
      },
      samples: chooseSamples(without),
    };
  });
}

/** Whether a weak term at the place would have a second cue: another weak one. */
function hasCompany({ sentence, startOffset, endOffset }: Place, theme: string): boolean {
  const base = sentence.source.startOffset;
  const own = { startOffset: startOffset - base, endOffset: endOffset - base };
  return sentence.hits.some((hit) => hit.theme === theme && hit.rule.startsWith('weak:') && !overlaps(hit, own));
}

function suggestLookAlikes(
  uses: readonly StrongUse[],
  language: Language,
  sentences: readonly StudiedSentence[],
): Suggestion[] {
  const candidates = findLookAlikes(uses, language);
  const texts = candidates.map(({ text }) => text);
  const places = findPlaces(texts, sentences, 'text');
  return candidates.flatMap(({ text, score, uses }) => {
    const doubtful = new Set(uses.filter(({ isAlone }) => isAlone).map(({ sentence }) => sentence));
    const samples = (places.get(text) ?? []).filter(({ sentence }) => doubtful.has(sentence));
    const changed = uses.filter(({ decides }) => decides).length;
    return describeUses(uses, { kind: 'lookAlike', language, text, score, changed, samples });
  });
}

/** A term that belongs to its concept by `alsoTags` only is judged where it is listed. */
function suggestWeak(uses: readonly StrongUse[], language: Language, { concepts }: Taxonomy): Suggestion[] {
  const listed = new Set(concepts.flatMap(({ id, terms }) => terms.map(({ text }) => `${id} ${text}`)));
  return findWeakTerms(uses).flatMap(({ score, uses }) => {
    const alone = uses.filter(({ isAlone }) => isAlone);
    const samples = alone.map(({ sentence, hit: { startOffset, endOffset, quote } }) => {
      const base = sentence.source.startOffset;
      return { sentence, startOffset: base + startOffset, endOffset: base + endOffset, quote };
    });
    const text = uses[0]?.hit.term ?? '';
    return describeUses(uses, { kind: 'weak', language, text, score, changed: alone.length, samples }).filter(
      ({ concept }) => listed.has(`${concept} ${text}`),
    );
  });
}

/** A suggestion on a term that is there, from its uses; none without uses. */
function describeUses(
  uses: readonly StrongUse[],
  given: Pick<Suggestion, 'language' | 'text' | 'score'> & {
    kind: 'lookAlike' | 'weak';
    changed: number;
    samples: readonly Place[];
  },
): Suggestion[] {
  const [first] = uses;
  if (!first) return [];
  const { theme, concept, term } = first.hit;
  return [
    {
      ...identify({ ...given, theme }),
      concept: listedConceptId(concept),
      ...(given.kind === 'lookAlike' ? { term } : {}),
      variants: [],
      evidence: {
        sentences: uses.length,
        documents: new Set(uses.map(({ sentence }) => sentence.document)).size,
        supported: uses.filter(({ isAlone }) => !isAlone).length,
        changed: given.changed,
      },
      samples: chooseSamples(given.samples),
    },
  ];
}
