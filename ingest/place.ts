import { NATION_VOICE, NATION_WORDS, SPOKEN_OF } from './locales/governments.ts';
import { tellNamesakes } from './namesakes.ts';
import { findLevel, type Level } from './place-level.ts';
import { findPlaceNames, type PlaceFinder, type PlaceName } from './place-names.ts';
import { findOwners, findUnlistedOwner, type OwnerName } from './place-owners.ts';
import { abstain, stated } from './readings.ts';
import type { Place, QuotedSpan, Reading } from './types.ts';
import { createLinesView, type TextView } from './view.ts';

export { compilePlaces, findOnePlace, type PlaceFinder } from './place-names.ts';

/** Session line, title and salutation stand at the top; UTF-16 code units. */
const HEAD_LENGTH = 1500;
/** The first owner must have this many times the score of the second, a place that is merely named more. */
const OWNER_LEAD = 1.3;
const NAMED_LEAD = 2;
/** Fewer bare mentions say nothing, nor do these of a city in a text of some length that speaks as no level. */
const MIN_SCORE = 3;
const MIN_CITY_SCORE = 5;
const LONG_LENGTH = 300;
/** A province's report names its cities: so many mentions of each speak for the province. */
const MAX_CITY_MENTIONS = 2;
/** So many cities of one province tell it without its name. */
const MIN_CITIES = 3;

/** A place with what speaks for it and the words to show. */
interface Candidate {
  readonly place: Place;
  readonly score: number;
  readonly shown: QuotedSpan;
}

/**
 * Reads whose report a text is. Title, session, office or government at the top name the owner; where they do not, it
 * is the place the text speaks of most, at the level the text speaks as ("our province", 我市). Namesakes are told by
 * what is named beside them. Abstains, with the reason, where two places come close, where namesakes stay open and
 * where the owner is none of the places. The quote is the owner's name, in its phrase if there is one.
 */
export function readPlace(text: string, finder: PlaceFinder): Reading<string> {
  const head = createLinesView(text.slice(0, HEAD_LENGTH));
  const names = tellNamesakes(findPlaceNames(head.text, finder), head.text);
  const owners = findOwners(head.text, names).filter(({ place }) => place !== finder.nation);
  const strong = owners.filter(({ isStrong }) => isStrong);
  const [first] = strong;
  if (first && strong.every(({ place }) => place === first.place))
    return stated(first.place.id, head.quote(first.name.start, first.name.end));

  const unlisted = first ? null : findUnlistedOwner(head, names);
  if (unlisted !== null) return abstain(`The government of ${unlisted} is not in the list of places.`);
  const session = first || findLevel(head.text).leans !== null ? null : NATION_WORDS.exec(head.text);
  if (finder.nation && session)
    return stated(finder.nation.id, head.quote(session.index, session.index + session[0].length));
  return readWhole(createLinesView(text), { head, owners, finder });
}

/** Reads a text whose top names no owner or several, by all that it names. */
function readWhole(
  view: TextView,
  known: { head: TextView; owners: readonly OwnerName[]; finder: PlaceFinder },
): Reading<string> {
  const { head, finder } = known;
  const names = tellNamesakes(findPlaceNames(view.text, finder), view.text);
  const owners = tellOwners(known.owners, names);
  const named = sum([
    ...owners.map(({ place, weight, name }) => ({ place, score: weight, shown: head.quote(name.start, name.end) })),
    ...names.flatMap((name) => countName(name, view)),
  ]).filter(({ place }) => place !== finder.nation);
  const { level, leans } = findLevel(view.text);

  const owning = named.filter(({ place }) => owners.some((owner) => owner.isStrong && owner.place === place));
  if (owning.length > 0) {
    const fitting = owning.filter(({ place }) => place.level === level);
    return decide(fitting.length > 0 ? fitting : owning, { lead: OWNER_LEAD, min: MIN_SCORE, finder });
  }
  if (level === 'county') return abstain('The text speaks as a county, and counties are not in the list of places.');
  const local = named.filter(({ place }) => !SPOKEN_OF.includes(place.id));
  const ranked = rank(local, { level, places: finder.places });
  if (level !== null) return decide(ranked, { lead: NAMED_LEAD, min: MIN_SCORE, finder });
  return readOpen(view, { ranked, leans, finder });
}

