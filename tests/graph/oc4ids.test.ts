import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENT_LABELS } from '../../graph/event-labels.ts';
import { MILESTONE_KINDS, milestoneStatus } from '../../graph/oc4ids-codes.ts';
import { readPackageFacts } from '../../graph/oc4ids-read.ts';
import type { PackagedProject } from '../../graph/oc4ids-types.ts';
import { exportOc4ids, formatPackage, toPackage, type PackageOptions } from '../../graph/oc4ids.ts';
import { listProjects } from '../../graph/queries.ts';
import type { EventType } from '../../ingest/types.ts';
import { useLoadedStore } from './loaded.ts';
import { AIRPORT, TUNNEL, type SampleDocument } from './sample.ts';

const { read } = useLoadedStore();
const exported = async (id: string, options?: PackageOptions): Promise<PackagedProject> => {
  const found = (await exportOc4ids(read, options)).projects.find(({ identifiers }) => identifiers[0]?.id === id);
  if (!found) throw new Error(`The package lacks ${id}.`);
  return found;
};

describe('exportOc4ids', () => {
  it('gives every project that a sentence names, and no other', async () => {
    const { projects, ...about } = await exportOc4ids(read);
    expect(projects.map(({ id }) => id)).toEqual([`policy-atlas-${TUNNEL}`, `policy-atlas-${AIRPORT}`]);
    expect(about).toMatchObject({ publishedDate: '2024-12-01T00:00:00Z', publisher: { name: 'Policy Atlas' } });
    expect(about.version).toBe('0.9');
    expect(about.uri).toMatch(/^https:\/\/w3id\.org\/.+[0-9a-f]{16}$/);
  });

  it('describes a project by what the graph holds of it', async () => {
    expect(await exported(AIRPORT)).toMatchObject({
      language: 'en',
      title: 'Dalian Jinzhou Bay International Airport',
      description: '大连金州湾国际机场. Named in 4 texts (2021-02-06 to 2024-12-01).',
      status: 'implementation',
      sector: ['transport', 'transport.air'],
      locations: [
        {
          id: 'dalian',
          description: 'Dalian, 大连',
          gazetteer: { scheme: 'GB/T 2260', identifiers: ['000000'] },
          address: { locality: 'Dalian', region: 'Liaoning', countryName: 'China' },
        },
      ],
      relatedProjects: [
        {
          ...{ title: 'Airport link road', scheme: undefined, identifier: `policy-atlas-${AIRPORT}-link` },
          atlas: { relation: 'hasPart', basis: 'gazetteer' },
        },
      ],
      atlas: {
        names: [
          { name: 'Dalian Jinzhou Bay International Airport', language: 'en', kind: 'name', source: 'gazetteer' },
          { name: '大连金州湾国际机场', language: 'zh', kind: 'name', source: 'gazetteer' },
          { name: '新机场', language: 'zh', kind: 'alias', source: 'gazetteer' },
        ],
        statusFrom: { year: 2023, rule: 'latest-event' },
      },
    });
  });

  it('makes a milestone of each claim and keeps every promise', async () => {
    const { milestones = [] } = await exported(AIRPORT);
    expect(
      milestones.map(({ code, status, dueDate, dateMet, dateModified, description }) => [
        ...[code, status, dueDate, dateMet, dateModified],
        description,
      ]),
    ).toEqual([
      ...[
        ['commencement', 'scheduled', '2021-12-31T23:59:59Z', undefined, '2021-02-06T00:00:00Z'],
        ['commencement', 'met', undefined, undefined, '2024-01-22T00:00:00Z'],
        ['operationStart', 'scheduled', '2035-12-31T23:59:59Z', undefined, '2024-12-01T00:00:00Z'],
      ].map((row, index) => [
        ...row,
        [
          '今年力争开工建设新机场，方便群众出行。',
          '2023年，金州湾国际机场开工，海底隧道通车，市民出行更便捷。',
          '新机场预计2035年通航。',
        ][index],
      ]),
    ]);
  });

  it('names the two texts of one report as evidence of one milestone, the counted one first', async () => {
    const { milestones = [], documents } = await exported(AIRPORT);
    expect(milestones[1]?.atlas).toMatchObject({
      ...{ event: 'construction_started', modality: 'done', earliest: '2023-01-01', latest: '2023-12-31' },
      ...{ words: ['2023', 'last year'], saidOn: '2024-01-22' },
      evidence: [
        { document: 'dalian-2024.txt', quote: '金州湾国际机场', rule: 'cue' },
        { document: 'dalian-2024.en.txt', quote: 'new airport', rule: 'cue' },
      ],
    });
    expect(
      documents.map(({ id, language, datePublished, atlas }) => [id, language, datePublished, atlas.counted]),
    ).toEqual([
      ['dalian-2021.txt', 'zh', undefined, true],
      ['dalian-2024.en.txt', 'en', undefined, false],
      ['dalian-2024.txt', 'zh', undefined, true],
      ['note.md', 'zh', '2024-12-01T00:00:00Z', true],
    ]);
  });

  it('keeps a claim that is no milestone with its sentence', async () => {
    const { milestones, documents } = await exported(TUNNEL);
    expect(milestones?.map(({ code }) => code)).toEqual(['operationStart']);
    expect(documents[0]?.atlas.sentences[0]?.claims).toMatchObject([{ event: 'progressing', modality: 'ongoing' }]);
  });

  it('says the status that the graph says', async () => {
    const stored = new Map((await listProjects(read)).map(({ id, status }) => [id, status]));
    for (const { identifiers, status } of (await exportOc4ids(read)).projects)
      expect(status).toBe(stored.get(identifiers[0]?.id ?? ''));
  });

  it('quotes what stands at the offsets', async () => {
    const sentences = (await exportOc4ids(read)).projects.flatMap(({ documents }) =>
      documents.flatMap(({ atlas }) => atlas.sentences),
    );
    const spans = sentences.flatMap(({ text, startOffset: at, mentions, claims = [] }) =>
      [...mentions, ...claims].map((span) => [text.slice(span.startOffset - at, span.endOffset - at), span.quote]),
    );
    expect(spans).toHaveLength(12);
    for (const [text, quote] of spans) expect(text).toBe(quote);
  });

  it('builds ids with a registered prefix and takes what the publisher says', async () => {
    const options = {
      prefix: 'oc4ids-a1b2c3',
      publisher: 'X',
      publishedOn: '2026-01-31',
      uri: 'https://example.org/p',
    };
    expect(await exportOc4ids(read, options)).toMatchObject({
      ...{ uri: 'https://example.org/p', publishedDate: '2026-01-31T00:00:00Z', publisher: { name: 'X' } },
    });
    expect(await exported(AIRPORT, options)).toMatchObject({
      id: `oc4ids-a1b2c3-${AIRPORT}`,
      relatedProjects: [{ scheme: 'oc4ids', identifier: `oc4ids-a1b2c3-${AIRPORT}-link` }],
    });
  });

  it('gives the same bytes in whatever order the store answers', async () => {
    const facts = await readPackageFacts(read);
    const bytes = formatPackage(toPackage(facts));
    const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...list], { minLength: list.length });
    const projects = fc.tuple(
      ...facts.projects.map((project) =>
        fc.record({
          mentions: shuffled(project.mentions),
          claims: shuffled(project.claims.map((claim) => ({ ...claim, evidence: claim.evidence.toReversed() }))),
          relations: shuffled(project.relations),
        }),
      ),
    );
    const orders = fc.tuple(projects, shuffled([...facts.documents]), shuffled([...facts.sentences]));
    fc.assert(
      fc.property(orders, ([parts, documents, sentences]) => {
        const other = facts.projects.map((project, index) => ({ ...project, ...parts[index] }));
        const mixed = { ...facts, projects: other, documents: new Map(documents), sentences: new Map(sentences) };
        expect(formatPackage(toPackage(mixed))).toBe(bytes);
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});

describe('a graph', () => {
  const nameless = useLoadedStore([{ id: 'a.txt', city: 'dalian', year: 2024, sentences: [{ text: '扩大开放。' }] }]);
  const mention = { 海底隧道: { project: TUNNEL } };
  const dayless: SampleDocument = {
    ...{ id: 'b.txt', city: 'dalian', year: 2024 },
    sentences: [{ text: '海底隧道是重点工程。', mentions: mention }],
  };
  const undated = useLoadedStore([dayless]);

  it('whose sentences name no project is no package', async () => {
    await expect(exportOc4ids(nameless.read)).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND', exitCode: 1 });
  });

  it('has the day of the youngest text that names a project, whatever else is loaded', async () => {
    const facts = await readPackageFacts(read);
    const note = [...facts.documents.values()].find(({ id }) => id === 'undated.txt');
    const later = note ? [[note.key, { ...note, deliveredOn: '2030-01-01' }] as const] : [];
    expect(later).toHaveLength(1);
    const made = toPackage({ ...facts, documents: new Map([...facts.documents, ...later]) });
    expect(made.publishedDate).toBe('2024-12-01T00:00:00Z');
  });

  it('without a day asks for the day of publishing, and never makes one up', async () => {
    await expect(exportOc4ids(undated.read)).rejects.toMatchObject({ code: 'USAGE', exitCode: 2 });
    await expect(exportOc4ids(undated.read, { publishedOn: '2026' })).rejects.toThrow('not "2026"');
    const { projects } = await exportOc4ids(undated.read, { publishedOn: '2026-01-31' });
    expect(projects.map(({ description, milestones, status }) => [description, milestones, status])).toEqual([
      ['大连湾海底隧道. Named in 1 text (2024).', undefined, undefined],
    ]);
  });
});

describe('docs/oc4ids.md', () => {
  const page = readFileSync(new URL('../../docs/oc4ids.md', import.meta.url), 'utf8');

  it.each(Object.keys(EVENT_LABELS) as EventType[])('says what %s becomes', (event) => {
    const kind = MILESTONE_KINDS[event];
    const cells = kind && [event, kind.type, kind.code, milestoneStatus(kind, 'done')];
    const row = cells?.map((cell) => (cell ? `\\| \`${cell}\` *` : '\\| *')).join('');
    expect(page).toMatch(new RegExp(row ? `^${row}\\|$` : `\`${event}\``, 'm'));
  });

  it('explains every field of the extension', async () => {
    const fields = new Set<string>();
    const collect = (value: unknown, inside: boolean): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value)) {
        if (inside && !Array.isArray(value)) fields.add(key);
        collect(child, inside || key === 'atlas');
      }
    };
    collect(await exportOc4ids(read), false);
    expect([...fields]).toContain('evidence');
    for (const field of fields) expect(page).toContain(`\`${field}\``);
  });
});
