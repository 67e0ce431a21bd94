import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { compileTagger } from '../ingest/compile-tagger.ts';
import { tagSentence } from '../ingest/tag.ts';
import { readTaxonomy } from '../ingest/taxonomy/taxonomy.ts';
import { isTheme, taggedConceptId } from '../ingest/taxonomy/schema.ts';
import type { Concept, Language } from '../ingest/types.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const HAN = /\p{Script=Han}/u;

const text = readFileSync(new URL('../taxonomy.yaml', import.meta.url), 'utf8');
const { taxonomy, issues } = readTaxonomy(text, 'taxonomy.yaml');
const concepts = taxonomy?.concepts ?? [];
const tagger = compileTagger({ version: '', concepts });

const themesOf = (sentence: string): string[] => [
  ...new Set(tagSentence(tagger, { text: sentence, startOffset: 0 }).tags.map(({ theme }) => theme)),
];
/** Concept, theme, sentence: of every concept, in both languages. */
const sentencesOf = (field: 'examples' | 'counterExamples'): [string, string, string][] =>
  concepts.flatMap((concept) =>
    LANGUAGES.flatMap((language) =>
      concept[field][language].map((sentence): [string, string, string] => [concept.id, concept.theme, sentence]),
    ),
  );
const idsWhere = (isWrong: (concept: Concept) => boolean): string[] => concepts.filter(isWrong).map(({ id }) => id);

describe('taxonomy.yaml', () => {
  it('has no issues', () => {
    expect(issues).toEqual([]);
    expect(concepts).not.toEqual([]);
  });

  test.each(sentencesOf('examples'))('%s: an example of %s: %s', (_, theme, sentence) => {
    expect(themesOf(sentence)).toContain(theme);
  });

  test.each(sentencesOf('counterExamples'))('%s: no example of %s: %s', (_, theme, sentence) => {
    expect(themesOf(sentence)).not.toContain(theme);
  });
});

describe.each(LANGUAGES)('taxonomy.yaml in %s', (language) => {
  const isForeign = (words: string): boolean =>
    language === 'zh' ? !HAN.test(words) && !/^[\dA-Z&+\- ]+$/.test(words) : HAN.test(words);

  it('has label, definition, terms and an example of each concept', () => {
    expect(idsWhere(({ prefLabel }) => isForeign(prefLabel[language]))).toEqual([]);
    expect(idsWhere(({ definition }) => isForeign(definition[language]))).toEqual([]);
    expect(idsWhere(({ terms }) => !terms.some((term) => term.language === language))).toEqual([]);
    expect(idsWhere(({ examples }) => examples[language].length === 0)).toEqual([]);
  });

  it('has a counter-example of each theme', () => {
    const isWithout = (theme: string): boolean =>
      concepts.every((concept) => concept.theme !== theme || concept.counterExamples[language].length === 0);
    expect(idsWhere(({ id }) => isTheme(id) && isWithout(id))).toEqual([]);
  });

  it('has no words of the other language', () => {
    const words = concepts.flatMap(({ terms, lookAlikes, rules, examples, counterExamples }) => [
      ...[...terms, ...lookAlikes].filter((entry) => entry.language === language).map(({ text }) => text),
      ...rules
        .filter((rule) => rule.language === language)
        .flatMap(({ all, none, section }) => [...all.flat(), ...none, ...section]),
      ...[examples, counterExamples].flatMap((texts) => texts[language]),
    ]);
    expect(words.filter(isForeign)).toEqual([]);
  });

  it('has no strong term that look-alikes or other terms keep from tagging', () => {
    const lost = concepts.flatMap(({ id, terms }) =>
      terms
        .filter((term) => term.language === language && !term.weak)
        .filter((term) => {
          const { tags } = tagSentence(tagger, { text: term.text, startOffset: 0 });
          const expected = [id, ...term.alsoTags].map(taggedConceptId);
          return !expected.every((concept) =>
            tags.some((tag) => tag.concept === concept && tag.quote.length === term.text.length),
          );
        })
        .map((term) => `${term.line}: ${term.text}`),
    );
    expect(lost).toEqual([]);
  });
});
