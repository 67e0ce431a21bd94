import type { GoldEvent, GoldModality } from './events.ts';
import { goldSchema, type GoldEntry } from './gold-schema.ts';
import { compareIssues, createIssue } from '../issues.ts';
import { explainMismatch } from '../taxonomy/mismatch.ts';
import { taggedConceptId } from '../taxonomy/schema.ts';
import type { Issue, IssueCode, Span, Taxonomy } from '../types.ts';
import { readYamlFile, type YamlPath } from '../yaml-file.ts';

/** One sentence with what a person says of it. Offsets count in the document's source text. */
export interface GoldRow extends Span {
  /** Name of the document, as `documentKey` makes it, or its id. */
  readonly doc: string;
  /** The sentence, where the labels carry it. */
  readonly text: string | null;
  readonly themes: readonly string[];
  /** Either answer is right. */
  readonly optionalThemes: readonly string[];
  /** Ids as tags name them; null where the person said nothing of concepts. */
  readonly concepts: readonly string[] | null;
  readonly projects: readonly GoldProject[];
  /** Line of the label file, 1-based. */
  readonly line: number;
}

/** A project the sentence names; what is null was not labelled and is not scored. */
export interface GoldProject extends Span {
  readonly project: string;
  /** Any of them is right. */
  readonly events: readonly GoldEvent[] | null;
  readonly modality: GoldModality | null;
  readonly year: number | null;
  /** To name it or not are both right. */
  readonly optional: boolean;
}

/** A label file that knows where everything in it stands. */
export interface Gold {
  /** In the order of the file, without the rows that have an issue. */
  readonly rows: readonly GoldRow[];
  /** Ordered by place. */
  readonly issues: readonly Issue[];
  /** An issue that points at a field of a row. */
  issueAt(code: IssueCode, place: { readonly row: GoldRow; readonly path: YamlPath }, message: string): Issue;
}

/**
 * Reads labels: one JSON object a line (docs/evaluation.md); blank lines are skipped, unknown keys ignored. A row that is
 * no JSON, lacks a field, names a theme or concept that is not there, has impossible offsets or labels a sentence a second
 * time becomes an issue and is left out. Never throws.
 */
export function readGold(text: string, file: string, taxonomy: Taxonomy): Gold {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const schema = goldSchema(new Set(taxonomy.concepts.flatMap(({ id }) => [id, taggedConceptId(id)])));
  const rows: GoldRow[] = [];
  const issues: Issue[] = [];
  const known = new Map<string, number>();
  const placed = (index: number) => placeIssues(lines[index] ?? '', file, index + 1);
  lines.forEach((source, index) => {
    if (source.trim() === '') return;
    const parsed = parseJson(source);
    if ('message' in parsed) {
      const { column, message } = parsed;
      issues.push(createIssue('GOLD_INVALID', { file, line: index + 1, column }, message));
      return;
    }
    const entry = schema.safeParse(parsed.value, { error: explainMismatch });
    if (!entry.success) {
      for (const issue of placed(index).issuesOf(entry.error)) issues.push(issue);
      return;
    }
    const row = createRow(entry.data, index + 1);
    const key = JSON.stringify([row.doc, row.startOffset, row.endOffset]);
    const first = known.get(key);
    if (first !== undefined) {
      const message = `The sentence is labelled in line ${first} already.`;
      issues.push(placed(index).issueAt('GOLD_INVALID', ['start'], message));
      return;
    }
    known.set(key, row.line);
    rows.push(row);
  });
  if (rows.length + issues.length === 0)
    issues.push(createIssue('GOLD_INVALID', { file, line: 1, column: 1 }, 'The file holds no label.'));
  return {
    rows,
    issues: issues.sort(compareIssues),
    issueAt: (code, { row, path }, message) => placed(row.line - 1).issueAt(code, path, message),
  };
}

/** JSON is YAML: its reader tells the column of every field. It is slow, so only a row with an issue is read by it. */
function placeIssues(source: string, file: string, line: number) {
  const yaml = readYamlFile(source, file, 'GOLD_INVALID');
  return {
    issueAt: (code: IssueCode, path: YamlPath, message: string): Issue => ({
      ...yaml.issueAt(code, path, message),
      line,
    }),
    issuesOf: (error: Parameters<typeof yaml.issuesOf>[2]): Issue[] =>
      yaml
        .issuesOf('GOLD_INVALID', [], error)
        .map((issue) => ({ ...issue, line, message: issue.message.replace(/^The file:/, 'The line:') })),
  };
}

function parseJson(source: string): { value: unknown } | { message: string; column: number } {
  try {
    return { value: JSON.parse(source) as unknown };
  } catch (error) {
    const { message } = error as Error;
    const [reason = message] = message.split(/ in JSON\b| \(line /);
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    return { message: `The line is no JSON (${reason}).`, column: Number(position ?? source.length) + 1 };
  }
}

function createRow(entry: GoldEntry, line: number): GoldRow {
  const { doc, start, end, text = null, themes, optional_themes: optionalThemes = [], concepts, projects = [] } = entry;
  return {
    doc,
    startOffset: start,
    endOffset: end,
    text,
    themes,
    optionalThemes,
    concepts: concepts?.map(taggedConceptId) ?? null,
    projects: projects.map(
      ({ start, end, project, events = null, modality = null, year = null, optional = false }) => ({
        startOffset: start,
        endOffset: end,
        project,
        events,
        modality,
        year,
        optional,
      }),
    ),
    line,
  };
}
