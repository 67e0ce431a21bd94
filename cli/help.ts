import type { Command, Option } from './command.ts';

/** The list of commands with a line each. */
export async function generalHelp(commands: Readonly<Record<string, () => Promise<Command>>>): Promise<string> {
  const rows = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => [name, (await load()).summary] as const),
  );
  return [
    'Policy Atlas reads government work reports into a graph in which every edge leads to its sentence.',
    '',
    'Usage: atlas COMMAND [ARGUMENTS]',
    '',
    ...columns(rows),
    '',
    'atlas COMMAND --help tells more; atlas --version prints the version.',
    '',
  ].join('\n');
}

/** Usage, summary, details and options of one command. */
export function commandHelp(name: string, { usage, summary, details, options }: Command): string {
  const rows = Object.entries<Option>({ ...options, help: { type: 'boolean', help: 'this text' } }).map(
    ([option, { help, value }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, help] as const,
  );
  return [
    `Usage: atlas ${name}${usage === '' ? '' : ` ${usage}`}`,
    '',
    summary,
    ...(details ? ['', details] : []),
    '',
    'Options:',
    ...columns(rows),
    '',
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
