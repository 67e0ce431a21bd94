import { groupBy } from '../ingest/group.ts';
import { compareText } from '../ingest/issues.ts';
import type { EventType } from '../ingest/types.ts';
import type { Milestone, Promised, ToldFact } from './answers.ts';
import { firstDay, intersect, lastDay, slipBetween, yearOf, type Bounds, type Slip } from './bounds.ts';
import type { StatusClaim } from './derive-status.ts';
import { implies, MILESTONES } from './rules.ts';

/** A claim and who makes it: key of a report (whatever the number of its texts), or of a document that is of none. */
export interface WitnessClaim extends StatusClaim {
  readonly witness: string;
}

/** A loaded report that looks back. */
export interface Review {
  /** Report year. */
  readonly year: number;
  /** First and last year looked back on. */
  readonly from: number;
  readonly to: number;
}

/** What is loaded, by which promises are judged. */
export interface Loaded {
  readonly reviews: readonly Review[];
  /** Years of the reports whose review names the project in words that say nothing of it that could be read. */
  readonly unread: ReadonlySet<number>;
  /** The last date at which anything was said; '' where nothing is loaded. */
  readonly until: string;
}

/**
 * What was promised of a project or came true, by milestone in the order of a project's life: promises apart from
 * facts, each promise with what became of it. Rules: docs/timelines.md. The order of the claims does not matter.
 */
export function findMilestones(claims: readonly WitnessClaim[], loaded: Loaded): readonly Milestone[] {
  const facts = claims.filter(({ modality }) => modality === 'done' || modality === 'ongoing');
  const promised = claims.filter(({ modality }) => modality === 'planned' || modality === 'expected');
  return MILESTONES.flatMap((type) => {
    const own = facts.filter((fact) => fact.type === type);
    const kept = promised.filter((claim) => claim.type === type);
    if (own.length === 0 && kept.length === 0) return [];
    const ofWhole = type === 'partly_in_operation' ? gatherWhole(promised, [...own, ...kept]) : [];
    const promises = [...gather(kept, 'same'), ...ofWhole].sort(comparePromises);
    return [describe(type, { promises, own, passing: facts.filter((fact) => implies(fact.type, type)), loaded })];
  });
}

type Entry = Omit<Promised, 'outcome' | 'report'>;

/** One entry a witness and date: two texts of a report, or two sentences of one text, promise once. */
function gather(claims: readonly WitnessClaim[], of: Promised['of']): Entry[] {
  return [...groupBy(claims, ({ witness }) => witness).values()].flatMap((group) => {
    const entries: Entry[] = [];
    for (const { event, modality, saidOn, ...bounds } of [...group].sort(compareClaims)) {
      const at = entries.findIndex((entry) => intersect([entry, bounds]) !== null);
      const same = entries[at];
      const { earliest, latest } = intersect(same ? [same, bounds] : [bounds]) ?? bounds;
      const entry = {
        earliest,
        latest,
        saidOn,
        modality: same?.modality ?? modality,
        of,
        events: [...(same?.events ?? []), event],
      };
      if (same) entries[at] = entry;
      else entries.push(entry);
    }
    return entries;
  });
}

/** Who promises the whole promises its parts: earlier promises of the whole count for a part told of later. */
function gatherWhole(promised: readonly WitnessClaim[], own: readonly Bounds[]): Entry[] {
  const last =
    own
      .flatMap(({ latest }) => (latest === null ? [] : [lastDay(latest)]))
      .sort(compareText)
      .at(-1) ?? '';
  const whole = promised.filter(({ type }) => type === 'in_operation');
  return gather(whole, 'whole').filter(({ latest }) => latest !== null && lastDay(latest) < last);
}

/** Planned before expected, dated before undated. */
function compareClaims(a: WitnessClaim, b: WitnessClaim): number {
  return (
    compareText(b.modality, a.modality) ||
    compareText(a.latest ?? '~', b.latest ?? '~') ||
    compareText(a.earliest ?? '', b.earliest ?? '') ||
    compareText(a.event, b.event)
  );
}

