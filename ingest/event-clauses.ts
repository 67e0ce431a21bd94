import type { FoundCue } from './event-cues.ts';
import type { Range } from './spans.ts';
import { ATTRIBUTIVE } from './locales/events.ts';
import { MONTHS_EN } from './locales/time.ts';

/** A stretch between commas with what stands in it, in order. */
export interface Clause extends Range {
  readonly text: string;
  readonly cues: readonly FoundCue[];
  /** Names of projects. */
  readonly names: readonly Range[];
}

/** Commas part clauses, but not in numbers (1,200), in dates (October 28, 2023) and inside names. */
const COMMA = new RegExp(
  `,(?!\\d{3}(?!\\d))(?!(?<=\\b(?:${MONTHS_EN.join('|')})(?: \\d{1,2}(?:st|nd|rd|th)?)?,) ?(?:19|20)\\d\\d(?!\\d|,\\d))`,
  'g',
);
const SEMICOLON = /;/g;

/** Cuts a folded sentence at semicolons into segments, and those at commas into clauses. */
export function splitClauses(text: string, cues: readonly FoundCue[], names: readonly Range[]): Clause[][] {
  const whole = { start: 0, end: text.length };
  return cutAt(SEMICOLON, text, whole, names).map((segment) =>
    cutAt(COMMA, text, segment, names).map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      cues: cues.filter((cue) => start <= cue.start && cue.end <= end),
      names: names.filter((name) => start <= name.start && name.end <= end),
    })),
  );
}

/** Whether a cue is a word about the name that follows (已建成的X), and no verb of the clause. */
export function isAttributive(cue: FoundCue, { start, text, names }: Clause): boolean {
  return ATTRIBUTIVE.test(text.slice(cue.end - start)) && names.some((name) => name.start >= cue.end);
}

function cutAt(mark: RegExp, text: string, { start, end }: Range, names: readonly Range[]): Range[] {
  const cuts = [...text.slice(start, end).matchAll(mark)]
    .map(({ index }) => start + index)
    .filter((at) => !names.some((name) => name.start <= at && at < name.end));
  return [...cuts, end].map((cut, index) => ({
    start: index === 0 ? start : (cuts[index - 1] ?? start) + 1,
    end: cut,
  }));
}
