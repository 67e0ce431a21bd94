import {
  COMPARED_BEFORE,
  COMPARED_BEHIND,
  MAY_NAME_YEAR,
  TURNED,
  YEAR_EXPRESSIONS,
  type YearRule,
} from './locales/time.ts';
import { isYear, planPeriod, readCount, readYear } from './numerals.ts';
import type { Basis, Mode, QuotedSpan } from './types.ts';
import { createView } from './view.ts';

/** The years a section speaks of; null where the text does not say. */
export interface YearAnchors {
  readonly mode: Mode;
  readonly reviewedFrom: number | null;
  readonly reviewedTo: number | null;
  readonly plannedFrom: number | null;
  readonly plannedTo: number | null;
}

/** Nothing is known of the section: only years written out can be read. */
export const NO_ANCHORS: YearAnchors = {
  mode: null,
  reviewedFrom: null,
  reviewedTo: null,
  plannedFrom: null,
  plannedTo: null,
};

/** A year spoken of at a span; for a span of years `from` is its first and `year` its last. */
export interface YearMention extends QuotedSpan {
  readonly year: number;
  readonly from: number;
  readonly basis: Basis;
}

/** So much of the text before and behind an expression is read for what it is told of: UTF-16 code units. */
const SURROUNDINGS = 80;

/** An expression at its place in the folded text, with what stands around it. */
interface Expression {
  readonly rule: YearRule;
  readonly groups: Partial<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly behind: string;
}

interface Years {
  readonly from: number;
  readonly to: number;
  readonly basis: Basis;
}

/**
 * Finds the years a sentence speaks of, in order: written out, deictic ("this year", 去年, 年底前) against the anchors,
 * plan periods and spans of years. Comparisons ("than last year", 同比) name none. Expressions whose anchor is unknown
 * are left out; nothing is guessed. Rules: closed grammar over section anchors, not the clock.
 */
export function findYears(text: string, anchors: YearAnchors, baseOffset = 0): YearMention[] {
  const view = createView(text, baseOffset);
  const found: YearMention[] = [];
  for (const expression of findExpressions(view.text)) {
    if (expression.rule === 'bare-part' && found.length > 0) continue;
    const years = isCompared(expression) ? null : resolve(expression, anchors);
    if (!years || !isYear(years.from) || !isYear(years.to)) continue;
    const quoted = view.quote(expression.start, expression.end);
    found.push({ ...quoted, year: years.to, from: years.from, basis: years.basis });
  }
  return found;
}

/** Expressions in order of the text; where two overlap, the one whose pattern stands first in the list. */
function findExpressions(text: string): Expression[] {
  if (!MAY_NAME_YEAR.test(text)) return [];
  const found: Expression[] = [];
  for (const { rule, pattern } of YEAR_EXPRESSIONS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const before = text.slice(Math.max(0, start - SURROUNDINGS), start);
      const behind = text.slice(end, end + SURROUNDINGS);
      found.push({ rule, groups: match.groups ?? {}, start, end, before, behind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether something is only measured against the year. */
function isCompared({ before, behind }: Expression): boolean {
  return COMPARED_BEFORE.test(before) || COMPARED_BEHIND.test(behind);
}

/** The year of the section itself, for a sentence that names none. */
export function sectionYear(anchors: YearAnchors): { year: number; from: number; basis: Basis } | null {
  const [from, to] =
    anchors.mode === 'review'
      ? [anchors.reviewedFrom, anchors.reviewedTo]
      : anchors.mode === 'plan'
        ? [anchors.plannedFrom, anchors.plannedTo]
        : [null, null];
  if (from === null || to === null) return null;
  return { year: to, from, basis: from === to ? 'section' : 'span' };
}

function resolve(expression: Expression, anchors: YearAnchors): Years | null {
  const { rule, groups } = expression;
  const { reviewedTo, plannedFrom } = anchors;
  switch (rule) {
    case 'comparison':
      return null;
    case 'stated':
      return oneYear(readYear(groups['year']), 'stated');
    case 'range':
      return severalYears(readYear(groups['from']), readYear(groups['year']));
    case 'season': {
      const from = readYear(groups['from']);
      return (from + 1) % 100 === Number(groups['year']) ? severalYears(from, from + 1) : null;
    }
    case 'plan-period':
    case 'first-of-plan':
    case 'last-of-plan':
    case 'nth-of-plan':
      return yearsOfPlan(rule, groups);
    case 'past-years':
      return reviewedTo === null ? null : severalYears(reviewedTo - readCount(groups['count']) + 1, reviewedTo);
    case 'next-years':
      return plannedFrom === null ? null : severalYears(plannedFrom, plannedFrom + readCount(groups['count']) - 1);
    case 'reviewed':
      return oneYear(reviewedTo, 'deictic');
    case 'planned':
      return oneYear(plannedFrom, 'deictic');
    case 'before-reviewed':
      return oneYear(shift(reviewedTo, -1), 'deictic');
    case 'after-planned':
      return oneYear(shift(plannedFrom, 1), 'deictic');
    case 'part-of-year':
    case 'bare-part':
      return partOfYear(expression, anchors);
  }
}

function yearsOfPlan(rule: YearRule, groups: Expression['groups']): Years | null {
  const period = planPeriod(readCount(groups['plan']));
  if (!period) return null;
  if (rule === 'plan-period') return severalYears(period.from, period.to);
  if (rule === 'last-of-plan') return oneYear(period.to, 'stated');
  return oneYear(period.from + (rule === 'nth-of-plan' ? readCount(groups['nth']) - 1 : 0), 'stated');
}

function oneYear(year: number | null, basis: Basis): Years | null {
  return year === null ? null : { from: year, to: year, basis };
}

function severalYears(from: number, to: number): Years | null {
  return from < to ? { from, to, basis: 'span' } : null;
}

function shift(year: number | null, by: number): number | null {
  return year === null ? null : year + by;
}

/** The year of the section, or of the other one where the words turn to it. A part of a year in a span of years is none. */
function partOfYear({ before, behind }: Expression, anchors: YearAnchors): Years | null {
  if (anchors.mode === null) return null;
  const turned = TURNED.find(({ pattern }) => pattern.test(`${before}|${behind}`));
  const section = sectionYear({ ...anchors, mode: turned?.mode ?? anchors.mode });
  return section?.basis === 'section' ? oneYear(section.year, 'deictic') : null;
}
