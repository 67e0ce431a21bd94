import type { EventType, Modality } from '../types.ts';

/** What a label says happens to a project: coarser than `EventType`, since people agree on these. */
export const GOLD_EVENTS = ['proposal', 'start', 'progress', 'completion', 'operation', 'mention'] as const;
export type GoldEvent = (typeof GOLD_EVENTS)[number];

/** `done`: told as a fact; `planned`: a task or target. */
export const GOLD_MODALITIES = ['done', 'planned'] as const;
export type GoldModality = (typeof GOLD_MODALITIES)[number];

/** The labels under which an event that was read counts as right. */
export const LABELS_OF_EVENT: Readonly<Record<EventType, readonly GoldEvent[]>> = {
  proposed: ['proposal'],
  listed: ['proposal'],
  approved: ['proposal'],
  agreed: ['proposal'],
  early_works: ['proposal', 'progress'],
  construction_started: ['start'],
  resumed: ['start'],
  progressing: ['progress'],
  expanded: ['progress', 'start'],
  structure_done: ['completion', 'progress'],
  completed: ['completion'],
  trial: ['completion', 'operation'],
  in_operation: ['operation'],
  partly_in_operation: ['operation', 'progress'],
  suspended: ['mention'],
  cancelled: ['mention'],
  retired: ['mention'],
  renamed: ['mention'],
  owner_changed: ['mention'],
};

/** The label that a modality that was read comes to. */
export const LABEL_OF_MODALITY: Readonly<Record<Modality, GoldModality>> = {
  done: 'done',
  ongoing: 'done',
  planned: 'planned',
  expected: 'planned',
};
