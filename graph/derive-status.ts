import { compareText } from '../ingest/issues.ts';
import type { EventType, Modality } from '../ingest/types.ts';
import { STAGES, statusAfter, type ProjectStatus, type StatusRule } from './rules.ts';

/** A claim on a project, as far as its status goes. */
export interface StatusClaim {
  readonly event: string;
  readonly type: EventType;
  readonly modality: Modality;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly saidOn: string;
}

/** The status of a project, and the events (keys) it rests on: all that say the same of the same time. */
export interface DerivedStatus {
  readonly status: ProjectStatus;
  /** Year of those events; null if it is not known. */
  readonly year: number | null;
  readonly rule: StatusRule;
  readonly events: readonly string[];
}

interface Step {
  readonly claim: StatusClaim;
  /** ISO text of any precision; '' if unknown, before all others. */
  readonly time: string;
  /** Null: work resumed. */
  readonly status: ProjectStatus | null;
}

interface State {
  readonly status: ProjectStatus;
  readonly rule: StatusRule;
  readonly step: Step;
}

/**
 * What became of a project, by the rules `STATUS_RULES`; null if no event tells. The order of the claims does not
 * matter. A part's opening leaves the whole as it is, silence changes nothing.
 */
export function deriveStatus(claims: readonly StatusClaim[]): DerivedStatus | null {
  const steps = claims.filter(movesStatus).map(toStep).sort(compareSteps);
  let reached = null as State | null;
  let halted = null as State | null;
  for (const step of steps) {
    if (step.status === null) {
      if (halted) reached = { status: reached?.status ?? 'implementation', rule: 'resumed', step };
      halted = null;
    } else if (STAGES[step.status] === undefined) {
      halted = { status: step.status, rule: 'latest-event', step };
    } else {
      reached = advance(reached, step, step.status);
      halted = null;
    }
  }
  const state = halted ?? reached;
  return state === null ? null : describeState(state, steps);
}

function movesStatus({ type, modality }: StatusClaim): boolean {
  if (type === 'resumed') return modality === 'done' || modality === 'ongoing';
  return statusAfter(type, modality) !== null;
}

function toStep(claim: StatusClaim): Step {
  const said = claim.saidOn === 'undated' ? '' : claim.saidOn;
  return {
    claim,
    time: claim.latest ?? claim.earliest ?? said,
    status: claim.type === 'resumed' ? null : statusAfter(claim.type, claim.modality),
  };
}

/** By time; at the same time the higher stage later, then a halt, then its end. */
function compareSteps(a: Step, b: Step): number {
  return compareText(a.time, b.time) || rank(a) - rank(b) || compareText(a.claim.event, b.claim.event);
}

function rank({ status }: Step): number {
  return status === null ? 9 : (STAGES[status] ?? 8);
}

function advance(reached: State | null, step: Step, status: ProjectStatus): State {
  const isBack = reached !== null && (STAGES[status] ?? 0) < (STAGES[reached.status] ?? 0);
  return isBack ? { ...reached, rule: 'no-step-back' } : { status, rule: 'latest-event', step };
}

function describeState({ status, rule, step }: State, steps: readonly Step[]): DerivedStatus {
  const same = steps.filter(({ time, claim }) => time === step.time && claim.type === step.claim.type);
  return {
    status,
    year: step.time === '' ? null : Number(step.time.slice(0, 4)),
    rule,
    events: same.map(({ claim }) => claim.event),
  };
}
