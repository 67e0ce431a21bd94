import { z } from 'zod';
import { createIssue } from '../issues.ts';
import { explainMismatch } from '../taxonomy/mismatch.ts';
import type { Issue, Labels } from '../types.ts';

/** A sentence in both languages. */
export interface Pair extends Labels {
  /** Year of the report; null where the row has none. */
  readonly year: number | null;
  /** Number of the pair in its report; null where the row has none. */
  readonly n: number | null;
  /** Line of the file, 1-based. */
  readonly line: number;
}

const pairSchema = z.object({
  en: z.string().trim().min(1),
  zh: z.string().trim().min(1),
  year: z.int().nullish(),
  n: z.int().nullish(),
});

/**
 * Reads aligned pairs: one JSON object a line, `{en, zh, year?, n?}`; other keys are ignored, blank lines skipped. A line
 * that is none becomes an issue (PAIRS_INVALID) and is left out. Never throws.
 */
export function readPairs(text: string, file: string): { pairs: Pair[]; issues: Issue[] } {
  const pairs: Pair[] = [];
  const issues: Issue[] = [];
  text
    .replace(/^\ufeff/, '')
    .split('\n')
    .forEach((source, index) => {
      if (source.trim() === '') return;
      const line = index + 1;
      const read = readPair(source);
      if (typeof read === 'string') issues.push(createIssue('PAIRS_INVALID', { file, line }, read));
      else pairs.push({ ...read, line });
    });
  return { pairs, issues };
}

/** The pair, or what is wrong with it. */
function readPair(source: string): Omit<Pair, 'line'> | string {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return 'The line is no JSON; a line is an object with the texts "en" and "zh".';
  }
  const entry = pairSchema.safeParse(value, { error: explainMismatch });
  if (entry.success) return { ...entry.data, year: entry.data.year ?? null, n: entry.data.n ?? null };
  const wrong = entry.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
  return `${wrong.join('; ')}; a line is an object with the texts "en" and "zh".`;
}
