import { groupBy } from '../group.ts';
import { compareText } from '../issues.ts';
import type { Place } from './places.ts';
import type { StudiedSentence } from './sentences.ts';
import type { TermCandidate } from './terms.ts';
import { listedConceptId } from './suggestion.ts';
import { termForms } from '../taxonomy/variants.ts';
import type { Language } from '../types.ts';

/** A candidate with those that say the same. */
export interface ChosenTerm {
  readonly candidate: TermCandidate;
  readonly variants: readonly string[];
}

/** Chooses among the candidates of one theme and language. The best first; what holds a better one, is part of one, or is another form of one, goes with it. */
export function chooseTerms(candidates: readonly TermCandidate[]): ChosenTerm[] {
  const chosen: { candidate: TermCandidate; forms: ReadonlySet<string>; variants: string[] }[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score || compareText(a.text, b.text))) {
    const { text, language } = candidate;
    const better = chosen.find(
      ({ candidate: other, forms }) =>
        forms.has(text) || holds(text, other.text, language) || holds(other.text, text, language),
    );
    if (better) better.variants.push(text);
    else chosen.push({ candidate, forms: new Set(termForms({ text, language })), variants: [] });
  }
  return chosen;
}

function holds(outer: string, inner: string, language: Language): boolean {
  return language === 'zh' ? outer.includes(inner) : ` ${outer} `.includes(` ${inner} `);
}

/** How many sentences have each concept. */
export function countConcepts(sentences: readonly StudiedSentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source } of sentences)
    for (const concept of new Set(source.themes.map((tag) => tag.concept)))
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return counts;
}

/** The concept that goes with the words most, for how often it is spoken of at all. */
export function proposeConcept(places: readonly Place[], theme: string, totals: ReadonlyMap<string, number>): string {
  const tags = places.flatMap(({ sentence }) => [
    ...new Set(sentence.source.themes.filter((tag) => tag.theme === theme).map(({ concept }) => concept)),
  ]);
  const [best] = [...groupBy(tags, (concept) => concept)]
    .map(([concept, { length }]) => ({ concept, weight: length / Math.sqrt(totals.get(concept) ?? 1) }))
    .sort((a, b) => b.weight - a.weight || compareText(a.concept, b.concept));
  return best ? listedConceptId(best.concept) : theme;
}
