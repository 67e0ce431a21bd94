import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { exportSkos } from '../../../ingest/skos/export.ts';
import { readSkos } from '../../../ingest/skos/import.ts';
import type { DraftConcept } from '../../../ingest/skos/yaml.ts';
import { smallTaxonomy } from '../small-taxonomy.ts';

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix atlas: <https://w3id.org/policy-atlas/ns#> .
@prefix concept: <https://w3id.org/policy-atlas/taxonomy/> .
@prefix : <http://example.org/sea/> .
`;

function read(turtle: string, theme?: string): { concepts: readonly DraftConcept[]; issues: string[] } {
  const { concepts, issues } = readSkos(PREFIXES + turtle, 'f.ttl', theme);
  return { concepts, issues: issues.map(({ code, line, message }) => `${line ?? 0} ${code} ${message}`) };
}

/** The one concept of a file. */
function readOne(turtle: string, theme?: string): { concept: DraftConcept; issues: string[] } {
  const { concepts, issues } = read(turtle, theme);
  const [concept, ...others] = concepts;
  if (!concept || others.length > 0) throw new Error('Not one concept.');
  return { concept, issues };
}

describe('readSkos(text, file, theme)', () => {
  it('takes labels, terms and notes of others in our languages, and says what it makes of them', () => {
    const { concept, issues } = readOne(
      `:c a skos:Concept ;
  skos:prefLabel "Fisheries"@en-GB, "渔业"@zh-Hans ;
  skos:altLabel "捕鱼" ;
  skos:hiddenLabel "fishries"@en ;
  skos:scopeNote "Sea fishing only."@en ;
  dct:source <http://example.org/list> .`,
      'marine-economy',
    );
    expect(concept).toMatchObject({
      id: 'marine-economy.fisheries',
      broader: 'marine-economy',
      prefLabel: { en: 'Fisheries', zh: '渔业' },
      definition: {},
      scopeNote: { en: 'Sea fishing only.' },
      source: 'http://example.org/list; http://example.org/sea/c',
    });
    expect(concept.terms.map(({ text, language, weak }) => [text, language, weak])).toEqual([
      ['Fisheries', 'en', false],
      ['渔业', 'zh', false],
      ['捕鱼', 'zh', false],
      ['fishries', 'en', false],
    ]);
    expect(issues).toEqual([
      '7 SKOS_ADAPTED <http://example.org/sea/c> became the concept "marine-economy.fisheries".',
      '8 SKOS_ADAPTED The label “Fisheries” became a term too. So 2 times.',
      '8 SKOS_ADAPTED Words in "en-gb" are taken as "en". So 2 times.',
      '8 SKOS_ADAPTED Words in "zh-hans" are taken as "zh". So 2 times.',
      '9 SKOS_ADAPTED Words without a language are taken as "zh".',
      '10 SKOS_ADAPTED The hidden label “fishries” became a term.',
    ]);
  });

  test.each([
    ['another language', 'skos:prefLabel "Pêche"@fr', 'skos:prefLabel in "fr"'],
    ['a note of another kind', 'skos:historyNote "Added 1990."@en', 'skos:historyNote in "en"'],
    ['a match', 'skos:exactMatch <http://example.org/x>', 'skos:exactMatch'],
    ['a second definition', 'skos:definition "One."@en, "Two."@en', 'skos:definition in "en"'],
    ['a notation that is no id', 'skos:notation "B 2"', 'skos:notation'],
    ['a broader one that is not described', 'skos:broader :nowhere', 'skos:broader'],
    ['a related one that is not described', 'skos:related :nowhere', 'skos:related'],
    ['a definition that is an address', 'skos:definition :page', 'skos:definition'],
    ['a blank label', 'skos:altLabel " "@en', 'skos:altLabel in "en"'],
    ['a rule without words', 'atlas:rule [ dct:identifier "r" ]', 'dct:identifier'],
    ['words that also tag, without the term', 'atlas:alsoTags [ atlas:words "x"@en ]', 'atlas:words in "en"'],
  ])('tells of what it leaves out: %s', (_, statements, kind) => {
    const { issues } = read(`:c a skos:Concept ; skos:prefLabel "Sea"@en .\n:c ${statements} .`, 'livelihood');
    expect(issues).toContainEqual(expect.stringMatching(new RegExp(`^8 SKOS_LEFT_OUT ${kind} `)));
  });

  it('tells of collections and of nodes without a name', () => {
    const { concepts, issues } = read(
      `:c a skos:Concept ; skos:prefLabel "Sea"@en ; skos:note [ rdf:value "Deep."@en ] .
:all a skos:Collection ; skos:member :c .
[] a skos:Concept ; skos:prefLabel "Nameless"@en .`,
      'livelihood',
    );
    expect(concepts.map(({ id }) => id)).toEqual(['livelihood.sea', 'livelihood.nameless']);
    expect(issues.filter((issue) => issue.includes('LEFT_OUT'))).toEqual([
      '7 SKOS_LEFT_OUT rdf:value in "en" (of a node without a name) was left out.',
      '7 SKOS_LEFT_OUT skos:note (of <http://example.org/sea/c>) was left out.',
      '8 SKOS_LEFT_OUT rdf:type skos:Collection (of <http://example.org/sea/all>) was left out.',
      '8 SKOS_LEFT_OUT skos:member (of <http://example.org/sea/all>) was left out.',
    ]);
  });

  it('reads the hierarchy from either side, takes the first of several above, and tells of the others', () => {
    const { concepts, issues } = read(
      `:a a skos:Concept ; skos:prefLabel "A"@en ; skos:narrower :b .
:b a skos:Concept ; skos:prefLabel "B"@en .
:c a skos:Concept ; skos:prefLabel "C"@en ; skos:broader :b ,
  :a .`,
      'livelihood',
    );
    expect(concepts.map(({ id, broader }) => [id, broader])).toEqual([
      ['livelihood.a', 'livelihood'],
      ['livelihood.b', 'livelihood.a'],
      ['livelihood.c', 'livelihood.b'],
    ]);
    expect(issues).toContain('10 SKOS_LEFT_OUT skos:broader (of <http://example.org/sea/c>) was left out.');
  });

  test.each([
    ['its English name', ':c skos:prefLabel "Ports & Harbours"@en', 'ports-harbours'],
    ['letters without their marks', ':c skos:prefLabel "Énergie"@en', 'energie'],
    ['the end of its address, without a name in Latin letters', ':C12 skos:prefLabel "海"@zh', 'c12'],
    ['a figure, with a word in front', ':c skos:prefLabel "5G"@en', 'concept-5g'],
    ['general, with a number, since that is taken', ':c skos:prefLabel "General"@en', 'general-2'],
  ])('names a concept by %s', (_, statement, id) => {
    expect(readOne(`${statement} ; a skos:Concept .`, 'livelihood').concept.id).toBe(`livelihood.${id}`);
  });

  it('gives no id twice', () => {
    const { concepts, issues } = read(
      ':a a skos:Concept ; skos:prefLabel "Sea"@en . :b a skos:Concept ; skos:prefLabel "sea"@en .',
    );
    expect(concepts.map(({ id }) => id)).toEqual(['sea', 'sea-2']);
    expect(issues).toContain(
      '7 SKOS_ADAPTED <http://example.org/sea/a> became the concept "sea", below no theme (name one with --theme). So 2 times.',
    );
  });

  it('puts others’ concepts below the theme they lead up to', () => {
    const { concepts } = read(
      'concept:livelihood a skos:Concept . :a a skos:Concept ; skos:prefLabel "A"@en ; skos:broader concept:livelihood .',
    );
    expect(concepts.map(({ id, broader }) => [id, broader])).toEqual([
      ['livelihood', undefined],
      ['livelihood.a', 'livelihood'],
    ]);
  });

  it('knows a concept of ours at another address by its notation', () => {
    const moved = exportSkos(smallTaxonomy()).replace(
      'concept: <https://w3id.org/policy-atlas/taxonomy/>',
      'concept: <http://example.org/mine/>',
    );
    const { concepts, issues } = readSkos(moved, 'f.ttl');
    expect(issues).toEqual([]);
    expect(concepts.map(({ id }) => id)).toEqual(smallTaxonomy().concepts.map(({ id }) => id));
    expect(concepts.map(({ terms }) => terms.length)).toEqual(
      smallTaxonomy().concepts.map(({ terms }) => terms.length),
    );
  });

  it('takes what an editor adds to a file of ours', () => {
    const edited = `${exportSkos(smallTaxonomy())}
concept:livelihood skos:altLabel "well-being"@en ; skos:narrower concept:livelihood.schools .
concept:livelihood.schools a skos:Concept ; skos:prefLabel "Schools"@en, "学校"@zh ; atlas:weakTerm "pupil"@en .`;
    const { concepts, issues } = readSkos(edited, 'f.ttl');
    expect(issues).toEqual([]);
    expect(concepts.find(({ id }) => id === 'livelihood')?.terms.at(-1)?.text).toBe('well-being');
    expect(concepts.at(-1)).toMatchObject({
      id: 'livelihood.schools',
      broader: 'livelihood',
      terms: [{ text: 'pupil', weak: true }],
    });
  });

  it('tells what a file breaks and reads it all the same', () => {
    const { concept, issues } = readOne(':c a skos:Concept ; skos:prefLabel "Sea"@en ;\n skos:altLabel "Sea"@en .');
    expect(issues).toContain(
      '8 SKOS_INTEGRITY S13: “Sea” is skos:prefLabel and skos:altLabel of <http://example.org/sea/c>.',
    );
    expect(concept.terms.map(({ text }) => text)).toEqual(['Sea']);
  });

  it.each(['', ':a :b :c .', ':s a skos:ConceptScheme .'])('has nothing to read in %j', (turtle) => {
    expect(read(turtle)).toMatchObject({
      concepts: [],
      issues: ['1 SKOS_WITHOUT_CONCEPTS There is no skos:Concept here.'],
    });
  });

  it('never throws', () => {
    const source = PREFIXES + exportSkos(smallTaxonomy());
    const piece = fc.constantFrom('<', '"', '[', ')', ' . ', '( ', ' ; a skos:Concept ', '@', '_:x ', '\\', '\n');
    fc.assert(
      fc.property(fc.nat(source.length), fc.nat(30), fc.array(piece, { maxLength: 3 }), (at, cut, pieces) => {
        const { concepts, issues } = readSkos(source.slice(0, at) + pieces.join('') + source.slice(at + cut), 'f.ttl');
        expect(concepts.length + issues.length).toBeGreaterThan(0);
      }),
    );
  });
});
