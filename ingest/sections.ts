import { findDates } from './dates.ts';
import { numberForm, type Heading } from './headings.ts';
import { ANNEX_HEADING } from './locales/lines.ts';
import { HEADING_NUMBER, SPOKEN_HEADING } from './locales/headings.ts';
import type { ReportYears } from './report-years.ts';
import { findBorder } from './spans.ts';
import type { Basis, Mode, Span } from './types.ts';
import { foldText } from './view.ts';
import { findYears, type YearAnchors, type YearMention } from './years.ts';

/** A stretch of text under a heading, up to the next one; without a mode of its own it is cut where its tense turns. */
export interface Section {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null;
  /** Where the sentences under the heading begin; they end where the next section's heading begins. */
  readonly startOffset: number;
  readonly anchors: YearAnchors;
  /** The words that set the mode; null where there is no mode. */
  readonly modeFrom: ModeSource | null;
  /** A sentence, not a heading, set the mode. */
  readonly turned: boolean;
  /** The outer heading whose words set mode or years, above or at this one. */
  readonly setBy: Heading | null;
  /** An annex explains terms: its sentences state nothing of the year. */
  readonly isAnnex: boolean;
}

/** How the mode of a section is known: its heading, or the time words that open its first sentence. */
export interface ModeSource {
  readonly basis: Basis;
  readonly quote: string;
  /** Offset of the sentence or heading whose words they are; null where the whole text only sets tasks. */
  readonly startOffset: number | null;
}

/** A day at the start of a sentence is one of an event or a session and turns nothing (UTF-16 code units). */
const DATE_REACH = 40;
/** Time words open a sentence when they stand so near its start (UTF-16 code units). */
const OPENING_REACH = { en: 24, zh: 8 } as const;

/**
 * Cuts a text at its headings and says what each section speaks of. An outer heading that announces a review or tasks
 * sets the mode for all under it; a dated one without such words reviews when its year lies before the report's.
 * A heading over several years ("the past five years", a plan period) spans them. Where no heading tells, a sentence
 * that opens with a year looked back on (一年来, "in 2023") or ahead to sets the mode up to the next that does or the next
 * outer heading; one that opens with a year far off, or stands in a text without headings, for its paragraph.
 */
export function findSections(
  headings: readonly Heading[],
  years: ReportYears,
  body: { readonly text: string; readonly sentences: readonly Span[] },
): Section[] {
  const base = baseAnchors(years);
  const planned = years.plannedYear;
  const whole: ModeSource | null =
    base.mode === null ? null : { basis: 'section', quote: planned.quote ?? '', startOffset: null };
  const first: Section = {
    ...{ heading: null, startOffset: 0, anchors: base, modeFrom: whole, turned: false, setBy: null, isAnnex: false },
  };
  const sections: Section[] = [first];
  const byOffset = new Map(headings.map((heading) => [heading.startOffset, heading]));
  let current = first;
  /** What holds again at the end of the paragraph. */
  let resumed: Section | null = null;
  let end = 0;
  for (const span of body.sentences) {
    const heading = byOffset.get(span.startOffset);
    if (resumed && /[\n\r]/.test(body.text.slice(end, span.startOffset))) {
      current = { ...resumed, startOffset: span.startOffset };
      resumed = null;
      sections.push(current);
    }
    end = span.endOffset;
    const words = body.text.slice(span.startOffset, span.endOffset);
    const turn = heading ? null : turnOfTense(words, span, current, years);
    if (turn) resumed = turn.isNear && current.heading !== null ? null : (resumed ?? current);
    else if (heading) resumed = null;
    const next = heading ? sectionUnder(heading, current, { years, first }) : turn?.section;
    if (!next) continue;
    current = next;
    sections.push(next);
  }
  return sections;
}

/** The section a position lies in: a heading lies in the section before it. */
export function sectionAt(sections: readonly Section[], offset: number): Section {
  const next = findBorder(sections, ({ startOffset }) => startOffset > offset);
  const found = sections[Math.max(0, next - 1)];
  if (!found) throw new RangeError('sectionAt: there are no sections');
  return found;
}

/** Before any heading: a text that only sets tasks is all plan. */
function baseAnchors(years: ReportYears): YearAnchors {
  const reviewed = years.reviewedYear.value ?? before(years.reportYear.value);
  return {
    mode: years.plannedYear.value !== null && years.reviewedYear.value === null ? 'plan' : null,
    reviewedFrom: reviewed,
    reviewedTo: reviewed,
    plannedFrom: years.plannedYear.value ?? years.reportYear.value,
    plannedTo: years.plannedYear.value ?? years.reportYear.value,
  };
}

