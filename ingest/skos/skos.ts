import { readSkos } from './import.ts';
import { writeTaxonomyYaml } from './yaml.ts';
import type { Issue } from '../types.ts';

export { exportSkos } from './export.ts';

/**
 * Turns SKOS in Turtle into the text of a taxonomy file; null where the file holds no concept. Issues point into the
 * Turtle; what the taxonomy then lacks, `readTaxonomy` of the text tells. `theme` is where concepts of others go that
 * stand below none of the four themes.
 */
export function importSkos(
  text: string,
  file: string,
  options: { readonly theme?: string | undefined } = {},
): { yaml: string | null; concepts: number; issues: readonly Issue[] } {
  const { concepts, issues } = readSkos(text, file, options.theme);
  return { yaml: concepts.length === 0 ? null : writeTaxonomyYaml(concepts), concepts: concepts.length, issues };
}
