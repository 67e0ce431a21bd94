import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../ingest/errors.ts';
import { compareLabels } from '../../ingest/evaluation/agreement.ts';
import { evaluate as evaluateSentences } from '../../ingest/evaluation/evaluate.ts';
import { explainSentence } from '../../ingest/explain.ts';
import { readGold, type Gold } from '../../ingest/evaluation/gold.ts';
import { formatIssue } from '../../ingest/issues.ts';
import type { Issue, SentenceRecord, Taxonomy } from '../../ingest/types.ts';
import { formatAgreement } from '../agreement.ts';
import { numberOption, READING_OPTIONS, textOption, type Command, type Context, type Values } from '../command.ts';
import { givenFile } from '../files.ts';
import { readPaths, readVocabulary, type Vocabulary } from '../reading.ts';
import { readRecords } from '../records.ts';
import { formatErrors, type Refusals } from '../score-errors.ts';
import { formatScores, VIEWS, type View } from '../scores.ts';

/** A wrong file brings an issue a line; more of them tell nothing new. */
const MAX_ISSUES = 20;

export const evaluate: Command = {
  usage:
    'GOLD.jsonl (PATH… | --records DIR | --against OTHER.jsonl) [--by WHAT]… [--worst N] [--errors] [--json]\n' +
    '                      [--taxonomy FILE] [--projects FILE]',
  summary: 'Score what is found against sentences that people labelled, or two labellers against each other.',
  details:
    'GOLD.jsonl has a JSON object a line: {"doc", "start", "end", "themes", …}; docs/evaluation.md tells how to make one and\n' +
    'how to read the figures. PATH are the reports that were labelled (others may be among them); doc is a file’s name\n' +
    'without its ending, or FILE.jsonl#LINE. Intervals are 95 %, by drawing documents. With --against the second file is\n' +
    'another person’s labels: agreement over the sentences both labelled, and where they differ.',
  options: {
    records: { type: 'string', value: 'DIR', help: 'score what atlas ingest --out DIR wrote instead of reading files' },
    against: { type: 'string', value: 'FILE', help: 'compare with the labels of another person' },
    by: {
      type: 'string',
      value: 'WHAT',
      multiple: true,
      help: `more figures: ${VIEWS.join(', ')} or all (may be repeated)`,
    },
    worst: { type: 'string', value: 'N', help: 'wrongly judged sentences to show, the worst first (default 10)' },
    errors: { type: 'boolean', help: 'show all wrongly judged sentences' },
    json: { type: 'boolean', help: 'print all figures, and the sentences asked for, as one JSON line' },
    ...READING_OPTIONS,
  },
  async run(context, { values, paths }) {
    const [file, ...reports] = paths;
    const folder = textOption(values, 'records');
    const other = textOption(values, 'against');
    const sources = [reports.length > 0, folder !== undefined, other !== undefined].filter(Boolean).length;
    if (file === undefined || sources !== 1)
      throw new UsageError(
        'Say which labels and what to hold against them: atlas evaluate GOLD.jsonl PATH… (or --records DIR, --against OTHER.jsonl)',
      );
    const views = viewsOption(values);
    if (other !== undefined && views.length > 0) throw new UsageError('--by goes with reports, not with --against.');
    const limit =
      values['errors'] === true ? Infinity : (numberOption(values, 'worst', { min: 0, max: 1_000_000 }) ?? 10);
    const vocabulary = readVocabulary(context, values);
    const gold = readGoldFile(context, file, vocabulary.taxonomy);
    const shown = { views, limit, json: values['json'] === true };
    if (other !== undefined) {
      const second = readGoldFile(context, other, vocabulary.taxonomy);
      return printAgreement(context, { files: [file, other], gold: [gold, second], shown });
    }
    const { sentences, issues } =
      folder === undefined
        ? await readPaths(context, { paths: reports, reader: vocabulary.reader }).then(({ records }) => records)
        : { ...(await readRecords(resolve(context.cwd, folder))), issues: [] };
    sayFirst(
      context,
      issues.filter(({ severity }) => severity === 'error'),
    );
    return printScores(context, { gold, sentences, vocabulary, shown });
  },
};

interface Shown {
  readonly views: readonly View[];
  /** Sentences to show at most. */
  readonly limit: number;
  readonly json: boolean;
}

function printScores(
  context: Context,
  input: { gold: Gold; sentences: readonly SentenceRecord[]; vocabulary: Vocabulary; shown: Shown },
): number {
  const { views, limit, json } = input.shown;
  const { evaluation, issues } = evaluateSentences(input.gold, input.sentences);
  sayFirst(context, issues);
  if (!evaluation) {
    context.say('No label could be scored.\n');
    return 1;
  }
  const worst = evaluation.errors.slice(0, limit);
  if (json) context.out(`${JSON.stringify({ ...evaluation, errors: worst })}\n`);
  else {
    context.out(formatScores(evaluation, views));
    context.out(formatErrors(worst, { of: evaluation.errors.length, refusals: refusalsOf(input.vocabulary) }));
  }
  return 0;
}

function printAgreement(
  context: Context,
  { files, gold, shown }: { files: readonly [string, string]; gold: readonly [Gold, Gold]; shown: Shown },
): number {
  for (const { issues } of gold) sayFirst(context, issues);
  const agreement = compareLabels(gold[0].rows, gold[1].rows);
  const differences = agreement.differences.slice(0, shown.limit);
  if (agreement.sentences === 0) {
    context.say('No sentence is labelled in both files.\n');
    return 1;
  }
  context.out(
    shown.json
      ? `${JSON.stringify({ ...agreement, differences })}\n`
      : formatAgreement(agreement, { files, differences }),
  );
  return 0;
}

function viewsOption(values: Values): readonly View[] {
  const given = values['by'];
  const words = Array.isArray(given) ? given.flatMap((word) => word.split(',')) : [];
  if (words.includes('all')) return VIEWS;
  return words.map((word) => {
    const view = VIEWS.find((known) => known === word);
    if (view === undefined) throw new UsageError(`--by takes ${VIEWS.join(', ')} or all, not "${word}".`);
    return view;
  });
}

function readGoldFile(context: Context, file: string, taxonomy: Taxonomy): Gold {
  return readGold(readFileSync(givenFile(file, context.cwd), 'utf8'), file, taxonomy);
}

function sayFirst(context: Context, issues: readonly Issue[]): void {
  for (const issue of issues.slice(0, MAX_ISSUES)) context.say(`${formatIssue(issue)}\n`);
  if (issues.length > MAX_ISSUES) context.say(`and ${issues.length - MAX_ISSUES} more such lines\n`);
}

/** A missed theme has no words of its own; terms of it that were refused tell why. */
function refusalsOf({ reader, files }: Vocabulary): Refusals {
  return ({ text, language, city, section }: SentenceRecord, theme) =>
    explainSentence({ ...reader, ...files }, text, {
      ...{ language, city: city ?? undefined, heading: section ?? undefined },
    }).hits.filter((hit) => !hit.kept && hit.theme === theme);
}
