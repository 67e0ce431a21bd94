import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../ingest/locales/places.ts';
import { ingestSources } from '../ingest/pipeline.ts';
import { compilePlaces } from '../ingest/place.ts';
import { compileProjectFinder, readGazetteer } from '../ingest/projects.ts';
import { readSource } from '../ingest/read/index.ts';
import { compileTagger } from '../ingest/compile-tagger.ts';
import { readTaxonomy } from '../ingest/taxonomy/taxonomy.ts';
import type { Records } from '../ingest/types.ts';

const root = new URL('../', import.meta.url);
const cases = new URL('cases/', import.meta.url);
const shipped = (name: string): string => readFileSync(new URL(name, root), 'utf8');

function createReader() {
  const { taxonomy } = readTaxonomy(shipped('taxonomy.yaml'), 'taxonomy.yaml');
  const { gazetteer } = readGazetteer(shipped('projects.yaml'), 'projects.yaml', PLACES);
  if (!taxonomy || !gazetteer) throw new Error('the shipped vocabulary does not read');
  return {
    places: compilePlaces(PLACES),
    tagger: compileTagger(taxonomy),
    projects: compileProjectFinder(gazetteer, PLACES),
    gazetteer,
  };
}

/** What a person checks: readings, and per sentence its years, themes and events, each with its words. */
function summarize({ documents, sentences, issues }: Records): unknown {
  return {
    documents: documents.map(({ city, reportYear, reviewedYear, plannedYear, language, reportKind }) => ({
      ...{ language, reportKind, city: `${city.value ?? '-'} (${city.quote ?? ''})` },
      years: [reportYear, reviewedYear, plannedYear].map(
        ({ value, basis, quote }) => `${value ?? '-'} ${basis ?? ''} ${quote ?? ''}`,
      ),
    })),
    issues: issues.map(({ code, line, column }) => `${code} ${line ?? ''}:${column ?? ''}`),
    sentences: sentences.map(({ text, mode, years, themes, mentions }) => ({
      text,
      mode,
      years: years.map(({ year, basis, quote }) => `${year} ${basis} ${quote}`),
      themes: themes.map(({ concept, rule, quote, role }) => `${concept} ${rule} “${quote}” ${role}`),
      mentions: mentions.map(({ project, quote, year, events }) => ({
        project: `${project} “${quote}” ${year ?? '-'}`,
        events: events.map(
          ({ type, modality, earliest, latest, quote: cue }) =>
            `${type} ${modality} ${earliest ?? ''}…${latest ?? ''} “${cue}”`,
        ),
      })),
    })),
  };
}

describe('tests/cases', () => {
  const reader = createReader();
  const names = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(names.map(({ name }) => name))('%s is read as expected', async (name) => {
    const folder = new URL(`${name}/`, cases);
    const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'input.txt';
    const { sources } = await readSource({ id: input, path: input, bytes: readFileSync(new URL(input, folder)) });
    const records = ingestSources(sources, reader);
    for (const { text } of sources)
      for (const { startOffset, endOffset, text: sentence, themes, mentions } of records.sentences) {
        expect(text.slice(startOffset, endOffset)).toBe(sentence);
        for (const { quote, ...span } of [...themes, ...mentions, ...mentions.flatMap(({ events }) => events)])
          expect(text.slice(span.startOffset, span.endOffset)).toBe(quote);
      }
    await expect(`${JSON.stringify(summarize(records), null, 1)}\n`).toMatchFileSnapshot(`cases/${name}/expected.json`);
  });
});
