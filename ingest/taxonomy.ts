import { contentId } from './ids.ts';
import { compareIssues } from './issues.ts';
import { findConflicts, type PlacedConcept } from './taxonomy-checks.ts';
import { conceptSchema, taxonomyFileSchema, themeOf, type ConceptEntry } from './taxonomy-schema.ts';
import { readYamlFile, type YamlFile, type YamlPath } from './yaml-file.ts';
import type { Concept, Issue, Language, NamesByLanguage, Taxonomy, Term } from './types.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh'];

/**
 * Reads a taxonomy file. Every issue has the line and column of the very word. Concepts whose entry is broken are left
 * out; `taxonomy` is null when nothing usable remains: invalid YAML, or no concept at all. Never throws.
 */
export function readTaxonomy(text: string, file: string): { taxonomy: Taxonomy | null; issues: Issue[] } {
  const yaml = readYamlFile(text, file, 'TAXONOMY_SYNTAX');
  if (yaml.syntaxIssues.length > 0) return { taxonomy: null, issues: [...yaml.syntaxIssues] };
  const shape = taxonomyFileSchema.safeParse(yaml.value);
  if (!shape.success) return { taxonomy: null, issues: yaml.issuesOf('TAXONOMY_INVALID', [], shape.error) };

  const issues: Issue[] = [];
  const placed: PlacedConcept[] = [];
  shape.data.concepts.forEach((value, index) => {
    const path = ['concepts', index];
    const entry = conceptSchema.safeParse(value);
    if (entry.success) placed.push({ path, concept: createConcept(entry.data, path, yaml) });
    else issues.push(...yaml.issuesOf('TAXONOMY_INVALID', path, entry.error));
  });
  issues.push(...findConflicts(placed, yaml));
  const concepts = placed.map(({ concept }) => concept);
  return {
    taxonomy: concepts.length === 0 ? null : { version: hashConcepts(concepts), concepts },
    issues: issues.sort(compareIssues),
  };
}

function createConcept(entry: ConceptEntry, path: YamlPath, yaml: YamlFile): Concept {
  const { id, broader, prefLabel, definition } = entry;
  const readTerms = (field: 'aliases' | 'weakAliases'): Term[] =>
    LANGUAGES.flatMap((language) =>
      (entry[field]?.[language] ?? []).map((term, index) => ({
        text: typeof term === 'string' ? term : term.term,
        language,
        weak: field === 'weakAliases',
        alsoTags: typeof term === 'string' ? [] : term.alsoTags,
        line: yaml.position([...path, field, language, index]).line,
      })),
    );
  return {
    id,
    theme: themeOf(id),
    ...(broader === undefined ? {} : { broader }),
    prefLabel,
    definition,
    terms: [...readTerms('aliases'), ...readTerms('weakAliases')],
    notAliases: withBothLanguages(entry.notAliases),
    examples: withBothLanguages(entry.examples),
    counterExamples: withBothLanguages(entry.counterExamples),
  };
}

function withBothLanguages(texts: ConceptEntry['notAliases']): NamesByLanguage {
  return { en: texts?.en ?? [], zh: texts?.zh ?? [] };
}

/** Lines do not count: a comment more changes no tag. */
function hashConcepts(concepts: readonly Concept[]): string {
  return contentId(JSON.stringify(concepts, (key, value: unknown) => (key === 'line' ? undefined : value)));
}
