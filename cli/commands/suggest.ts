import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { basename, isAbsolute, relative } from 'node:path';
import { NotFoundError, UsageError } from '../../ingest/errors.ts';
import { createSuggester } from '../../ingest/nearest.ts';
import { suggestChanges } from '../../ingest/suggest/suggest.ts';
import {
  createDecision,
  decisionsInForce,
  findOpen,
  type SuggestionDecision,
  type Verdict,
} from '../../ingest/suggest/decisions.ts';
import type { Suggestion } from '../../ingest/suggest/suggestion.ts';
import { editTaxonomy } from '../../ingest/suggest/taxonomy-edit.ts';
import { THEMES } from '../../ingest/taxonomy/schema.ts';
import { formatPatch } from '../../ingest/suggest/unified-diff.ts';
import {
  choiceOption,
  numberOption,
  READING_OPTIONS,
  textOption,
  type Command,
  type Context,
  type Values,
} from '../command.ts';
import { readPaths, readVocabulary, sayIssues } from '../reading.ts';
import { chooseFiles, keepList, readDecisionsFile, readKeptList, type SuggestionFiles } from '../suggestion-files.ts';
import { formatSuggestions, limitSuggestions } from '../suggestions.ts';

const VERDICTS: readonly Verdict[] = ['accept', 'reject', 'unsure', 'undo'];

export const suggest: Command = {
  usage:
    'PATH… [--theme T] [--limit N] [--json] | --accept|--reject|--unsure|--undo ID… | --patch [--decisions FILE] [--taxonomy FILE]',
  summary:
    'Suggest terms, look-alikes and terms to make weak, from reports; keep what you decide, print it as a patch.',
  details:
    'Reads reports and lists words that go with a theme and are in no concept (with the sentences that would gain the theme),\n' +
    'expressions around a term that mostly stand where nothing else speaks of the theme, and strong terms that stand alone\n' +
    'in sentences of other themes. What you decide is added to taxonomy-decisions.jsonl beside the taxonomy, a line a\n' +
    'decision; what is rejected comes back only when its evidence has changed much. --patch prints the accepted ones as a\n' +
    'unified diff of the taxonomy: atlas suggest --patch | git apply. How to judge: docs/improving-the-taxonomy.md.',
  options: {
    theme: { type: 'string', value: 'T', help: `one of ${THEMES.join(', ')} (default: all)` },
    limit: {
      type: 'string',
      value: 'N',
      help: 'suggestions of each theme, language and kind (default 20; with --json all)',
    },
    json: { type: 'boolean', help: 'print a JSON object a line' },
    accept: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: 'take a suggestion of the last list; several times if wanted',
    },
    reject: { type: 'string', multiple: true, value: 'ID', help: 'refuse it' },
    unsure: { type: 'string', multiple: true, value: 'ID', help: 'leave it open, with a note' },
    undo: { type: 'string', multiple: true, value: 'ID', help: 'take back the last decision on it' },
    concept: { type: 'string', value: 'ID', help: 'with --accept: the concept it goes to (default: the one proposed)' },
    as: { type: 'string', value: 'WORDS', help: 'with --accept: other words than those suggested' },
    weak: { type: 'boolean', help: 'with --accept: as a weak term' },
    reason: { type: 'string', value: 'TEXT', help: 'why, kept with the decision' },
    user: { type: 'string', value: 'NAME', help: 'who decides (default: the name you are logged in with)' },
    patch: { type: 'boolean', help: 'print what is accepted and not yet in the taxonomy as a unified diff' },
    decisions: {
      type: 'string',
      value: 'FILE',
      help: 'decisions (default: taxonomy-decisions.jsonl beside the taxonomy)',
    },
    ...READING_OPTIONS,
  },
  async run(context, { values, paths }) {
    const files = chooseFiles(context, values);
    const judged = VERDICTS.flatMap((verdict) => idsOf(values, verdict).map((id) => ({ id, verdict })));
    checkTogether(values, { judged, paths });
    if (values['patch']) return printPatch(context, files);
    if (judged.length > 0) {
      const list =
        paths.length > 0 ? (await listSuggestions(context, values, paths)).suggestions : readKeptList(context);
      return decide(context, { values, judged, list, ...files });
    }
    if (paths.length === 0) throw new UsageError('Say what to read: atlas suggest PATH…');
    const wanted = readWanted(values);
    const { suggestions, documents } = await listSuggestions(context, values, paths);
    const inForce = decisionsInForce(readDecisionsFile(context, files.decisionsFile));
    printSuggestions(context, wanted, findOpen(suggestions, inForce));
    return documents > 0 ? 0 : 1;
  },
};

interface Judged {
  readonly id: string;
  readonly verdict: Verdict;
}

/** Options that say nothing beside what else is given are bad use: nothing is decided by half. */
function checkTogether(
  values: Values,
  { judged, paths }: { judged: readonly Judged[]; paths: readonly string[] },
): void {
  if (values['patch'] && judged.length + paths.length > 0)
    throw new UsageError('--patch stands alone: first decide, then print the patch.');
  const accepted = judged.filter(({ verdict }) => verdict === 'accept');
  const lonely = ['concept', 'as', 'weak'].find((name) => values[name] !== undefined && accepted.length === 0);
  if (lonely !== undefined) throw new UsageError(`--${lonely} goes with --accept ID.`);
  const twice = judged.find(({ id }, index) => judged.findIndex((other) => other.id === id) < index);
  if (twice) throw new UsageError(`Give one verdict on ${twice.id}.`);
}

