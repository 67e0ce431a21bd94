import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { AtlasError } from '../ingest/errors.ts';
import { readDecisions, type SuggestionDecision } from '../ingest/suggest/decisions.ts';
import type { Suggestion } from '../ingest/suggest/suggestion.ts';
import { textOption, type Context, type Values } from './command.ts';
import { chooseFile } from './files.ts';
import { sayIssues } from './reading.ts';

/** Where the vocabulary and what was decided on it stand: absolute paths. */
export interface SuggestionFiles {
  readonly taxonomyFile: string;
  readonly decisionsFile: string;
}

/** The taxonomy in use and the decisions beside it, unless the user names others. */
export function chooseFiles({ cwd }: Context, values: Values): SuggestionFiles {
  const taxonomyFile = chooseFile(textOption(values, 'taxonomy'), 'taxonomy.yaml', cwd);
  const given = textOption(values, 'decisions');
  const beside = join(dirname(taxonomyFile), 'taxonomy-decisions.jsonl');
  return { taxonomyFile, decisionsFile: given === undefined ? beside : resolve(cwd, given) };
}

/** The decisions of a file, in their order; none where there is no file. Broken lines are told. */
export function readDecisionsFile(context: Context, file: string): SuggestionDecision[] {
  if (!existsSync(file)) return [];
  const { decisions, issues } = readDecisions(readFileSync(file, 'utf8'), relative(context.cwd, file));
  sayIssues(context, issues);
  return decisions;
}

const LAST_LIST = join('.atlas', 'suggestions.jsonl');

/** Keeps a list, so that its ids can be judged without reading the reports again. */
export async function keepList({ cwd }: Context, suggestions: readonly Suggestion[]): Promise<void> {
  const file = resolve(cwd, LAST_LIST);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, suggestions.map((suggestion) => `${JSON.stringify(suggestion)}\n`).join(''));
}

/** The list kept last; empty where there is none. */
export function readKeptList({ cwd }: Context): Suggestion[] {
  const file = resolve(cwd, LAST_LIST);
  if (!existsSync(file)) return [];
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Suggestion]));
  } catch (cause) {
    const message = `${LAST_LIST} is broken; make the list again: atlas suggest PATH…`;
    throw new AtlasError('LIST_BROKEN', message, { exitCode: 1, cause });
  }
}
