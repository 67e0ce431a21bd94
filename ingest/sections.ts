import type { Heading } from './headings.ts';
import type { ReportYears } from './report-years.ts';
import { findYears, type YearAnchors } from './years.ts';

/** A stretch of text under a heading, up to the next one. */
export interface Section {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null;
  /** Where the sentences under the heading begin; they end where the next section's heading begins. */
  readonly startOffset: number;
  readonly anchors: YearAnchors;
}

/**
 * Cuts a text at its headings and says what each section speaks of. An outer heading that announces a review or tasks
 * sets the mode for all under it; a dated one without such words reviews when its year lies before the report's.
 * A heading over several years ("the past five years", a plan period) spans them.
 */
export function findSections(headings: readonly Heading[], years: ReportYears): Section[] {
  let anchors = baseAnchors(years);
  const first: Section = { heading: null, startOffset: 0, anchors };
  const rest = headings.map((heading) => {
    anchors = heading.level === 1 ? anchorsUnder(heading, anchors, years) : anchors;
    return { heading, startOffset: heading.endOffset, anchors };
  });
  return [first, ...rest];
}

/** The section a position lies in: a heading lies in the section before it. */
export function sectionAt(sections: readonly Section[], offset: number): Section {
  const found = sections.findLast(({ startOffset, heading }) => startOffset <= offset || heading === null);
  if (!found) throw new RangeError('sectionAt: there are no sections');
  return found;
}

/** Before any heading: a text that only sets tasks is all plan. */
function baseAnchors(years: ReportYears): YearAnchors {
  return {
    mode: years.plannedYear.value !== null && years.reviewedYear.value === null ? 'plan' : null,
    reviewedFrom: years.reviewedYear.value,
    reviewedTo: years.reviewedYear.value ?? before(years.reportYear.value),
    plannedFrom: years.plannedYear.value ?? years.reportYear.value,
    plannedTo: years.plannedYear.value ?? years.reportYear.value,
  };
}

function anchorsUnder(heading: Heading, current: YearAnchors, years: ReportYears): YearAnchors {
  const base = baseAnchors(years);
  const spoken = findYears(heading.text, base);
  const from = Math.min(...spoken.map((mention) => mention.from));
  const to = Math.max(...spoken.map((mention) => mention.year));
  const reportYear = years.reportYear.value;
  const byYear = spoken.length === 0 || reportYear === null ? null : to < reportYear ? 'review' : 'plan';
  const mode = heading.announces ?? byYear;
  if (mode === null) return current;
  if (spoken.length === 0) return { ...base, mode };
  return mode === 'review'
    ? { ...base, mode, reviewedFrom: from, reviewedTo: to }
    : { ...base, mode, plannedFrom: from, plannedTo: to };
}

function before(year: number | null): number | null {
  return year === null ? null : year - 1;
}
