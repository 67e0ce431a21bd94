import type { z } from 'zod';

const WANTED: Readonly<Record<string, string>> = {
  object: 'named fields',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/**
 * What a file holds in the place of what was expected, in the words of people who do not program: `expected a list, found
 * text`. For `safeParse` of any schema; undefined where the schema's own words are plain enough.
 */
export function explainMismatch(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return `expected ${WANTED[issue.expected] ?? issue.expected}, found ${describe(issue.input)}`;
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map((value) => JSON.stringify(value));
    return `expected ${choices.length > 1 ? 'one of ' : ''}${choices.join(', ')}, found ${describe(issue.input)}`;
  }
  if (issue.code !== 'too_small') return undefined;
  if (issue.origin === 'string') return 'expected text, found nothing';
  if (issue.origin === 'array') return 'the list is empty';
  return `expected ${String(issue.minimum)} at least, found ${describe(issue.input)}`;
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'named fields';
  const shown = JSON.stringify(value);
  return shown.length > 30 ? 'text' : shown;
}
