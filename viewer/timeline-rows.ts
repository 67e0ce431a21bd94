import type { Timeline, TimelineStep } from '../server/api-types.ts';
import { compareText, groupBy } from './order.ts';

/** A claim as the strip draws it: one row, once however many sentences make it. */
export interface StripRow {
  readonly key: string;
  readonly type: string;
  readonly modality: string;
  /** Report year (or year of a note) that says so, and the year it speaks of. */
  readonly said: number;
  readonly due: number;
}

export interface Strip {
  /** Every year from the first to the last that matters. */
  readonly years: readonly number[];
  /** Year → what the reports of that year do. */
  readonly reports: ReadonlyMap<number, 'names' | 'silent' | 'missing'>;
  readonly rows: readonly StripRow[];
}

/**
 * What the strip over the years shows: claims in the order of being said, so that a promise put off from report to
 * report is a stair. Mere mentions have no row. A project without dated claims has no rows; without any year, no years.
 */
export function layoutStrip({ steps, missingYears, silentYears }: Timeline): Strip {
  const reports = new Map<number, 'names' | 'silent' | 'missing'>();
  for (const year of missingYears) reports.set(year, 'missing');
  for (const year of silentYears) reports.set(year, 'silent');
  for (const { reportYear } of steps) if (reportYear !== null) reports.set(reportYear, 'names');
  const claims = steps.flatMap((step) => toRow(step) ?? []);
  const rows = [...groupBy(claims, ({ key }) => key).values()].flatMap(([first]) => first ?? []);
  rows.sort((a, b) => a.said - b.said || a.due - b.due || compareText(a.key, b.key));
  const all = [...reports.keys(), ...rows.flatMap(({ said, due }) => [said, due])];
  const first = Math.min(...all);
  const years = all.length === 0 ? [] : Array.from({ length: Math.max(...all) - first + 1 }, (_, i) => first + i);
  return { years, reports, rows };
}

function toRow(step: TimelineStep): StripRow | null {
  const said = step.reportYear ?? yearOf(step.saidOn);
  const due = yearOf(step.latest) ?? step.year ?? yearOf(step.earliest);
  if (step.type === null || said === null || due === null) return null;
  const modality = step.modality ?? 'done';
  return { key: `${step.type} ${modality} ${said} ${due}`, type: step.type, modality, said, due };
}

function yearOf(isoDate: string | null): number | null {
  const year = Number(isoDate?.slice(0, 4));
  return isoDate !== null && Number.isInteger(year) && year > 0 ? year : null;
}
