import { contentId } from '../ids.ts';
import { compareIssues } from '../issues.ts';
import { findConflicts } from './checks.ts';
import type { PlacedConcept } from './places.ts';
import { explainMismatch } from './mismatch.ts';
import { conceptSchema, taxonomyFileSchema, themeOf, type ConceptEntry } from './schema.ts';
import { readYamlFile, type YamlFile, type YamlPath } from '../yaml-file.ts';
import type { Concept, Issue, Language, Taxonomy, Term } from '../types.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh'];

/**
 * Reads a taxonomy file. Every issue has the line and column of the very word. Concepts whose entry is broken are left
 * out; `taxonomy` is null when nothing usable remains: invalid YAML, or no concept at all. Never throws.
 */
export function readTaxonomy(text: string, file: string): { taxonomy: Taxonomy | null; issues: Issue[] } {
  const yaml = readYamlFile(text, file, 'TAXONOMY_SYNTAX');
  if (yaml.syntaxIssues.length > 0) return { taxonomy: null, issues: [...yaml.syntaxIssues] };
  const shape = taxonomyFileSchema.safeParse(yaml.value, { error: explainMismatch });
  if (!shape.success) return { taxonomy: null, issues: yaml.issuesOf('TAXONOMY_INVALID', [], shape.error) };

  const broken: Issue[][] = [];
  const placed: PlacedConcept[] = [];
  shape.data.concepts.forEach((value, index) => {
    const path = ['concepts', index];
    const entry = conceptSchema.safeParse(value, { error: explainMismatch });
    if (entry.success) placed.push({ path, concept: createConcept(entry.data, path, yaml) });
    else broken.push(yaml.issuesOf('TAXONOMY_INVALID', path, entry.error));
  });
  const issues = [...broken.flat(), ...findConflicts(placed, yaml)];
  const concepts = placed.map(({ concept }) => concept);
  return {
    taxonomy: concepts.length === 0 ? null : { version: hashConcepts(concepts), concepts },
    issues: issues.sort(compareIssues),
  };
}

function createConcept(entry: ConceptEntry, path: YamlPath, yaml: YamlFile): Concept {
  const { id, broader, prefLabel, definition, scopeNote, source } = entry;
  const lineOf = (...steps: YamlPath): number => yaml.position([...path, ...steps]).line;
  const readTerms = (field: 'aliases' | 'weakAliases'): Term[] =>
    readEach(entry[field], (term, language, index) => ({
      text: typeof term === 'string' ? term : term.term,
      language,
      weak: field === 'weakAliases',
      alsoTags: typeof term === 'string' ? [] : term.alsoTags,
      line: lineOf(field, language, index),
    }));
  return {
    id,
    theme: themeOf(id),
    ...(broader === undefined ? {} : { broader }),
    prefLabel,
    definition,
    ...(scopeNote === undefined ? {} : { scopeNote }),
    related: entry.related ?? [],
    ...(source === undefined ? {} : { source }),
    terms: [...readTerms('aliases'), ...readTerms('weakAliases')],
    lookAlikes: readEach(entry.notAliases, (entry, language, index) => ({
      text: typeof entry === 'string' ? entry : entry.term,
      language,
      scope: typeof entry === 'string' ? 'words' : entry.scope,
      line: lineOf('notAliases', language, index),
    })),
    rules: readEach(entry.rules, ({ id, any, all = [], none = [], within, section = [] }, language, index) => ({
      id,
      language,
      all: [...all.map((group) => (typeof group === 'string' ? [group] : group)), ...(any ? [any] : [])],
      none,
      ...(within === undefined ? {} : { within }),
      section,
      line: lineOf('rules', language, index),
    })),
    examples: { en: entry.examples?.en ?? [], zh: entry.examples?.zh ?? [] },
    counterExamples: { en: entry.counterExamples?.en ?? [], zh: entry.counterExamples?.zh ?? [] },
  };
}

function readEach<T, R>(
  entries: Partial<Record<Language, T[] | undefined>> | undefined,
  read: (entry: T, language: Language, index: number) => R,
): R[] {
  return LANGUAGES.flatMap((language) =>
    (entries?.[language] ?? []).map((entry, index) => read(entry, language, index)),
  );
}

/** Lines do not count: a comment more changes no tag. */
function hashConcepts(concepts: readonly Concept[]): string {
  return contentId(JSON.stringify(concepts, (key, value: unknown) => (key === 'line' ? undefined : value)));
}
