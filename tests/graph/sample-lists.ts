import type { Concept, Gazetteer, ListedProject, Place, Taxonomy } from '../../ingest/types.ts';

/** A nation, a province and two cities. */
export const PLACES: readonly Place[] = [
  place('china', 'China', '中国', 'nation'),
  { ...place('liaoning', 'Liaoning', '辽宁', 'province'), within: 'china' },
  { ...place('dalian', 'Dalian', '大连', 'city'), within: 'liaoning' },
  { ...place('jilin', 'Jilin', '吉林', 'province'), within: 'china' },
  { ...place('changchun', 'Changchun', '长春', 'city'), within: 'jilin' },
];

function place(id: string, nameEn: string, nameZh: string, level: Place['level']): Place {
  return { id, nameEn, nameZh, level, code: '000000', aliases: [] };
}

const NO_NAMES = { en: [], zh: [] };

/** A concept; one without a dot is a theme. */
export function concept(id: string, zh: string, term = zh): Concept {
  const [theme = id] = id.split('.');
  return {
    id,
    theme,
    ...(id === theme ? {} : { broader: id.slice(0, id.lastIndexOf('.')) }),
    prefLabel: { en: id, zh },
    definition: { en: '', zh: '' },
    terms: [{ text: term, language: 'zh', weak: false, alsoTags: [], line: 1 }],
    related: [],
    lookAlikes: [],
    rules: [],
    examples: NO_NAMES,
    counterExamples: NO_NAMES,
  };
}

export const TAXONOMY: Taxonomy = {
  version: 'taxonomy-1',
  concepts: [
    concept('opening-up', '对外开放'),
    concept('marine-economy', '海洋经济'),
    concept('marine-economy.fishery', '渔业'),
    concept('marine-economy.fishery.ranching', '海洋牧场'),
    concept('tech-innovation', '科技创新'),
    concept('livelihood', '民生'),
    concept('livelihood.transport', '出行'),
  ],
};

/** A project of the gazetteer. */
export function project(
  id: string,
  names: { en: string; zh: string },
  more: Partial<ListedProject> = {},
): ListedProject {
  return {
    id,
    prefLabel: names,
    aliases: NO_NAMES,
    notAliases: NO_NAMES,
    city: 'dalian',
    sector: 'transport',
    relations: [],
    sources: [],
    ...more,
  };
}

export const AIRPORT = 'dalian-jinzhou-bay-airport';
export const TUNNEL = 'dalian-bay-tunnel';

export const GAZETTEER: Gazetteer = {
  version: 'gazetteer-1',
  projects: [
    project(
      AIRPORT,
      { en: 'Dalian Jinzhou Bay International Airport', zh: '大连金州湾国际机场' },
      { aliases: { en: [], zh: ['新机场'] }, sector: 'transport.air' },
    ),
    project(
      'dalian-jinzhou-bay-airport-link',
      { en: 'Airport link road', zh: '机场联络线' },
      {
        relations: [{ type: 'PART_OF', project: AIRPORT }],
      },
    ),
    project(
      TUNNEL,
      { en: 'Dalian Bay Undersea Tunnel', zh: '大连湾海底隧道' },
      { aliases: { en: [], zh: ['海底隧道'] } },
    ),
  ],
};
