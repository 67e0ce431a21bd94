import { describe, expect, it } from 'vitest';
import { textOf } from '../../graph/columns.ts';
import { getEvidence, type EvidenceFilters, type EvidenceOf } from '../../graph/evidence.ts';
import { getPicture } from '../../graph/picture.ts';
import { useLoadedStore } from './loaded.ts';
import { AIRPORT, DOCUMENTS, TUNNEL } from './sample.ts';

const { read } = useLoadedStore();
const inherited = useLoadedStore([
  {
    id: 'dalian-2023.txt',
    city: 'dalian',
    year: 2023,
    sentences: [
      { text: '一、科技创新。' },
      { text: '培育一批新企业。', inherits: { concept: 'tech-innovation', quote: '科技创新', startOffset: 2 } },
    ],
  },
]);
/** Documents of the sentences, with the place among the document's sentences. */
const find = async (of: EvidenceOf, filters?: EvidenceFilters): Promise<readonly string[]> =>
  (await getEvidence(read, of, filters)).sentences.map(({ document, text }) => {
    const sentences = DOCUMENTS.find(({ id }) => id === document)?.sentences ?? [];
    return `${document} ${sentences.findIndex((it) => it.text === text)}`;
  });

describe('getEvidence', () => {
  it.each<[string, EvidenceOf, readonly string[]]>([
    [
      'a report: its counted text',
      { node: 'Report:dalian-2024-gwr' },
      ['dalian-2024.txt 0', 'dalian-2024.txt 1', 'dalian-2024.txt 2'],
    ],
    [
      'a document, counted or not',
      { node: 'Document:dalian-2024.en.txt' },
      ['dalian-2024.en.txt 0', 'dalian-2024.en.txt 1'],
    ],
    [
      'a city: years in order, those unknown last',
      { node: 'City:dalian' },
      [
        'dalian-2021.txt 0',
        'dalian-2021.txt 1',
        'dalian-2021.txt 2',
        'dalian-2024.txt 0',
        'dalian-2024.txt 1',
        'dalian-2024.txt 2',
        'note.md 0',
        'dalian-2025.txt 0',
        'dalian-2025.txt 1',
        'undated.txt 0',
      ],
    ],
    ['a year: those that speak of it', { node: 'Year:2023' }, ['dalian-2024.txt 1']],
    ['a theme, whichever its concept', { node: 'Theme:marine-economy' }, ['dalian-2021.txt 1', 'dalian-2024.txt 2']],
    [
      'a concept with narrower ones',
      { node: 'Concept:marine-economy.fishery' },
      ['dalian-2021.txt 1', 'dalian-2024.txt 2'],
    ],
    ['a narrow concept', { node: 'Concept:marine-economy.fishery.ranching' }, ['dalian-2021.txt 1']],
    ['a project', { node: `Project:${AIRPORT}` }, ['dalian-2021.txt 2', 'dalian-2024.txt 1', 'note.md 0']],
    ['HAS_REPORT', { from: 'City:dalian', to: 'Report:dalian-2025-gwr' }, ['dalian-2025.txt 0', 'dalian-2025.txt 1']],
    [
      'OF_YEAR: all of the report',
      { from: 'Report:dalian-2025-gwr', to: 'Year:2025' },
      ['dalian-2025.txt 0', 'dalian-2025.txt 1'],
    ],
    ['COVERS', { from: 'Report:dalian-2024-gwr', to: 'Theme:livelihood' }, ['dalian-2024.txt 1']],
    ['NAMES', { from: 'Report:dalian-2021-gwr', to: `Project:${TUNNEL}` }, ['dalian-2021.txt 1']],
    [
      'SERVES: tag and mention in one sentence',
      { from: `Project:${AIRPORT}`, to: 'Theme:livelihood' },
      ['dalian-2021.txt 2', 'dalian-2024.txt 1'],
    ],
    ['a city and a theme', { from: 'City:dalian', to: 'Theme:opening-up' }, []],
    [
      'a city and a project, either way',
      { from: `Project:${TUNNEL}`, to: 'City:dalian' },
      ['dalian-2021.txt 1', 'dalian-2024.txt 1'],
    ],
    ['a year and a theme', { from: 'Year:2021', to: 'Theme:livelihood' }, ['dalian-2021.txt 2']],
    ['a year and a project', { from: 'Year:2020', to: `Project:${AIRPORT}` }, []],
  ])('gives behind %s', async (_, of, expected) => {
    expect(await find(of)).toEqual(expected);
  });

  it('shows every text of a claim', async () => {
    const events = await read(
      `MATCH (:Project:Atlas {id: '${AIRPORT}'})<-[:OF_PROJECT]-(v:Event {type: 'construction_started', modality: 'done'}) RETURN v.key AS key`,
    );
    const node = events.map((event) => textOf(event, 'key')).join();
    expect(await find({ node })).toEqual(['dalian-2024.en.txt 1', 'dalian-2024.txt 1']);
  });

  it.each<[EvidenceFilters, readonly string[]]>([
    [{ city: ['changchun'] }, []],
    [{ city: ['changchun', 'dalian'], from_year: 2021, to_year: 2021 }, ['dalian-2021.txt 2']],
    [{ from_year: 2022 }, ['dalian-2024.txt 1', 'note.md 0']],
    [{ theme: ['tech-innovation'] }, []],
    [{ theme: ['tech-innovation', 'livelihood'] }, ['dalian-2021.txt 2', 'dalian-2024.txt 1']],
    [{ theme: [], city: [] }, ['dalian-2021.txt 2', 'dalian-2024.txt 1', 'note.md 0']],
  ])('keeps what passes %j', async (filters, expected) => {
    expect(await find({ node: `Project:${AIRPORT}` }, filters)).toEqual(expected);
  });

  it('pages without losing or repeating a sentence, and always tells the total', async () => {
    const of = { node: 'City:dalian' };
    const all = await find(of);
    const pages = [];
    for (const offset of [0, 4, 8, 12]) pages.push(await getEvidence(read, of, { offset, limit: 4 }));
    expect(pages.map(({ total }) => total)).toEqual([10, 10, 10, 10]);
    expect(pages.map(({ sentences }) => sentences.length)).toEqual([4, 4, 2, 0]);
    expect(new Set(pages.flatMap(({ sentences }) => sentences.map(({ id }) => id))).size).toBe(all.length);
  });

  it('marks words within the sentence, with their rule', async () => {
    const { sentences } = await getEvidence(read, { from: 'Report:dalian-2024-gwr', to: `Project:${AIRPORT}` });
    const [sentence] = sentences;
    expect(sentence).toMatchObject({
      city: 'dalian',
      reportYear: 2024,
      mode: 'review',
      years: [{ year: 2023, basis: 'stated', quote: '2023' }],
    });
    expect(sentence?.marks.map(({ kind, of }) => [kind, of])).toEqual([
      ['event', 'construction_started'],
      ['project', AIRPORT],
      ['event', 'in_operation'],
      ['project', TUNNEL],
      ['theme', 'livelihood'],
    ]);
    for (const mark of sentence?.marks ?? []) {
      expect(sentence?.text.slice(mark.startOffset, mark.endOffset)).toBe(mark.quote);
      expect(mark).toMatchObject({ inherited: false, rule: expect.stringMatching(/./) as string });
    }
  });

  it('marks words of a heading as inherited, with their place in the document', async () => {
    const { sentences } = await getEvidence(inherited.read, { node: 'Theme:tech-innovation' });
    expect(sentences.map(({ marks }) => marks)).toEqual([
      [
        expect.objectContaining({
          of: 'tech-innovation',
          startOffset: 2,
          endOffset: 6,
          quote: '科技创新',
          inherited: true,
        }),
      ],
    ]);
  });

  it.each(['City:atlantis', 'Nothing:dalian', 'dalian', 'Meta:meta'])('knows no node %s', async (node) => {
    await expect(getEvidence(read, { node })).rejects.toMatchObject({ code: 'NODE_NOT_FOUND' });
  });
});

