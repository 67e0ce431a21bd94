import { describe, expect, it, test } from 'vitest';
import { readTurtle } from '../../../ingest/skos/graph.ts';
import { checkIntegrity } from '../../../ingest/skos/integrity.ts';

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <http://example.org/> .
`;

/** Number and line of each condition broken; the statements begin in line 3. */
function broken(turtle: string): string[] {
  const { graph } = readTurtle(PREFIXES + turtle, 'file.ttl');
  if (!graph) throw new Error('No valid Turtle.');
  return checkIntegrity(graph).map(({ line, message, code }) => {
    expect(code).toBe('SKOS_INTEGRITY');
    return `${message.split(':')[0] ?? ''} ${line ?? ''}`;
  });
}

describe('checkIntegrity(graph)', () => {
  test.each([
    ['a concept that is a scheme', ':a a skos:Concept .\n:a a skos:ConceptScheme .', ['S9 4']],
    ['a scheme that has something broader', ':a a skos:ConceptScheme .\n:a skos:broader :b .', ['S9 4']],
    ['a concept as scheme of another', ':a skos:inScheme :b .\n:b skos:narrower :c .', ['S9 4']],
    ['a concept with members', ':a a skos:Concept .\n:a skos:member :b .', ['S37 4']],
    ['a scheme that is an ordered collection', ':a a skos:ConceptScheme ,\n skos:OrderedCollection .', ['S37 4']],
    ['a label that is an address', ':a skos:altLabel :b .', ['S12 3']],
    ['one preferred and alternative label', ':a skos:prefLabel "港口"@zh ;\n skos:altLabel "港口"@zh .', ['S13 4']],
    ['one preferred and hidden label', ':a skos:hiddenLabel "port"@en ;\n skos:prefLabel "port"@en .', ['S13 3']],
    ['one alternative and hidden label', ':a skos:altLabel "x" .\n:a skos:hiddenLabel "x" .', ['S13 4']],
    ['two preferred labels of a language', ':a skos:prefLabel "port"@en ,\n "harbour"@EN .', ['S14 4']],
    ['two preferred labels without one', ':a skos:prefLabel "port", "harbour" .', ['S14 3']],
    ['a related parent', ':a skos:broader :b ;\n skos:related :b .', ['S27 4']],
    ['a related grandparent', ':a skos:broader :b . :c skos:narrower :b .\n:c skos:related :a .', ['S27 4']],
    ['a match that is related and broad', ':a skos:broadMatch :b ;\n skos:relatedMatch :b .', ['S27 4']],
    ['an exact match that is broad', ':b skos:exactMatch :a .\n:a skos:broadMatch :b .', ['S46 4']],
    [
      'an exact match over a third that is related',
      ':a skos:exactMatch :b . :b skos:exactMatch :c .\n:a skos:relatedMatch :c .',
      ['S46 4'],
    ],
  ])('tells of %s', (_, turtle, conditions) => {
    expect(broken(turtle)).toEqual(conditions);
  });

  test.each([
    ['the same words in two languages', ':a skos:prefLabel "RCEP"@en, "RCEP"@zh ; skos:altLabel "RCEP"@fr .'],
    ['the same words of two concepts', ':a skos:prefLabel "port"@en . :b skos:altLabel "port"@en .'],
    ['regional languages', ':a skos:prefLabel "harbour"@en-GB, "harbor"@en-US .'],
    ['a statement made twice', ':a skos:prefLabel "port"@en . :a skos:prefLabel "port"@en .'],
    ['related sisters', ':a skos:broader :c ; skos:related :b . :b skos:broader :c .'],
    ['a circle', ':a skos:broader :b . :b skos:broader :a .'],
    ['close matches', ':a skos:closeMatch :b ; skos:broadMatch :b .'],
    ['a collection of concepts', ':c a skos:Collection ; skos:member :a . :a a skos:Concept .'],
    ['nothing', ''],
  ])('has nothing against %s', (_, turtle) => {
    expect(broken(turtle)).toEqual([]);
  });
});

describe('readTurtle(text, file)', () => {
  it('knows the line of each statement', () => {
    const { graph } = readTurtle(
      `${PREFIXES}:a :b "one"@en ,\n  "two" ;\n\n  :c [ :d 1 ] .\n:e :f\n ( :g ) .`,
      'f.ttl',
    );
    const lineOf = (value: string): number | undefined =>
      graph?.statements.find(({ object }) => object.value.endsWith(value))?.line;
    expect(['one', 'two', '1', 'g'].map(lineOf)).toEqual([3, 4, 6, 8]);
  });

  test.each([
    ['an open quote', ':a :b "c .\n', 3],
    ['a missing stop', ':a :b :c\n:d :e :f .', 4],
    ['an unknown prefix', '\n\nx:a :b :c .', 5],
    ['a page of HTML', '<!DOCTYPE html>', 3],
  ])('tells of %s with its line', (_, turtle, line) => {
    const { graph, issues } = readTurtle(PREFIXES + turtle, 'f.ttl');
    expect(graph).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ code: 'SKOS_SYNTAX', file: 'f.ttl', line })]);
  });
});
