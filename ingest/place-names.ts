import { NAMESAKE_PARTS } from './locales/namesake-parts.ts';
import { NOT_PLACE_BEFORE, NOT_PLACES } from './locales/not-places.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import type { Place } from './types.ts';
import { foldText } from './view.ts';

/** The names of all places and the words that hold such a name and mean none, compiled once. */
export interface PlaceFinder {
  readonly places: readonly Place[];
  readonly nation: Place | undefined;
  readonly matcher: Matcher;
  /** For each term of the matcher, what it names: nothing for a word that is no place. */
  readonly terms: readonly PlaceTerm[];
}

interface PlaceTerm {
  readonly owners: readonly Place[];
  /** The place this names a part of (`namesake-parts.ts`). */
  readonly partOf?: Place;
}

/** A name in folded text with the places that bear it; none where it names a part of one. */
export interface PlaceName extends PlaceTerm {
  readonly start: number;
  readonly end: number;
}

/** Compiles the names of places, both languages, with and without their kind (大连, 大连市, Dalian). */
export function compilePlaces(places: readonly Place[]): PlaceFinder {
  const terms = new Map<string, { owners: Set<Place>; partOf?: Place }>();
  const termOf = (name: string): { owners: Set<Place>; partOf?: Place } => {
    const term = terms.get(foldText(name)) ?? { owners: new Set() };
    terms.set(foldText(name), term);
    return term;
  };
  for (const place of places) {
    for (const name of [place.nameEn, place.nameZh, ...place.aliases]) termOf(name).owners.add(place);
    for (const name of NAMESAKE_PARTS[place.id] ?? []) termOf(name).partOf = place;
  }
  for (const word of [...NOT_PLACES.zh, ...NOT_PLACES.en]) termOf(word);
  return {
    places,
    nation: places.find(({ level }) => level === 'nation'),
    matcher: createMatcher([...terms.keys()]),
    terms: [...terms.values()].map((term) => ({ ...term, owners: [...term.owners] })),
  };
}

/**
 * Place names in folded text, the longest first at each place, without overlaps. Words that are no place keep their
 * letters: none of these begins a name.
 */
export function findPlaceNames(folded: string, { matcher, terms }: PlaceFinder): PlaceName[] {
  const names: PlaceName[] = [];
  let free = 0;
  for (const { term, start, end } of matcher(folded)) {
    const found = terms[term];
    if (start < free || !found || isCutWord(folded, end)) continue;
    free = end;
    if (found.partOf || (found.owners.length > 0 && !belongsToOther(folded, end))) names.push({ ...found, start, end });
  }
  return names;
}

/** The one place a short text (title, field, file name) names; null where it names none or several. */
export function findOnePlace(text: string, finder: PlaceFinder): Place | null {
  const names = findPlaceNames(foldText(text.replace(/[_-]+/g, ' ')), finder);
  const named = [...new Set(names.map(({ owners }) => owners))].filter((owners) => owners.length > 0);
  const inner = named.filter((owners) => !isOuter(owners, named));
  const shared = (inner[0] ?? []).filter((place) => inner.every((owners) => owners.includes(place)));
  const told = shared.filter(({ within }) => named.some((owners) => owners.some(({ id }) => id === within)));
  const [place] = told.length === 1 ? told : shared;
  return place && (told.length === 1 || shared.length === 1) ? place : null;
}

/** Whether another of the names lies in this place ("Dalian, Liaoning"). */
function isOuter(owners: readonly Place[], named: readonly (readonly Place[])[]): boolean {
  return owners.every(({ id }) => named.some((others) => others.some(({ within }) => within === id)));
}

/** 吉林市场 is 吉林 and 市场. */
function isCutWord(folded: string, end: number): boolean {
  return folded[end - 1] === '市' && folded[end] === '场';
}

function belongsToOther(folded: string, end: number): boolean {
  return NOT_PLACE_BEFORE.some((pattern) => {
    pattern.lastIndex = end;
    return pattern.test(folded);
  });
}
