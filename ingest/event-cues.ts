import { EVENT_CUES, type EventCue, type NamePosition } from './locales/events.ts';
import { createMatcher, type Match } from './matcher.ts';
import type { Range } from './spans.ts';
import type { EventType } from './types.ts';

/** Words of a folded text that say what happens to a project. */
export interface FoundCue extends Range {
  readonly type: EventType;
  readonly position: NamePosition;
  readonly words: string;
}

interface CueTerm {
  readonly cue: EventCue;
  readonly words: string;
}

const TERMS: readonly CueTerm[] = EVENT_CUES.flatMap((cue) => [...cue.en, ...cue.zh].map((words) => ({ cue, words })));
const matchCues = createMatcher(TERMS.map(({ words }) => words));

/**
 * Finds event words in a folded text without hyphens, in order and without overlaps: of two that overlap the longer
 * stays. Those inside a look-alike or inside one of `names` (an "expansion" that is part of a project's name) are left out.
 */
export function findCues(text: string, names: readonly Range[]): FoundCue[] {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of names) taken.fill(1, start, end);
  const found: FoundCue[] = [];
  for (const { term, start, end } of matchCues(text).sort(byLength)) {
    const owner = TERMS[term];
    if (!owner || taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    const { type, position } = owner.cue;
    if (type !== null) found.push({ start, end, type, position, words: owner.words });
  }
  return found.sort((a, b) => a.start - b.start);
}

function byLength(a: Match, b: Match): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
