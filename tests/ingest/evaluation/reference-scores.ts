import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluation } from '../../../ingest/evaluation/evaluate.ts';
import type { Score } from '../../../ingest/evaluation/scores.ts';

/** A scorer that others wrote is no part of the project; where it lies beside it, ours must give the same figures. */
const TOOL = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'tools', 'evaluate.mjs');
export const isToolThere = existsSync(TOOL);
if (!isToolThere) console.warn(`Comparisons with the reference scorer are skipped: there is no file ${TOOL}.`);

/** What the reference scorer says of a file of sentences and a file of labels. */
export function runTool(sentences: string, gold: string): unknown {
  return JSON.parse(execFileSync('node', [TOOL, sentences, gold, '--json']).toString()) as unknown;
}

/** Our figures under the names and with the decimals of the reference scorer. */
export function toToolFigures(evaluation: Evaluation): unknown {
  const { sentences, missing, themes, pooled, macro, mentions, event, modality, year, links } = evaluation;
  const prf = ({ precision, recall, f1, tp, fp, fn }: Score): unknown => ({
    P: precision,
    R: recall,
    F1: f1,
    tp,
    fp,
    fn,
  });
  const figures = {
    ...{ sentences, missing },
    themes: Object.fromEntries(Object.entries(themes).map(([theme, score]) => [theme, prf(score)])),
    micro: prf(pooled),
    macroF1: macro.f1,
    mentions: prf(mentions),
    ...{ event: event.share, modality: modality.share, year: year.share },
    ...{ linkF1: links.f1, linkPairs: links.tp + links.fn, falseLinks: links.fp },
  };
  const round = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
  return JSON.parse(JSON.stringify(figures, round)) as unknown;
}