function idsOf(values: Values, verdict: Verdict): readonly string[] {
  const ids = values[verdict];
  return Array.isArray(ids) ? ids : [];
}

async function listSuggestions(
  context: Context,
  values: Values,
  paths: readonly string[],
): Promise<{ suggestions: Suggestion[]; documents: number }> {
  const { reader, taxonomy } = readVocabulary(context, values);
  const { records } = await readPaths(context, { paths, reader });
  sayIssues(
    context,
    records.issues.filter(({ severity }) => severity === 'error'),
  );
  context.progress?.(`counting words in ${records.sentences.length} sentences`);
  const suggestions = suggestChanges(records.sentences, { ...reader, taxonomy });
  await keepList(context, suggestions);
  return { suggestions, documents: records.documents.length };
}

interface Wanted {
  /** All where it is not given. */
  readonly theme: string | undefined;
  readonly limit: number | undefined;
  readonly json: boolean;
}

function readWanted(values: Values): Wanted {
  return {
    theme: values['theme'] === undefined ? undefined : choiceOption(values, 'theme', THEMES, THEMES[0]),
    limit: numberOption(values, 'limit', { min: 1, max: 1_000_000 }),
    json: values['json'] === true,
  };
}

function printSuggestions(context: Context, { theme, limit, json }: Wanted, open: readonly Suggestion[]): void {
  const wanted = open.filter((suggestion) => theme === undefined || suggestion.theme === theme);
  if (json) for (const suggestion of limitSuggestions(wanted, limit)) context.out(`${JSON.stringify(suggestion)}\n`);
  else {
    context.out(formatSuggestions(wanted, limit ?? 20));
    context.say(
      `${wanted.length} ${wanted.length === 1 ? 'suggestion' : 'suggestions'}; judge them with --accept ID, --reject ID, --unsure ID\n`,
    );
  }
}

/** Adds a line a decision; an unknown id stops before anything is written. */
async function decide(
  context: Context,
  options: SuggestionFiles & {
    values: Values;
    judged: readonly Judged[];
    list: readonly Suggestion[];
  },
): Promise<number> {
  const { values, judged, list, taxonomyFile, decisionsFile } = options;
  const { taxonomy } = readVocabulary(context, { ...values, taxonomy: taxonomyFile });
  const inForce = decisionsInForce(readDecisionsFile(context, decisionsFile));
  if (values['as'] !== undefined && judged.length > 1) throw new UsageError('--as goes with one --accept ID.');
  const concept = textOption(values, 'concept');
  const ids = taxonomy.concepts.map(({ id }) => id);
  const owner = taxonomy.concepts.find(({ id }) => id === concept);
  if (concept !== undefined && !owner)
    throw new UsageError(`There is no concept "${concept}"${createSuggester(ids)(concept)}.`);
  const by = {
    user: textOption(values, 'user') ?? context.env['USER'] ?? context.env['USERNAME'] ?? 'unknown',
    time: new Date().toISOString(),
    reason: textOption(values, 'reason') ?? null,
  };
  const made = judged.map(({ id, verdict }): SuggestionDecision => {
    if (verdict === 'undo') {
      const before = inForce.get(id);
      if (!before) throw new NotFoundError('NO_DECISION', `There is no decision on ${id} to take back.`);
      return { ...before, ...by, verdict };
    }
    const suggestion = list.find((other) => other.id === id);
    if (!suggestion)
      throw new NotFoundError('NO_SUGGESTION', `The last list has no suggestion ${id}; run atlas suggest PATH… first.`);
    if (owner && owner.theme !== suggestion.theme)
      throw new UsageError(`${owner.id} is no concept of ${suggestion.theme}, of which “${suggestion.text}” speaks.`);
    const accepted =
      verdict === 'accept' ? { concept, text: textOption(values, 'as'), weak: values['weak'] === true } : {};
    return createDecision(suggestion, { ...by, ...accepted, verdict });
  });
  await appendFile(decisionsFile, made.map((decision) => `${JSON.stringify(decision)}\n`).join(''));
  for (const { verdict, text, concept, weak } of made)
    context.say(`${verdict}: ${text} (${concept}${verdict === 'accept' && weak ? ', weak' : ''})\n`);
  return 0;
}

function printPatch(context: Context, { taxonomyFile, decisionsFile }: SuggestionFiles): number {
  const accepted = [...decisionsInForce(readDecisionsFile(context, decisionsFile)).values()].filter(
    ({ verdict }) => verdict === 'accept',
  );
  const before = readFileSync(taxonomyFile, 'utf8');
  const { text, refused } = editTaxonomy(before, accepted);
  for (const { change, reason } of refused) context.say(`left out “${change.text}”: ${reason}\n`);
  const path = relative(context.cwd, taxonomyFile);
  const isBelow = path !== '' && !path.startsWith('..') && !isAbsolute(path);
  if (!isBelow) context.say(`The patch is for the folder of ${path}.\n`);
  const name = (isBelow ? path : basename(taxonomyFile)).replaceAll('\\', '/');
  const patch = formatPatch(before, text, name);
  if (patch === '' && refused.length === 0) context.say('Nothing accepted is missing in the taxonomy.\n');
  context.out(patch);
  return refused.length > 0 && patch === '' ? 1 : 0;
}
