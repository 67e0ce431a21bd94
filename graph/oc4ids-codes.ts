import type { EventType, Modality } from '../ingest/types.ts';

/** Version of the Open Contracting for Infrastructure Data Standard, as packages name it: that of the schemas 0.9.5. */
export const OC4IDS_VERSION = '0.9';

/** Milestone code of our own (the list is open): the works are in use. OC4IDS ends at `completion` and `commissioning`. */
export const OPERATION_START = 'operationStart';

/** What an event is as a milestone. */
export interface MilestoneKind {
  /** Code of the OC4IDS list milestoneType. */
  readonly type: 'preProcurement' | 'approval' | 'contractClose' | 'delivery';
  /** Code of the OC4IDS list milestoneCode, or `operationStart`; absent where no code says it. */
  readonly code?: 'projectApproval' | 'commencement' | 'completion' | 'commissioning' | typeof OPERATION_START;
  /** True where the event is only a part of what the code says. */
  readonly partial?: true;
}

/**
 * Events that are milestones, in the order of a project's life. The others are none: `progressing` reaches nothing, a stop, an end, a new name or owner is
 * no milestone of the standard. `agreed` has no code, since the words do not tell a commercial from a financial close.
 */
export const MILESTONE_KINDS: Readonly<Partial<Record<EventType, MilestoneKind>>> = {
  proposed: { type: 'preProcurement' },
  listed: { type: 'approval' },
  approved: { type: 'approval', code: 'projectApproval' },
  agreed: { type: 'contractClose' },
  early_works: { type: 'delivery' },
  construction_started: { type: 'delivery', code: 'commencement' },
  structure_done: { type: 'delivery', code: 'completion', partial: true },
  completed: { type: 'delivery', code: 'completion' },
  trial: { type: 'delivery', code: 'commissioning' },
  in_operation: { type: 'delivery', code: OPERATION_START },
  partly_in_operation: { type: 'delivery', code: OPERATION_START, partial: true },
};

export type MilestoneStatus = 'scheduled' | 'met' | 'partiallyMet';

/** The milestone status of a claim; never `notMet`, which no sentence and no silence says. */
export function milestoneStatus(kind: MilestoneKind, modality: Modality): MilestoneStatus {
  if (modality === 'planned' || modality === 'expected') return 'scheduled';
  return modality === 'done' && !kind.partial ? 'met' : 'partiallyMet';
}

/** How another project stands to this one, in the words of projects.yaml and their converses. */
export type Relation = 'partOf' | 'hasPart' | 'expands' | 'expandedBy' | 'replaces' | 'replacedBy';

/** Edge types with the relation of their start to their end, and back. */
export const RELATIONS = {
  PART_OF: ['partOf', 'hasPart'],
  EXPANDS: ['expands', 'expandedBy'],
  REPLACES: ['replaces', 'replacedBy'],
} as const satisfies Record<string, readonly [Relation, Relation]>;

/**
 * Code of the OC4IDS list relatedProject: what the other project is to the assets the two share. The one enlarged or replaced
 * is their construction, unless it is an enlargement itself (a third phase after a second). The list has no code for parts.
 */
export function relationshipOf(
  relation: Relation,
  other: { readonly expands: boolean },
): 'construction' | 'expansion' | 'replacement' | undefined {
  switch (relation) {
    case 'partOf':
    case 'hasPart':
      return undefined;
    case 'expands':
    case 'replaces':
      return other.expands ? 'expansion' : 'construction';
    case 'expandedBy':
      return 'expansion';
    case 'replacedBy':
      return 'replacement';
  }
}
