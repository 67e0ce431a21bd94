import { isoDate } from './dates.ts';
import { isAttributive, type Clause } from './event-clauses.ts';
import type { Range } from './spans.ts';
import { DUE, HALVES, MONTH_AND_DAY, QUARTERS, TURNS_AHEAD } from './locales/event-time.ts';
import { MODAL_SIGNS } from './locales/events.ts';
import { MONTHS_EN } from './locales/time.ts';
import type { Basis, Language, Modality, Mode } from './types.ts';
import { sectionYear, type YearAnchors } from './years.ts';

/** A year spoken of, at its place in the folded sentence; for a span of years `from` is its first. */
export interface YearRange extends Range {
  readonly year: number;
  readonly from: number;
  readonly basis: Basis;
}

/** When something happened or shall happen: ISO dates, null where open. `year` is the last year. */
export interface EventTime {
  readonly year: number | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: Basis | null;
}

export interface TimeContext {
  readonly language: Language;
  readonly anchors: YearAnchors;
  readonly years: readonly YearRange[];
  /** The clauses of the segment, in order. */
  readonly clauses: readonly Clause[];
}

/**
 * Reads the time of what a clause tells: the year it states, or one that an adverbial clause before it states ("In
 * 2023, …"), else the section's year; within it the month, day, half or quarter. A due bound ("by 2025", 2025年底前)
 * has no earliest date. `near` is the cue or name it is asked for; of several years in reach the nearest counts.
 */
export function readTime(
  clause: Clause,
  near: Range,
  modality: Modality | null,
  { language, anchors, years, clauses }: TimeContext,
): EventTime {
  const reach = reachOf(near, clause, language);
  const own = clause.text.slice(reach.start - clause.start, reach.end - clause.start);
  const spoken = nearest(near, within(years, reach));
  const leading = spoken ? null : leadingYear(clause, clauses, years);
  const known = spoken ?? leading?.year ?? yearOfSection(anchors, modality);
  if (!known) return { year: null, earliest: null, latest: null, basis: null };
  const texts = [own, leading?.text ?? ''];
  const part = texts.map((text) => readPart(text, language)).find((found) => found !== null) ?? null;
  const due = texts.some((text) => DUE[language].test(text));
  const earliest = isoDate({ year: known.from, month: part?.from ?? 1, day: part?.day ?? 1 });
  const latest = part?.day ? earliest : lastDay(known.year, part?.to ?? 12);
  return { year: known.year, earliest: due ? null : earliest, latest, basis: known.basis };
}

/** The part of a clause whose words of time a cue or name can have: 2016年开工的X年内贯通 has two. */
function reachOf(near: Range, clause: Clause, language: Language): Range {
  const attribute = clause.cues.find((cue) => isAttributive(cue, clause))?.end ?? clause.start;
  const cuts = [attribute, turnOf(clause, language)];
  return {
    start: Math.max(clause.start, ...cuts.filter((cut) => cut < near.end)),
    end: Math.min(clause.end, ...cuts.filter((cut) => cut >= near.end)),
  };
}

/** Where a clause turns from what was done to what lies ahead; its end where it does not. */
function turnOf({ start, end, text, cues }: Clause, language: Language): number {
  const index = TURNS_AHEAD[language].exec(text)?.index ?? -1;
  const head = text.slice(0, Math.max(index, 0));
  const isAhead = MODAL_SIGNS.future[language].test(head) || MODAL_SIGNS.expected[language].test(head);
  return !isAhead && cues.some((cue) => cue.end <= start + index) ? start + index : end;
}

/** The section's year; where the words turn against the section (a plan in a review), the other section's. */
function yearOfSection(anchors: YearAnchors, modality: Modality | null): Omit<YearRange, 'start' | 'end'> | null {
  return sectionYear({ ...anchors, mode: modeOf(modality, anchors.mode) });
}

function modeOf(modality: Modality | null, mode: Mode): Mode {
  if (modality === null || modality === 'ongoing') return mode;
  if (mode === null) return null;
  return modality === 'done' ? 'review' : 'plan';
}

/** The last year before a clause, of a clause of its own: nothing happens in it and no project is named. */
function leadingYear(
  clause: Clause,
  clauses: readonly Clause[],
  years: readonly YearRange[],
): { year: YearRange; text: string } | null {
  const before = clauses.filter(({ end, cues, names }) => end <= clause.start && cues.length + names.length === 0);
  return before.flatMap((other) => within(years, other).map((year) => ({ year, text: other.text }))).at(-1) ?? null;
}

function within(years: readonly YearRange[], { start, end }: Range): YearRange[] {
  return years.filter((year) => start <= year.start && year.end <= end);
}

function nearest(near: Range, years: readonly YearRange[]): YearRange | null {
  const distance = (year: Range): number => Math.max(near.start - year.end, year.start - near.end);
  return [...years].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Months 1–12 and, where a day is told, the day. */
function readPart(text: string, language: Language): { from: number; to: number; day?: number } | null {
  const halves = HALVES.findIndex((half) => half[language].test(text));
  if (halves >= 0) return { from: 1 + 6 * halves, to: 6 + 6 * halves };
  const quarter = QUARTERS.findIndex((one) => one[language].test(text));
  if (quarter >= 0) return { from: 1 + 3 * quarter, to: 3 + 3 * quarter };
  const groups = MONTH_AND_DAY[language].exec(text)?.groups;
  if (!groups) return null;
  const name = groups['month'] ?? '';
  const month = MONTHS_EN.indexOf(name) + 1 || Number(name);
  const day = Number(groups['day'] ?? groups['dayBefore'] ?? 0);
  if (!(month >= 1 && month <= 12)) return null;
  return { from: month, to: month, ...(day >= 1 && isoDate({ year: 2000, month, day }) ? { day } : {}) };
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
