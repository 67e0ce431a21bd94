import { compareText } from './issues.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { compileNameLexicon, type NameLexicon } from './name-lexicon.ts';
import { compileList, cutNumber, findLists, type ListMember, type ListPattern } from './numbered-lists.ts';
import type { Gazetteer, ListedProject, Mention, Place, QuotedSpan } from './types.ts';
import { createView, foldText } from './view.ts';

export { readGazetteer } from './gazetteer.ts';

/** A gazetteer made ready for finding. */
export interface ProjectFinder {
  readonly matcher: Matcher;
  /** What the terms given to the matcher stand for, by their index. */
  readonly owners: readonly Owner[];
  readonly lists: readonly ListPattern[];
  /** Numbered names by their folded text, for members of lists. */
  readonly numbered: ReadonlyMap<string, readonly NameOwner[]>;
  readonly places: ReadonlyMap<string, Place>;
  /** For names that nobody listed. */
  readonly lexicon: NameLexicon;
}

interface NameOwner {
  readonly kind: 'name';
  readonly project: ListedProject;
  readonly name: string;
  /** Whether the name says the project's city: then it holds in reports of the province and the nation too. */
  readonly holdsCity: boolean;
}

type Owner =
  | NameOwner
  | { readonly kind: 'lookAlike'; readonly project: ListedProject; readonly name: string }
  | { readonly kind: 'city'; readonly place: string };

/** A mention before anything is known of its year and events. */
export type FoundMention = Omit<Mention, 'year' | 'events'>;

/** A name found in a sentence, kept or not: what `explain` shows. */
export interface ProjectHit extends FoundMention {
  readonly kept: boolean;
  /** What it rests on, or why it was refused. */
  readonly reason: string;
}

/** A sentence and whose report it stands in: a place id, null where unknown. */
export interface ProjectSearch {
  readonly text: string;
  /** Offset of `text` in its document, in UTF-16 code units. */
  readonly startOffset: number;
  readonly city: string | null;
}

/** How the reason begins where a false friend is refused. */
export const LOOK_ALIKE = 'inside the look-alike';

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly owner: NameOwner;
  readonly rule: string;
  /** Why it is refused; null while nothing speaks against it. */
  readonly refusal: string | null;
}

/** Compiles names, look-alikes and the names of the projects' cities into one matcher. */
export function compileProjectFinder(gazetteer: Gazetteer, places: readonly Place[]): ProjectFinder {
  const byId = new Map(places.map((place) => [place.id, place]));
  const forms: string[] = [];
  const owners: Owner[] = [];
  const numbered = new Map<string, NameOwner[]>();
  const lists = new Map<string, ListPattern>();
  const add = (text: string, owner: Owner): void => {
    for (const form of spacings(foldName(text))) {
      forms.push(form);
      owners.push(owner);
    }
  };
  for (const project of gazetteer.projects) {
    const cityNames = project.city === undefined ? [] : namesOf(byId.get(project.city));
    for (const name of namesOfProject(project)) {
      const folded = foldName(name);
      const holdsCity = cityNames.some((city) => folded.includes(city));
      const owner: NameOwner = { kind: 'name', project, name, holdsCity };
      add(name, owner);
      const cut = cutNumber(folded);
      if (!cut) continue;
      numbered.set(folded, [...(numbered.get(folded) ?? []), owner]);
      lists.set(`${cut.before}#${cut.after}`, compileList(cut));
    }
    for (const name of [...project.notAliases.en, ...project.notAliases.zh])
      add(name, { kind: 'lookAlike', project, name });
  }
  for (const city of new Set(gazetteer.projects.flatMap((project) => project.city ?? [])))
    for (const name of namesOf(byId.get(city))) add(name, { kind: 'city', place: city });
  return {
    matcher: createMatcher(forms),
    owners,
    lists: [...lists.values()],
    numbered,
    places: byId,
    lexicon: compileNameLexicon(places),
  };
}

/**
 * Finds every name of the gazetteer in a sentence, in order, and says why it counts or does not. A name is refused
 * inside one of its project's look-alikes, outside its city (`scopeRefusal`), inside a longer name, and where two
 * projects share it. A list of numbers after one class counts only if each member is a project that may stand here.
 */
export function findProjectHits(finder: ProjectFinder, { text, startOffset, city }: ProjectSearch): ProjectHit[] {
  const view = createView(text, startOffset);
  const folded = loosen(view.text);
  const found = finder.matcher(folded).flatMap(({ term, start, end }) => {
    const owner = finder.owners[term];
    return owner ? [{ start, end, owner }] : [];
  });
  const namedCities = new Set(found.flatMap(({ owner }) => (owner.kind === 'city' ? [owner.place] : [])));
  const lookAlikes = found.flatMap(({ start, end, owner }) =>
    owner.kind === 'lookAlike' ? [{ start, end, owner }] : [],
  );
  const refuse = (start: number, end: number, owner: NameOwner): string | null => {
    const lookAlike = lookAlikes.find(
      (other) => other.owner.project === owner.project && other.start <= start && end <= other.end,
    );
    if (lookAlike) return `${LOOK_ALIKE} “${lookAlike.owner.name}”`;
    return scopeRefusal(owner, { city, namedCities, places: finder.places });
  };
  const names = found.flatMap(({ start, end, owner }): Candidate[] =>
    owner.kind === 'name'
      ? [{ start, end, owner, rule: `gazetteer:${owner.name}`, refusal: refuse(start, end, owner) }]
      : [],
  );
  const members = finder.lists
    .flatMap((list) => findLists(folded, list))
    .flatMap((list) => readMembers(list, finder.numbered, refuse));
  return chooseLongest([...names, ...members])
    .sort((a, b) => a.start - b.start || b.end - a.end || compareText(a.owner.project.id, b.owner.project.id))
    .map((candidate) => toHit(candidate, view.quote(candidate.start, candidate.end)));
}

