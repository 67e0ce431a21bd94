import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { createIssue } from '../issues.ts';
import type { GivenMetadata, Issue } from '../types.ts';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

const YEAR = 'expected a year such as 2024';

/** Fields a front matter or a JSONL record may give beside the text; others are ignored. */
const GIVEN_FIELDS = {
  title: z.string().transform((text) => text.toWellFormed()),
  url: z.string(),
  city: z.string(),
  year: z.coerce.number(YEAR).int(YEAR).min(1949, YEAR).max(2100, YEAR),
  kind: z.enum(['report', 'note']),
  publishedOn: z.iso.date('expected a date such as 2024-01-15'),
} as const;

export interface FrontMatter {
  readonly given: GivenMetadata;
  /** Where the body begins in the source text. */
  readonly bodyOffset: number;
  readonly issues: readonly Issue[];
}

/** Reads the YAML front matter of a Markdown text; a field of the wrong type is an issue at its place and left out. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const block = FRONT_MATTER.exec(text);
  if (!block) return { given: {}, bodyOffset: 0, issues: [] };
  const yamlText = block[1] ?? '';
  const lineCounter = new LineCounter();
  const yaml = parseDocument(yamlText, { lineCounter, schema: 'core', logLevel: 'error' });
  const bodyOffset = block[0].length;
  const place = (offset: number): { file: string; line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  const syntax = yaml.errors[0];
  if (syntax) {
    const message = `The front matter is no valid YAML: ${syntax.message.split('\n')[0] ?? ''}`;
    return { given: {}, bodyOffset, issues: [createIssue('FRONT_MATTER_INVALID', place(syntax.pos[0]), message)] };
  }
  if (yaml.contents !== null && !isMap(yaml.contents)) {
    const message = 'The front matter is no list of fields such as "title: …".';
    return {
      given: {},
      bodyOffset,
      issues: [createIssue('FRONT_MATTER_INVALID', { file, line: 2, column: 1 }, message)],
    };
  }
  const entries = isMap(yaml.contents) ? yaml.contents.items : [];
  const offsets = new Map(
    entries.flatMap(({ key }) => (isScalar(key) ? [[String(key.value), key.range[0]] as const] : [])),
  );
  // field by field: YAML aliases inside fields we do not know must not stop the rest
  const known = entries.flatMap(({ key, value }) =>
    isScalar(key) && isScalar(value) ? [[String(key.value), value.value] as const] : [],
  );
  const { given, problems } = pickGiven(Object.fromEntries(known));
  const issues = problems.map(({ field, message }) =>
    createIssue('FRONT_MATTER_INVALID', place(offsets.get(field) ?? 0), `Field "${field}": ${message}`),
  );
  return { given, bodyOffset, issues };
}

/** Takes the known fields of a record; those absent or null are left out, those of a wrong type are told. */
export function pickGiven(record: Readonly<Record<string, unknown>>): {
  given: GivenMetadata;
  problems: { field: string; message: string }[];
} {
  const given: Record<string, unknown> = {};
  const problems: { field: string; message: string }[] = [];
  for (const [field, schema] of Object.entries(GIVEN_FIELDS)) {
    const value = record[field];
    if (value === undefined || value === null) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) given[field] = parsed.data;
    else problems.push({ field, message: parsed.error.issues[0]?.message ?? 'invalid' });
  }
  return { given, problems };
}
