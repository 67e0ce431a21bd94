import { describe, expect, it } from 'vitest';
import { createRows } from '../../graph/rows.ts';
import { createIssue } from '../../ingest/issues.ts';
import type { Records, Tag } from '../../ingest/types.ts';
import { AIRPORT, concept, DOCUMENTS, GAZETTEER, PLACES, sampleRecords, TAXONOMY } from './sample.ts';

const base = { taxonomy: TAXONOMY, gazetteer: GAZETTEER, places: PLACES };
const { nodes, edges } = createRows({ ...base, records: sampleRecords(DOCUMENTS) });
const keys = nodes.map(({ key }) => key);
const edgesOf = (type: string, from: string): readonly string[] =>
  edges.filter((it) => it.type === type && it.from === from).map(({ to }) => to);

/** Records with one more tag or mention in the first sentence of Changchun. */
function withFinding(finding: Partial<Pick<Records['sentences'][number], 'themes' | 'mentions' | 'years'>>): Records {
  const records = sampleRecords(DOCUMENTS.filter(({ id }) => id === 'changchun-2024.txt'));
  return { ...records, sentences: records.sentences.map((it) => ({ ...it, ...finding })) };
}
const tag = (conceptId: string, rule = 'term'): Tag => ({
  concept: conceptId,
  theme: 'opening-up',
  startOffset: 0,
  endOffset: 2,
  quote: '扩大',
  rule,
  role: 'own',
});

describe('createRows', () => {
  it('names each node and edge once, and no edge ends nowhere', () => {
    expect(new Set(keys).size).toBe(keys.length);
    const names = edges.map(({ type, from, to, key }) => [type, from, to, key].join(' '));
    expect(new Set(names).size).toBe(names.length);
    for (const { from, to } of edges) expect(keys).toEqual(expect.arrayContaining([from, to]));
  });

  it('leads places up to the nation, and leaves out those nothing is of', () => {
    expect(edgesOf('WITHIN', 'City:dalian')).toEqual(['City:liaoning']);
    expect(edgesOf('WITHIN', 'City:liaoning')).toEqual(['City:china']);
    const alone = createRows({ ...base, gazetteer: { version: '0', projects: [] }, records: withFinding({}) });
    expect(alone.nodes.filter(({ label }) => label === 'City').map(({ key }) => key)).toEqual([
      'City:changchun',
      'City:china',
      'City:jilin',
    ]);
  });

  it('hangs a theme’s own terms on its general concept, and parents only between concepts', () => {
    expect(keys).toEqual(expect.arrayContaining(['Theme:marine-economy', 'Concept:marine-economy.general']));
    expect(keys).not.toContain('Concept:marine-economy');
    expect(edgesOf('BROADER', 'Concept:marine-economy.fishery')).toEqual([]);
    expect(edgesOf('BROADER', 'Concept:marine-economy.fishery.ranching')).toEqual(['Concept:marine-economy.fishery']);
    expect(edgesOf('IN_THEME', 'Concept:marine-economy.fishery.ranching')).toEqual(['Theme:marine-economy']);
    for (const id of ['opening-up', 'opening-up.general']) {
      const rows = createRows({ ...base, records: withFinding({ themes: [tag(id)] }) });
      expect(rows.edges.filter(({ type }) => type === 'TAGGED').map(({ to }) => to)).toEqual([
        'Concept:opening-up.general',
      ]);
    }
  });

  it('changes the version of a concept with its terms, not with the line they stand in', () => {
    const versionOf = (term: ReturnType<typeof concept>): unknown =>
      createRows({
        ...base,
        taxonomy: { version: '', concepts: [...TAXONOMY.concepts, term] },
        records: withFinding({}),
      }).nodes.find(({ key }) => key === 'Concept:livelihood.housing')?.properties.version;
    const housing = concept('livelihood.housing', '住房');
    const moved = { ...housing, terms: housing.terms.map((term) => ({ ...term, line: 99 })) };
    expect(versionOf(moved)).toBe(versionOf(housing));
    expect(versionOf(concept('livelihood.housing', '住房', '公租房'))).not.toBe(versionOf(housing));
  });

  it('keeps one of two findings with one key, and both where the key differs', () => {
    const rows = createRows({
      ...base,
      records: withFinding({
        themes: [tag('opening-up', 'first'), tag('opening-up', 'second'), { ...tag('opening-up'), role: 'heading' }],
        years: [
          { year: 2023, basis: 'deictic', quote: '去年' },
          { year: 2023, basis: 'stated', quote: '2023' },
        ],
      }),
    });
    const found = (type: string): unknown[] =>
      rows.edges.filter((it) => it.type === type).map(({ key, properties }) => [key, properties.rule]);
    expect(found('TAGGED')).toEqual([
      ['0-2-heading', 'term'],
      ['0-2-own', 'first'],
    ]);
    expect(found('SPEAKS_OF').map((it) => (it as string[])[0])).toEqual(['deictic', 'stated']);
  });

  it('gives each piece of evidence the basis of its own sentence', () => {
    const evidence = edges.filter(({ type, to }) => type === 'EVIDENCED_BY' && to.startsWith('Sentence:dalian-2024.'));
    expect(evidence.filter(({ to }) => to.includes('.en.')).map(({ properties }) => properties.basis)).toEqual([
      'deictic',
    ]);
    expect(
      new Set(evidence.filter(({ to }) => !to.includes('.en.')).map(({ properties }) => properties.basis)),
    ).toEqual(new Set(['stated']));
  });

  it('writes the issues of a document into its node', () => {
    const issue = createIssue('YEAR_CONFLICT', { file: 'note.md' }, 'The title says 2018.');
    const rows = createRows({ ...base, records: sampleRecords(DOCUMENTS, [issue, issue]) });
    expect(rows.nodes.find(({ key }) => key === 'Document:note.md')?.properties.issues).toEqual([
      'YEAR_CONFLICT The title says 2018.',
    ]);
    expect(rows.nodes.find(({ key }) => key === 'Document:undated.txt')?.properties).not.toHaveProperty('issues');
  });

  it.each([
    ['a concept', withFinding({ themes: [tag('opening-up.unheard-of')] })],
    [
      'a project',
      withFinding({
        mentions: [
          {
            project: 'nowhere',
            name: 'x',
            rule: 'name',
            year: null,
            startOffset: 0,
            endOffset: 2,
            quote: '扩大',
            events: [],
          },
        ],
      }),
    ],
    ['a place', sampleRecords([{ id: 'x', city: 'atlantis', year: 2024, sentences: [{ text: 'x' }] }])],
  ])('refuses records that name %s nobody knows', (_, records) => {
    expect(() => createRows({ ...base, records })).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it('lists projects without a mention, and found ones as not listed', () => {
    const found = {
      id: 'found',
      nameEn: 'Found',
      nameZh: '发现',
      names: [],
      city: 'changchun',
      sector: 'economy',
      mentions: 1,
      relations: [],
    };
    const rows = createRows({ ...base, records: { ...withFinding({}), projects: [found] } });
    const listed = Object.fromEntries(
      rows.nodes
        .filter(({ label }) => label === 'Project')
        .map(({ properties }) => [String(properties.id), properties.listed]),
    );
    expect(listed).toMatchObject({ found: false, [AIRPORT]: true });
  });
});
