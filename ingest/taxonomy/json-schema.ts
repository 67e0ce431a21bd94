import { z } from 'zod';
import { conceptSchema, taxonomyFileSchema } from './schema.ts';

/**
 * The format of taxonomy.yaml as JSON Schema (draft 2020-12), by which editors complete fields and mark mistakes. It says
 * of one entry what reading asks of it; what entries ask of each other only `atlas lint` checks.
 */
export function taxonomyJsonSchema(): z.core.JSONSchema.JSONSchema {
  const file = taxonomyFileSchema.extend({ concepts: z.array(conceptSchema).describe('Themes and concepts.') });
  return { title: 'Taxonomy of Policy Atlas', ...z.toJSONSchema(file, { io: 'input' }) };
}
