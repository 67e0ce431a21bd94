import { describe, expect, it } from 'vitest';
import { collectReports, deriveRows } from '../../graph/derive.ts';
import type { DocumentFacts, Facts } from '../../graph/facts.ts';
import { nodeRow } from '../../graph/row.ts';

const text = (id: string, more: Partial<DocumentFacts> = {}): DocumentFacts => ({
  key: `Document:${id}`,
  id,
  kind: 'report',
  language: 'zh',
  title: '',
  url: null,
  city: 'City:dalian',
  reportKind: 'gwr',
  reportYear: 2024,
  reviewed: null,
  planned: null,
  deliveredOn: null,
  publishedOn: null,
  sha256: id,
  fingerprint: '',
  ...more,
});
const sentences = (lengths: Readonly<Record<string, number>>): Facts['sentences'] =>
  Object.entries(lengths).map(([id, count]) => ({ document: `Document:${id}`, mode: 'plan', sentences: count }));
const EMPTY: Facts = {
  documents: [],
  sentences: [],
  tagged: [],
  mentions: [],
  serving: [],
  claims: [],
  projects: [],
  cities: [],
  within: [],
  citiesInUse: [],
  spokenYears: [],
};

describe('collectReports', () => {
  it.each<[string, Record<string, number>, string]>([
    ['the Chinese text, though the translation has more sentences', { 'zh.txt': 100, 'en.txt': 180 }, 'zh.txt'],
    ['the translation, if the Chinese text is an excerpt', { 'zh.txt': 40, 'en.txt': 100 }, 'en.txt'],
    ['the longer of two Chinese texts', { 'zh.txt': 100, 'zh-long.txt': 101 }, 'zh-long.txt'],
    ['the smaller id of two equal texts', { 'zh-b.txt': 100, 'zh-a.txt': 100 }, 'zh-a.txt'],
  ])('counts %s', (_, lengths, counted) => {
    const ids = Object.keys(lengths);
    const documents = ids.map((id) => text(id, { language: id.startsWith('en') ? 'en' : 'zh' }));
    for (const order of [documents, [...documents].reverse()]) {
      const [report] = collectReports({ documents: order, sentences: sentences(lengths) });
      expect(report?.texts.map(({ id }) => id)).toEqual([counted, ...ids.filter((id) => id !== counted)]);
    }
  });

  it('keeps reports of different places, years and kinds apart', () => {
    const documents = [
      text('a'),
      text('b', { reportYear: 2023 }),
      text('c', { city: 'City:changchun' }),
      text('d', { reportKind: 'budget' }),
      text('e'),
    ];
    const reports = collectReports({ documents, sentences: [] });
    expect(reports.map(({ key, texts }) => [key, texts.length])).toEqual([
      ['Report:dalian-2024-gwr', 2],
      ['Report:dalian-2023-gwr', 1],
      ['Report:changchun-2024-gwr', 1],
      ['Report:dalian-2024-budget', 1],
    ]);
  });

  it('makes no report of a note, or without place or year', () => {
    const documents = [
      text('note', { kind: 'note' }),
      text('nowhere', { city: null }),
      text('never', { reportYear: null }),
    ];
    expect(collectReports({ documents, sentences: [] })).toEqual([]);
  });
});

