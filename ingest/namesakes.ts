import type { PlaceName } from './place-names.ts';
import type { Place } from './types.ts';

/** What one mention says for a province: its own name, its capital (code `..0100`), another city in it. */
const PROVINCE_WEIGHT = 3;
const CAPITAL_WEIGHT = 2;
const CITY_WEIGHT = 1;
/** What a mention of one of its counties says for a namesake, and one with its province ("Suzhou, Anhui"). */
const PART_WEIGHT = 2;
const BESIDE_WEIGHT = 20;
/** So many mentions of one place count: a partner named often is still one partner. */
const MAX_MENTIONS = 3;
/** The winner needs this, and this many times what speaks for the other. */
const MIN_SUPPORT = 2;
const MIN_LEAD = 2;

/** Between a name and the province it is said to lie in: "Suzhou City, Anhui", "Suzhou (Anhui)", "Suzhou in Anhui". */
const LIES_IN = /^(?: city| municipality| prefecture)?(?:,| of| in| \(|,? in)(?: the)? ?$/;

/**
 * Gives each name that several places bear to the one the text means: the one whose province, capital, neighbours and
 * counties the text names. Where these do not tell, the name keeps all its places.
 */
export function tellNamesakes(names: readonly PlaceName[], folded: string): readonly PlaceName[] {
  const isShared = ({ owners }: PlaceName): boolean => owners.length > 1;
  if (!names.some(isShared)) return names;
  const support = findSupport(names, folded);
  return names.map((name) => (isShared(name) ? { ...name, owners: choose(name.owners, support) } : name));
}

function choose(owners: readonly Place[], support: (place: Place) => number): readonly Place[] {
  const [first, second] = owners.map((place) => ({ place, score: support(place) })).sort((a, b) => b.score - a.score);
  if (!first || !second) return owners;
  return first.score >= MIN_SUPPORT && first.score >= MIN_LEAD * second.score ? [first.place] : owners;
}

/** What the text says for a place, other than by the name it shares: for the place itself and for its province. */
function findSupport(names: readonly PlaceName[], folded: string): (place: Place) => number {
  const counts = new Map<string, number>();
  const sums = new Map<string, number>();
  const add = (id: string, clue: string, weight: number): void => {
    const key = `${id} ${clue}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= MAX_MENTIONS) sums.set(id, (sums.get(id) ?? 0) + weight);
  };
  names.forEach(({ owners, partOf, end }, index) => {
    const [place] = owners;
    const next = names[index + 1];
    if (partOf) add(partOf.id, 'part', PART_WEIGHT);
    else if (owners.length > 1) {
      const inside = owners.find(({ within }) => next?.owners.some(({ id }) => id === within));
      if (next && inside && LIES_IN.test(folded.slice(end, next.start))) add(inside.id, 'beside', BESIDE_WEIGHT);
    } else if (place?.level === 'province') add(place.id, place.id, PROVINCE_WEIGHT);
    else if (place?.within !== undefined) {
      add(place.id, 'full name', BESIDE_WEIGHT);
      add(place.within, place.id, place.code.endsWith('0100') ? CAPITAL_WEIGHT : CITY_WEIGHT);
    }
  });
  return ({ id, within = '' }) => (sums.get(id) ?? 0) + (sums.get(within) ?? 0);
}
