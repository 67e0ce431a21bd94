import { describe, expect, it, test } from 'vitest';
import { explainSentence } from '../../ingest/explain.ts';
import { PLACES } from '../../ingest/locales/places.ts';
import { compileProjectFinder, readGazetteer } from '../../ingest/projects.ts';
import { compileTagger } from '../../ingest/compile-tagger.ts';
import { SMALL_TAXONOMY, smallTaxonomy } from './small-taxonomy.ts';

const PROJECTS = `projects:
  - id: dalian-east-harbour-metro
    prefLabel: { en: East Harbour Metro, zh: 东港地铁 }
    notAliases: { en: [East Harbour Metro Mall], zh: [东港地铁商场] }
    city: dalian
    sector: transport.urban
    sources: [an atlas of our own]
`;
const { gazetteer, issues } = readGazetteer(PROJECTS, 'projects.yaml', PLACES);
if (!gazetteer) throw new Error(JSON.stringify(issues));
const tools = {
  tagger: compileTagger(smallTaxonomy()),
  projects: compileProjectFinder(gazetteer, PLACES),
};

describe('explainSentence(tools, text, context)', () => {
  it('shows terms and names, kept and refused, in the order of the text', () => {
    const text = '人山人海的大连渔业码头通往东港地铁。';
    const { hits, themes, language } = explainSentence(tools, text);
    expect({ themes, language }).toEqual({ themes: ['marine-economy'], language: 'zh' });
    expect(hits.map(({ kind, of, quote, kept }) => [kind, of, quote, kept])).toEqual([
      ['theme', 'marine-economy.general', '海', false],
      ['project', 'unplaced-found-2e0a736d5229827a', '大连渔业码头', false],
      ['theme', 'marine-economy.fishery', '渔业', true],
      ['project', 'dalian-east-harbour-metro', '东港地铁', true],
    ]);
    for (const { startOffset, endOffset, quote } of hits) expect(text.slice(startOffset, endOffset)).toBe(quote);
  });

  it('says of each where its term stands, by which rule, and why', () => {
    const lineOf = (word: string): number => SMALL_TAXONOMY.split('\n').findIndex((line) => line.includes(word)) + 1;
    expect(explainSentence(tools, 'Fisheries left the port.').hits).toEqual([
      {
        kind: 'theme',
        of: 'marine-economy.fishery',
        theme: 'marine-economy',
        term: 'fishery',
        startOffset: 0,
        endOffset: 9,
        quote: 'Fisheries',
        role: 'own',
        rule: 'term:fishery',
        kept: true,
        reason: 'a term that tags alone',
        source: `taxonomy.yaml:${lineOf('[fishery,')}`,
      },
      {
        kind: 'theme',
        of: 'marine-economy.ports',
        theme: 'marine-economy',
        term: 'port',
        startOffset: 19,
        endOffset: 23,
        quote: 'port',
        role: 'own',
        rule: 'weak:port+fishery',
        kept: true,
        reason: 'a weak term beside “Fisheries”',
        source: `taxonomy.yaml:${lineOf('[port, wharf]')}`,
      },
    ]);
  });

  it('says of a project why it does not count', () => {
    const reasons = (text: string): [boolean, string][] =>
      explainSentence(tools, text).hits.map(({ kept, reason }) => [kept, reason]);
    expect(reasons('East Harbour Metro opened.')).toEqual([[false, 'neither the name nor the sentence says Dalian']]);
    expect(reasons('East Harbour Metro Mall of Dalian opened.')).toEqual([
      [false, 'inside the look-alike “East Harbour Metro Mall”'],
    ]);
    expect(reasons('East Harbour Metro of Dalian opened.')).toEqual([[true, 'name of dalian-east-harbour-metro']]);
  });

  it('shows names that nobody listed and why a candidate is none', () => {
    const { hits } = explainSentence(tools, '加快沈丹高铁和现代产业园建设。', { city: 'dalian' });
    expect(
      hits
        .filter(({ kind }) => kind === 'project')
        .map(({ quote, rule, kept, reason, source }) => [quote, rule, kept, reason, source]),
    ).toEqual([
      ['沈丹高铁', 'found:head:高铁', true, 'a name that nobody listed', 'found'],
      ['现代产业园', 'found:head:产业园', false, 'no proper part', 'found'],
    ]);
  });

  it('names the files it was told', () => {
    const files = { taxonomyFile: 'mine.yaml', projectsFile: 'ours.yaml' };
    const { hits } = explainSentence({ ...tools, ...files }, 'Fishery by East Harbour Metro.');
    expect(hits.map(({ source }) => source.replace(/\d+/, 'N'))).toEqual(['mine.yaml:N', 'ours.yaml']);
  });

  test.each([
    ['Livelihood and RCEP', ['opening-up', 'livelihood']],
    ['民生、外贸、民生', ['opening-up', 'livelihood']],
    ['The port is ready.', []],
    ['East Harbour Metro of Dalian opened.', []],
  ])('gives the themes of %j once, in the usual order', (text, themes) => {
    expect(explainSentence(tools, text).themes).toEqual(themes);
  });

  test.each([
    ['渔业', undefined, 'zh'],
    ['fishery', undefined, 'en'],
    ['fishery', 'zh', 'zh'],
    ['', undefined, 'en'],
  ] as const)('takes the language of %j, given %j, for %j', (text, given, language) => {
    expect(explainSentence(tools, text, { language: given }).language).toBe(language);
  });

  it('lets the heading above speak for a weak term, unless its paragraph speaks of something else', () => {
    const heading = 'Marine economy';
    const { themes, hits } = explainSentence(tools, 'The port is ready.', { heading });
    expect(themes).toEqual(['marine-economy']);
    expect(hits.map(({ reason }) => reason)).toEqual(['a weak term under “Marine economy”']);
    expect(explainSentence(tools, 'The port is ready.', { heading, topics: [] })).toMatchObject({ themes: [] });
  });

  it('has no hits for blank text', () => {
    expect(explainSentence(tools, ' ')).toEqual({ text: ' ', language: 'en', hits: [], themes: [] });
  });
});
