import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../ingest/locales/places.ts';
import { ingestSources } from '../ingest/pipeline.ts';
import { compilePlaces } from '../ingest/place.ts';
import { compileProjectFinder, readGazetteer } from '../ingest/projects.ts';
import { readSource } from '../ingest/read/index.ts';
import { compileTagger } from '../ingest/compile-tagger.ts';
import { readTaxonomy } from '../ingest/taxonomy/taxonomy.ts';

const root = new URL('../', import.meta.url);
const folder = new URL('demo/reports/', root);
const { gazetteer } = readGazetteer(readFileSync(new URL('projects.yaml', root), 'utf8'), 'projects.yaml', PLACES);
const { taxonomy } = readTaxonomy(readFileSync(new URL('taxonomy.yaml', root), 'utf8'), 'taxonomy.yaml');
if (!gazetteer || !taxonomy) throw new Error('the shipped vocabulary cannot be read');

const files = readdirSync(folder).sort();
const read = await Promise.all(
  files.map((id) => readSource({ id, path: id, bytes: readFileSync(new URL(id, folder)) })),
);
const sources = read.flatMap((file) => file.sources);
const records = ingestSources(sources, {
  places: compilePlaces(PLACES),
  tagger: compileTagger(taxonomy),
  projects: compileProjectFinder(gazetteer, PLACES),
  gazetteer,
});

describe('demo/reports', () => {
  it('has its cities and years from the texts, and says honestly what it cannot tell', () => {
    expect(
      records.documents.map(({ id, city, reportYear }) => [id, city.value, reportYear.value, reportYear.basis]),
    ).toEqual([
      ['changchun-2019-digest.html', 'changchun', 2019, 'stated'],
      ['dalian-2016-digest.md', 'dalian', 2016, 'stated'],
      ['dalian-2018-digest.en.md', 'dalian', 2018, 'stated'],
      ['dalian-2018-digest.zh.html', 'dalian', 2018, 'stated'],
      ['dalian-2024-digest.md', 'dalian', 2024, 'stated'],
      ['dalian-article-digest.txt', 'dalian', 2021, 'posted'],
    ]);
    expect(records.issues.map(({ code, file }) => [code, file])).toEqual([
      ['DOCUMENT_SIMILAR', 'dalian-2018-digest.zh.html'],
      ['MODE_UNKNOWN', 'dalian-article-digest.txt'],
      ['YEAR_FROM_POSTING', 'dalian-article-digest.txt'],
    ]);
  });

  it('shows all four themes in review and plan', () => {
    const shown = records.sentences.flatMap(({ mode, themes }) =>
      themes.map(({ theme }) => `${theme} ${String(mode)}`),
    );
    for (const theme of ['opening-up', 'marine-economy', 'tech-innovation', 'livelihood'])
      for (const mode of ['review', 'plan']) expect(shown).toContain(`${theme} ${mode}`);
  });

  it('tells the life of the airport at Jinzhou Bay', () => {
    const events = records.events.filter(({ project }) => project === 'dalian-jinzhou-bay-airport');
    expect(events.map(({ saidOn, type, modality }) => `${saidOn} ${type} ${modality}`).sort()).toEqual([
      '2016 progressing planned',
      '2018 progressing planned',
      '2024-01-06 construction_started done',
      '2024-01-06 progressing planned',
    ]);
  });

  it('tells the same of projects in both languages of one report', () => {
    const claims = (file: string): string[] =>
      records.sentences
        .filter(({ document }) => document === file)
        .flatMap(({ mentions }) => mentions)
        .flatMap(({ project, events }) =>
          events.map(({ type, modality, latest }) => [project, type, modality, latest].join(' ')),
        )
        .sort();
    expect(claims('dalian-2018-digest.en.md')).toEqual(claims('dalian-2018-digest.zh.html'));
  });
});
