import { isAttributive, splitClauses, type Clause } from './event-clauses.ts';
import { findCues } from './event-cues.ts';
import type { Range } from './spans.ts';
import { linkCues, type Link } from './event-links.ts';
import { joinStages } from './event-stages.ts';
import { readTime, type EventTime, type TimeContext } from './event-time.ts';
import { FIRST_PART, LATER_PART, MAY_BE_SHARE, SHARE, SHELL } from './locales/events.ts';
import { readModality } from './modality.ts';
import type { EventType, Language, Mention, MentionEvent, Modality, Mode, Span } from './types.ts';
import { createView, type TextView } from './view.ts';
import type { YearAnchors, YearMention } from './years.ts';

/** A sentence with the projects it names and the years it speaks of, all offsets in the document. */
export interface EventSource {
  readonly text: string;
  readonly startOffset: number;
  readonly language: Language;
  readonly mentions: readonly Span[];
  /** Mode and years of the section. */
  readonly anchors: YearAnchors;
  readonly years: readonly YearMention[];
}

/** What a sentence tells of a project. */
export type Told = Pick<Mention, 'year' | 'events'>;

/** A longer "sentence" (UTF-16 code units) is a page without full stops; the longest of real reports has some 1,300. */
const MAX_LENGTH = 3000;
/** More names stand in no sentence: the work grows with names times verbs. */
const MAX_NAMES = 60;

/**
 * Reads what happens to each mention, in the order given. Clause by clause: a verb governs the names after it up to
 * the next verb, names before a verb are its subjects; a name that no verb governs has no event. Each event quotes its
 * cue. The year is the one its clause states, else the section's. A text beyond any sentence tells nothing.
 */
export function readEvents({ text, startOffset, language, mentions, anchors, years }: EventSource): Told[] {
  if (mentions.length === 0) return [];
  if (text.length > MAX_LENGTH || mentions.length > MAX_NAMES) return mentions.map(() => ({ year: null, events: [] }));
  const view = createView(text, startOffset);
  const folded = view.text.replaceAll('-', ' ');
  const toRange = (span: Span): Range => ({
    start: positionIn(view, span.startOffset),
    end: positionIn(view, span.endOffset),
  });
  const names = mentions.map(toRange);
  const cues = findCues(folded, names);
  const yearRanges = years.map(({ year, from, basis, ...span }) => ({ year, from, basis, ...toRange(span) }));
  const segments = splitClauses(folded, cues, names);
  const told = new Map<Range, Told>();
  for (const clauses of segments) {
    const linked = linkCues(clauses, language);
    for (const clause of clauses)
      for (const name of clause.names)
        told.set(
          name,
          tell(
            { name, clause, links: linked.get(name) ?? [] },
            { view, context: { language, anchors, years: yearRanges, clauses } },
          ),
        );
  }
  return names.map((name) => told.get(name) ?? { year: null, events: [] });
}

function tell(
  { name, clause, links }: { name: Range; clause: Clause; links: readonly Link[] },
  { view, context }: { view: TextView; context: TimeContext },
): Told {
  const { language, anchors, clauses } = context;
  const part = partOf(name, clause, language);
  const atName = readTime(clause, name, null, context);
  const read = joinStages(links).map(({ told: link, verb }) => {
    const mode = modeOf(readTime(verb.clause, verb.cue, null, context), anchors);
    const typeAs = typeOf(link, language);
    const modality = readModality(verb, { type: typeOfPart(typeAs, part), language, mode, segment: clauses });
    const atCue = readTime(verb.clause, verb.cue, modality, context);
    // a verb of another clause takes the year that stands at the name, if its own clause states none
    const time = link.clause !== clause && isOfSection(atCue) && atName.basis === 'stated' ? atName : atCue;
    // a later clause goes on about what the part is of: X一期开工，计划2026年完工
    const isOfWhole = link.clause !== clause && typeAs === 'completed' && part === 'first' && isAhead(modality);
    const type = isOfWhole ? typeAs : typeOfPart(typeAs, part);
    return { link, type, modality, time };
  });
  const events = withoutLesser(read).map(({ link, type, modality, time }): MentionEvent => {
    const { earliest, latest, basis } = time;
    const rule = part === null ? `cue:${link.cue.words}` : `cue:${link.cue.words} of a part`;
    return { type, modality, earliest, latest, basis, rule, ...view.quote(link.cue.start, link.cue.end) };
  });
  const main = read.find(({ link }) => !isAttributive(link.cue, link.clause)) ?? read[0];
  return { year: (main?.time ?? atName).year, events: dropDoubles(events) };
}

