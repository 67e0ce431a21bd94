/**
 * Speed of the whole tagger, sentences in and tags out, next to one regular expression of the same terms (longest first)
 * over the same text in the same run, Chinese and English apart. The text: the corpora beside the checkout
 * (`../shared/corpora`), without them the demo reports, repeated. Run: `npx tsx bench/tagging.ts`. Read the ratios.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { compileTagger } from '../ingest/compile-tagger.ts';
import { findSentences } from '../ingest/sentences.ts';
import { tagSentence } from '../ingest/tag.ts';
import { readTaxonomy } from '../ingest/taxonomy/taxonomy.ts';
import { termForms } from '../ingest/taxonomy/variants.ts';
import type { Language } from '../ingest/types.ts';
import { createView } from '../ingest/view.ts';

const RUNS = 5;
/** Characters of each language at most. */
const LENGTH = 2_000_000;

const root = new URL('../', import.meta.url);
const { taxonomy } = readTaxonomy(readFileSync(new URL('taxonomy.yaml', root), 'utf8'), 'taxonomy.yaml');
if (!taxonomy) throw new Error('taxonomy.yaml does not read');
const startMs = performance.now();
const tagger = compileTagger(taxonomy);
console.log(`${taxonomy.concepts.length} concepts compiled in ${(performance.now() - startMs).toFixed(0)} ms`);

for (const [language, text] of Object.entries(readTexts()) as [Language, string][]) {
  const terms = taxonomy.concepts.flatMap((concept) => concept.terms.filter((term) => term.language === language));
  const words = new Set(terms.flatMap(termForms));
  const alternation = createAlternation([...words], language);
  const sentences = findSentences(text).map(({ startOffset, endOffset }) => text.slice(startOffset, endOffset));
  const rateOf = (work: (sentence: string) => void): number => medianRate(text.length, () => sentences.forEach(work));
  const tagging = rateOf((sentence) => void tagSentence(tagger, { text: sentence, startOffset: 0 }));
  const matching = rateOf((sentence) => void createView(sentence).text.match(alternation));
  console.log(
    `${language}: ${words.size} forms, ${(text.length / 1e6).toFixed(1)} M characters in ${sentences.length} sentences; ` +
      `tagger ${tagging.toFixed(2)}, regular expression ${matching.toFixed(2)} M characters/s (${(tagging / matching).toFixed(1)} times)`,
  );
}

function readTexts(): Record<Language, string> {
  const corpora = new URL('../shared/corpora/', root);
  const texts: Record<Language, string> = existsSync(corpora) ? readPairs(corpora) : readDemo();
  const fill = (text: string): string =>
    text.repeat(Math.max(1, Math.ceil(LENGTH / Math.max(1, text.length)))).slice(0, LENGTH);
  return { zh: fill(texts.zh), en: fill(texts.en) };
}

/** National reports, aligned: as many sentences of both languages. */
function readPairs(corpora: URL): Record<Language, string> {
  const lines = readFileSync(new URL('national-gwr-parallel.jsonl', corpora), 'utf8').split('\n').filter(Boolean);
  const pairs = lines.map((line) => JSON.parse(line) as Record<Language, string>);
  return { zh: pairs.map(({ zh }) => zh).join('\n'), en: pairs.map(({ en }) => en).join('\n') };
}

function readDemo(): Record<Language, string> {
  const folder = new URL('demo/reports/', root);
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const isChinese = (text: string): boolean => /\p{Script=Han}{20}/u.test(text);
  return { zh: texts.filter(isChinese).join('\n'), en: texts.filter((text) => !isChinese(text)).join('\n') };
}

/** Word edges where a term has Latin letters, as the tagger asks for them. */
function createAlternation(words: readonly string[], language: Language): RegExp {
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = `(?:${escaped.join('|')})`;
  return new RegExp(language === 'en' ? `(?<![a-z\\d])${any}(?![a-z\\d])` : any, 'g');
}

/** Millions of characters a second. */
function medianRate(length: number, work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return length / 1e3 / (times[Math.floor(RUNS / 2)] ?? NaN);
}
