/**
 * Speed of tagging: sentences of the demo corpus, repeated, through the tagger, next to one regular expression of all
 * terms (longest first) over the same text in the same run. Run: `npx tsx bench/tagging.ts`. Read the ratios.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { findSentences } from '../ingest/sentences.ts';
import { compileTagger } from '../ingest/compile-tagger.ts';
import { tagSentence } from '../ingest/tag.ts';
import { readTaxonomy } from '../ingest/taxonomy/taxonomy.ts';
import { createView, foldText } from '../ingest/view.ts';

const COPIES = 40;
const RUNS = 5;

const root = new URL('../', import.meta.url);
const reports = new URL('demo/reports/', root);
const text = readdirSync(reports)
  .sort()
  .map((name) => readFileSync(new URL(name, reports), 'utf8'))
  .join('\n')
  .repeat(COPIES);
const sentences = findSentences(text).map(({ startOffset, endOffset }) => text.slice(startOffset, endOffset));

const { taxonomy } = readTaxonomy(readFileSync(new URL('taxonomy.yaml', root), 'utf8'), 'taxonomy.yaml');
if (!taxonomy) throw new Error('taxonomy.yaml does not read');
const terms = [...new Set(taxonomy.concepts.flatMap((concept) => concept.terms.map((term) => foldText(term.text))))];

const startMs = performance.now();
const tagger = compileTagger(taxonomy);
const compileMs = performance.now() - startMs;

const escaped = terms.sort((a, b) => b.length - a.length).map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const alternation = new RegExp(escaped.join('|'), 'g');

const rates = {
  tagger: medianRate(() => {
    for (const sentence of sentences) tagSentence(tagger, { text: sentence, startOffset: 0, heading: null });
  }),
  'regular expression': medianRate(() => {
    for (const sentence of sentences) createView(sentence).text.match(alternation);
  }),
};
console.log(`${taxonomy.concepts.length} concepts, ${terms.length} terms, compiled in ${compileMs.toFixed(0)} ms`);
console.log(`${sentences.length} sentences, ${(text.length / 1e6).toFixed(1)} M characters, medians of ${RUNS} runs`);
for (const [name, rate] of Object.entries(rates))
  console.log(
    `${name}: ${rate.toFixed(2)} M characters/s, ${(rate / rates['regular expression']).toFixed(2)} × the regular expression`,
  );

/** Millions of characters a second. */
function medianRate(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return text.length / 1e3 / (times[Math.floor(RUNS / 2)] ?? NaN);
}