/**
 * Why a name may not stand in a report, null where it may. Names count in reports of the project's own city. In a
 * report of a place the city lies in, or of an unknown place, only where the name or the sentence says the city, so
 * that "Jinzhou Bay Airport" is not Dalian's wherever it is written. National programmes count everywhere.
 */
function scopeRefusal(
  { project, holdsCity }: NameOwner,
  report: { city: string | null; namedCities: ReadonlySet<string>; places: ReadonlyMap<string, Place> },
): string | null {
  const own = project.city;
  if (own === undefined || report.city === own) return null;
  const nameOf = (id: string): string => report.places.get(id)?.nameEn ?? id;
  if (report.city !== null && !containers(own, report.places).includes(report.city))
    return `a project of ${nameOf(own)}; the report is of ${nameOf(report.city)}`;
  if (holdsCity || report.namedCities.has(own)) return null;
  return `neither the name nor the sentence says ${nameOf(own)}`;
}

function containers(id: string, places: ReadonlyMap<string, Place>): string[] {
  const within = places.get(id)?.within;
  return within === undefined ? [] : [within, ...containers(within, places)];
}

/** Members of a list as candidates; none unless each is the name of exactly one project that may stand here. */
function readMembers(
  members: readonly ListMember[],
  numbered: ProjectFinder['numbered'],
  refuse: (start: number, end: number, owner: NameOwner) => string | null,
): Candidate[] {
  const read = members.map(({ start, end, name }) => {
    const allowed = (numbered.get(name) ?? []).filter((owner) => refuse(start, end, owner) === null);
    const [owner] = allowed;
    return owner && allowed.every(({ project }) => project === owner.project)
      ? { start, end, owner, rule: `list:${owner.name}`, refusal: null }
      : null;
  });
  return read.every((candidate) => candidate !== null) ? read : [];
}

/** Refuses what lies in or across a longer name, what two projects share, and doubles. */
function chooseLongest(candidates: readonly Candidate[]): Candidate[] {
  const open = candidates.filter(({ refusal }) => refusal === null);
  const refused = candidates.filter(({ refusal }) => refusal !== null);
  const bySpan = new Map<string, Candidate[]>();
  for (const candidate of open) bySpan.set(spanKey(candidate), [...(bySpan.get(spanKey(candidate)) ?? []), candidate]);
  const chosen: Candidate[] = [];
  /** The chosen candidate at each position. One that overlaps a later one is no shorter, so it holds one of its ends. */
  const taken = new Map<number, Candidate>();
  for (const candidate of open.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const { start, end, owner } = candidate;
    const rival = bySpan.get(spanKey(candidate))?.find((other) => other.owner.project !== owner.project);
    const longer = taken.get(start) ?? taken.get(end - 1);
    if (longer?.owner.project === owner.project) continue;
    if (rival) refused.push({ ...candidate, refusal: `also a name of ${rival.owner.project.id}` });
    else if (longer) refused.push({ ...candidate, refusal: `inside the longer name “${longer.owner.name}”` });
    else {
      chosen.push(candidate);
      for (let at = start; at < end; at++) taken.set(at, candidate);
    }
  }
  return [...chosen, ...refused];
}

function spanKey({ start, end }: Candidate): string {
  return `${start} ${end}`;
}

function toHit({ owner, rule, refusal }: Candidate, quoted: QuotedSpan): ProjectHit {
  const { project, name } = owner;
  return {
    project: project.id,
    name,
    ...quoted,
    rule,
    kept: refusal === null,
    reason: refusal ?? `name of ${project.id}`,
  };
}

function namesOfProject({ prefLabel, aliases }: ListedProject): string[] {
  return [prefLabel.en, prefLabel.zh, ...aliases.en, ...aliases.zh];
}

function namesOf(place: Place | undefined): string[] {
  return place ? [place.nameEn, place.nameZh, ...place.aliases].map(foldName) : [];
}

/** Names are compared folded, with a hyphen as a blank: "peak-shaving" is "peak shaving". Unit by unit as long as the view. */
function loosen(folded: string): string {
  return folded.replaceAll('-', ' ');
}

function foldName(name: string): string {
  return loosen(foldText(name));
}

/** A Chinese name with a number is also written with blanks around it: 地铁 4 号线. */
function spacings(name: string): string[] {
  const spaced = name.replace(/(?<=\p{Script=Han})(?=[\da-z])|(?<=[\da-z])(?=\p{Script=Han})/gu, ' ');
  return spaced === name ? [name] : [name, spaced];
}
