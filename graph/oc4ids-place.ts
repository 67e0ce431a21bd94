import type { PlaceFacts } from './oc4ids-facts.ts';
import type { PackagedLocation } from './oc4ids-types.ts';

/** The list of division codes of China, as `scheme` of a gazetteer (the list locationGazetteers is open). */
const DIVISION_CODES = 'GB/T 2260';

/** The place of a project, with those it lies in as its address; [] where there is none (a national programme). */
export function toLocations(key: string | null, places: ReadonlyMap<string, PlaceFacts>): readonly PackagedLocation[] {
  const place = places.get(key ?? '');
  if (!place) return [];
  const { id, nameEn, nameZh, code } = place;
  const nameOf = (level: string): string | undefined => {
    for (let at: PlaceFacts | undefined = place; at; at = places.get(at.within ?? ''))
      if (at.level === level) return at.nameEn;
    return undefined;
  };
  return [
    {
      id,
      description: `${nameEn}, ${nameZh}`,
      gazetteer: { scheme: DIVISION_CODES, identifiers: [code] },
      address: { locality: nameOf('city'), region: nameOf('province'), countryName: nameOf('nation') },
    },
  ];
}
