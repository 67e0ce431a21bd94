import { isTheme, THEMES, themeOf } from './schema.ts';
import { foldTerm } from './variants.ts';
import { createSuggester } from '../nearest.ts';
import { placeTerms, type PlacedConcept } from './places.ts';
import type { YamlFile, YamlPath } from '../yaml-file.ts';
import type { Concept, Issue } from '../types.ts';

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
  const circles = findCircles(broader);
  const suggest = createSuggester([...broader.keys()]);
  const unknown = (id: string, at: YamlPath): Issue =>
    yaml.issueAt('TAXONOMY_UNKNOWN_CONCEPT', at, `There is no concept "${id}"${suggest(id)}.`);
  return placed.flatMap(({ path, concept }) => {
    const issues = placeTerms({ path, concept }).flatMap(({ at, item: { alsoTags } }) =>
      alsoTags.filter((id) => !broader.has(id)).map((id) => unknown(id, at)),
    );
    const parent = concept.broader;
    if (parent === undefined) return issues;
    const at = [...path, 'broader'];
    if (!broader.has(parent)) return [unknown(parent, at), ...issues];
    const circle = circles.get(concept.id);
    if (circle) {
      const message = `"${parent}" cannot be broader than "${concept.id}": ${describeCircle(concept.id, circle)}.`;
      return [yaml.issueAt('TAXONOMY_CYCLE', at, message), ...issues];
    }
    if (themeOf(parent) === concept.theme) return issues;
    const message = `"${parent}" cannot be broader than "${concept.id}": it is of another theme.`;
    return [yaml.issueAt('TAXONOMY_INVALID', at, message), ...issues];
  });
}

/** The circle that a concept lies on, from any of it upwards; no entry for those that lie on none. Each is passed once. */
function findCircles(broader: ReadonlyMap<string, string | undefined>): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  const passed = new Set<string>();
  for (const start of broader.keys()) {
    const way = new Map<string, number>();
    let id: string | undefined = start;
    for (; id !== undefined && !passed.has(id); id = broader.get(id)) {
      passed.add(id);
      way.set(id, way.size);
    }
    const first = id === undefined ? undefined : way.get(id);
    if (first === undefined) continue;
    const circle = [...way.keys()].slice(first);
    for (const each of circle) circles.set(each, circle);
  }
  return circles;
}

/** Circles are short; of one made to be long the beginning says enough. */
const MAX_SHOWN = 10;

/** The way from a concept over those above it back to it. */
function describeCircle(id: string, circle: readonly string[]): string {
  const at = circle.indexOf(id);
  const way = Array.from(
    { length: Math.min(circle.length, MAX_SHOWN) },
    (_, step) => circle[(at + step) % circle.length],
  );
  return [...way, ...(circle.length > MAX_SHOWN ? ['…'] : []), id].join(' < ');
}

/** One term, one concept (`alsoTags` says the rest); and no term that a look-alike of its theme is. */
function checkWords(placed: readonly PlacedConcept[], yaml: YamlFile): Issue[] {
  const refused = new Map(
    placed.flatMap(({ concept }) =>
      concept.lookAlikes.map(({ text }) => [wordKey(concept.theme, text), concept.id] as const),
    ),
  );
  const claimed = new Map<string, { id: string; line: number }>();
  return placed.flatMap(({ path, concept }) =>
    placeTerms({ path, concept }).flatMap(({ item: { text, line }, at }) => {
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
      claimed.set(key, owner ?? { id: concept.id, line });
      if (owner === undefined) return [];
      const message =
        owner.id === concept.id
          ? `"${text}" is listed twice (line ${owner.line}).`
          : `"${text}" is claimed by ${owner.id} (line ${owner.line}) and ${concept.id}; keep it under one (with alsoTags for the other).`;
      return [yaml.issueAt('TAXONOMY_ALIAS_SHARED', at, message)];
    }),
  );
}

function wordKey(theme: string, text: string): string {
  return `${theme} ${foldTerm(text)}`;
}
