import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportSkos } from '../../ingest/skos/skos.ts';
import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import { SMALL_TAXONOMY, smallTaxonomy } from '../ingest/small-taxonomy.ts';
import { atlas, temporaryFolder } from './helpers.ts';

const FOREIGN = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://example.org/fish> a skos:Concept ;
  skos:prefLabel "Fish"@en, "Poisson"@fr .
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('atlas export --format skos and atlas import', () => {
  it('write the taxonomy of the working folder and read it back, without a graph', async () => {
    const folder = folderWith({ 'taxonomy.yaml': SMALL_TAXONOMY });
    const written = await atlas(folder, 'export', '--format', 'skos', '--out', 'sub/t.ttl');
    expect(written).toEqual({ code: 0, out: '', err: '8 concepts written to sub/t.ttl\n' });
    expect(readFileSync(join(folder, 'sub/t.ttl'), 'utf8')).toBe(exportSkos(smallTaxonomy()));
    const back = await atlas(folder, 'import', 'sub/t.ttl', '--out', 'sub/t.yaml');
    expect(back).toEqual({ code: 0, out: '', err: '8 concepts written to sub/t.yaml\n' });
    const { taxonomy } = readTaxonomy(readFileSync(join(folder, 'sub/t.yaml'), 'utf8'), 't.yaml');
    expect(taxonomy?.version).toBe(smallTaxonomy().version);
  });

  it('stop at a taxonomy with errors', async () => {
    const folder = folderWith({ 'mine.yaml': SMALL_TAXONOMY.replace('[民生]', '[7]') });
    const { code, out, err } = await atlas(
      folder,
      'export',
      '--format',
      'skos',
      '--out',
      '-',
      '--taxonomy',
      'mine.yaml',
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^mine\.yaml:\d+:\d+: error TAXONOMY_INVALID /);
  });
});

describe('atlas import', () => {
  it('tells what it leaves out and what the taxonomy lacks, each with its file and line', async () => {
    const folder = folderWith({ 'fish.ttl': FOREIGN });
    const { code, out, err } = await atlas(folder, 'import', 'fish.ttl', '--out', '-', '--theme', 'marine-economy');
    expect(code).toBe(0);
    expect(out).toContain('  - id: marine-economy.fish\n    broader: marine-economy\n    prefLabel: { en: Fish }\n');
    expect(err).toMatch(/^fish\.ttl:3: warning SKOS_LEFT_OUT skos:prefLabel in "fr" /m);
    expect(err).toMatch(/^stdout:6:5: error TAXONOMY_INVALID zh: /m);
    expect(err).toMatch(/^1 concepts written to stdout; mend the \d+ places above before you use it$/m);
  });

  it('never writes over a file unless told to', async () => {
    const folder = folderWith({ 'fish.ttl': FOREIGN, 'mine.yaml': 'mine\n' });
    const refused = await atlas(folder, 'import', 'fish.ttl', '--out', 'mine.yaml');
    expect(refused.code).toBe(2);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('mine\n');
    expect((await atlas(folder, 'import', 'fish.ttl', '--out', 'mine.yaml', '--force')).code).toBe(0);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain('- id: fish\n');
  });

  it.each([
    [['import'], 2, 'Say what to read'],
    [['import', 'a.ttl', 'b.ttl', '--out', 'c'], 2, 'Say what to read'],
    [['import', 'nowhere.ttl', '--out', 'c'], 2, 'There is no file nowhere.ttl.'],
    [
      ['import', 'bad.ttl', '--out', 'c', '--theme', 'sea'],
      2,
      '--theme takes opening-up, marine-economy, tech-innovation or livelihood, not "sea"',
    ],
    [['import', 'bad.ttl', '--out', 'c'], 1, 'bad.ttl:2: error SKOS_SYNTAX'],
    [['import', 'empty.ttl', '--out', 'c'], 1, 'empty.ttl:1: error SKOS_WITHOUT_CONCEPTS'],
    [['export', '--format', 'skos'], 2, 'Say where to write: atlas export --format skos'],
  ])('answers %j with code %i', async (argv, code, message) => {
    const outcome = await atlas(folderWith({ 'bad.ttl': '\n"a" b', 'empty.ttl': '' }), ...argv);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toContain(message);
  });
});