describe('deriveRows', () => {
  it('counts the sentences of the counted text alone, as shares of those of the same mode', () => {
    const { edges } = deriveRows({
      ...EMPTY,
      documents: [text('zh'), text('en', { language: 'en' }), text('undated', { reportYear: null })],
      sentences: [
        { document: 'Document:zh', mode: 'review', sentences: 10 },
        { document: 'Document:zh', mode: 'none', sentences: 5 },
        { document: 'Document:en', mode: 'review', sentences: 12 },
      ],
      tagged: ['zh', 'en', 'undated'].map((id) => ({
        document: `Document:${id}`,
        theme: 'Theme:livelihood',
        mode: 'review',
        sentences: 4,
      })),
      mentions: ['zh', 'en'].map((id) => ({
        document: `Document:${id}`,
        project: 'Project:p',
        mentions: 3,
        sentences: 2,
      })),
      serving: ['zh', 'en'].map((id) => ({
        document: `Document:${id}`,
        project: 'Project:p',
        theme: 'Theme:livelihood',
        sentences: 2,
      })),
    });
    const found = (type: string): unknown =>
      edges.filter((it) => it.type === type).map(({ from, key, properties }) => [from, key, properties]);
    expect(found('COVERS')).toEqual([
      ['Report:dalian-2024-gwr', 'review', { mode: 'review', sentences: 4, total: 10 }],
    ]);
    expect(found('NAMES')).toEqual([['Report:dalian-2024-gwr', '', { mentions: 3, sentences: 2 }]]);
    expect(found('SERVES')).toEqual([['Project:p', '', { sentences: 2 }]]);
  });

  it('adds up what serves a theme over reports', () => {
    const documents = [text('a'), text('b', { reportYear: 2023 })];
    const serving = documents.map(({ key }) => ({
      document: key,
      project: 'Project:p',
      theme: 'Theme:livelihood',
      sentences: 2,
    }));
    const [served] = deriveRows({ ...EMPTY, documents, serving }).edges.filter(({ type }) => type === 'SERVES');
    expect(served?.properties).toEqual({ sentences: 4 });
  });

  it('takes the years covered from the counted text, else from another', () => {
    const documents = [
      text('zh', { planned: { from: 2024, to: 2024 } }),
      text('en', { language: 'en', reviewed: { from: 2018, to: 2023 }, planned: { from: 2025, to: 2025 } }),
    ];
    const [report] = deriveRows({ ...EMPTY, documents }).nodes.filter(({ label }) => label === 'Report');
    expect(report?.properties).toMatchObject({
      reviewedFrom: 2018,
      reviewedTo: 2023,
      plannedFrom: 2024,
      plannedTo: 2024,
    });
  });

  it('dates a claim by its most exact witness, and takes the basis of the first', () => {
    const claim = {
      event: 'Event:e',
      project: 'Project:p',
      type: 'approved',
      modality: 'done',
      earliest: null,
      latest: null,
    } as const;
    const { nodes } = deriveRows({
      ...EMPTY,
      documents: [text('b', { deliveredOn: '2024-01-22' }), text('a')],
      claims: [
        { ...claim, document: 'Document:b', startOffset: 5, basis: 'stated' },
        { ...claim, document: 'Document:a', startOffset: 9, basis: 'section' },
      ],
    });
    expect(nodes.find(({ key }) => key === 'Event:e')?.properties).toEqual({ basis: 'section', saidOn: '2024-01-22' });
  });

  it('keeps listed projects, and found ones as long as they are named', () => {
    const project = (id: string, listed: boolean): Facts['projects'][number] => nodeRow('Project', id, { listed });
    const { nodes } = deriveRows({
      ...EMPTY,
      projects: [project('listed', true), project('found', false), project('forgotten', false)],
      mentions: [{ document: 'Document:x', project: 'Project:found', mentions: 1, sentences: 1 }],
    });
    expect(nodes.map(({ key }) => key)).toEqual(['Project:found', 'Project:listed']);
  });

  it('keeps places in use with all they lie in', () => {
    const within = (from: string, to: string): Facts['within'][number] => ({
      type: 'WITHIN',
      from: `City:${from}`,
      to: `City:${to}`,
      key: '',
      properties: {},
    });
    const { nodes } = deriveRows({
      ...EMPTY,
      cities: ['dalian', 'liaoning', 'china', 'jilin'].map((id) => nodeRow('City', id)),
      within: [within('dalian', 'liaoning'), within('liaoning', 'china'), within('jilin', 'china')],
      citiesInUse: ['City:dalian'],
    });
    expect(nodes.map(({ key }) => key)).toEqual(['City:china', 'City:dalian', 'City:liaoning']);
  });
});
