/** One side, 90 %. */
const Z = 1.28;

/** Lower bound of a share seen in `count` cases (Wilson 1927, one side, 90 %); 0 for no case. */
export function lowerShare(seen: number, count: number): number {
  if (count === 0) return 0;
  const share = seen / count;
  const spread = Z * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count));
  return Math.max(0, (share + (Z * Z) / (2 * count) - spread) / (1 + (Z * Z) / count));
}

/** Two by two: cases with some words, cases with a mark, cases with both, and all cases. */
export interface Table {
  readonly both: number;
  readonly words: number;
  readonly marked: number;
  readonly all: number;
}

/**
 * How much more often the mark goes with the words than with the rest: the lower bound of its share, beyond the share
 * elsewhere, as a part of what was to be won. 1: always and never elsewhere; 0 and less: no more than elsewhere.
 */
export function findExcess({ both, words, marked, all }: Table): number {
  const elsewhere = all > words ? (marked - both) / (all - words) : 0;
  return elsewhere >= 1 ? 0 : (lowerShare(both, words) - elsewhere) / (1 - elsewhere);
}

/** Log-likelihood ratio (Dunning 1993); 0 where the mark goes with the words less than by chance. */
export function findLikelihood({ both, words, marked, all }: Table): number {
  if (both * all <= words * marked) return 0;
  const cell = (seen: number, row: number, column: number): number =>
    seen <= 0 ? 0 : seen * Math.log((seen * all) / (row * column));
  return (
    2 *
    (cell(both, words, marked) +
      cell(words - both, words, all - marked) +
      cell(marked - both, all - words, marked) +
      cell(all - words - marked + both, all - words, all - marked))
  );
}
