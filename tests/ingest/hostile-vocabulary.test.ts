import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileTagger } from '../../ingest/compile-tagger.ts';
import { compareLabels } from '../../ingest/evaluation/agreement.ts';
import { readGold } from '../../ingest/evaluation/gold.ts';
import { resolveOverlaps, type Finding } from '../../ingest/overlaps.ts';
import { importSkos } from '../../ingest/skos/skos.ts';
import { tagSentence } from '../../ingest/tag.ts';
import { lintTaxonomy } from '../../ingest/taxonomy/lint.ts';
import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import { SMALL_TAXONOMY } from './small-taxonomy.ts';

/** What takes time with the square of its length takes minutes for these lengths; in time with it, less than a second or two. */
const LIMIT_MS = 10_000;

const times = (count: number, make: (index: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);
const entry = (id: string, more: string): string =>
  `\n  - { id: ${id}, prefLabel: { en: a, zh: b }, definition: { en: c, zh: d }, ${more} }`;

const RULE = entry(
  'livelihood.berths',
  'broader: livelihood, rules: { zh: [{ id: far, all: [[泊位], [住宅]], within: 5 }] }',
);
const { taxonomy } = readTaxonomy(SMALL_TAXONOMY + RULE, 'taxonomy.yaml');
const tagger = compileTagger(taxonomy ?? { version: '', concepts: [] });

describe('a sentence of 100,000 letters', () => {
  test.each([
    ['one strong term', '渔业'.repeat(50_000), 50_000],
    ['one weak term', '海'.repeat(100_000), 100_000],
    ['words of a rule too far apart', `${'泊位'.repeat(25_000)}${'啊'.repeat(20)}${'住宅'.repeat(25_000)}`, 0],
    ['an acronym', 'AI '.repeat(33_000), null],
  ])('of %s is tagged in time', { timeout: LIMIT_MS }, (_, text, found) => {
    const { hits } = tagSentence(tagger, { text, startOffset: 0 });
    if (found !== null) expect(hits).toHaveLength(found);
    for (const { startOffset, quote } of hits.slice(-3)) expect(text.startsWith(quote, startOffset)).toBe(true);
  });
});

describe('resolveOverlaps(findings)', () => {
  /** The rules as their text has them, each finding against all others. */
  function resolvePlainly(findings: readonly Finding[]): Finding[] {
    const isInside = (a: Finding, b: Finding): boolean => b.start <= a.start && a.end <= b.end;
    const kept: Finding[] = [];
    for (const weak of [false, true])
      for (const one of findings.filter((finding) => !finding.isRefusal && finding.weak === weak)) {
        const isRefused = findings.some(
          (other) => other.isRefusal && other.theme === one.theme && isInside(one, other),
        );
        const isPart = kept.some((other) => isInside(one, other) && other.end - other.start > one.end - one.start);
        const isSecond = kept.some(
          (other) => other.concept === one.concept && other.start < one.end && one.start < other.end,
        );
        if (!isRefused && !isPart && !isSecond) kept.push(one);
      }
    return findings.filter((finding) => kept.includes(finding));
  }

  const finding = fc
    .record({
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 12 }),
      concept: fc.constantFrom('sea.a', 'sea.b', 'life.a'),
      weak: fc.boolean(),
      isRefusal: fc.boolean(),
    })
    .map(({ start, length, concept, ...kind }): Finding => {
      return { ...kind, start, end: start + length, concept, theme: concept.slice(0, -2), term: concept };
    });

  it('keeps what comparing each with all keeps', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 30 }), (findings) => {
        const ordered = findings.toSorted((a, b) => a.start - b.start || b.end - a.end);
        expect(resolveOverlaps(ordered).kept).toEqual(resolvePlainly(ordered));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a taxonomy made to be slow', () => {
  const id = (index: number): string => `livelihood.c${index}`;
  test.each([
    ['a long way upwards', times(2500, (i) => entry(id(i), `broader: ${i === 0 ? 'livelihood' : id(i - 1)}`))],
    ['a long circle', times(2500, (i) => entry(id(i), `broader: ${id((i + 1) % 2500)}`))],
    ['unknown concepts above', times(2500, (i) => entry(id(i), `broader: livelihood.d${i}`))],
    ['unknown fields', entry(id(0), `broader: livelihood, ${times(30_000, (i) => `k${i}: 1`, ', ')}`)],
    ['terms that are none', entry(id(0), `broader: livelihood, aliases: { en: [${times(150_000, () => '1', ',')}] }`)],
    [
      'words of two spellings',
      entry(
        id(0),
        `broader: livelihood, aliases: { en: [${times(300, (i) => `ageing catalogue centre defence enrolment fibre harbour labour licence programme ${i}`, ',')}] }`,
      ),
    ],
  ])('by %s is checked in time', { timeout: LIMIT_MS }, (_, more) => {
    expect(lintTaxonomy(SMALL_TAXONOMY + more, 'taxonomy.yaml').issues.length).toBeGreaterThan(0);
  });

  test.each([
    [2, 'livelihood.c0 < livelihood.c1 < livelihood.c0'],
    [12, `${times(10, (i) => `livelihood.c${i}`, ' < ')} < … < livelihood.c0`],
  ])('tells a circle of %i from each of its concepts', (length, way) => {
    const text = SMALL_TAXONOMY + times(length, (i) => entry(id(i), `broader: ${id((i + 1) % length)}`));
    const circles = readTaxonomy(text, 't.yaml').issues.filter(({ code }) => code === 'TAXONOMY_CYCLE');
    expect(circles).toHaveLength(length);
    expect(circles[0]?.message).toBe(`"livelihood.c1" cannot be broader than "livelihood.c0": ${way}.`);
  });
});

