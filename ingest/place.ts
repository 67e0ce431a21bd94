import { LEVEL_WORDS, NATION_WORDS, OWNER_PATTERNS } from './locales/governments.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { abstain, stated } from './report-years.ts';
import type { Place, Reading } from './types.ts';
import { createView, foldText } from './view.ts';

/** The names of all places, compiled once. */
export interface PlaceFinder {
  readonly places: readonly Place[];
  readonly nation: Place | undefined;
  readonly matcher: Matcher;
  /** For each name of the matcher, the places that bear it. */
  readonly owners: readonly (readonly Place[])[];
}

/** Session line, title and salutation stand at the top; UTF-16 code units. */
const HEAD_LENGTH = 1500;
/** A name in a phrase such as "People's Government of X" says as much as this many bare ones. */
const OWNER_WEIGHT = 30;
/** The first place must have this many times the score of the second. */
const MIN_LEAD = 1.3;
/** Fewer bare mentions say nothing. */
const MIN_SCORE = 3;

const OWNERS = OWNER_PATTERNS.map((pattern) => new RegExp(pattern));

/** Compiles the names of places, both languages, with and without their kind (大连, 大连市, Dalian). */
export function compilePlaces(places: readonly Place[]): PlaceFinder {
  const byName = new Map<string, Set<Place>>();
  for (const place of places)
    for (const name of [place.nameEn, place.nameZh, ...place.aliases]) {
      const key = foldText(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(place));
    }
  return {
    places,
    nation: places.find(({ level }) => level === 'nation'),
    matcher: createMatcher([...byName.keys()]),
    owners: [...byName.values()].map((owners) => [...owners]),
  };
}

/**
 * Reads whose report a text is: the place that owns the government, congress or report named at the top, and that the
 * text speaks of most; a text that speaks of “our province” is no city's, nor the nation's. Abstains where two places come close. The quote is the place's first name in the text.
 */
export function readPlace(text: string, finder: PlaceFinder): Reading<string> {
  const scores = new Map<Place, { score: number; owns: boolean; first: { start: number; end: number } }>();
  const view = createView(text);
  const headLength = createView(text.slice(0, HEAD_LENGTH)).text.length;
  for (const { start, end, owners } of findPlaceNames(view.text, finder)) {
    const owns = start < headLength && isOwner(view.text, start, end);
    for (const place of owners) {
      const known = scores.get(place) ?? { score: 0, owns: false, first: { start, end } };
      scores.set(place, {
        score: known.score + (owns ? OWNER_WEIGHT : 1),
        owns: known.owns || owns,
        first: owns && !known.owns ? { start, end } : known.first,
      });
    }
  }
  const level = findLevel(view.text);
  const fitting = [...scores].filter(([place]) => level === null || place.level === level);
  const local = fitting.filter(([place]) => place !== finder.nation);
  const ranked = (local.some(([, { owns }]) => owns) ? local : fitting).sort((a, b) => b[1].score - a[1].score);
  const nation = finder.nation;
  const national = NATION_WORDS.exec(view.text.slice(0, headLength));
  if (nation && national && !local.some(([, { owns }]) => owns))
    return stated(nation.id, view.quote(national.index, national.index + national[0].length));
  const [best, second] = ranked;
  if (!best || best[1].score < MIN_SCORE) return abstain('No place is named often enough.');
  if (second && best[1].score < second[1].score * MIN_LEAD)
    return abstain(`${best[0].nameEn} and ${second[0].nameEn} are named alike.`);
  return stated(best[0].id, view.quote(best[1].first.start, best[1].first.end));
}

/** The level a text claims for its government, where it does so often enough and more than twice as often as the other. */
function findLevel(folded: string): 'province' | 'city' | null {
  const [first, second] = LEVEL_WORDS.map(({ level, pattern }) => ({
    level,
    count: folded.match(pattern)?.length ?? 0,
  })).sort((a, b) => b.count - a.count);
  return first && second && first.count >= MIN_SCORE && first.count > 2 * second.count ? first.level : null;
}

/** The one place a short text (title, field, file name) names; null where it names none or several. */
export function findOnePlace(text: string, finder: PlaceFinder): Place | null {
  const named = findPlaceNames(foldText(text.replace(/[_-]+/g, ' ')), finder).map(({ owners }) => owners);
  const [first] = named;
  if (!first) return null;
  const shared = first.filter((place) => named.every((owners) => owners.includes(place)));
  return shared.length === 1 ? (shared[0] ?? null) : null;
}

/** Place names in folded text, longest first at each place, without overlaps. */
function findPlaceNames(
  folded: string,
  finder: PlaceFinder,
): { start: number; end: number; owners: readonly Place[] }[] {
  let free = 0;
  return finder.matcher(folded).flatMap(({ term, start, end }) => {
    if (start < free) return [];
    free = end;
    return [{ start, end, owners: finder.owners[term] ?? [] }];
  });
}

function isOwner(folded: string, start: number, end: number): boolean {
  const around = `${folded.slice(Math.max(0, start - 40), start)}@${folded.slice(end, end + 40)}`;
  return OWNERS.some((pattern) => pattern.test(around));
}
