import { readFileSync } from 'node:fs';
import { UsageError } from '../../ingest/errors.ts';
import { readPairs } from '../../ingest/comparison/pairs.ts';
import {
  comparePairs,
  tagPair,
  type Agreement,
  type ParallelGroup,
  type ParallelReport,
} from '../../ingest/comparison/parallel.ts';
import { numberOption, READING_OPTIONS, type Command } from '../command.ts';
import { givenFile } from '../files.ts';
import { readVocabulary, sayIssues } from '../reading.ts';
import { formatShare } from '../scores.ts';
import { formatTable } from '../table.ts';

export const parallel: Command = {
  usage: 'PAIRS.jsonl [--since YEAR] [--limit N] [--json] [--taxonomy FILE]',
  summary: 'Tag aligned English and Chinese sentences and list the terms by which the two sides differ.',
  details:
    'PAIRS.jsonl holds a JSON object a line: {"en": …, "zh": …, "year": …, "n": …}; year and n may be missing. Each side is\n' +
    'tagged as one sentence alone, without heading, even where it holds several sentences. F1 takes either side as the\n' +
    'measure of the other. Below it a work list: the terms that give a theme to one side only, most frequent first, with\n' +
    'the pairs in which nothing else gives it ("alone") and those in which the other side agrees. How to use it:\n' +
    'docs/improving-the-taxonomy.md.',
  options: {
    since: { type: 'string', value: 'YEAR', help: 'leave out pairs of earlier years and those without a year' },
    limit: { type: 'string', value: 'N', help: 'terms to list (default 20; with --json all)' },
    json: { type: 'boolean', help: 'print one JSON object' },
    taxonomy: READING_OPTIONS.taxonomy,
  },
  run(context, { values, paths }) {
    const [path, ...more] = paths;
    if (path === undefined || more.length > 0) throw new UsageError('Give one file: atlas parallel PAIRS.jsonl');
    const limit = numberOption(values, 'limit', { min: 0, max: 1_000_000 });
    const since = numberOption(values, 'since', { min: 1900, max: 2200 });
    const { reader } = readVocabulary(context, values);
    const { pairs, issues } = readPairs(readFileSync(givenFile(path, context.cwd), 'utf8'), path);
    sayIssues(context, issues);
    const chosen = since === undefined ? pairs : pairs.filter(({ year }) => year !== null && year >= since);
    if (chosen.length === 0) {
      context.say(`There is no pair to compare in ${path}.\n`);
      return Promise.resolve(1);
    }
    const tagged = chosen.map((pair, index) => {
      if (index % 500 === 0) context.progress?.(`tagging pair ${index} of ${chosen.length}`);
      return tagPair(reader.tagger, pair);
    });
    const report = comparePairs(tagged);
    const groups = report.groups.slice(0, limit ?? (values['json'] ? undefined : 20));
    if (values['json']) context.out(`${JSON.stringify({ ...report, groups })}\n`);
    else {
      context.out(formatAgreement(report));
      for (const group of groups) context.out(formatGroup(group));
      if (groups.length < report.groups.length)
        context.say(`${groups.length} of ${report.groups.length} such terms shown; more with --limit\n`);
    }
    return Promise.resolve(0);
  },
};

function formatAgreement({ pairs, tagged, themes, pooled, perPair }: ParallelReport): string {
  const columns = ['theme', 'F1', 'Jaccard', 'both', 'en only', 'zh only', 'tagged en', 'tagged zh'];
  const cells = ({ f1, jaccard, both, enOnly, zhOnly }: Agreement): unknown[] => [
    ...[f1, jaccard].map((share) => formatShare(both + enOnly + zhOnly === 0 ? null : share)),
    ...[both, enOnly, zhOnly],
  ];
  const rows = Object.entries(themes).map(([theme, agreement]) => [
    theme,
    ...cells(agreement),
    percent(agreement.tagged.en),
    percent(agreement.tagged.zh),
  ]);
  const all = ['all themes', ...cells(pooled), percent(tagged.en), percent(tagged.zh)];
  const same = `${perPair.same} have the same themes on both sides (mean Jaccard ${formatShare(perPair.of === 0 ? null : perPair.jaccard)})`;
  return `${formatTable(columns, [...rows, all])}${pairs} pairs; of the ${perPair.of} with a theme on either side ${same}\n`;
}

function formatGroup({ language, theme, concept, rule, line, differs, alone, agrees, samples }: ParallelGroup): string {
  const other = language === 'en' ? 'zh' : 'en';
  const head = `\n${theme} only in ${language}: ${rule} (${concept}, line ${line}): ${differs} ${differs === 1 ? 'pair' : 'pairs'}, alone in ${alone}; ${other} agrees in ${agrees}`;
  const shown = samples.flatMap((sample) => [
    `  ${[sample.year, sample.n].filter((part) => part !== null).join('/') || `line ${sample.line}`}`,
    `    ${language}: ${oneLine(sample[language])}`,
    `    ${other}: ${oneLine(sample[other])}`,
    ...sample.refused.map((hit) => `    refused “${hit.quote}” ${hit.concept} (${hit.rule}): ${hit.reason}`),
  ]);
  return `${[head, ...shown].join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
