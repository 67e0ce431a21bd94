import type { EvaluationError, Evidence, SentenceErrors } from '../ingest/evaluation/errors.ts';
import type { ExplainedHit } from '../ingest/explain.ts';
import { sentenceId } from '../ingest/ids.ts';
import type { SentenceRecord } from '../ingest/types.ts';

/** Terms of a theme that a sentence holds and that were refused. */
export type Refusals = (sentence: SentenceRecord, theme: string) => readonly ExplainedHit[];

/** Wrongly judged sentences with the words responsible; '' where there is none. */
export function formatErrors(
  sentences: readonly SentenceErrors[],
  { of, refusals }: { of: number; refusals: Refusals },
): string {
  if (sentences.length === 0) return '';
  const title = sentences.length < of ? `The worst ${sentences.length} of ${of}` : of === 1 ? 'The only' : `All ${of}`;
  return `\n${title} wrongly judged ${of === 1 ? 'sentence' : 'sentences'}:\n${sentences.map((one) => formatSentence(one, refusals)).join('')}`;
}

function formatSentence(
  { doc, line, startOffset, sentence, isMissing, errors }: SentenceErrors,
  refusals: Refusals,
): string {
  const place = sentence ? sentenceId(sentence) : `${doc}@${startOffset}`;
  const missing = isMissing ? '  no sentence like the labelled one was read\n' : '';
  const text = sentence ? `: ${shorten(sentence.text)}` : '';
  return `\n${place} (line ${line})${text}\n${missing}${errors.map((error) => `  ${formatError(error, sentence, refusals)}\n`).join('')}`;
}

function formatError(
  { kind, what, evidence }: EvaluationError,
  sentence: SentenceRecord | null,
  refusals: Refusals,
): string {
  const words = evidence.map(formatEvidence);
  const refused =
    kind === 'missed' && what !== 'project' && sentence
      ? refusals(sentence, what).map(({ quote, of, reason }) => `refused “${quote}” ${of}: ${reason}`)
      : [];
  const reasons = [...new Set([...words, ...refused])].join('; ');
  return `${kind.padEnd(6)} ${what}${reasons === '' ? '' : `: ${reasons}`}`;
}

function formatEvidence({ quote, of, rule }: Evidence): string {
  return `“${shorten(quote)}” ${of}${rule === null ? '' : ` (${rule})`}`;
}

/** A line's worth of a sentence. */
function shorten(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length
    ? line
    : `${line
        .slice(0, length)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}