function isOfSection({ basis }: EventTime): boolean {
  return basis !== 'stated' && basis !== 'deictic';
}

/** What the section does, unless the words state a year that speaks against it: a plan may recall 2015, a review announce 2030. */
function modeOf(time: EventTime, { mode, reviewedTo, plannedFrom }: YearAnchors): Mode {
  const { year } = time;
  if (year === null || isOfSection(time)) return mode;
  if (mode === 'plan' && plannedFrom !== null && year < plannedFrom) return 'review';
  return mode === 'review' && reviewedTo !== null && year > reviewedTo ? 'plan' : mode;
}

type Part = 'first' | 'later' | 'shell' | null;

/** Whether the words next to a name speak of a part of the project: a first one, one added later, the bare structure. */
function partOf(name: Range, clause: Clause, language: Language): Part {
  const before = clause.text.slice(0, name.start - clause.start);
  const after = clause.text.slice(name.end - clause.start);
  const atName =
    language === 'en'
      ? [/(?:\b\w+ \w+|\b\w+) of (?:the )?$/.exec(before)?.[0] ?? '', /^ ?(?:\w+ ?){0,2}/.exec(after)?.[0] ?? '']
      : [after.slice(0, 5), wordsBeforeCue(name, clause)];
  const says = (pattern: RegExp): boolean => atName.some((words) => pattern.test(words));
  if (says(LATER_PART[language])) return 'later';
  if (says(FIRST_PART[language])) return 'first';
  return SHELL[language].test(betweenNeighbours(name, clause)) ? 'shell' : null;
}

/** 一期 may stand at the verb: X预计2035年一期通航. */
function wordsBeforeCue(name: Range, { start, text, cues }: Clause): string {
  const cue = cues.find((one) => one.start >= name.end);
  return cue ? text.slice(Math.max(name.end, cue.start - 3) - start, cue.start - start) : '';
}

/** The words around a name up to the names next to it. */
function betweenNeighbours(name: Range, { start, end, text, names }: Clause): string {
  const from = names.filter((other) => other.end <= name.start).at(-1)?.end ?? start;
  const to = names.find((other) => other.start >= name.end)?.start ?? end;
  return text.slice(from - start, to - start);
}

/** What a cue tells: a share of the work or the money that is completed is progress. */
function typeOf({ cue, clause }: Link, language: Language): EventType {
  if (cue.type !== 'completed' || !MAY_BE_SHARE.test(cue.words)) return cue.type;
  const before = clause.text.slice(0, cue.start - clause.start);
  const behind = clause.text.slice(cue.end - clause.start);
  return SHARE.before[language].test(before) || SHARE.behind[language].test(behind) ? 'progressing' : cue.type;
}

function isAhead(modality: Modality): boolean {
  return modality === 'planned' || modality === 'expected';
}

/** A part that opens or is tried opens the whole partly, and one that is finished leaves the whole in the making. */
function typeOfPart(type: EventType, part: Part): EventType {
  switch (part) {
    case 'later':
      return 'expanded';
    case 'shell':
      return type === 'completed' ? 'structure_done' : type;
    case 'first':
      if (type === 'in_operation' || type === 'trial') return 'partly_in_operation';
      return type === 'completed' ? 'progressing' : type;
    case null:
      return type;
  }
}

/** What a stronger word says in full: no progress beside another event, no start or end of what is an addition. */
function withoutLesser<T extends { readonly type: EventType }>(read: readonly T[]): T[] {
  const has = (type: EventType): boolean => read.some((event) => event.type === type);
  if (has('expanded')) return read.filter(({ type }) => type === 'expanded');
  return read.filter(({ type }) => type !== 'progressing' || read.every((other) => other.type === 'progressing'));
}

function dropDoubles(events: readonly MentionEvent[]): MentionEvent[] {
  const seen = new Set<string>();
  return events.filter(({ type, modality, earliest, latest }) => {
    const key = [type, modality, earliest, latest].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** Where an offset of the document lies in a view: the first position at or after it. */
function positionIn(view: TextView, offset: number): number {
  let low = 0;
  let high = view.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.quote(middle, middle + 1).startOffset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