function comparePromises(a: Entry, b: Entry): number {
  return (
    compareText(madeBy(a), madeBy(b)) ||
    compareText(a.saidOn, b.saidOn) ||
    compareText(a.latest ?? '~', b.latest ?? '~') ||
    compareText(a.events.join(' '), b.events.join(' '))
  );
}

/** When a promise was made at the latest: the day it was told, or its own date where it is only recalled. */
function madeBy({ saidOn, latest }: Entry): string {
  const said = saidOn === 'undated' ? '~' : saidOn;
  return latest !== null && latest < said ? latest : said;
}

interface Known {
  /** Promises made later. */
  readonly next: readonly Entry[];
  readonly fact: Bounds | null;
  /** Facts that say in passing that the milestone lies behind. */
  readonly passing: readonly WitnessClaim[];
  readonly loaded: Loaded;
}

interface Found extends Pick<Known, 'passing' | 'loaded'> {
  readonly promises: readonly Entry[];
  readonly own: readonly WitnessClaim[];
}

function describe(type: EventType, { promises, own, passing, loaded }: Found): Milestone {
  const facts = own.map(toFact).sort(compareFacts);
  const met = facts.length === 0 ? null : intersect(facts);
  // where facts disagree, it happened by the first of them at the earliest
  const fact = met ?? facts[0] ?? null;
  const judged = promises.map((promise, index) =>
    judge(promise, { next: promises.slice(index + 1), fact, passing, loaded }),
  );
  return {
    ...{ type, promises: judged, facts, met },
    isConflict: facts.length > 0 && met === null,
    slip: slipOf(judged, fact),
  };
}

/** What is going on has begun by then. */
function toFact({ event, modality, saidOn, earliest, latest }: WitnessClaim): ToldFact {
  return { earliest: modality === 'done' ? earliest : null, latest, saidOn, event };
}

function compareFacts(a: ToldFact, b: ToldFact): number {
  return (
    compareText(a.latest ?? '~', b.latest ?? '~') || compareText(a.saidOn, b.saidOn) || compareText(a.event, b.event)
  );
}

/** What became of a promise, as far as what is loaded tells. */
function judge(promise: Entry, { next, fact, passing, loaded }: Known): Promised {
  const due = promise.latest === null ? null : lastDay(promise.latest);
  const told = (outcome: Promised['outcome'], report: number | null = null): Promised => ({
    ...promise,
    outcome,
    report,
  });
  const isAfter = ({ earliest, latest }: Bounds): boolean => {
    const happened = latest ?? earliest;
    return happened !== null && isFresh(promise) && lastDay(happened) < firstDay(promise.saidOn);
  };
  if (fact && isAfter(fact)) return told('again');
  if (fact) return told(due !== null && fact.earliest !== null && firstDay(fact.earliest) > due ? 'late' : 'met');
  if (passing.some((one) => !isAfter(one))) return told('passed');
  if (passing.some(({ type }) => type !== 'progressing')) return told('again');
  if (due === null) return told('undated');
  if (next.some((other) => other.latest !== null && lastDay(other.latest) > due && madeBy(other) <= due))
    return told('replaced');
  const year = yearOf(due);
  const review = loaded.reviews.find((report) => report.from <= year && year <= report.to && year < report.year);
  if (review) return told(loaded.unread.has(review.year) ? 'unclear' : 'not-reported', review.year);
  return told(due < loaded.until ? 'gap' : 'open');
}

/** False for a promise that is only recalled, or told who knows when. */
function isFresh({ saidOn, latest }: Entry): boolean {
  return saidOn !== 'undated' && (latest === null || lastDay(latest) >= firstDay(saidOn));
}

/** The fact, else the date promised last, minus the date promised first; null where there are no two dates to compare. */
function slipOf(promises: readonly Promised[], fact: Bounds | null): Slip | null {
  const dated = promises.filter(({ latest, outcome }) => latest !== null && outcome !== 'again');
  const [first] = dated;
  const last = fact ?? (dated.length > 1 ? dated.at(-1) : undefined);
  return first && last ? slipBetween(first, last) : null;
}
