import type { Concept, Language, LookAlike, Rule, Term } from '../types.ts';
import type { YamlPath } from '../yaml-file.ts';

/** A concept with its place in the file. */
export interface PlacedConcept {
  readonly path: YamlPath;
  readonly concept: Concept;
}

/** A term, look-alike, rule or sentence with its place in the file. */
export interface Placed<T> {
  readonly item: T;
  readonly at: YamlPath;
}

/** The terms of a concept: the n-th of its field and language in the file. */
export function placeTerms({ path, concept }: PlacedConcept): Placed<Term>[] {
  return placeEach(path, concept.terms, ({ weak }) => (weak ? 'weakAliases' : 'aliases'));
}

export function placeLookAlikes({ path, concept }: PlacedConcept): Placed<LookAlike>[] {
  return placeEach(path, concept.lookAlikes, () => 'notAliases');
}

export function placeRules({ path, concept }: PlacedConcept): Placed<Rule>[] {
  return placeEach(path, concept.rules, () => 'rules');
}

/** The sentences of one field. */
export function placeSentences(
  { path, concept }: PlacedConcept,
  field: 'examples' | 'counterExamples',
): Placed<{ text: string; language: Language }>[] {
  const sentences = (['en', 'zh'] as const).flatMap((language) =>
    concept[field][language].map((text) => ({ text, language })),
  );
  return placeEach(path, sentences, () => field);
}

function placeEach<T extends { readonly language: Language }>(
  path: YamlPath,
  items: readonly T[],
  fieldOf: (item: T) => string,
): Placed<T>[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const key = `${fieldOf(item)} ${item.language}`;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    return { item, at: [...path, fieldOf(item), item.language, index] };
  });
}
