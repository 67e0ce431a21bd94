import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Parser, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { readTurtle } from '../../../ingest/skos/graph.ts';
import { checkIntegrity } from '../../../ingest/skos/integrity.ts';
import { exportSkos, importSkos } from '../../../ingest/skos/skos.ts';
import { readTaxonomy } from '../../../ingest/taxonomy/taxonomy.ts';
import type { Issue, Taxonomy } from '../../../ingest/types.ts';
import { generatedTaxonomy, withoutLines } from './generated-taxonomy.ts';
import { smallTaxonomy } from '../small-taxonomy.ts';

const shipped = readTaxonomy(readFileSync(new URL('../../../taxonomy.yaml', import.meta.url), 'utf8'), 'taxonomy.yaml');

function brokenConditions(turtle: string): Issue[] {
  const { graph, issues } = readTurtle(turtle, 'file.ttl');
  return graph ? checkIntegrity(graph) : issues;
}

function roundTrip(taxonomy: Taxonomy): { taxonomy: Taxonomy | null; issues: readonly Issue[] } {
  const { yaml, issues } = importSkos(exportSkos(taxonomy), 'file.ttl');
  return { taxonomy: readTaxonomy(yaml ?? '', 'file.yaml').taxonomy, issues };
}

describe('exportSkos(taxonomy) and importSkos(text, file)', () => {
  it('give an equal taxonomy back, whatever it says, and nothing to tell of', () => {
    fc.assert(
      fc.property(generatedTaxonomy, (taxonomy) => {
        const back = roundTrip(taxonomy);
        expect(back.issues).toEqual([]);
        expect(withoutLines(back.taxonomy)).toEqual(withoutLines(taxonomy));
      }),
      { numRuns: 40 },
    );
  });

  it('give the shipped taxonomy back', () => {
    if (!shipped.taxonomy) throw new Error('The shipped taxonomy is broken.');
    const back = roundTrip(shipped.taxonomy);
    expect(back.issues).toEqual([]);
    expect(back.taxonomy?.version).toBe(shipped.taxonomy.version);
    expect(withoutLines(back.taxonomy)).toEqual(withoutLines(shipped.taxonomy));
  });

  it('meet the integrity conditions of SKOS, whatever the taxonomy says', () => {
    fc.assert(
      fc.property(generatedTaxonomy, (taxonomy) => {
        expect(brokenConditions(exportSkos(taxonomy))).toEqual([]);
      }),
      { numRuns: 40 },
    );
    if (shipped.taxonomy) expect(brokenConditions(exportSkos(shipped.taxonomy))).toEqual([]);
  });

  it('keep all words where another tool has written the file anew', () => {
    const quads = new Parser().parse(exportSkos(smallTaxonomy())).reverse();
    let rewritten = '';
    const writer = new Writer({ prefixes: {} });
    writer.addQuads(quads);
    writer.end((_, result: string) => (rewritten = result));
    const { yaml, issues } = importSkos(rewritten, 'file.ttl');
    expect(issues).toEqual([]);
    const sorted = (taxonomy: Taxonomy | null): unknown =>
      JSON.parse(JSON.stringify(withoutLines(taxonomy)), (_, value: unknown) =>
        Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value,
      );
    const back = readTaxonomy(yaml ?? '', 'file.yaml').taxonomy;
    expect(sorted(back && { ...back, version: '' })).toEqual(sorted({ ...smallTaxonomy(), version: '' }));
  });
});

describe('exportSkos(taxonomy)', () => {
  it('gives the same bytes for the same taxonomy', () => {
    expect(exportSkos(smallTaxonomy())).toBe(exportSkos(smallTaxonomy()));
  });

  it('writes one concept a block, with what SKOS has words for in SKOS', () => {
    const blocks = exportSkos(smallTaxonomy()).split('\n\n');
    expect(blocks[1]).toMatch(/^<https:\/\/w3id\.org\/policy-atlas\/taxonomy> a skos:ConceptScheme ;/);
    expect(blocks.slice(2).map((block) => /^concept:\S+/.exec(block)?.[0])).toEqual(
      smallTaxonomy().concepts.map(({ id }) => `concept:${id}`),
    );
    expect(blocks[6]).toBe(`concept:marine-economy.ports a skos:Concept ;
  skos:inScheme <https://w3id.org/policy-atlas/taxonomy> ;
  skos:broader concept:marine-economy ;
  skos:notation "marine-economy.ports" ;
  skos:prefLabel "Ports"@en, "港口"@zh ;
  skos:definition "Sea ports."@en, "海港。"@zh ;
  atlas:weakTerm "port"@en, "wharf"@en, "港口"@zh, "栈桥"@zh ;
  atlas:lookAlike "port of entry"@en .`);
  });

  it('keeps a term that is the preferred label too, which SKOS forbids as alternative label', () => {
    const trade = exportSkos(smallTaxonomy()).split('\n\n')[3];
    expect(trade).toContain('atlas:term "外贸"@zh');
    expect(trade).toContain('skos:altLabel "foreign trade"@en, ');
  });
});