describe('labels made to be slow', () => {
  const read = (text: string) => readGold(text, 'gold.jsonl', taxonomy ?? { version: '', concepts: [] });

  it('become issues where one row has more mistakes than a call has room for', { timeout: LIMIT_MS }, () => {
    const { issues } = read(`{"doc": "a", "start": 0, "end": 5, "themes": [${times(150_000, () => '1', ',')}]}`);
    expect(issues.length).toBeGreaterThan(0);
  });

  it('of two people are compared in time', { timeout: LIMIT_MS }, () => {
    const { rows } = read(
      times(20_000, (i) => `{"doc": "a", "start": ${10 * i}, "end": ${10 * i + 10}, "themes": []}`, '\n'),
    );
    expect(compareLabels(rows, rows.toReversed()).sentences).toBe(20_000);
  });
});

describe('a SKOS file made to be slow', () => {
  const PREFIXES =
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix atlas: <https://w3id.org/policy-atlas/ns#> . ' +
    '@prefix dct: <http://purl.org/dc/terms/> . @prefix : <http://example.org/> .\n';
  const list = (count: number): string => times(count, () => '"a"@en', ' ');
  test.each([
    ['one with many above', `:a skos:broader ${times(60_000, (i) => `:${i}`, ',')} .`],
    ['one that matches many', `:a a skos:Concept ; skos:exactMatch ${times(60_000, (i) => `:${i}`, ',')} .`],
    ['a long way upwards', times(10_000, (i) => `:${i} skos:broader :${i + 1} ; skos:related :x${i} .\n`)],
    ['a long way of matches', times(10_000, (i) => `:${i} skos:exactMatch :${i + 1} ; skos:relatedMatch :x${i} .\n`)],
    ['many of one name', times(15_000, (i) => `:${i} a skos:Concept ; skos:prefLabel "a"@en .\n`)],
    [
      'a rule that many share',
      `${times(5000, (i) => `:${i} a skos:Concept ; atlas:rule :r .\n`)}:r dct:identifier "r" ; atlas:all ( (${list(20_000)}) ) .`,
    ],
    [
      'a term that tags much for many',
      `${times(5000, (i) => `:${i} a skos:Concept ; skos:altLabel "x"@en ; atlas:alsoTags :n .\n`)}:n atlas:words "x"@en ; atlas:tags ${times(5000, (i) => `:${i}`, ',')} .`,
    ],
  ])('by %s is read in time', { timeout: LIMIT_MS }, (_, turtle) => {
    const { yaml, issues } = importSkos(PREFIXES + turtle, 'file.ttl', { theme: 'livelihood' });
    expect((yaml?.length ?? 0) + issues.length).toBeGreaterThan(0);
    expect(yaml?.length ?? 0).toBeLessThan(20 * turtle.length);
  });

  it('gives concepts of one name numbers in their order', () => {
    const { yaml } = importSkos(
      `${PREFIXES}${times(3, (i) => `:${i} a skos:Concept ; skos:prefLabel "a"@en .\n`)}`,
      'file.ttl',
      { theme: 'livelihood' },
    );
    expect(yaml?.match(/id: .*/g)).toEqual(['id: livelihood.a', 'id: livelihood.a-2', 'id: livelihood.a-3']);
  });
});
