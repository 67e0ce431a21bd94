import { resolve } from 'node:path';
import { UsageError } from '../../ingest/errors.ts';
import {
  diffTags,
  type ConceptChange,
  type PlacedSentence,
  type TagChange,
  type TagDiff,
} from '../../ingest/comparison/tag-diff.ts';
import { listSome } from '../../ingest/taxonomy/lint-context.ts';
import { numberOption, type Command } from '../command.ts';
import { readRecords } from '../records.ts';
import { formatTable } from '../table.ts';

/** So many names of documents are printed; `--json` has all. */
const MAX_NAMES = 10;

export const diff: Command = {
  usage: 'OLD_DIR NEW_DIR [--concepts] [--limit N] [--json]',
  summary: 'List the sentences that gained or lost a theme between two runs of atlas ingest, by the term responsible.',
  details:
    'OLD_DIR and NEW_DIR are folders that atlas ingest --out wrote from the same reports, with two taxonomies or two versions\n' +
    'of the program. Only sentences with the same place and the same words in both are compared; those that were cut or\n' +
    'worded otherwise are counted apart. A sentence that several terms gave a theme stands under each of them.',
  options: {
    concepts: { type: 'boolean', help: 'list sentences that keep their theme and change concept too' },
    limit: { type: 'string', value: 'N', help: 'groups to list of each kind (default 20; with --json all)' },
    json: { type: 'boolean', help: 'print one JSON object' },
  },
  async run(context, { values, paths }) {
    const [before, after, ...more] = paths;
    if (before === undefined || after === undefined || more.length > 0)
      throw new UsageError('Give two folders made by atlas ingest --out: atlas diff OLD_DIR NEW_DIR');
    const limit = numberOption(values, 'limit', { min: 0, max: 1_000_000 });
    const shown = limit ?? (values['json'] ? undefined : 20);
    context.progress?.(`reading ${before}`);
    const old = await readRecords(resolve(context.cwd, before));
    context.progress?.(`reading ${after}`);
    const { changes, concepts, ...counts } = diffTags(old, await readRecords(resolve(context.cwd, after)));
    const wanted = values['concepts'] ? concepts : [];
    const lists = { changes: changes.slice(0, shown), concepts: wanted.slice(0, shown) };
    if (values['json']) {
      const { concepts, ...rest } = lists;
      context.out(`${JSON.stringify({ ...counts, ...rest, ...(values['concepts'] ? { concepts } : {}) })}\n`);
    } else {
      context.out(formatCounts(counts));
      for (const change of lists.changes) context.out(formatChange(change));
      for (const change of lists.concepts) context.out(formatConcepts(change));
      const left = changes.length + wanted.length - lists.changes.length - lists.concepts.length;
      if (left > 0) context.say(`${left} more groups; show them with --limit\n`);
    }
    if (counts.documents.both > 0) return 0;
    context.say('The runs have no document in common: nothing could be compared.\n');
    return 1;
  },
};

function formatCounts({ documents, sentences, themes }: Pick<TagDiff, 'documents' | 'sentences' | 'themes'>): string {
  const rows = Object.entries(themes).map(([theme, { old, new: now, gained, lost }]) => [
    theme,
    old,
    now,
    gained,
    lost,
  ]);
  const { both, onlyOld, onlyNew, rewritten } = documents;
  const { compared, boundsOld, boundsNew, boundsSamples } = sentences;
  const lines = [
    `${both} documents in both, ${compared} sentences compared`,
    ...listNames('only in the old', onlyOld),
    ...listNames('only in the new', onlyNew),
    ...listNames('of another text', rewritten),
    ...(boundsOld + boundsNew === 0
      ? []
      : [`not compared, cut or worded otherwise: ${boundsOld} sentences of the old, ${boundsNew} of the new`]),
    ...boundsSamples.map(formatSentence),
  ];
  return `${formatTable(['theme', 'old', 'new', 'gained', 'lost'], rows)}${lines.join('\n')}\n`;
}

function listNames(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${names.length} ${what}: ${listSome(names, MAX_NAMES)}`];
}

function formatChange({ change, theme, concept, rule, sentences, samples }: TagChange): string {
  return ['', `${sentences} ${change} ${theme} by ${rule} (${concept})`, ...samples.map(formatSentence), ''].join('\n');
}

function formatConcepts({ theme, lost, gained, sentences, samples }: ConceptChange): string {
  const name = (concepts: readonly string[]): string => concepts.join(' + ') || 'nothing';
  const head = `${sentences} kept ${theme}: ${name(lost)} became ${name(gained)}`;
  return ['', head, ...samples.map(formatSentence), ''].join('\n');
}

function formatSentence({ id, text }: PlacedSentence): string {
  return `  ${id}: ${text.replace(/\s+/g, ' ')}`;
}
