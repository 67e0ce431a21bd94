import type { Clause } from './event-clauses.ts';
import type { FoundCue } from './event-cues.ts';
import type { Range } from './spans.ts';
import {
  APPOSITION,
  BRIDGE,
  GOES_ON,
  NEXT_MEMBER,
  NO_OBJECT,
  OBJECT_END,
  PLURAL_VERB,
  SUBORDINATE,
} from './locales/events.ts';
import type { Language } from './types.ts';

/** A cue that speaks of a name, and the clause it stands in. */
export interface Link {
  readonly cue: FoundCue;
  readonly clause: Clause;
}

/** Words of a list that may stand before its first name, in a clause without a verb of its own. */
const LIST_LEAD: Readonly<Record<Language, RegExp>> = {
  en: /^ ?(?:(?:and|as well as|the|projects?|such as|including|construction of|renovation of|extension of|of) ?)*$/,
  zh: /^(?:以及|和|及|等|包括|\s)*$/,
};
/** Farther from its verb (code units) a name is no longer its object. */
const REACH: Readonly<Record<Language, number>> = { en: 160, zh: 60 };

/** What a subject may still say after its name (code units): "X project". */
const MAX_SUBJECT_TAIL = 20;

/** Links the names of one segment with the cues that govern them; names without cue get none. */
export function linkCues(clauses: readonly Clause[], language: Language): Map<Range, Link[]> {
  const links = new Map<Range, Link[]>();
  /** The verb whose list may go on in the next clause, and the names the next clause may go on speaking of. */
  let open: Link[] = [];
  let topic: readonly Range[] = [];
  let wasPutIn = false;
  clauses.forEach((clause, index) => {
    const { names, cues } = clause;
    if (names.length === 0) {
      const told = wasPutIn && !GOES_ON.test(clause.text) ? [] : leadingCues(clause, language);
      for (const name of topic) links.set(name, [...(links.get(name) ?? []), ...toLinks(told, clause)]);
      if (cues.length > 0) open = [];
      if (told.length === 0 && cues.length > 0) topic = [];
      wasPutIn ||= told.length === 0 && !isBridge(clause.text, language) && !APPOSITION[language].test(clause.text);
      return;
    }
    for (const name of names) {
      const own = toLinks(linkInClause(name, clause, language), clause);
      const inherited = cues.length > 0 || !startsWithName(clause, language) ? [] : open;
      const linked = own.length > 0 ? own : inherited.length > 0 ? inherited : laterVerb(clauses, index, language);
      links.set(name, linked);
    }
    if (cues.length > 0) open = openVerb(clause, language);
    topic = isOtherName(clause, language) ? [...topic, ...names] : names;
    wasPutIn = false;
  });
  return links;
}

/** The cues of a clause that speak of one of its names: the verb before it, the verb after it, or both. */
function linkInClause(name: Range, clause: Clause, language: Language): FoundCue[] {
  const { names } = clause;
  const before = verbsBefore(name, clause, language);
  const verb = before.at(-1);
  const after = verbsAfter(name, clause, language);
  if (!verb || !reaches(verb, name, clause, language)) return after;
  const governing = chainBefore(verb, before, clause, language);
  // "X was opened and started Y", X开工、Y建成: a clause that begins with a name tells of it before the verb
  const isSubject = names.some((other) => other.end <= governing[0].start) && after.length > 0;
  if (isSubject) return after;
  // in a clause that begins with a verb, another one after the names tells of them only if it has no object of its own
  const closing = after.slice(0, after.findLastIndex((cue) => endsWithout(cue, clause, language)) + 1);
  const last = names.filter((other) => other.end <= (closing[0]?.start ?? 0)).at(-1) ?? name;
  const isLast = last === name;
  const moves = governing.every(({ type }) => type === 'progressing');
  if (closing.length === 0 || !(moves || (isLast && isTight(name, closing[0], clause, language)))) return governing;
  const rest = closing.filter(
    ({ type }) => type !== 'progressing' && (type !== 'expanded' || isTight(last, closing[0], clause, language)),
  );
  return moves && rest.length > 0 ? rest : [...governing, ...rest];
}

/** The verbs before a name up to the nearest that can have it as object; a word of another member (X扩建、Y) cannot. */
function verbsBefore(name: Range, clause: Clause, language: Language): FoundCue[] {
  const before = clause.cues.filter((cue) => cue.end <= name.start && cue.position !== 'subject');
  const nearest = before.findLastIndex((cue) => !NEXT_MEMBER[language].test(textBetween(cue, name, clause)));
  return before.slice(0, nearest + 1);
}

/** The first verb after a name that can have it as subject, with those joined to it. */
function verbsAfter(name: Range, clause: Clause, language: Language): FoundCue[] {
  const after = clause.cues.filter((cue) => cue.start >= name.end);
  const first = after.find((cue) => takesSubject(cue, clause, language) && !hasNamedObject(cue, clause, language));
  if (!first) return [];
  // a verb between them with an object of its own ends the reach of the name: "X、启动Y，…建成"
  const between = after.slice(0, after.indexOf(first));
  if (between.some((cue) => clause.names.some((other) => cue.end <= other.start && other.end <= first.start)))
    return [];
  const lastName = clause.names.filter((other) => other.end <= first.start).at(-1) ?? name;
  if (OBJECT_END[language].test(textBetween(lastName, first, clause).replace(BE, ''))) return [];
  if (first.start - lastName.end > REACH[language] / 2) return [];
  return chainAfter(first, after, clause, language);
}

/** Forms of "be" and "have" stand between a subject and its verb and end nothing. */
const BE = /\b(?:was|were|is|are|will|has|have)\b/g;

