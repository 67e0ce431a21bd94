import type { Milestone, Promised, Timeline } from '../server/api-types.ts';

/** What became of a promise; several that say the same of the same date are one. */
export interface PromiseRow extends Pick<Promised, 'earliest' | 'latest' | 'outcome' | 'report' | 'of'> {
  /** When it was said, the first time first. */
  readonly said: readonly string[];
}

export interface MilestoneRow extends Pick<Milestone, 'type' | 'met' | 'facts' | 'isConflict' | 'slip'> {
  readonly promises: readonly PromiseRow[];
}

/** Milestones of which something was promised, or on whose date sources disagree; facts that nobody promised are steps. */
export function toMilestoneRows({ milestones }: Timeline): readonly MilestoneRow[] {
  return milestones
    .filter(({ promises, isConflict }) => promises.length > 0 || isConflict)
    .map(({ type, met, facts, isConflict, slip, promises }) => ({
      ...{ type, met, facts, isConflict, slip },
      promises: joinEqual(promises),
    }));
}

/** Joins a promise with the one before it that has the same date and the same end. */
function joinEqual(promises: readonly Promised[]): readonly PromiseRow[] {
  const rows: PromiseRow[] = [];
  for (const { earliest, latest, outcome, report, of, saidOn } of promises) {
    const last = rows.at(-1);
    if (last && last.latest === latest && last.outcome === outcome && last.report === report && last.of === of)
      rows[rows.length - 1] = { ...last, said: [...last.said, saidOn] };
    else rows.push({ earliest, latest, outcome, report, of, said: [saidOn] });
  }
  return rows;
}
