import { createMatcher, type Matcher } from './matcher.ts';
import { taggedConceptId } from './taxonomy/schema.ts';
import { isAcronym, termForms } from './taxonomy/variants.ts';
import type { Concept, Language, LookAlike, Rule, Taxonomy, Term } from './types.ts';

/** A taxonomy made ready for tagging. */
export interface Tagger {
  readonly matcher: Matcher;
  /** What the words given to the matcher stand for, by their index. */
  readonly entries: readonly Entry[];
}

/** What a word of the matcher is: a term, a look-alike, or a word of a rule. */
export type Entry = TermEntry | LookAlikeEntry | CueEntry;

interface Owned {
  /** Id of the concept as tags name it. */
  readonly concept: string;
  readonly theme: string;
}

export interface TermEntry extends Owned {
  readonly kind: 'term';
  readonly term: Term;
  readonly isAcronym: boolean;
}

export interface LookAlikeEntry extends Owned {
  readonly kind: 'lookAlike';
  readonly lookAlike: LookAlike;
}

/** A word of a rule: of the n-th group that must be there, of those that must not, or of the heading. */
export interface CueEntry extends Owned {
  readonly kind: 'cue';
  readonly rule: Rule;
  readonly place: number | 'none' | 'section';
  readonly word: string;
}

type Words = Readonly<{ text: string; language: Language }>;

/** Compiles all terms, look-alikes and words of rules, in all their forms, into one matcher. */
export function compileTagger(taxonomy: Taxonomy): Tagger {
  const listed = taxonomy.concepts.flatMap(listEntries);
  const forms: string[] = [];
  const entries: Entry[] = [];
  const add = (form: string, entry: Entry): void => {
    forms.push(form);
    entries.push(entry);
  };
  // a form that is listed itself belongs to that term, not to the one it would be a plural or spelling of
  const taken = new Set<string>();
  const withForms = listed.map(({ entry, words }) => ({ entry, forms: termForms(words) }));
  // what a concept lists twice counts once
  const own = new Set<string>();
  for (const { entry, forms } of withForms) {
    const [form = ''] = forms;
    if (entry.kind === 'term') {
      const key = `${entry.concept} ${form}`;
      if (own.has(key)) continue;
      own.add(key);
      taken.add(form);
    }
    add(form, entry);
  }
  for (const { entry, forms } of withForms) {
    for (const form of forms.slice(1)) {
      if (entry.kind === 'term') {
        if (taken.has(form)) continue;
        taken.add(form);
      }
      add(form, entry);
    }
  }
  return { matcher: createMatcher(forms), entries };
}

function listEntries(concept: Concept): { entry: Entry; words: Words }[] {
  const owned = { concept: taggedConceptId(concept.id), theme: concept.theme };
  return [
    ...concept.terms.map((term) => ({
      entry: { ...owned, kind: 'term', term, isAcronym: isAcronym(term.text) } as const,
      words: term,
    })),
    ...concept.lookAlikes.map((lookAlike) => ({
      entry: { ...owned, kind: 'lookAlike', lookAlike } as const,
      words: lookAlike,
    })),
    ...concept.rules.flatMap((rule) =>
      listCues(rule).map(({ place, word }) => ({
        entry: { ...owned, kind: 'cue', rule, place, word } as const,
        words: { text: word, language: rule.language },
      })),
    ),
  ];
}

function listCues(rule: Rule): Pick<CueEntry, 'place' | 'word'>[] {
  return [
    ...rule.all.flatMap((group, place) => group.map((word) => ({ place, word }))),
    ...rule.none.map((word) => ({ place: 'none' as const, word })),
    ...rule.section.map((word) => ({ place: 'section' as const, word })),
  ];
}