function takesSubject(cue: FoundCue, clause: Clause, language: Language): boolean {
  if (cue.position === 'either' || cue.position === 'subject') return true;
  if (cue.position === 'object') return false;
  const passive = language === 'en' && /\b(?:be|been|being|is|are|was|were)(?: \w+ly)? ?$/.test(headOf(cue, clause));
  return passive || endsWithout(cue, clause, language);
}

/** Cues one after the other with nothing between that another thing could be the subject of. */
function chainAfter(first: FoundCue, cues: readonly FoundCue[], clause: Clause, language: Language): FoundCue[] {
  const chain = [first];
  for (const cue of cues.slice(cues.indexOf(first) + 1)) {
    const last = chain.at(-1) ?? first;
    if (!isBridge(textBetween(last, cue, clause), language) || cue.position === 'object') break;
    if (hasNamedObject(cue, clause, language)) break;
    chain.push(cue);
  }
  return chain;
}

function chainBefore(
  verb: FoundCue,
  cues: readonly FoundCue[],
  clause: Clause,
  language: Language,
): [FoundCue, ...FoundCue[]] {
  const chain: [FoundCue, ...FoundCue[]] = [verb];
  for (const cue of cues.slice(0, -1).reverse()) {
    if (!isBridge(textBetween(cue, chain[0], clause), language)) break;
    // "X was opened and started Y": the verb of a name before it has nothing to do with the names after it
    const subject = clause.names.findLast((name) => name.end <= cue.start);
    if (subject && !NEXT_MEMBER[language].test(textBetween(subject, cue, clause))) break;
    chain.unshift(cue);
  }
  return chain;
}

/** Cues at the head of a clause that names no project and that nothing else can be the subject or object of. */
function leadingCues(clause: Clause, language: Language): FoundCue[] {
  const [first] = clause.cues;
  if (!first || !isBridge(headOf(first, clause), language)) return [];
  const chain = chainAfter(first, clause.cues, clause, language);
  const last = chain.at(-1) ?? first;
  return endsWithout(last, clause, language) && first.position !== 'object' ? chain : [];
}

/** The verb of a clause whose list of objects may go on after the comma. */
function openVerb(clause: Clause, language: Language): Link[] {
  const last = clause.names.at(-1);
  if (!last) return [];
  const before = verbsBefore(last, clause, language);
  const verb = before.at(-1);
  if (!verb || clause.cues.some((cue) => cue.start >= last.end)) return [];
  if (!reaches(verb, last, clause, language)) return [];
  return toLinks(chainBefore(verb, before, clause, language), clause);
}

/**
 * For a list of subjects over several clauses: the verb of the first later clause that has one, where that clause
 * begins with a name too, or its verb has many subjects ("X, the hall, and the square were opened").
 */
function laterVerb(clauses: readonly Clause[], index: number, language: Language): Link[] {
  const own = clauses[index];
  const last = own?.names.at(-1);
  if (!own || !last || own.cues.length > 0 || !startsWithName(own, language)) return [];
  if (own.end - last.end > MAX_SUBJECT_TAIL) return [];
  for (const clause of clauses.slice(index + 1)) {
    const [first] = clause.cues;
    const [name] = clause.names;
    if (SUBORDINATE.test(clause.text)) return [];
    if (first && language === 'en' && PLURAL_VERB.test(headOf(first, clause)) && takesSubject(first, clause, language))
      return toLinks(chainAfter(first, clause.cues, clause, language), clause);
    if (first && (!name || !startsWithName(clause, language))) return [];
    if (first && name) return toLinks(verbsAfter(name, clause, language), clause);
  }
  return [];
}

/** Whether no object follows a cue. */
function endsWithout(cue: FoundCue, clause: Clause, language: Language): boolean {
  return NO_OBJECT[language].test(clause.text.slice(cue.end - clause.start));
}

/** Whether the name after a cue, before any other cue, is what the cue acts on: 启动X, but not 建成、X. */
function hasNamedObject(cue: FoundCue, clause: Clause, language: Language): boolean {
  const next = clause.cues.find((other) => other.start >= cue.end);
  const name = clause.names.find(({ start }) => start >= cue.end && (!next || start < next.start));
  return name !== undefined && !NEXT_MEMBER[language].test(textBetween(cue, name, clause));
}

function startsWithName(clause: Clause, language: Language): boolean {
  const [first] = clause.names;
  return first !== undefined && LIST_LEAD[language].test(headOf(first, clause));
}

/** Whether a clause only gives another name, itself that of a project: "X, formerly Y, was approved". */
function isOtherName(clause: Clause, language: Language): boolean {
  const [first] = clause.names;
  const opening = APPOSITION[language].exec(clause.text)?.[0];
  return clause.cues.length === 0 && first !== undefined && opening === headOf(first, clause);
}

function reaches(verb: FoundCue, name: Range, clause: Clause, language: Language): boolean {
  const between = textBetween(verb, name, clause);
  return between.length <= REACH[language] && !OBJECT_END[language].test(between);
}

function isTight(name: Range, cue: FoundCue | undefined, clause: Clause, language: Language): boolean {
  return cue !== undefined && isBridge(textBetween(name, cue, clause), language);
}

function isBridge(text: string, language: Language): boolean {
  return BRIDGE[language].test(text.trim());
}

function textBetween(from: Range, to: Range, clause: Clause): string {
  return clause.text.slice(from.end - clause.start, to.start - clause.start);
}

function headOf(range: Range, clause: Clause): string {
  return clause.text.slice(0, range.start - clause.start);
}

function toLinks(cues: readonly FoundCue[], clause: Clause): Link[] {
  return cues.map((cue) => ({ cue, clause }));
}