/** Reads a text that speaks as no level: the nation where it speaks as that, else a place that nothing comes near. */
function readOpen(
  view: TextView,
  { ranked, leans, finder }: { ranked: readonly Candidate[]; leans: Level | null; finder: PlaceFinder },
): Reading<string> {
  const words = [...view.text.matchAll(NATION_VOICE)];
  const [first] = words;
  const best = ranked[0]?.score ?? 0;
  if (finder.nation && first && words.length >= MIN_SCORE && best * NAMED_LEAD <= words.length)
    return stated(finder.nation.id, view.quote(first.index, first.index + first[0].length));
  if (words.length > 1 && best < words.length * NAMED_LEAD) return abstain('The text speaks of the nation, too.');
  const isCity = ranked[0]?.place.level === 'city';
  if (isCity && leans === 'province') return abstain('The text speaks more of a province but names a city most.');
  const min = isCity && view.text.length > LONG_LENGTH ? MIN_CITY_SCORE : MIN_SCORE;
  return decide(ranked, { lead: NAMED_LEAD, min, finder });
}

/** The first candidate, if it leads the second. */
function decide(
  candidates: readonly Candidate[],
  { lead, min, finder }: { lead: number; min: number; finder: PlaceFinder },
): Reading<string> {
  const [best, second] = byScore(candidates);
  if (!best || best.score < min) return abstain('No place is named often enough.');
  if (second && best.score < second.score * lead) return abstain(explainTie([best.place, second.place], finder));
  return stated(best.place.id, best.shown);
}

function explainTie(tied: readonly Place[], { terms }: PlaceFinder): string {
  const both = tied.map(({ nameEn, nameZh }) => `${nameEn} (${nameZh})`).join(' and ');
  return terms.some(({ owners }) => tied.every((place) => owners.includes(place)))
    ? `${both} bear one name, and the text names too little around them to tell which is meant.`
    : `${both} are named alike.`;
}

function countName({ owners, start, end }: PlaceName, view: TextView): Candidate[] {
  return owners.map((place) => ({ place, score: 1, shown: view.quote(start, end) }));
}

function byScore(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => b.score - a.score);
}

/** One candidate a place, with all its scores and the first of its names. */
function sum(candidates: readonly Candidate[]): Candidate[] {
  const sums = new Map<Place, Candidate>();
  for (const candidate of candidates) {
    const known = sums.get(candidate.place);
    sums.set(candidate.place, known ? { ...known, score: known.score + candidate.score } : candidate);
  }
  return [...sums.values()];
}

/** Of owners with one name, those that the whole text means, where it tells. */
function tellOwners(owners: readonly OwnerName[], names: readonly PlaceName[]): OwnerName[] {
  const meant = new Set(names.flatMap((name) => (name.owners.length === 1 ? name.owners : [])));
  return owners.filter(({ place, name }) => meant.has(place) || !name.owners.some((other) => meant.has(other)));
}

/**
 * The places of a text without an owner, scored by how much it speaks of them. A text that speaks as a province speaks
 * of its cities, too, and one that speaks as a city of that city. Where the level is open both compete, and the city
 * named most does not speak for its province.
 */
function rank(
  local: readonly Candidate[],
  { level, places }: { level: Level | null; places: readonly Place[] },
): Candidate[] {
  const cities = local.filter(({ place }) => place.level === 'city');
  if (level === 'city') return byScore(cities);
  const most = cities.reduce((top, { score }) => Math.max(top, score), 0);
  const provinces = places
    .filter((place) => place.level === 'province')
    .flatMap((place) => {
      const own = local.find((candidate) => candidate.place === place);
      const inside = cities.filter((city) => city.place.within === place.id);
      const shown = own?.shown ?? (inside.length >= MIN_CITIES ? inside[0]?.shown : undefined);
      const score = inside
        .filter((city) => level === 'province' || city.score < most)
        .reduce((total, city) => total + Math.min(city.score, MAX_CITY_MENTIONS), own?.score ?? 0);
      return shown ? [{ place, score, shown }] : [];
    });
  return byScore(level === 'province' ? provinces : [...cities, ...provinces]);
}
