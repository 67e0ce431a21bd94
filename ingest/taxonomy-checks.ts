import { isTheme, THEMES, themeOf } from './taxonomy-schema.ts';
import { foldTerm } from './taxonomy-variants.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';
import type { Concept, Issue, Language } from './types.ts';

/** A concept with its place in the file. */
export interface PlacedConcept {
  readonly path: YamlPath;
  readonly concept: Concept;
}

/** What concepts that are each well formed do wrong together: themes, ids, references, and words claimed twice. */
export function findConflicts(placed: readonly PlacedConcept[], yaml: YamlFile): Issue[] {
  return [checkThemes, checkIds, checkReferences, checkWords].flatMap((check) => check(placed, yaml));
}

/** All four themes, no fifth, and everything else below one of them. */
function checkThemes(placed: readonly PlacedConcept[], yaml: YamlFile): Issue[] {
  const four = THEMES.join(', ');
  const ids = new Set(placed.map(({ concept }) => concept.id));
  const missing = THEMES.filter((theme) => !ids.has(theme)).map((theme) =>
    yaml.issueAt('TAXONOMY_INVALID', ['concepts'], `The theme "${theme}" is missing; the four are ${four}.`),
  );
  const misplaced = placed.flatMap(({ path, concept }) => {
    const message = explainMisplaced(concept);
    return message === null ? [] : [yaml.issueAt('TAXONOMY_INVALID', [...path, 'id'], message)];
  });
  return [...missing, ...misplaced];
}

function explainMisplaced({ id, theme, broader }: Concept): string | null {
  if (!isTheme(theme)) return `"${id}" begins with no theme; the four are ${THEMES.join(', ')}.`;
  if (id === `${theme}.general`) return `"${id}" stands for the theme's own terms: write them under "${theme}".`;
  if (isTheme(id)) return broader === undefined ? null : `The theme "${id}" has nothing broader.`;
  return broader === undefined ? `"${id}" needs a line "broader: ${theme}".` : null;
}

function checkIds(placed: readonly PlacedConcept[], yaml: YamlFile): Issue[] {
  const lines = new Map<string, number>();
  return placed.flatMap(({ path, concept: { id } }) => {
    const first = lines.get(id);
    if (first === undefined) lines.set(id, yaml.position([...path, 'id']).line);
    return first === undefined
      ? []
      : [
          yaml.issueAt(
            'TAXONOMY_DUPLICATE_ID',
            [...path, 'id'],
            `"${id}" is the id of the concept in line ${first} too.`,
          ),
        ];
  });
}

/** `broader` and `alsoTags` name concepts of the file; what is broader is of the same theme and no circle. */
function checkReferences(placed: readonly PlacedConcept[], yaml: YamlFile): Issue[] {
  const broader = new Map(placed.map(({ concept }) => [concept.id, concept.broader]));
  return placed.flatMap(({ path, concept }) => {
    const parent = concept.broader;
    const parentPath = [...path, 'broader'];
    const unknown = (id: string, at: YamlPath): Issue =>
      yaml.issueAt('TAXONOMY_UNKNOWN_CONCEPT', at, `There is no concept "${id}".`);
    const issues: Issue[] = [];
    if (parent !== undefined) {
      if (!broader.has(parent)) issues.push(unknown(parent, parentPath));
      else if (themeOf(parent) !== concept.theme || isCircular(concept.id, broader))
        issues.push(
          yaml.issueAt('TAXONOMY_INVALID', parentPath, `"${parent}" cannot be broader than "${concept.id}".`),
        );
    }
    for (const { at, alsoTags } of placeTerms(path, concept))
      issues.push(...alsoTags.filter((id) => !broader.has(id)).map((id) => unknown(id, at)));
    return issues;
  });
}

function isCircular(start: string, broader: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = start; id !== undefined; id = broader.get(id)) {
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}

/** One term, one concept (`alsoTags` says the rest); and no term that a look-alike of its theme is. */
function checkWords(placed: readonly PlacedConcept[], yaml: YamlFile): Issue[] {
  const refused = new Map(
    placed.flatMap(({ concept }) =>
      [...concept.notAliases.en, ...concept.notAliases.zh].map(
        (text) => [wordKey(concept.theme, text), concept.id] as const,
      ),
    ),
  );
  const claimed = new Map<string, string>();
  return placed.flatMap(({ path, concept }) =>
    placeTerms(path, concept).flatMap(({ text, at }) => {
      const refusedBy = refused.get(wordKey(concept.theme, text));
      if (refusedBy !== undefined)
        return [
          yaml.issueAt(
            'TAXONOMY_ALIAS_REFUSED',
            at,
            `"${text}" is a look-alike (notAliases) of ${refusedBy}: it could never match.`,
          ),
        ];
      const key = foldTerm(text);
      const owner = claimed.get(key);
      claimed.set(key, owner ?? concept.id);
      if (owner === undefined) return [];
      const message =
        owner === concept.id
          ? `"${text}" is listed twice.`
          : `"${text}" is claimed by ${owner} and ${concept.id}; keep it under one (with alsoTags for the other).`;
      return [yaml.issueAt('TAXONOMY_ALIAS_SHARED', at, message)];
    }),
  );
}

function wordKey(theme: string, text: string): string {
  return `${theme} ${foldTerm(text)}`;
}

interface PlacedTerm {
  readonly text: string;
  readonly alsoTags: readonly string[];
  readonly at: YamlPath;
}

/** The terms of a concept with their paths: the n-th of its field and language in the file. */
function placeTerms(path: YamlPath, { terms }: Concept): PlacedTerm[] {
  const counts = new Map<string, number>();
  return terms.map(({ text, alsoTags, language, weak }) => {
    const field = weak ? 'weakAliases' : 'aliases';
    const key: `${typeof field} ${Language}` = `${field} ${language}`;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    return { text, alsoTags, at: [...path, field, language, index] };
  });
}
