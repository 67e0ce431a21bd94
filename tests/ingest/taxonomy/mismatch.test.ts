import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { explainMismatch } from '../../../ingest/taxonomy/mismatch.ts';

const messageOf = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value, { error: explainMismatch }).error?.issues[0]?.message;

describe('explainMismatch(issue)', () => {
  test.each([
    [z.object({}), undefined, 'expected named fields, found nothing'],
    [z.object({}), ['渔业'], 'expected named fields, found a list'],
    [z.array(z.string()), '渔业', 'expected a list, found "渔业"'],
    [z.array(z.string()).min(1), [], 'the list is empty'],
    [z.string(), 7, 'expected text, found 7'],
    [z.string().min(1), '', 'expected text, found nothing'],
    [z.string(), {}, 'expected text, found named fields'],
    [z.int(), '2020', 'expected a number, found "2020"'],
    [z.int(), 1.5, 'expected a whole number, found 1.5'],
    [z.int().min(1), 0, 'expected 1 at least, found 0'],
    [z.boolean(), 'a word too long to be repeated here', 'expected true or false, found text'],
    [z.literal(1), 2, 'expected 1, found 2'],
    [z.enum(['en', 'zh']), 'fr', 'expected one of "en", "zh", found "fr"'],
  ])('%#: says what stands in the place of what', (schema, value, message) => {
    expect(messageOf(schema, value)).toBe(message);
  });

  test('leaves a schema its own words', () => {
    expect(messageOf(z.string().regex(/^a/, 'begins with a'), 'b')).toBe('begins with a');
    expect(messageOf(z.string({ error: 'put it in quotes' }), 7)).toBe('put it in quotes');
  });
});
