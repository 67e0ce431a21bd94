import type { Labels, EventType } from '../ingest/types.ts';

/** What people read for an event type. */
export const EVENT_LABELS: Readonly<Record<EventType, Labels>> = {
  proposed: { en: 'proposed', zh: '谋划' },
  listed: { en: 'listed in a plan', zh: '纳入规划' },
  approved: { en: 'approved', zh: '获批' },
  agreed: { en: 'agreed', zh: '签约' },
  early_works: { en: 'early works', zh: '前期工程' },
  construction_started: { en: 'construction started', zh: '开工' },
  progressing: { en: 'progressing', zh: '推进中' },
  structure_done: { en: 'structure done', zh: '主体完工' },
  completed: { en: 'completed', zh: '建成' },
  trial: { en: 'trial operation', zh: '试运行' },
  in_operation: { en: 'in operation', zh: '投入使用' },
  partly_in_operation: { en: 'partly in operation', zh: '部分投入使用' },
  expanded: { en: 'expanded', zh: '扩建' },
  suspended: { en: 'suspended', zh: '停工' },
  resumed: { en: 'resumed', zh: '复工' },
  cancelled: { en: 'cancelled', zh: '取消' },
  retired: { en: 'retired', zh: '关停' },
  renamed: { en: 'renamed', zh: '更名' },
  owner_changed: { en: 'owner changed', zh: '变更业主' },
};
