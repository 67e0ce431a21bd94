import { z } from 'zod';

/** The four themes every taxonomy has: graph, viewer and command line count on them. */
export const THEMES = ['opening-up', 'marine-economy', 'tech-innovation', 'livelihood'] as const;

const text = z.string({ error: 'expected words (put numbers in quotes)' }).trim().min(1);

const terms = z.array(
  z.union(
    [
      text,
      z.strictObject({
        term: text,
        /** The same words speak of these concepts too. */
        alsoTags: z.array(text).min(1),
      }),
    ],
    { error: 'expected a term (put numbers in quotes) or { term: …, alsoTags: […] }' },
  ),
);
const texts = z.array(text);

const labels = z.strictObject({ en: text, zh: text });
const termsByLanguage = z.strictObject({ en: terms.optional(), zh: terms.optional() }).optional();
const textsByLanguage = z.strictObject({ en: texts.optional(), zh: texts.optional() }).optional();

/** One entry of `concepts` in taxonomy.yaml; docs/taxonomy.md says what the fields mean. */
export const conceptSchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)?$/,
      'expected a theme (marine-economy) or theme.concept (marine-economy.fishery)',
    ),
  broader: text.optional(),
  prefLabel: labels,
  definition: labels,
  aliases: termsByLanguage,
  weakAliases: termsByLanguage,
  notAliases: textsByLanguage,
  examples: textsByLanguage,
  counterExamples: textsByLanguage,
});

export const taxonomyFileSchema = z.strictObject({ version: z.literal(1), concepts: z.array(z.unknown()) });

export type ConceptEntry = z.infer<typeof conceptSchema>;

/** The theme an id belongs to: `marine-economy` for `marine-economy.fishery`. */
export function themeOf(conceptId: string): string {
  return conceptId.split('.')[0] ?? conceptId;
}

export function isTheme(id: string): boolean {
  return (THEMES as readonly string[]).includes(id);
}

/** The id a tag names: a theme's own terms belong to `<theme>.general` (graph contract). */
export function taggedConceptId(conceptId: string): string {
  return isTheme(conceptId) ? `${conceptId}.general` : conceptId;
}
