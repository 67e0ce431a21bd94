import type { EventType, Modality } from '../ingest/types.ts';

/** OC4IDS project status codes, and `suspended`, which OC4IDS lacks. */
export type ProjectStatus =
  | 'identification'
  | 'preparation'
  | 'implementation'
  | 'completion'
  | 'maintenance'
  | 'decommissioning'
  | 'decommissioned'
  | 'suspended'
  | 'cancelled';

/** How far along a status is; those that stand outside the row (`suspended`, `cancelled`) have none. */
export const STAGES: Readonly<Partial<Record<ProjectStatus, number>>> = {
  identification: 1,
  preparation: 2,
  implementation: 3,
  completion: 4,
  maintenance: 5,
  decommissioning: 6,
  decommissioned: 7,
};

/** What an event says of the whole project's status; absent where it says nothing (a part, a name, an owner). */
const STATUS_AFTER: Readonly<Partial<Record<EventType, ProjectStatus>>> = {
  proposed: 'identification',
  listed: 'identification',
  approved: 'preparation',
  agreed: 'preparation',
  early_works: 'preparation',
  construction_started: 'implementation',
  progressing: 'implementation',
  structure_done: 'implementation',
  completed: 'completion',
  trial: 'completion',
  in_operation: 'maintenance',
  suspended: 'suspended',
  cancelled: 'cancelled',
  retired: 'decommissioned',
};

/** The status an event puts its project in, or null. Planned and expected events move nothing. */
export function statusAfter(type: EventType, modality: Modality): ProjectStatus | null {
  if (modality === 'planned' || modality === 'expected') return null;
  if (type === 'retired' && modality === 'ongoing') return 'decommissioning';
  return STATUS_AFTER[type] ?? null;
}

/** Events that can be promised and come true, in the order of a project's life; an expansion is a project of its own. */
export const MILESTONES: readonly EventType[] = [
  'listed',
  'approved',
  'agreed',
  'early_works',
  'construction_started',
  'structure_done',
  'completed',
  'trial',
  'partly_in_operation',
  'in_operation',
  'retired',
];

/** Facts that say in passing that a milestone lies behind: what is under way was started, what is open was built. */
const IMPLIED_BY: Readonly<Partial<Record<EventType, readonly EventType[]>>> = {
  listed: ['approved', 'construction_started', 'progressing', 'structure_done', 'completed', 'trial', 'in_operation'],
  approved: ['construction_started', 'progressing', 'structure_done', 'completed', 'trial', 'in_operation'],
  agreed: ['construction_started', 'progressing', 'structure_done', 'completed', 'trial', 'in_operation'],
  early_works: ['construction_started', 'progressing', 'structure_done', 'completed', 'trial', 'in_operation'],
  construction_started: ['progressing', 'structure_done', 'completed', 'trial', 'partly_in_operation', 'in_operation'],
  structure_done: ['completed', 'trial', 'in_operation'],
  completed: ['in_operation'],
  trial: ['in_operation'],
  partly_in_operation: ['in_operation'],
};

/** Whether a fact says in passing that a milestone lies behind. */
export function implies(fact: EventType, milestone: EventType): boolean {
  return IMPLIED_BY[milestone]?.includes(fact) ?? false;
}

/** Values of `statusRule`, with their meaning for docs/graph.md. */
export const STATUS_RULES = {
  'latest-event': 'the latest event decides; of events at the same time the one of the higher stage.',
  'no-step-back':
    'a later event speaks of a lower stage (a new phase, or a slip of the pen): the higher stage reached before stays.',
  resumed: 'work went on after a halt: the status before the halt is back.',
} as const;

export type StatusRule = keyof typeof STATUS_RULES;

/** Which text of a report is counted, in words for docs/graph.md. */
export const TEXT_RULE =
  'Of several texts of one report one is counted. Texts with fewer than half the sentences of the longest are excerpts and stand back; then Chinese, the language of the original, goes before English; then the text with more sentences; then the smaller `id`.';
