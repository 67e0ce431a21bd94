import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import type { Taxonomy } from '../../ingest/types.ts';

/** A taxonomy small enough to read beside the tests; `examples` of the shipped one are run in tests/taxonomy.test.ts. */
export const SMALL_TAXONOMY = `version: 1
concepts:
  - id: opening-up
    prefLabel: { en: Opening up, zh: 对外开放 }
    definition: { en: Dealings with the outside world., zh: 与外部世界的往来。 }
    aliases: { en: [opening up], zh: [对外开放] }
  - id: opening-up.trade
    broader: opening-up
    prefLabel: { en: Foreign trade, zh: 外贸 }
    definition: { en: Imports and exports., zh: 进出口。 }
    aliases:
      en: [foreign trade, cross-border e-commerce, attract foreign investment, RCEP]
      zh: [外贸, 跨境电商]
    weakAliases: { en: [overseas], zh: [海外] }
  - id: marine-economy
    prefLabel: { en: Marine economy, zh: 海洋经济 }
    definition: { en: What the sea yields., zh: 海洋带来的收益。 }
    aliases: { en: [marine economy, ocean], zh: [海洋经济, 海洋, 海] }
    notAliases: { en: [ocean of people], zh: [人山人海, 海外] }
  - id: marine-economy.fishery
    broader: marine-economy
    prefLabel: { en: Fishery, zh: 渔业 }
    definition: { en: Fish and shellfish., zh: 鱼类和贝类。 }
    aliases:
      en: [fishery, { term: seafood exports, alsoTags: [opening-up.trade] }]
      zh: [渔业, 海洋牧场, { term: 水产品出口, alsoTags: [opening-up.trade] }]
  - id: marine-economy.ports
    broader: marine-economy
    prefLabel: { en: Ports, zh: 港口 }
    definition: { en: Sea ports., zh: 海港。 }
    weakAliases: { en: [port, wharf], zh: [港口, 栈桥] }
    notAliases: { en: [port of entry], zh: [] }
  - id: marine-economy.coast
    broader: marine-economy
    prefLabel: { en: Coast, zh: 海岸带 }
    definition: { en: Where land and sea meet., zh: 陆海相接处。 }
    weakAliases: { en: [coast], zh: [岸线] }
  - id: tech-innovation
    prefLabel: { en: Tech innovation, zh: 科技创新 }
    definition: { en: Research and its use., zh: 研究及其应用。 }
    aliases: { en: [technological innovation, AI, R&D], zh: [科技创新, 人工智能] }
  - id: livelihood
    prefLabel: { en: Livelihood, zh: 民生 }
    definition: { en: "How people live.", zh: 居民的生活。 }
    aliases: { en: [livelihood, care centre], zh: [民生] }
`;

export function smallTaxonomy(): Taxonomy {
  const { taxonomy, issues } = readTaxonomy(SMALL_TAXONOMY, 'small.yaml');
  if (!taxonomy || issues.length > 0) throw new Error(`The small taxonomy is broken: ${JSON.stringify(issues)}`);
  return taxonomy;
}
