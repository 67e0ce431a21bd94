import { groupBy } from '../group.ts';
import { lowerShare } from './statistics.ts';
import type { StrongUse } from './uses.ts';

/** A strong term that would better be weak. */
export interface WeakCandidate {
  readonly score: number;
  readonly uses: readonly StrongUse[];
}

const MIN_USES = 5;
const MIN_DOCUMENTS = 3;
/** Lower bound of the share of doubtful uses, and share of uses alone in a sentence that has another theme. */
const MIN_DOUBT = 0.3;
const MIN_OTHER = 0.3;

/** Finds strong terms whose sentences mostly have no other cue of their theme, and many of them another theme. In no order. */
export function findWeakTerms(uses: readonly StrongUse[]): WeakCandidate[] {
  return [...groupBy(uses, ({ hit }) => `${hit.concept} ${hit.term}`)].flatMap(([, own]): WeakCandidate[] => {
    if (own.length < MIN_USES || new Set(own.map(({ sentence }) => sentence.document)).size < MIN_DOCUMENTS) return [];
    const doubt = own.reduce((sum, use) => sum + use.doubt, 0);
    const other = own.filter(({ isAlone, hasOther }) => isAlone && hasOther).length;
    const doubtful = lowerShare(doubt, own.length);
    if (doubtful < MIN_DOUBT || other / own.length < MIN_OTHER) return [];
    return [{ score: doubtful * lowerShare(other, own.length) * Math.log2(1 + doubt), uses: own }];
  });
}