describe('getPicture', () => {
  it('tells for every node and edge as many sentences as stand behind it', async () => {
    const { nodes, edges } = await getPicture(read);
    for (const { key, sentences } of nodes)
      expect([key, (await getEvidence(read, { node: key })).total]).toEqual([key, sentences]);
    for (const { key, from, to, sentences } of edges)
      expect([key, (await getEvidence(read, { from, to })).total]).toEqual([key, sentences]);
  });

  it('draws what reports are joined to, and every theme', async () => {
    const { nodes, edges } = await getPicture(read);
    expect(nodes.map(({ key }) => key)).toEqual([
      'City:changchun',
      'City:dalian',
      `Project:${TUNNEL}`,
      `Project:${AIRPORT}`,
      'Report:changchun-2024-gwr',
      'Report:dalian-2021-gwr',
      'Report:dalian-2024-gwr',
      'Report:dalian-2025-gwr',
      'Theme:livelihood',
      'Theme:marine-economy',
      'Theme:opening-up',
      'Theme:tech-innovation',
      'Year:2021',
      'Year:2024',
      'Year:2025',
    ]);
    expect(nodes.find(({ key }) => key === 'Report:dalian-2024-gwr')).toEqual({
      key: 'Report:dalian-2024-gwr',
      label: 'Report',
      nameEn: 'Dalian 2024',
      nameZh: '大连2024年',
      city: 'dalian',
      year: 2024,
      sentences: 3,
    });
    expect(nodes.find(({ key }) => key === `Project:${TUNNEL}`)).toMatchObject({
      city: 'dalian',
      status: 'maintenance',
      statusYear: 2023,
    });
    expect(edges.find(({ key }) => key === 'COVERS:Report:dalian-2024-gwr:Theme:marine-economy')).toMatchObject({
      sentences: 1,
      modes: { plan: 1 },
    });
    const known = new Set(nodes.map(({ key }) => key));
    for (const { from, to } of edges) expect(known.has(from) && known.has(to)).toBe(true);
  });
});
