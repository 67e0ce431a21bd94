import { createIssue } from '../issues.ts';
import type { GivenMetadata, Issue } from '../types.ts';
import { pickGiven } from './given.ts';

export interface JsonlRecord {
  /** 1-based line of the file. */
  readonly line: number;
  readonly text: string;
  readonly given: GivenMetadata;
}

/** Reads one JSON object a line with a string `text` and the optional fields of `given.ts`; blank lines are skipped. */
export function readJsonl(text: string, file: string): { records: JsonlRecord[]; issues: Issue[] } {
  const records: JsonlRecord[] = [];
  const issues: Issue[] = [];
  text.split('\n').forEach((row, index) => {
    if (row.trim() === '') return;
    const line = index + 1;
    const refuse = (message: string): void => {
      issues.push(createIssue('JSONL_INVALID', { file, line, column: 1 }, message));
    };
    let record: unknown;
    try {
      record = JSON.parse(row.replace(/^\ufeff/, ''));
    } catch (error) {
      refuse(`The line is no JSON: ${(error as Error).message}`);
      return;
    }
    if (typeof record !== 'object' || record === null || !('text' in record) || typeof record.text !== 'string') {
      refuse('The line is no object with a string "text".');
      return;
    }
    const { given, problems } = pickGiven(record);
    for (const { field, message } of problems)
      issues.push(
        createIssue('GIVEN_INVALID', { file, line, column: 1 }, `The field "${field}" is ignored: ${message}.`),
      );
    if (record.text.trim() === '')
      issues.push(createIssue('FILE_EMPTY', { file, line, column: 1 }, 'The text is empty.'));
    else records.push({ line, text: record.text.toWellFormed(), given });
  });
  return { records, issues };
}
