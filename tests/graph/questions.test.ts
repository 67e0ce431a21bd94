import { describe, expect, it } from 'vitest';
import {
  exportRows,
  findProject,
  getCoverage,
  getStatus,
  getTimeline,
  listProjects,
  searchGraph,
} from '../../graph/queries.ts';
import { createIssue } from '../../ingest/issues.ts';
import { useLoadedStore } from './loaded.ts';
import { AIRPORT, DOCUMENTS, TUNNEL } from './sample.ts';

const issue = createIssue('YEAR_UNKNOWN', { file: 'undated.txt' }, 'No sentence states the year.');
const { read } = useLoadedStore(DOCUMENTS, [issue]);

describe('getTimeline', () => {
  it('puts claims in the order of what they speak of, each witness once', async () => {
    const { project, steps } = await getTimeline(read, AIRPORT);
    expect(
      steps.map(({ year, type, modality, saidOn, sentence }) => [year, type, modality, saidOn, sentence.document]),
    ).toEqual([
      [2021, 'construction_started', 'planned', '2021-02-06', 'dalian-2021.txt'],
      [2023, 'construction_started', 'done', '2024-01-22', 'dalian-2024.txt'],
      [2035, 'in_operation', 'expected', '2024-12-01', 'note.md'],
    ]);
    expect(project).toMatchObject({
      city: 'dalian',
      status: 'implementation',
      statusYear: 2023,
      statusRule: 'latest-event',
    });
  });

  it('tells years without a report from years whose report is silent', async () => {
    expect(await getTimeline(read, TUNNEL)).toMatchObject({ missingYears: [2022, 2023], silentYears: [2025] });
    expect(await getTimeline(read, `${AIRPORT}-link`)).toMatchObject({
      steps: [],
      missingYears: [2022, 2023],
      silentYears: [2021, 2024, 2025],
    });
  });

  it('knows no project that is not there', async () => {
    await expect(getTimeline(read, 'atlantis')).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND' });
  });
});

describe('findProject', () => {
  it.each([
    AIRPORT,
    '大连金州湾国际机场',
    '新机场',
    'dalian jinzhou  bay INTERNATIONAL airport',
    ` ${AIRPORT.toUpperCase()} `,
  ])('finds the airport by %s', async (name) => {
    expect((await findProject(read, name)).id).toBe(AIRPORT);
  });

  it.each([
    ['Jinzhou Bay Airport', AIRPORT],
    ['金州湾机场', AIRPORT],
    ['Dalian Undersea Tunnel', TUNNEL],
  ])('names for %s the near one without taking it', async (name, near) => {
    await expect(findProject(read, name)).rejects.toMatchObject({
      code: 'PROJECT_NOT_FOUND',
      message: expect.stringContaining(near) as string,
    });
  });

  it('names nothing near where nothing is', async () => {
    await expect(findProject(read, '长春地铁')).rejects.toMatchObject({
      message: expect.not.stringContaining('did you mean') as string,
    });
  });
});

describe('listProjects', () => {
  it('lists every project with its counted sentences and report years', async () => {
    const list = await listProjects(read);
    expect(list.map(({ id, sentences, firstYear, lastYear }) => [id, sentences, firstYear, lastYear])).toEqual([
      [TUNNEL, 2, 2021, 2024],
      [AIRPORT, 3, 2021, 2024],
      [`${AIRPORT}-link`, 0, null, null],
    ]);
  });
});

