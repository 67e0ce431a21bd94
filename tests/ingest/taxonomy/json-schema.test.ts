import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { taxonomyJsonSchema } from '../../../ingest/taxonomy/json-schema.ts';
import { SMALL_TAXONOMY } from '../small-taxonomy.ts';

const schema = z.fromJSONSchema(taxonomyJsonSchema());
const isValid = (yaml: string): boolean => schema.safeParse(parse(yaml)).success;

describe('taxonomyJsonSchema()', () => {
  it('takes a taxonomy', () => {
    expect(isValid(SMALL_TAXONOMY)).toBe(true);
  });

  test.each([
    ['another version', 'version: 1', 'version: 2'],
    ['an unknown field', '    notAliases', '    notAlias'],
    ['a label in one language', ', zh: 渔业 }', ' }'],
    ['a number for a term', 'zh: [外贸,', 'zh: [2024,'],
    ['an id in capitals', 'id: marine-economy.ports', 'id: Ports'],
    ['an empty alsoTags', 'alsoTags: [opening-up.trade]', 'alsoTags: []'],
  ])('refuses %s', (_, from, to) => {
    expect(SMALL_TAXONOMY).toContain(from);
    expect(isValid(SMALL_TAXONOMY.replace(from, to))).toBe(false);
  });
});
