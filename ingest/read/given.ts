import { isMap, isScalar, LineCounter } from 'yaml';
import { z } from 'zod';
import type { GivenMetadata, Issue, IssueCode } from '../types.ts';
import { composeYaml } from '../compose-yaml.ts';
import { createIssue } from '../issues.ts';

const YEAR_HINT = 'expected a year such as 2024';
const year = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^\d{4}$/)
        .transform(Number),
    ],
    YEAR_HINT,
  )
  .pipe(z.number().int(YEAR_HINT).min(1949, YEAR_HINT).max(2100, YEAR_HINT));
const words = z.string('expected a text, in quotes where it is a number');
const date = z.iso.date('expected a date such as 2024-01-15');

/** Fields that front matter, a sidecar or a JSONL record may give beside the text; others are ignored. */
const GIVEN_FIELDS = {
  title: words.transform((text) => text.toWellFormed().replace(/\s+/g, ' ').trim()),
  url: words,
  city: words,
  year,
  reviewedYear: year,
  plannedYear: year,
  deliveredOn: date,
  publishedOn: date,
  language: z.enum(['en', 'zh']),
  kind: z.enum(['report', 'note']),
} as const;

/** UTF-16 code units: parsing takes time with the square of the number of keys. */
const MAX_YAML = 64 * 1024;

/** Takes the known fields of a record; those absent or null are left out, those of a wrong type are told. */
export function pickGiven(record: Readonly<Record<string, unknown>>): {
  given: GivenMetadata;
  problems: { field: string; message: string }[];
} {
  const given: Record<string, unknown> = {};
  const problems: { field: string; message: string }[] = [];
  for (const [field, schema] of Object.entries(GIVEN_FIELDS)) {
    const value = record[field];
    if (value === undefined || value === null || value === '') continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) given[field] = parsed.data;
    else problems.push({ field, message: parsed.error.issues[0]?.message ?? 'invalid' });
  }
  return { given, problems };
}

/**
 * Reads fields written in YAML (front matter, a sidecar): scalars at the outer level; nothing nested is resolved, no
 * alias followed. `firstLine` is the line of the file (1-based) at which the YAML begins. What is no YAML or no list of
 * fields is an issue of `code`, a known field without a scalar of its type one of `GIVEN_INVALID`; both at their place.
 */
export function readGivenYaml(
  yamlText: string,
  options: {
    file: string;
    firstLine: number;
    code: IssueCode;
    what: string;
    /** Tells unknown fields: nobody else reads this file. */
    isOurs?: boolean;
  },
): { given: GivenMetadata; issues: Issue[] } {
  const { file, firstLine, code, what, isOurs = false } = options;
  if (yamlText.length > MAX_YAML)
    return {
      given: {},
      issues: [
        createIssue(code, { file, line: firstLine, column: 1 }, `The ${what} is longer than any list of fields.`),
      ],
    };
  const lineCounter = new LineCounter();
  const yaml = composeYaml(yamlText, lineCounter);
  const place = (offset: number): { file: string; line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const refuse = (offset: number, message: string): { given: GivenMetadata; issues: Issue[] } => ({
    given: {},
    issues: [createIssue(code, place(offset), message)],
  });
  if (!yaml) return refuse(0, `The ${what} nests too deep.`);
  const syntax = yaml.errors[0];
  if (syntax) return refuse(syntax.pos[0], `The ${what} is no valid YAML: ${syntax.message.split('\n')[0] ?? ''}`);
  if (yaml.contents !== null && !isMap(yaml.contents))
    return refuse(0, `The ${what} is no list of fields such as "title: …".`);
  const entries = (isMap(yaml.contents) ? yaml.contents.items : []).flatMap(({ key, value }) =>
    isScalar(key) ? [{ field: String(key.value), offset: key.range[0], value }] : [],
  );
  // a list, a map or an alias is no value of a field
  const values = entries.map(({ field, value }) => [field, isScalar(value) ? value.value : value && {}] as const);
  const { given, problems } = pickGiven(Object.fromEntries(values));
  const offsetOf = (field: string): number => entries.find((entry) => entry.field === field)?.offset ?? 0;
  const issues = problems.map(({ field, message }) =>
    createIssue('GIVEN_INVALID', place(offsetOf(field)), `The field "${field}" is ignored: ${message}.`),
  );
  const unknown = isOurs ? entries.filter(({ field }) => !Object.hasOwn(GIVEN_FIELDS, field)) : [];
  const known = Object.keys(GIVEN_FIELDS).join(', ');
  const told = unknown.map(({ field, offset }) =>
    createIssue('GIVEN_INVALID', place(offset), `There is no field "${field}"; known are ${known}.`),
  );
  return { given, issues: [...issues, ...told] };
}
