import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileTagger } from '../ingest/compile-tagger.ts';
import { compareLabels } from '../ingest/evaluation/agreement.ts';
import { evaluate } from '../ingest/evaluation/evaluate.ts';
import { readGold, type Gold } from '../ingest/evaluation/gold.ts';
import { PLACES } from '../ingest/locales/places.ts';
import { readReport, type Reader } from '../ingest/pipeline.ts';
import { compilePlaces } from '../ingest/place.ts';
import { compileProjectFinder, readGazetteer } from '../ingest/projects.ts';
import { readSource } from '../ingest/read/index.ts';
import { readTaxonomy } from '../ingest/taxonomy/taxonomy.ts';
import type { SentenceRecord } from '../ingest/types.ts';

const CORPORA = join(import.meta.dirname, '..', '..', 'shared', 'corpora');
const isThere = existsSync(CORPORA);
if (!isThere) console.warn(`Scores on labelled reports are skipped: there is no folder ${CORPORA}.`);

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const { taxonomy } = readTaxonomy(read('taxonomy.yaml'), 'taxonomy.yaml');
const { gazetteer } = readGazetteer(read('projects.yaml'), 'projects.yaml', PLACES);
if (!taxonomy || !gazetteer) throw new Error('The shipped vocabulary does not read.');

const readLabels = (name: string): Gold => readGold(read(`tests/gold/${name}.jsonl`), name, taxonomy);

/** The sentences of the reports that labels name. */
async function readReports(gold: Gold): Promise<SentenceRecord[]> {
  const places = compilePlaces(PLACES);
  const projects = compileProjectFinder(gazetteer ?? { version: '', projects: [] }, PLACES);
  const tagger = compileTagger(taxonomy ?? { version: '', concepts: [] });
  const reader: Reader = { places, tagger, projects, gazetteer: gazetteer ?? { version: '', projects: [] } };
  const wanted = new Set(gold.rows.map(({ doc }) => doc));
  const files = [...new Set([...wanted].map((doc) => doc.split('#')[0] ?? ''))];
  const sources = await Promise.all(
    files.map(async (id) => (await readSource({ id, path: id, bytes: readFileSync(join(CORPORA, id)) })).sources),
  );
  return sources
    .flat()
    .filter(({ id }) => wanted.has(id))
    .flatMap((source) => readReport(source, reader).sentences);
}

describe('tests/gold', () => {
  it('has two readers who agree, and no report both held out and tuned on', () => {
    const { pooled } = compareLabels(readLabels('reader-a').rows, readLabels('reader-b').rows);
    expect(pooled.f1).toBeGreaterThan(0.95);
    const docsOf = (...names: string[]): Set<string> =>
      new Set(names.flatMap((name) => readLabels(name).rows.map(({ doc }) => doc)));
    const tuned = docsOf('tuned-on', 'tuned-on-sea', 'tuned-on-one-reader');
    expect([...docsOf('held-out', 'held-out-sea')].filter((doc) => tuned.has(doc))).toEqual([]);
  });

  it.skipIf(!isThere)('is met on reports that nobody tuned on', { timeout: 60_000 }, async () => {
    const gold = readLabels('held-out');
    const { evaluation } = evaluate(gold, await readReports(gold));
    expect(evaluation).toMatchObject({ missing: 0 });
    expect(evaluation?.pooled.f1).toBeGreaterThanOrEqual(0.85);
    expect(evaluation?.pooled.precision).toBeGreaterThanOrEqual(0.9);
  });
});
