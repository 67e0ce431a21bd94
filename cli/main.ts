import { AtlasError, UsageError } from '../ingest/errors.ts';
import { createSuggester } from '../ingest/nearest.ts';
import { parseCommand, type Command, type Context } from './command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { version } from './version.ts';

/** Every command, loaded only when chosen. In the order of the help. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  ingest: async () => (await import('./commands/ingest.ts')).ingest,
  load: async () => (await import('./commands/load.ts')).load,
  serve: async () => (await import('./commands/serve.ts')).serve,
  status: async () => (await import('./commands/status.ts')).status,
  search: async () => (await import('./commands/search.ts')).search,
  repeats: async () => (await import('./commands/repeats.ts')).repeats,
  projects: async () => (await import('./commands/projects.ts')).projects,
  timeline: async () => (await import('./commands/timeline.ts')).timeline,
  query: async () => (await import('./commands/query.ts')).query,
  explain: async () => (await import('./commands/explain.ts')).explain,
  lint: async () => (await import('./commands/lint.ts')).lint,
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluate,
  parallel: async () => (await import('./commands/parallel.ts')).parallel,
  diff: async () => (await import('./commands/diff.ts')).diff,
  suggest: async () => (await import('./commands/suggest.ts')).suggest,
  export: async () => (await import('./commands/export.ts')).exportGraph,
  import: async () => (await import('./commands/import.ts')).importTaxonomy,
  remove: async () => (await import('./commands/remove.ts')).remove,
};

/** What `run` needs of a process. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/**
 * Runs the command line and returns the exit code: 0 if anything was done, 1 if nothing could be, 2 for bad use. Known
 * errors are one sentence on stderr; others name the code to report and show a stack only with `--debug`.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const debug = argv.includes('--debug');
  const [name, ...rest] = argv.filter((word) => word !== '--debug');
  const context = createContext(terminal);
  try {
    const [first] = rest;
    if (name === 'help' && first !== undefined) return await run([first, '--help'], terminal);
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      context.out(await generalHelp(COMMANDS));
      return name === undefined ? 2 : 0;
    }
    if (name === '--version' || name === '-v') {
      context.out(`${version()}\n`);
      return 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
    if (!command)
      throw new UsageError(
        `There is no command "${name}"${createSuggester(Object.keys(COMMANDS))(name)}; see: atlas --help`,
      );
    if (rest.includes('--help') || rest.includes('-h')) {
      context.out(commandHelp(name, command));
      return 0;
    }
    return await command.run(context, parseCommand(name, command, rest));
  } catch (error) {
    if (debug) context.say(`${(error as Error).stack ?? String(error)}\n`);
    const known = error instanceof AtlasError ? error : explainSystemError(error);
    if (known) {
      context.say(`atlas: ${known.message}\n`);
      return known.exitCode;
    }
    context.say(`atlas: unexpected: ${(error as Error).message} (run again with --debug and report what it prints)\n`);
    return 1;
  }
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'may not be used (no permission)',
  EPERM: 'may not be used (no permission)',
  EROFS: 'cannot be written (read-only)',
  ENOSPC: 'cannot be written (the disk is full)',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'lies below a file, not a folder',
  EEXIST: 'is a file, not a folder',
  ENOENT: 'is not there',
};

/** What the system refuses to do with a path the user named is bad use, not a fault of ours. */
function explainSystemError(error: unknown): AtlasError | null {
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  const reason = SYSTEM_REASONS[code];
  return reason === undefined ? null : new UsageError(`${path || 'A path given'} ${reason}.`);
}

function createContext(terminal: Terminal): Context {
  const { stdout, stderr, env } = terminal;
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  const progress = (text: string): void => {
    stderr.write(`\r\u001b[2K${text}`);
    shown = true;
  };
  return {
    out: (text) => {
      clear();
      stdout.write(text);
    },
    say: (text) => {
      clear();
      stderr.write(text);
    },
    progress: stderr.isTTY ? progress : null,
    cwd: terminal.cwd(),
    env,
    stopped: () =>
      new Promise((resolve) => {
        terminal.once('SIGINT', resolve);
        terminal.once('SIGTERM', resolve);
      }),
  };
}
