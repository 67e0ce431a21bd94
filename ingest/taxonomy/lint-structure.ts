import { groupBy } from '../group.ts';
import { createSuggester } from '../nearest.ts';
import type { LintContext } from './lint-context.ts';
import { placeLookAlikes, placeSentences } from './places.ts';
import { foldTerm } from './variants.ts';
import type { Concept, Issue, Language } from '../types.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: 'Chinese' };

/** A concept says something itself, or through one below it, or through the term of another. */
export function checkEmpty({ placed, issueAt }: LintContext): Issue[] {
  const spoken = new Set(
    placed.flatMap(({ concept }) => [concept.broader ?? '', ...concept.terms.flatMap(({ alsoTags }) => alsoTags)]),
  );
  return placed
    .filter(({ concept }) => isSilent(concept) && !spoken.has(concept.id))
    .map(({ path, concept }) =>
      issueAt('TAXONOMY_CONCEPT_EMPTY', [...path, 'id'], `"${concept.id}" has no terms and no rules.`),
    );
}

function isSilent({ terms, rules }: Concept): boolean {
  return terms.length === 0 && rules.length === 0;
}

/** No two concepts bear one name. */
export function checkLabels({ placed, issueAt }: LintContext): Issue[] {
  return LANGUAGES.flatMap((language) => {
    const groups = groupBy(placed, ({ concept }) => foldTerm(concept.prefLabel[language]));
    return [...groups.values()].flatMap(([first, ...others]) =>
      others.map(({ path, concept }) => {
        const message = `"${concept.prefLabel[language]}" is the name of ${first?.concept.id ?? ''} too.`;
        return issueAt('TAXONOMY_LABEL_SHARED', [...path, 'prefLabel', language], message);
      }),
    );
  });
}

/** Related concepts exist, are no concept above or below, are named once, and name each other. */
export function checkRelated({ placed, issueAt }: LintContext): Issue[] {
  const concepts = new Map(placed.map(({ concept }) => [concept.id, concept]));
  const suggest = createSuggester([...concepts.keys()]);
  return placed.flatMap(({ path, concept }) =>
    concept.related.flatMap((id, index) => {
      const at = [...path, 'related', index];
      const other = concepts.get(id);
      const wrong = (reason: string): Issue[] => [issueAt('TAXONOMY_RELATED', at, reason)];
      if (!other) return wrong(`There is no concept "${id}"${suggest(id)}.`);
      if (id === concept.id) return wrong(`"${id}" is related to itself.`);
      if (isBelow(concept, id, concepts) || isBelow(other, concept.id, concepts))
        return wrong(
          `One of "${concept.id}" and "${id}" is broader than the other: that they are related is said by that.`,
        );
      if (concept.related.indexOf(id) < index)
        return [issueAt('TAXONOMY_LISTED_TWICE', at, `"${id}" is listed twice as related.`)];
      if (other.related.includes(concept.id)) return [];
      return [issueAt('TAXONOMY_RELATED_ONE_SIDED', at, `"${id}" does not name "${concept.id}" as related.`)];
    }),
  );
}

function isBelow(concept: Concept, id: string, concepts: ReadonlyMap<string, Concept>): boolean {
  const seen = new Set<string>();
  for (let at = concept.broader; at !== undefined && !seen.has(at); at = concepts.get(at)?.broader) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** Terms and examples in both languages. */
export function checkLanguages({ placed, issueAt }: LintContext): Issue[] {
  return placed.flatMap(({ path, concept }) => {
    const { id, terms, rules, examples } = concept;
    const mute = LANGUAGES.filter((language) => ![...terms, ...rules].some((entry) => entry.language === language));
    const unproved = LANGUAGES.filter((language) => examples[language].length === 0);
    const tell = (field: string, missing: readonly Language[], what: string): Issue[] => {
      const names = missing.map((language) => NAMES[language]).join(' or ');
      const message = `"${id}" has no ${names} ${what}.`;
      return missing.length === 0 ? [] : [issueAt('TAXONOMY_LANGUAGE_MISSING', [...path, field], message)];
    };
    return [...(isSilent(concept) ? [] : tell('aliases', mute, 'term')), ...tell('examples', unproved, 'example')];
  });
}

/** What settles doubts: a note on the scope of each concept, and enough examples on both sides of its border. */
export function checkNotes({ placed, issueAt }: LintContext): Issue[] {
  return placed.flatMap(({ path, concept: { id, scopeNote, examples, counterExamples } }) => {
    const count = [examples, counterExamples].reduce((sum, { en, zh }) => sum + en.length + zh.length, 0);
    const few = `"${id}" has ${count} example${count === 1 ? '' : 's'} and counter-examples; have four at least.`;
    return [
      ...(scopeNote ? [] : [issueAt('TAXONOMY_SCOPE_NOTE_MISSING', [...path, 'id'], `"${id}" has no scopeNote.`)]),
      ...(count < 4 ? [issueAt('TAXONOMY_EXAMPLES_FEW', [...path, 'examples'], few)] : []),
    ];
  });
}

/** Look-alikes once in a theme, sentences once in a concept. */
export function checkRepeats({ placed, issueAt }: LintContext): Issue[] {
  const entries = placed.flatMap((each) => [
    ...placeLookAlikes(each).map((entry) => ({ ...entry, scope: `${each.concept.theme} look-alike` })),
    ...(['examples', 'counterExamples'] as const).flatMap((field) =>
      placeSentences(each, field).map((entry) => ({ ...entry, scope: `${each.concept.id} sentence` })),
    ),
  ]);
  const groups = groupBy(entries, ({ scope, item }) => `${scope} ${foldTerm(item.text)}`);
  return [...groups.values()].flatMap(([, ...others]) =>
    others.map(({ item, at }) => issueAt('TAXONOMY_LISTED_TWICE', at, `"${item.text}" is listed twice.`)),
  );
}