describe('searchGraph', () => {
  it.each([
    ['新机场', `Project:${AIRPORT}`, 2],
    ['TUNNEL', `Project:${TUNNEL}`, 0],
    // the link road begins with the word too, but no sentence names it
    ['airport', `Project:${AIRPORT}`, 1],
    ['海洋牧场', 'Concept:marine-economy.fishery.ranching', 1],
    ['海洋', 'Theme:marine-economy', 2],
    ['dalian', 'City:dalian', 0],
    ['2024', 'Year:2024', 0],
    ['AIRPORT work', undefined, 1],
    ['work nothing', undefined, 0],
    ['', undefined, 0],
    [' \u3000', undefined, 0],
  ])('finds for "%s" first %s and %i sentences', async (text, first, total) => {
    const result = await searchGraph(read, text, 20);
    expect([result.suggestions[0]?.key, result.totalSentences]).toEqual([first, total]);
    expect(result.sentences).toHaveLength(total);
  });

  it('says which name matched, and keeps to the limit', async () => {
    const { suggestions } = await searchGraph(read, '新机场', 20);
    expect(suggestions[0]).toMatchObject({ nameZh: '大连金州湾国际机场', matched: '新机场' });
    const one = await searchGraph(read, '大', 1);
    expect([one.suggestions.length, one.sentences.length]).toEqual([1, 1]);
    expect(one.totalSentences).toBeGreaterThan(1);
  });
});

describe('getCoverage and getStatus', () => {
  it('show loaded years with their texts, gaps, and texts without a year', async () => {
    expect(await getCoverage(read)).toEqual([
      {
        city: 'changchun',
        nameEn: 'Changchun',
        nameZh: '长春',
        loaded: [{ year: 2024, documents: ['changchun-2024.txt'] }],
        missing: [],
        undated: [],
      },
      {
        city: 'dalian',
        nameEn: 'Dalian',
        nameZh: '大连',
        loaded: [
          { year: 2021, documents: ['dalian-2021.txt'] },
          { year: 2024, documents: ['dalian-2024.en.txt', 'dalian-2024.txt'] },
          { year: 2025, documents: ['dalian-2025.txt'] },
        ],
        missing: [2022, 2023],
        undated: ['undated.txt'],
      },
    ]);
  });

  it('count what is loaded and hand on what contradicts the texts', async () => {
    const { counts, issues, meta } = await getStatus(read);
    const { nodes, edges } = await exportRows(read);
    expect(counts).toEqual({
      documents: 7,
      sentences: nodes.filter(({ label }) => label === 'Sentence').length,
      themes: 4,
      projects: 2,
      edges: edges.length,
      issues: 1,
    });
    expect(issues).toEqual([
      { document: 'undated.txt', code: 'YEAR_UNKNOWN', message: 'No sentence states the year.' },
    ]);
    expect(meta).toEqual({ schemaVersion: '1', taxonomyVersion: 'taxonomy-1', toolVersion: '1.0.0' });
  });
});

describe('a store of a translation alone', () => {
  const translation = DOCUMENTS.filter(({ id }) => id === 'dalian-2024.en.txt');
  const alone = useLoadedStore(translation);

  it('counts the translation where the original is not loaded', async () => {
    expect((await listProjects(alone.read)).find(({ id }) => id === AIRPORT)).toMatchObject({
      sentences: 1,
      firstYear: 2024,
    });
    const { steps } = await getTimeline(alone.read, AIRPORT);
    expect(steps.map(({ saidOn, basis }) => [saidOn, basis])).toEqual([['2024', 'deictic']]);
  });
});

describe('mere mentions', () => {
  const mention = { 海底隧道: { project: TUNNEL } };
  const spoken = (year: number): { year: number; basis: 'stated'; quote: string } => ({
    year,
    basis: 'stated',
    quote: String(year),
  });
  const quiet = useLoadedStore([
    {
      id: 'dalian-2022.txt',
      city: 'dalian',
      year: 2022,
      sentences: [
        { text: '海底隧道是重点工程。', mentions: mention },
        { text: '2019年规划了海底隧道。', years: [spoken(2019)], mentions: mention },
        { text: '2016年和2020年都提到海底隧道。', years: [spoken(2016), spoken(2020)], mentions: mention },
      ],
    },
  ]);

  it('stand at the one year their sentence speaks of, else at their report', async () => {
    const { steps, project } = await getTimeline(quiet.read, TUNNEL);
    expect(steps.map(({ year, type, saidOn, sentence }) => [year, type, saidOn, sentence.text.slice(0, 4)])).toEqual([
      [2019, null, '2022', '2019'],
      [null, null, '2022', '海底隧道'],
      [null, null, '2022', '2016'],
    ]);
    expect(project.status).toBeNull();
  });
});