function sectionUnder(
  heading: Heading,
  current: Section,
  { years, first }: { readonly years: ReportYears; readonly first: Section },
): Section {
  const words = foldText(heading.text).replace(HEADING_NUMBER, '');
  const isAnnex = ANNEX_HEADING.test(words) || (current.isAnnex && (heading.level > 1 || heading.announces === null));
  const at = { heading, startOffset: heading.endOffset };
  if (isAnnex) return { ...first, ...at, anchors: { ...baseAnchors(years), mode: null }, modeFrom: null, isAnnex };
  const anchors = heading.level === 1 ? anchorsUnder(heading, years) : null;
  if (!anchors) return { ...(endsSection(heading, current) ? first : current), ...at, isAnnex };
  const { startOffset, text: quote } = heading;
  const modeFrom: ModeSource | null = anchors.mode === null ? null : { basis: 'section', quote, startOffset };
  return { ...at, anchors, modeFrom, turned: false, setBy: heading, isAnnex };
}

/**
 * An outer heading that announces nothing ends what a sentence has set, and a review whose heading has the same form of
 * number or is a speaker's sentence: what stands beside a review need be none. Beside tasks stand more tasks.
 */
function endsSection({ level, text }: Heading, { turned, anchors, setBy }: Section): boolean {
  if (level > 1) return false;
  if (turned || setBy === null) return true;
  const above = foldText(setBy.text);
  return anchors.mode !== 'plan' && (numberForm(foldText(text)) === numberForm(above) || SPOKEN_HEADING.test(above));
}

/** What a heading says of the years under it; null where it says nothing. */
function anchorsUnder(heading: Heading, years: ReportYears): YearAnchors | null {
  const base = baseAnchors(years);
  const spoken = findYears(heading.text, base);
  if (isBoth(spoken, years.reportYear.value)) return { ...base, mode: null };
  const from = Math.min(...spoken.map((mention) => mention.from));
  const to = Math.max(...spoken.map((mention) => mention.year));
  const mode = heading.announces ?? modeOf(spoken, years.reportYear.value);
  if (mode === null) return null;
  if (spoken.length === 0) return { ...base, mode };
  return mode === 'review'
    ? { ...base, mode, reviewedFrom: from, reviewedTo: to }
    : { ...base, mode, plannedFrom: from, plannedTo: to };
}

/** "Review of 1998 and requirements for 1999", two plan periods: under it both are spoken of. */
function isBoth(spoken: readonly YearMention[], reportYear: number | null): boolean {
  const [first, second] = spoken.filter(({ year, from, basis }) => basis === 'stated' && year === from);
  if (first !== undefined && second?.year === first.year + 1) return true;
  return (
    reportYear !== null && spoken.some(({ year }) => year < reportYear) && spoken.some(({ from }) => from >= reportYear)
  );
}

/** Years wholly before the report's are looked back on, those from it on are ahead. */
function modeOf(spoken: readonly YearMention[], reportYear: number | null): Mode {
  if (spoken.length === 0 || reportYear === null) return null;
  if (Math.max(...spoken.map(({ year }) => year)) < reportYear) return 'review';
  return Math.min(...spoken.map(({ from }) => from)) >= reportYear ? 'plan' : null;
}

/** In a section whose heading sets no mode: a sentence that opens with a year turns to it. */
function turnOfTense(
  text: string,
  span: Span,
  current: Section,
  years: ReportYears,
): { readonly section: Section; readonly isNear: boolean } | null {
  // a line without an end is a title, a byline, a cell
  if (!/[.!?。！？;；:：]["'”’)）]*$/.test(text)) return null;
  const isSetByHeading = current.anchors.mode !== null && !current.turned && current.setBy !== null;
  if (current.isAnnex || isSetByHeading) return null;
  const base = baseAnchors(years);
  const [first] = findYears(text, base, span.startOffset);
  const reach = /^\P{Script=Latin}*$/u.test(text.slice(0, 8)) ? OPENING_REACH.zh : OPENING_REACH.en;
  if (
    !first ||
    first.startOffset - span.startOffset > reach ||
    findDates(foldText(text.slice(0, DATE_REACH))).length > 0
  )
    return null;
  const mode = modeOf([first], years.reportYear.value);
  if (mode === null) return null;
  const { basis, quote, from, year } = first;
  const isNear = mode === 'review' ? year === base.reviewedTo : from === base.plannedFrom;
  // a sentence says of which far year it is; what follows it need not be of that year
  const [start, end] = isNear ? [from, year] : [null, null];
  const anchors: YearAnchors =
    mode === 'review'
      ? { ...base, mode, reviewedFrom: start, reviewedTo: end }
      : { ...base, mode, plannedFrom: start, plannedTo: end };
  if (isSame(anchors, current.anchors)) return null;
  const modeFrom: ModeSource = { basis, quote, startOffset: span.startOffset };
  const section = { ...current, startOffset: span.startOffset, anchors, modeFrom, turned: true, setBy: null };
  return { section, isNear };
}

function isSame(a: YearAnchors, b: YearAnchors): boolean {
  const keys = ['mode', 'reviewedFrom', 'reviewedTo', 'plannedFrom', 'plannedTo'] as const;
  return keys.every((key) => a[key] === b[key]);
}

function before(year: number | null): number | null {
  return year === null ? null : year - 1;
}
