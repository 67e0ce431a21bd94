import { parseArgs } from 'node:util';
import { UsageError } from '../ingest/errors.ts';

/** The world a command works in: everything outside comes in here. */
export interface Context {
  /** Data. */
  readonly out: (text: string) => void;
  /** Words: issues, progress, notes. */
  readonly say: (text: string) => void;
  /** Progress on one line, or null where nobody watches. */
  readonly progress: ((text: string) => void) | null;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Resolves when the user asks to stop (Ctrl+C). */
  readonly stopped: () => Promise<void>;
}

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What stands for the value in the help: `FILE`. */
  readonly value?: string;
  readonly help: string;
}

export type Values = Readonly<Record<string, string | boolean | string[] | undefined>>;

export interface Command {
  /** Arguments and options after the name, as the help shows them. */
  readonly usage: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** More lines for the command's own help. */
  readonly details?: string;
  readonly options: Readonly<Record<string, Option>>;
  /** True where nothing may stand beside the options. */
  readonly takesNothing?: boolean;
  /** Returns the exit code. */
  readonly run: (context: Context, args: { values: Values; paths: readonly string[] }) => Promise<number>;
}

export const STORE_OPTION: Option = {
  type: 'string',
  value: 'URI',
  help: 'graph database: grafeo:PATH (default grafeo:.atlas/graph.grafeo)',
};
const TAXONOMY_OPTION: Option = {
  type: 'string',
  value: 'FILE',
  help: 'themes and terms (default: taxonomy.yaml here, else the one shipped)',
};
const PROJECTS_OPTION: Option = {
  type: 'string',
  value: 'FILE',
  help: 'named projects (default: projects.yaml here, else the one shipped)',
};
export const READING_OPTIONS = { taxonomy: TAXONOMY_OPTION, projects: PROJECTS_OPTION } as const;

/** Parses the arguments of a command; an unknown or half option is bad use and told in one sentence. */
export function parseCommand(
  name: string,
  command: Command,
  argv: readonly string[],
): { values: Values; paths: string[] } {
  try {
    const options = Object.fromEntries(
      Object.entries(command.options).map(([key, { type, multiple }]) => [key, { type, multiple: multiple ?? false }]),
    );
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: command.takesNothing !== true,
    });
    const blank = Object.entries(values).find(([, value]) => value === '');
    if (blank) throw new Error(`Option '--${blank[0]}' needs a value`);
    return { values: values as Values, paths: positionals };
  } catch (error) {
    const { message } = error as Error;
    const [, lacking] = /^Option '.*?--([\w-]+).*' argument (?:missing|is ambiguous)/.exec(message) ?? [];
    const [sentence = ''] = lacking === undefined ? message.split(/\. |\n/) : [`Option '--${lacking}' needs a value`];
    throw new UsageError(`${sentence.replace(/\.$/, '')}; see: atlas ${name} --help`);
  }
}

/** The value of a string option given once. */
export function textOption(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that counts; bad use where it is no whole number within the limits. */
export function numberOption(values: Values, name: string, limits: { min: number; max: number }): number | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < limits.min || number > limits.max)
    throw new UsageError(`--${name} takes a whole number from ${limits.min} to ${limits.max}, not "${text}".`);
  return number;
}

/** One of several words; bad use lists them. */
export function choiceOption<T extends string>(values: Values, name: string, choices: readonly T[], standard: T): T {
  const text = textOption(values, name) ?? standard;
  const choice = choices.find((word) => word === text);
  if (choice === undefined) throw new UsageError(`--${name} takes ${listChoices(choices)}, not "${text}".`);
  return choice;
}

/** `a, b or c`. */
function listChoices(choices: readonly string[]): string {
  return [choices.slice(0, -1).join(', '), ...choices.slice(-1)].join(' or ');
}
