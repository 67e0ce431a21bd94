/**
 * Speed of the matcher under tagging, project names and places: the leftmost longest terms of the corpora, with start,
 * end and term, next to one regular expression of all terms and to the Aho-Corasick libraries of npm doing the same in
 * the same run; then its cost by the number of terms. One thread, warm. Run: `npx tsx bench/matching.ts`. Read the
 * ratios; M characters are millions of UTF-16 code units.
 */
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Language } from '../ingest/types.ts';
import { draw, readMaterial, source, type Material } from './matching-data.ts';
import {
  compileDoubleArray,
  compileGreedy,
  compileMatcher,
  compileReference,
  compileRegExp,
  compileStringMachine,
  type Compile,
  type Find,
} from './matching-peers.ts';

const RUNS = 5;
/** Peers are timed with so many terms, and with all: V8 gives up on a regular expression of some thousand. */
const PEER_TERMS = 1_500;
const SIZES = [1_000, 10_000, 100_000];
const LANGUAGES = ['zh', 'en'] as const;
/** The first is compared to the others. */
const PEERS: Readonly<Record<string, Compile>> = {
  'this matcher': compileMatcher,
  'regular expression, longest first': compileRegExp,
  '@monyone/aho-corasick/fast': compileDoubleArray,
  '@monyone/aho-corasick/greedy': compileGreedy,
  ahocorasick: compileStringMachine,
};

type Table = Record<string, string | number>[];

/** Term, start and end of each match, one after another: no peer pays for making objects of them. */
const sink = new Int32Array(1 << 22);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

for (const language of LANGUAGES) {
  const material = readMaterial(language);
  const { text, terms } = material;
  console.log(`\n${language}: ${(text.length / 1e6).toFixed(2)} M characters of ${source}, medians of ${RUNS} runs`);
  for (const list of [draw(terms, PEER_TERMS), terms])
    console.table(comparePeers(language, { ...material, terms: list }));
  console.log('by number of terms: those added are phrases of the text (found) or not of it (strange)');
  console.table(await compareSizes(language, material));
}

function comparePeers(language: Language, { text, terms }: Material): Table {
  const expected = spansOf(compileReference(terms, language), text);
  console.log(`${terms.length} terms, ${expected.length} spans by the plain reference`);
  const finds = Object.values(PEERS).map((compile) => compile(terms, language));
  const rates = medianRates(finds, text);
  return Object.keys(PEERS).map((name, i) => ({
    name,
    'M characters/s': round(rates[i]),
    'times slower': round((rates[0] ?? NaN) / (rates[i] ?? NaN)),
    'spans wrong': countWrong(spansOf(finds[i] ?? compileMatcher([], language), text), expected),
  }));
}

async function compareSizes(language: Language, { text, terms, phrases, strangers }: Material): Promise<Table> {
  const built = [];
  for (const size of SIZES)
    for (const [added, more] of Object.entries({ found: phrases, strange: strangers })) {
      const list = size <= terms.length ? draw(terms, size) : [...terms, ...draw(more, size - terms.length)];
      const compile = (): Find => compileMatcher(list, language);
      const before = await usedBytes();
      const find = compile();
      const bytes = (await usedBytes()) - before;
      const buildMs = median(Array.from({ length: RUNS }, () => timeOf(compile)));
      built.push({ added, list, buildMs, find, bytes });
    }
  const rates = medianRates(
    built.map(({ find }) => find),
    text,
  );
  return built.map(({ added, list, buildMs, find, bytes }, i) => {
    const spans = spansOf(find, text);
    return {
      terms: list.length,
      added,
      'M characters/s': round(rates[i]),
      'matches a thousand characters': round((spans.length * 1000) / text.length),
      'spans wrong': countWrong(spans, spansOf(compileReference(list, language), text)),
      'build ms': round(buildMs),
      'memory MB': round(bytes / 1e6),
    };
  });
}

function spansOf(find: Find, text: string): string[] {
  const spans: string[] = [];
  find(text, (term, start, end) => spans.push(`${term} ${start} ${end}`));
  return spans;
}

/** Missed and extra. */
function countWrong(spans: readonly string[], expected: readonly string[]): number {
  const [have, want] = [new Set(spans), new Set(expected)];
  return spans.filter((span) => !want.has(span)).length + expected.filter((span) => !have.has(span)).length;
}

/** M characters a second of each. They take turns, so that a busy machine slows all of them. */
function medianRates(finds: readonly Find[], text: string): number[] {
  const timesMs = finds.map((): number[] => []);
  for (let run = 0; run <= RUNS; run++)
    finds.forEach((find, i) => {
      const ms = timeOf(() => {
        let size = 0;
        find(text, (term, start, end) => {
          sink[size++] = term;
          sink[size++] = start;
          sink[size++] = end;
        });
      });
      // the first run warms up
      if (run > 0) timesMs[i]?.push(ms);
    });
  return timesMs.map((times) => text.length / 1e3 / median(times));
}

function timeOf(work: () => void): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Bytes of typed arrays, of which a matcher is made. What a collection frees is gone a moment later. */
async function usedBytes(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    collectGarbage();
    await setTimeout(20);
  }
  return process.memoryUsage().arrayBuffers;
}

function round(value = NaN): number {
  return Math.round(value * 10) / 10;
}
