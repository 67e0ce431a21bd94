import type { Comparison } from './compare.ts';
import { scoreCounts, type Score } from './scores.ts';

/**
 * Whether mentions of one project are told to be one: over all pairs of matched mentions, wherever they stand, `tp` counts
 * pairs that share a project by label and by what was found, `fp` those joined wrongly, `fn` those left apart.
 */
export function scoreLinks(comparisons: readonly Comparison[]): Score {
  const matched = comparisons.flatMap((comparison) => comparison.matched);
  const same = countPairs(matched.map(({ project }) => project.project));
  const joined = countPairs(matched.map(({ mention }) => mention.project));
  const both = countPairs(matched.map(({ project, mention }) => JSON.stringify([project.project, mention.project])));
  return scoreCounts({ tp: both, fp: joined - both, fn: same - both });
}

/** How many pairs of equal words a list holds. */
function countPairs(words: readonly string[]): number {
  const seen = new Map<string, number>();
  let pairs = 0;
  for (const word of words) {
    const before = seen.get(word) ?? 0;
    pairs += before;
    seen.set(word, before + 1);
  }
  return pairs;
}
