import { YEAR_EXPRESSIONS, type YearRule } from './locales/time.ts';
import { hanNumber, hanYear, ordinalNumber, planPeriod } from './numerals.ts';
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

/** A year spoken of at a span; for a span of years `from` is its first and `year` its last. */
export interface YearMention extends QuotedSpan {
  readonly year: number;
  readonly from: number;
  readonly basis: Basis;
}

/** Years outside are numbers of other things. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2060;

/**
 * Finds the years a sentence speaks of, in order: written out, deictic ("this year", 去年) against the anchors, plan
 * periods and spans of five years. Comparisons ("than last year", 同比) name none. Expressions whose anchor is unknown
 * are left out; nothing is guessed. Rules: closed grammar over section anchors, not the clock.
 */
export function findYears(text: string, anchors: YearAnchors, baseOffset = 0): YearMention[] {
  const view = createView(text, baseOffset);
  const taken: { start: number; end: number }[] = [];
  const found: YearMention[] = [];
  for (const { rule, pattern } of YEAR_EXPRESSIONS) {
    for (const match of view.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((span) => start < span.end && span.start < end)) continue;
      taken.push({ start, end });
      const years = resolve(rule, match.groups ?? {}, anchors);
      if (!years || years.from < FIRST_YEAR || years.to > LAST_YEAR) continue;
      found.push({ ...view.quote(start, end), year: years.to, from: years.from, basis: years.basis });
    }
  }
  return found.sort((a, b) => a.startOffset - b.startOffset);
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

function resolve(
  rule: YearRule,
  groups: Partial<Record<string, string>>,
  anchors: YearAnchors,
): { from: number; to: number; basis: Basis } | null {
  const one = (year: number | null, basis: Basis) => (year === null ? null : { from: year, to: year, basis });
  switch (rule) {
    case 'comparison':
      return null;
    case 'stated':
      return one(
        groups['han'] ? hanYear(groups['han']) : Number(groups['year'] ?? groups['year3'] ?? groups['year4']),
        'stated',
      );
    case 'range': {
      const from = Number(groups['from'] ?? groups['from2']);
      const to = Number(groups['year'] ?? groups['year2']);
      return from < to ? { from, to, basis: 'span' } : null;
    }
    case 'plan-period': {
      const period = planPeriod(groups['han'] ? hanNumber(groups['han']) : ordinalNumber(groups['ordinal'] ?? ''));
      return period && { ...period, basis: 'span' };
    }
    case 'past-five':
      return anchors.reviewedTo === null
        ? null
        : { from: anchors.reviewedTo - 4, to: anchors.reviewedTo, basis: 'span' };
    case 'next-five':
      return anchors.plannedFrom === null
        ? null
        : { from: anchors.plannedFrom, to: anchors.plannedFrom + 4, basis: 'span' };
    case 'reviewed':
      return one(anchors.reviewedTo, 'deictic');
    case 'planned':
      return one(anchors.plannedFrom, 'deictic');
    case 'before-reviewed':
      return one(anchors.reviewedTo === null ? null : anchors.reviewedTo - 1, 'deictic');
    case 'after-planned':
      return one(anchors.plannedFrom === null ? null : anchors.plannedFrom + 1, 'deictic');
  }
}
