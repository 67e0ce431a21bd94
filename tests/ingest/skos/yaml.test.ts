import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { writeTaxonomyYaml, type DraftConcept } from '../../../ingest/skos/yaml.ts';

const BARE: DraftConcept = {
  ...{ id: 'marine-economy.ports', broader: 'marine-economy', prefLabel: { en: 'Ports', zh: '港口' } },
  ...{ definition: {}, scopeNote: {}, related: [], source: undefined, terms: [], lookAlikes: [], rules: [] },
  ...{ examples: { en: [], zh: [] }, counterExamples: { en: [], zh: [] } },
};
const body = (concept: DraftConcept): string => writeTaxonomyYaml([concept]).split('concepts:\n')[1] ?? '';

describe('writeTaxonomyYaml(concepts)', () => {
  it('writes each field as people would', () => {
    const term = { language: 'en', weak: false, alsoTags: [] } as const;
    const rule = { language: 'zh', none: [], section: [] } as const;
    expect(
      body({
        ...BARE,
        definition: { en: 'Where ships land.', zh: '船舶停靠处。' },
        scopeNote: { en: 'Sea ports: not ports of entry.' },
        related: ['opening-up.customs'],
        source: 'GB/T 20794, section 3',
        terms: [
          { ...term, text: 'seaport' },
          { ...term, text: 'sea trade', alsoTags: ['opening-up.trade'] },
          { ...term, text: '海港', language: 'zh' },
          { ...term, text: 'port', weak: true },
        ],
        lookAlikes: [
          { text: 'port of entry', language: 'en', scope: 'words' },
          { text: '陆港', language: 'zh', scope: 'sentence' },
        ],
        rules: [
          { ...rule, id: 'berths', all: [['泊位', '码头']] },
          { ...rule, id: 'works', all: [['泊位', '码头'], ['建设']], none: ['停车'], within: 9, section: ['港口'] },
        ],
        examples: { en: ['The port grew.', 'Berths: two more.'], zh: ['新建泊位。'] },
      }),
    ).toBe(`  - id: marine-economy.ports
    broader: marine-economy
    prefLabel: { en: Ports, zh: 港口 }
    definition:
      en: Where ships land.
      zh: 船舶停靠处。
    scopeNote:
      en: "Sea ports: not ports of entry."
    related: [opening-up.customs]
    source: "GB/T 20794, section 3"
    aliases:
      en: [seaport, { term: sea trade, alsoTags: [opening-up.trade] }]
      zh: [海港]
    weakAliases:
      en: [port]
    notAliases:
      en: [port of entry]
      zh: [{ term: 陆港, scope: sentence }]
    rules:
      zh:
        - id: berths
          any: [泊位, 码头]
        - id: works
          all: [[泊位, 码头], 建设]
          none: [停车]
          within: 9
          section: [港口]
    examples:
      en:
        - The port grew.
        - "Berths: two more."
      zh:
        - 新建泊位。
`);
  });

  test.each<['en' | 'zh', string]>([
    ['en', 'container terminal'],
    ['zh', '集装箱码头'],
  ])('breaks lists of %s words at the width of the page', (language, word) => {
    const terms = Array.from({ length: 40 }, (_, index) => ({
      ...{ text: `${word}${'一二三四'.charAt(index % 4)}`, language, weak: false, alsoTags: [] },
    }));
    const lines = body({ ...BARE, terms }).split('\n');
    const widths = lines.map((line) => line.length + (line.match(/\p{Script=Han}/gu)?.length ?? 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(120);
    expect(Math.max(...widths)).toBeGreaterThan(100);
    expect(lines.filter((line) => line.startsWith(`           ${word}`)).length).toBeGreaterThan(3);
  });

  it('puts a line above each theme', () => {
    expect(body({ ...BARE, id: 'livelihood', broader: undefined })).toMatch(
      /^\n {2}# ─+ livelihood\n {2}- id: livelihood\n/,
    );
  });

  test.each([
    '2035',
    '1.5',
    '1e5',
    '0x1F',
    'true',
    'No',
    'null',
    '~',
    '- a',
    'a: b',
    'a #b',
    '[a]',
    "'a",
    '*a',
    'a, b',
    '12:30',
  ])('keeps %j a text', (text) => {
    const yaml = writeTaxonomyYaml([{ ...BARE, terms: [{ text, language: 'en', weak: false, alsoTags: [] }] }]);
    expect(parse(yaml)).toMatchObject({ concepts: [{ aliases: { en: [text] } }] });
    expect(yaml).toContain(`[${JSON.stringify(text)}]`);
  });

  test.each(['5G', '500强', 'R&D', 'e-commerce', "people's livelihood", 'a/b', '互联网+'])(
    'writes %j without quotes',
    (text) => {
      const yaml = writeTaxonomyYaml([{ ...BARE, terms: [{ text, language: 'zh', weak: false, alsoTags: [] }] }]);
      expect(parse(yaml)).toMatchObject({ concepts: [{ aliases: { zh: [text] } }] });
      expect(yaml).toContain(`[${text}]`);
    },
  );

  it('writes a file that is whole without concepts', () => {
    expect(parse(writeTaxonomyYaml([]))).toEqual({ version: 1, concepts: [] });
  });
});
