import { BESIDE, NOTHING, type ConceptScore, type Confusion } from '../ingest/evaluation/confusion.ts';
import { STRATA, type Evaluation, type StratumScores } from '../ingest/evaluation/evaluate.ts';
import type { Intervals } from '../ingest/evaluation/intervals.ts';
import type { Score } from '../ingest/evaluation/scores.ts';
import { THEMES } from '../ingest/taxonomy/schema.ts';
import { formatTable } from './table.ts';

/** What `--by` can show beside the figures of the whole. */
export const VIEWS = [...STRATA, 'concept', 'confusion'] as const;
export type View = (typeof VIEWS)[number];

/** Tables for people: themes and projects, then the views asked for. */
export function formatScores(evaluation: Evaluation, views: readonly View[]): string {
  return [
    formatCounts(evaluation),
    formatThemes(evaluation),
    formatProjects(evaluation),
    ...VIEWS.filter((view) => views.includes(view)).map((view) => formatView(evaluation, view)),
  ].join('\n');
}

const NO_SHARE = '–';

/** A share as people compare it: three decimals; a dash where there is nothing to divide by. */
export function formatShare(share: number | null): string {
  return share === null ? NO_SHARE : share.toFixed(3);
}

/** A table whose columns after the first are figures and stand to the right. */
export function formatFigures(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((name, column) =>
    Math.max(...[name, ...rows.map((row) => row[column] ?? '')].map(({ length }) => length)),
  );
  const align = (row: readonly string[]): string[] =>
    row.map((cell, column) => (column === 0 ? cell : cell.padStart(widths[column] ?? 0)));
  return formatTable(align(columns), rows.map(align));
}

/** Precision, recall and F1 as cells. */
export function scoreCells({ precision, recall, f1, tp, fp, fn }: Score): string[] {
  return [
    formatShare(tp + fp === 0 ? null : precision),
    formatShare(tp + fn === 0 ? null : recall),
    formatShare(tp + fp + fn === 0 ? null : f1),
  ];
}

/** Means over the themes as cells; a dash where one of the themes has no figure: it would count as 0. */
function meanCells({ macro, themes }: Pick<Evaluation, 'macro' | 'themes'>): string[] {
  const cells = THEMES.map((theme) => scoreCells(themes[theme]));
  return [macro.precision, macro.recall, macro.f1].map((mean, column) =>
    cells.some((row) => row[column] === NO_SHARE) ? NO_SHARE : formatShare(mean),
  );
}

function formatCounts({ sentences, missing, by, intervals }: Evaluation): string {
  const documents = by.document.length;
  const read = missing === 0 ? 'all of them found' : `${missing} of them not found in the texts read`;
  const note = intervals ? '' : '; a single document gives no intervals';
  return `${sentences} labelled sentences of ${documents} ${documents === 1 ? 'document' : 'documents'}, ${read}${note}\n`;
}

function formatThemes({ themes, pooled, macro, intervals }: Evaluation): string {
  const row = (name: string, key: string, score: Score): string[] => [
    ...[name, ...scoreCells(score), formatInterval(intervals, `${key}.f1`)],
    ...countCells(score),
  ];
  const mean = meanCells({ macro, themes });
  const interval = mean[2] === NO_SHARE ? NO_SHARE : formatInterval(intervals, 'macro.f1');
  return formatFigures(
    ['theme', 'precision', 'recall', 'F1', 'F1, 95 %', 'wanted', 'right', 'false', 'missed'],
    [
      ...THEMES.map((theme) => row(theme, theme, themes[theme])),
      row('all, pooled', 'pooled', pooled),
      ['mean of themes', ...mean, interval, '', '', '', ''],
    ],
  );
}

function formatProjects({ mentions, event, modality, year, links, intervals }: Evaluation): string {
  if (mentions.tp + mentions.fn === 0) return `No project is labelled; ${mentions.fp} mentions are found.\n`;
  const shares = Object.entries({ event, modality, year }).map(([name, { right, of, share }]) => [
    ...[`  ${name} right`, '', '', formatShare(of === 0 ? null : share), formatInterval(intervals, `${name}.share`)],
    ...[of, right, of - right, ''].map(String),
  ]);
  return formatFigures(
    ['projects', 'precision', 'recall', 'F1', 'F1, 95 %', 'wanted', 'right', 'false', 'missed'],
    [
      ['mentions', ...scoreCells(mentions), formatInterval(intervals, 'mentions.f1'), ...countCells(mentions)],
      ...shares,
      ['  pairs of one project', ...scoreCells(links), '–', ...countCells(links)],
    ],
  );
}

function formatInterval(intervals: Intervals | null, name: string): string {
  const interval = intervals?.[name];
  return interval ? interval.map(formatShare).join('–') : NO_SHARE;
}

/** Wanted, right, false and missed. */
function countCells({ tp, fp, fn }: Score): string[] {
  return [tp + fn, tp, fp, fn].map(String);
}

function formatView(evaluation: Evaluation, view: View): string {
  if (view === 'concept') return formatConcepts(evaluation.concepts);
  if (view === 'confusion') return formatConfusion(evaluation.confusion);
  return formatStratum(view, evaluation.by[view]);
}

function formatStratum(name: string, strata: readonly StratumScores[]): string {
  return formatFigures(
    [name, 'sentences', 'not found', 'precision', 'recall', 'F1', 'mean F1', ...THEMES.map(shortName), 'projects F1'],
    strata.map(({ name, sentences, missing, pooled, macro, themes, mentions }) => [
      ...[name, String(sentences), missing === 0 ? '' : String(missing), ...scoreCells(pooled)],
      meanCells({ macro, themes })[2] ?? '',
      ...[...THEMES.map((theme) => themes[theme]), mentions].map((score) => scoreCells(score)[2] ?? ''),
    ]),
  );
}

/** The concepts most often wrong first: these are the ones to mend. */
function formatConcepts(concepts: readonly ConceptScore[]): string {
  const isLabelled = concepts.some(({ labelled }) => labelled !== null);
  const sorted = concepts.toSorted((a, b) => b.wrong - a.wrong || b.right - a.right);
  return formatFigures(
    ['concept', 'sentences', 'right', 'wrong', 'precision', ...(isLabelled ? ['as labelled: P', 'R', 'F1'] : [])],
    sorted.map(({ concept, right, wrong, precision, labelled }) => [
      ...[concept, right + wrong, right, wrong].map(String),
      formatShare(right + wrong === 0 ? null : precision),
      ...(isLabelled && labelled ? scoreCells(labelled) : []),
    ]),
  );
}

/** A row for what was wanted, a column for what was found. */
function formatConfusion(confusion: readonly Confusion[]): string {
  const columns = [...THEMES, NOTHING];
  return formatFigures(
    ['wanted ↓ found →', ...columns.map(shortName)],
    [...THEMES, NOTHING, BESIDE].map((wanted) => [
      wanted,
      ...columns.map((found) =>
        String(confusion.find((cell) => cell.wanted === wanted && cell.found === found)?.sentences ?? '·'),
      ),
    ]),
  );
}

function shortName(theme: string): string {
  return theme.split('-')[0] ?? theme;
}
