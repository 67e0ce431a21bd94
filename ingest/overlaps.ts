import { findBorder, type Range } from './spans.ts';

/** A term or look-alike found in a text; offsets count in that text, end exclusive. */
export interface Finding extends Range {
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
  const lookAlikes = lineUp(findings.filter(({ isRefusal }) => isRefusal));
  const terms = findings.filter(({ isRefusal }) => !isRefusal);
  const standing = [lineUp<T>([]), lineUp<T>([])] as const;
  const reasons = new Map<T, string>();
  for (const weak of [false, true]) {
    const own = standing[weak ? 1 : 0];
    for (const finding of terms.filter((term) => term.weak === weak)) {
      const reason = explainRefusal(finding, lookAlikes, standing);
      if (reason === null) append(own, finding);
      else reasons.set(finding, reason);
    }
  }
  return {
    kept: terms.filter((finding) => !reasons.has(finding)),
    refused: terms.flatMap((finding) => {
      const reason = reasons.get(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
  };
}

/** `standing`: the strong ones and the weak ones so far. */
function explainRefusal(
  finding: Finding,
  lookAlikes: Lineup<Finding>,
  [strong, weak]: readonly [Lineup<Finding>, Lineup<Finding>],
): string | null {
  const lookAlike = findAround(lookAlikes, finding, ({ theme }) => theme === finding.theme);
  if (lookAlike) return `inside “${lookAlike.term}”, which ${lookAlike.concept} refuses`;
  const isLonger = (other: Finding): boolean => length(other) > length(finding);
  const longer = findAround(strong, finding, isLonger) ?? findAround(weak, finding, isLonger);
  if (longer) return `inside the longer term “${longer.term}” (${longer.concept})`;
  const isOwn = ({ concept }: Finding): boolean => concept === finding.concept;
  const other = findBeside(strong, finding, isOwn) ?? findBeside(weak, finding, isOwn);
  return other ? `overlaps “${other.term}” of the same concept` : null;
}

/** Findings ordered by start. How long the longest is tells how far before a place one that reaches it can begin. */
export interface Lineup<T extends Range> {
  readonly findings: T[];
  longest: number;
}

/** Findings that come ordered by start, made ready for many questions about places. */
export function lineUp<T extends Range>(findings: readonly T[]): Lineup<T> {
  return { findings: [...findings], longest: findings.reduce((most, finding) => Math.max(most, length(finding)), 0) };
}

function append<T extends Range>(lineup: Lineup<T>, finding: T): void {
  lineup.findings.push(finding);
  lineup.longest = Math.max(lineup.longest, length(finding));
}

/** The first that a place lies in, of those accepted. */
export function findAround<T extends Range>(
  lineup: Lineup<T>,
  place: Range,
  accept: (finding: T) => boolean,
): T | undefined {
  return findBeside(lineup, place, (finding) => isInside(place, finding) && accept(finding));
}

/** The first that shares a letter with a place, of those accepted. */
function findBeside<T extends Range>(
  { findings, longest }: Lineup<T>,
  { start, end }: Range,
  accept: (finding: T) => boolean,
): T | undefined {
  const first = findBorder(findings, (finding) => finding.start >= start - longest);
  for (let index = first; index < findings.length; index++) {
    const finding = findings[index];
    if (!finding || finding.start >= end) return undefined;
    if (start < finding.end && accept(finding)) return finding;
  }
  return undefined;
}

function isInside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function length({ start, end }: Range): number {
  return end - start;
}
