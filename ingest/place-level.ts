import { LEVEL_WORDS } from './locales/governments.ts';

export type Level = (typeof LEVEL_WORDS)[number]['level'];

/** "Our province" says as much as two mentions of its government. */
const VOICE_WEIGHT = 2;
/** Fewer words say nothing; words of one level must be this many times those of the next. */
const MIN_WORDS = 3;
const MIN_LEAD = 2;

/**
 * The level a text speaks as (`level`, null where it does so too rarely or as two), and the one it leans to, if any:
 * the level with two words more than any other.
 */
export function findLevel(folded: string): { level: Level | null; leans: Level | null } {
  const count = (pattern: RegExp): number => folded.match(pattern)?.length ?? 0;
  const [first, second] = LEVEL_WORDS.map(({ level, voice, organs }) => ({
    level,
    words: VOICE_WEIGHT * count(voice) + count(organs),
  })).sort((a, b) => b.words - a.words);
  if (!first || !second) return { level: null, leans: null };
  const isSpoken = first.words >= MIN_WORDS && first.words >= MIN_LEAD * second.words;
  return { level: isSpoken ? first.level : null, leans: first.words > second.words + 1 ? first.level : null };
}
