import { z } from 'zod';

/** The four themes every taxonomy has: graph, viewer and command line count on them. */
export const THEMES = ['opening-up', 'marine-economy', 'tech-innovation', 'livelihood'] as const;

const text = z
  .string({
    error: ({ input }) =>
      ['number', 'boolean'].includes(typeof input) ? 'expected words (put numbers in quotes)' : undefined,
  })
  .trim()
  .min(1);
const texts = z.array(text);

const term = z.union(
  [
    text,
    z.strictObject({
      term: text,
      alsoTags: z.array(text).min(1).describe('Ids of other concepts of which the same words speak.'),
    }),
  ],
  { error: 'expected a term (put numbers in quotes) or { term: …, alsoTags: […] }' },
);

const lookAlike = z.union(
  [
    text,
    z.strictObject({
      term: text,
      scope: z
        .enum(['words', 'sentence'])
        .describe('words: refuses the terms inside it; sentence: refuses the theme for the whole sentence.'),
    }),
  ],
  { error: 'expected an expression or { term: …, scope: sentence }' },
);

const rule = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'expected small letters, digits and hyphens')
      .describe('Name of the rule within its concept.'),
    any: texts.min(1).optional().describe('One of these words stands in the sentence.'),
    all: z
      .array(z.union([text, texts.min(1)], { error: 'expected a word or a list of words' }))
      .min(1)
      .max(20)
      .optional()
      .describe('Each stands in the sentence; of a list inside, one.'),
    none: texts.optional().describe('None of these stands in the sentence.'),
    within: z
      .int()
      .min(1)
      .optional()
      .describe('At most so many words (English) or letters (Chinese) from first to last.'),
    section: texts.min(1).optional().describe('One of these words stands in the heading above.'),
  })
  .refine(({ any, all }) => any !== undefined || all !== undefined, 'a rule needs "any" or "all"');

const labels = z.strictObject({ en: text, zh: text });
const byLanguage = <T extends z.ZodType>(entry: T) =>
  z.strictObject({ en: z.array(entry).optional(), zh: z.array(entry).optional() }).optional();

/** One entry of `concepts` in taxonomy.yaml; docs/taxonomy.md says what the fields mean. */
export const conceptSchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)?$/,
      'expected a theme (marine-economy) or theme.concept (marine-economy.fishery)',
    )
    .describe('A theme, or theme, dot and a name: marine-economy.fishery.'),
  broader: text.optional().describe('Id of the concept above, of the same theme.'),
  prefLabel: labels.describe('The name people see; it is no term by itself.'),
  definition: labels.describe('What it is.'),
  scopeNote: labels.optional().describe('What belongs here and what does not: what settles a doubt.'),
  related: z.array(text).optional().describe('Ids of concepts to look at too.'),
  source: text.optional().describe('The standard or catalogue it is taken from.'),
  aliases: byLanguage(term).describe('Terms that are enough by themselves.'),
  weakAliases: byLanguage(term).describe('Terms that need a second cue.'),
  notAliases: byLanguage(lookAlike).describe('Look-alikes: expressions that hold a term and mean something else.'),
  rules: byLanguage(rule).describe('Words that speak of the concept only together.'),
  examples: byLanguage(text).describe('Sentences that must get the theme.'),
  counterExamples: byLanguage(text).describe('Sentences that must not get the theme.'),
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
