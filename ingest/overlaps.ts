/** A term or look-alike found in a text; offsets count in that text, end exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly theme: string;
  readonly concept: string;
  readonly weak: boolean;
  /** A look-alike (`notAliases`): it tags nothing and refuses the terms of its theme inside it. */
  readonly isRefusal: boolean;
  /** The words as the taxonomy has them. */
  readonly term: string;
}

export interface Refused<T> {
  readonly finding: T;
  readonly reason: string;
}

/**
 * Decides which findings of one text stand:
 * - a term inside a look-alike of its theme is refused;
 * - a term inside a longer term of any theme is refused ("海洋" in "海洋牧场"), but a weak term takes no strong one with it;
 * - of two overlapping terms of one concept the one further left stays, a weak one only beside none that is strong.
 * Terms that overlap without lying inside each other speak of two things ("海洋科技创新") and both stay. Findings come
 * ordered by start, the longer first; what is returned keeps that order.
 */
export function resolveOverlaps<T extends Finding>(findings: readonly T[]): { kept: T[]; refused: Refused<T>[] } {
  const lookAlikes = findings.filter(({ isRefusal }) => isRefusal);
  const terms = findings.filter(({ isRefusal }) => !isRefusal);
  const kept = new Set<T>();
  const reasons = new Map<T, string>();
  for (const finding of [...terms.filter(({ weak }) => !weak), ...terms.filter(({ weak }) => weak)]) {
    const reason = explainRefusal(finding, lookAlikes, kept);
    if (reason === null) kept.add(finding);
    else reasons.set(finding, reason);
  }
  return {
    kept: terms.filter((finding) => kept.has(finding)),
    refused: terms.flatMap((finding) => {
      const reason = reasons.get(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
  };
}

function explainRefusal(finding: Finding, lookAlikes: readonly Finding[], standing: Iterable<Finding>): string | null {
  const lookAlike = lookAlikes.find((other) => other.theme === finding.theme && isInside(finding, other));
  if (lookAlike) return `inside “${lookAlike.term}”, which ${lookAlike.concept} refuses`;
  const kept = [...standing];
  const longer = kept.find((other) => isInside(finding, other) && length(other) > length(finding));
  if (longer) return `inside the longer term “${longer.term}” (${longer.concept})`;
  const other = kept.find(
    ({ concept, start, end }) => concept === finding.concept && start < finding.end && finding.start < end,
  );
  return other ? `overlaps “${other.term}” of the same concept` : null;
}

function isInside(inner: Finding, outer: Finding): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function length({ start, end }: Finding): number {
  return end - start;
}
