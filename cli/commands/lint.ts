import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { compileTagger } from '../../ingest/compile-tagger.ts';
import { UsageError } from '../../ingest/errors.ts';
import { compareIssues, formatIssue } from '../../ingest/issues.ts';
import { PLACES } from '../../ingest/locales/places.ts';
import { compilePlaces } from '../../ingest/place.ts';
import { compileProjectFinder, readGazetteer } from '../../ingest/projects.ts';
import { lintCorpus } from '../../ingest/taxonomy/lint-corpus.ts';
import { lintTaxonomy, type LintResult } from '../../ingest/taxonomy/lint.ts';
import type { Gazetteer, Issue, IssueCode, Severity } from '../../ingest/types.ts';
import { READING_OPTIONS, textOption, type Command, type Context, type Values } from '../command.ts';
import { chooseFile, givenFile } from '../files.ts';
import { readPaths, sayIssues } from '../reading.ts';

/** So many issues of one code are shown: more are counted, unless all are asked for. */
const SHOWN_OF_A_CODE = 10;

export const lint: Command = {
  usage: '[FILE…] [--corpus PATH…] [--all] [--json] [--taxonomy FILE] [--projects FILE]',
  summary: 'Check taxonomy and gazetteer; every problem is told with its line and column.',
  details:
    'FILE is a taxonomy or a gazetteer of projects (.yaml; default: those here, else the ones shipped). The examples and\n' +
    'counter-examples of the taxonomy are tagged. With --corpus, PATH is reports as for ingest, in which terms that are\n' +
    'never found, always hidden or mostly about something else are looked for. The exit code is 1 where there is an error;\n' +
    'warnings and infos leave it at 0. What the codes mean: docs/issues.md.',
  options: {
    corpus: { type: 'string', multiple: true, value: 'PATH', help: 'reports to try the terms on' },
    all: { type: 'boolean', help: `show all issues, not only ${SHOWN_OF_A_CODE} of a code` },
    json: { type: 'boolean', help: 'print counts and all issues as one JSON line on stdout' },
    ...READING_OPTIONS,
  },
  async run(context, { values, paths }) {
    const { corpus, files } = sortPaths(values, paths);
    const named = nameFiles(values, files, context.cwd);
    const readFile = (name: 'taxonomy' | 'projects'): [text: string, shown: string] => {
      const file = chooseFile(textOption({ ...values, ...named }, name), `${name}.yaml`, context.cwd);
      return [readFileSync(file, 'utf8'), relative(context.cwd, file) || file];
    };
    const taxonomy = lintTaxonomy(...readFile('taxonomy'));
    const projects = readGazetteer(...readFile('projects'), PLACES);
    const tried = corpus.length === 0 ? [] : await tryCorpus(context, { ...taxonomy, ...projects, corpus });
    const issues = [...taxonomy.issues, ...projects.issues, ...tried].sort(compareIssues);
    const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
    const concepts = taxonomy.taxonomy?.concepts ?? [];
    const counts = {
      concepts: concepts.length,
      terms: concepts.reduce((sum, concept) => sum + concept.terms.length, 0),
      projects: projects.gazetteer?.projects.length ?? 0,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    };
    if (values['json']) context.out(`${JSON.stringify({ ...counts, issues })}\n`);
    else sayGrouped(context, issues, values['all'] ? Infinity : SHOWN_OF_A_CODE);
    context.say(`${Object.entries(counts).map(formatCount).join(', ')}\n`);
    return counts.errors > 0 ? 1 : 0;
  },
};

/** Which of the files is the taxonomy and which the gazetteer; there is one of each at most. */
function nameFiles(values: Values, files: readonly string[], cwd: string): Values {
  const named: Record<string, string> = {};
  for (const path of files) {
    const name = /^projects:/m.test(readFileSync(givenFile(path, cwd), 'utf8')) ? 'projects' : 'taxonomy';
    const other = named[name] ?? textOption(values, name);
    if (other !== undefined) throw new UsageError(`Give one ${name} file, not ${other} and ${path}.`);
    named[name] = path;
  }
  return named;
}

/** `--corpus a b`: what stands behind and is no YAML is of the corpus too. */
function sortPaths(values: Values, paths: readonly string[]): { corpus: string[]; files: string[] } {
  const given = values['corpus'];
  if (!Array.isArray(given)) return { corpus: [], files: [...paths] };
  const isVocabulary = (path: string): boolean => /\.ya?ml$/i.test(path);
  return { corpus: [...given, ...paths.filter((path) => !isVocabulary(path))], files: paths.filter(isVocabulary) };
}

/** Reads the corpus as `ingest` does; what cannot be read of it is printed and does not count. */
async function tryCorpus(
  context: Context,
  input: Pick<LintResult, 'taxonomy' | 'context'> & { gazetteer: Gazetteer | null; corpus: readonly string[] },
): Promise<Issue[]> {
  const { taxonomy, gazetteer, corpus } = input;
  if (!taxonomy || !gazetteer || !input.context) {
    context.say('The corpus was not read: mend the errors first.\n');
    return [];
  }
  const reader = {
    places: compilePlaces(PLACES),
    tagger: compileTagger(taxonomy),
    projects: compileProjectFinder(gazetteer, PLACES),
    gazetteer,
  };
  const { records } = await readPaths(context, { paths: corpus, reader });
  if (records.documents.length === 0) throw new UsageError('The corpus holds no text that can be read.');
  const unread = records.issues.filter(({ severity }) => severity === 'error');
  sayIssues(context, unread.slice(0, SHOWN_OF_A_CODE));
  if (unread.length > SHOWN_OF_A_CODE) context.say(`${unread.length - SHOWN_OF_A_CODE} more of the corpus not read\n`);
  return lintCorpus(input.context, records.sentences);
}

/** Prints issues in their order; of each code so many, and the number of the others. */
function sayGrouped(context: Context, issues: readonly Issue[], limit: number): void {
  const seen = new Map<IssueCode, number>();
  for (const issue of issues) {
    const count = (seen.get(issue.code) ?? 0) + 1;
    seen.set(issue.code, count);
    if (count <= limit || issue.severity === 'error') context.say(`${formatIssue(issue)}\n`);
  }
  for (const { code, severity } of issues) {
    const more = (seen.get(code) ?? 0) - limit;
    if (more > 0 && severity !== 'error') context.say(`${more} more ${code} (--all shows them)\n`);
    seen.delete(code);
  }
}

function formatCount([name, count]: [string, number]): string {
  return `${count} ${count === 1 ? name.replace(/s$/, '') : name}`;
}
