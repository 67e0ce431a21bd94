import {
  NO_NAME,
  NO_NAME_EN,
  NOT_OF_A_NAME,
  OWNER_NAME_EN,
  OWNER_NAME_ZH,
  OWNER_PATTERNS,
} from './locales/governments.ts';
import type { PlaceName } from './place-names.ts';
import type { Place } from './types.ts';
import { foldText, type TextView } from './view.ts';

/** Letters around a name that a phrase may take. */
const REACH = 60;

const CAPITALISED = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/u;

/** From this weight on, a phrase is a title, a session or an office: it says whose a report is. */
const STRONG = 30;

const OWNERS = OWNER_PATTERNS.map(({ weight, pattern }) => ({ weight, pattern: new RegExp(pattern) }));

/** A name that stands as the owner of a report, congress, office or government. */
export interface OwnerName {
  readonly place: Place;
  readonly name: PlaceName;
  readonly weight: number;
  readonly isStrong: boolean;
}

/** The owners among the names in a text's head, in order; a name that is still several places' owns for each. */
export function findOwners(head: string, names: readonly PlaceName[]): OwnerName[] {
  return names.flatMap((name) => {
    const before = head.slice(Math.max(0, name.start - REACH), name.start);
    const around = `${before}@${head.slice(name.end, name.end + REACH)}`;
    const weight = OWNERS.find(({ pattern }) => pattern.test(around))?.weight;
    return weight === undefined
      ? []
      : name.owners.map((place) => ({ place, name, weight, isStrong: weight >= STRONG }));
  });
}

/**
 * The name of an owner that is none of the places (a county, a district, a county-level city), as the text writes it;
 * null where there is none. `names` are the place names of the head.
 */
export function findUnlistedOwner(head: TextView, names: readonly PlaceName[]): string | null {
  const places = names.filter(({ owners }) => owners.length > 0);
  return (
    findFirst(head.text.matchAll(OWNER_NAME_ZH), (match) => readNameZh(match, places)) ??
    findFirst(head.text.matchAll(OWNER_NAME_EN), (match) => readNameEn(match, { head, places }))
  );
}

function findFirst(matches: Iterable<RegExpExecArray>, read: (match: RegExpExecArray) => string | null): string | null {
  for (const match of matches) {
    const name = read(match);
    if (name !== null) return name;
  }
  return null;
}

/** What is left of 江苏省昆山市 behind the last place of the list; null where that is the owner itself. */
function readNameZh(match: RegExpExecArray, places: readonly PlaceName[]): string | null {
  const phrase = match.groups?.['name'] ?? '';
  const end = match.index + phrase.length;
  const last = places.filter((place) => place.start < end && place.end > match.index).at(-1);
  if (last && last.end >= end - 1) return null;
  const name = phrase.slice(Math.max(0, (last?.end ?? 0) - match.index)).replace(NOT_OF_A_NAME, '');
  return name.length > 1 && !NO_NAME.test(name) ? name : null;
}

/** The words with capitals; null where they are no name or hold a place of the list. */
function readNameEn(
  match: RegExpExecArray,
  { head, places }: { head: TextView; places: readonly PlaceName[] },
): string | null {
  const phrase = match.groups?.['of'] ?? match.groups?.['name'] ?? '';
  const start = match.index + match[0].indexOf(phrase);
  const [name = ''] = CAPITALISED.exec(head.quote(start, start + phrase.length).quote) ?? [];
  const isListed = places.some((place) => place.start < start + name.length && place.end > start);
  return name === '' || isListed || NO_NAME_EN.test(foldText(name).replace(/ .*/, '')) ? null : name;
}
