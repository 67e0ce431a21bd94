import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { detectLanguage } from '../ingest/language.ts';
import { compareText } from '../ingest/issues.ts';
import { termForms } from '../ingest/taxonomy/variants.ts';
import { readTaxonomy } from '../ingest/taxonomy/taxonomy.ts';
import type { Language } from '../ingest/types.ts';

/** A text of one language and terms for it, all of them different, in small letters. */
export interface Material {
  readonly text: string;
  /** The forms of the taxonomy's terms, and words of the text: frequent, middling and rare ones. */
  readonly terms: readonly string[];
  /** More terms, phrases of two or three words: such as stand in the text, and such as do not. */
  readonly phrases: readonly string[];
  readonly strangers: readonly string[];
}

const root = new URL('../', import.meta.url);
const corpora = new URL('../shared/corpora/', root);
const DRAWN_WORDS = 400;
const PHRASES = 100_000;
/** Letters in the text made of the demo's reports, where there are no corpora. */
const DEMO_LETTERS = 3_000_000;

/** What the text is made of: the corpora beside the checkout or, where they are missing, the demo's reports. */
export const source = existsSync(corpora) ? 'the corpora' : 'the demo reports, repeated (no ../shared/corpora)';

export function readMaterial(language: Language): Material {
  const text = existsSync(corpora) ? readCorpora(language) : repeatDemo(language);
  const words = new Map<string, number>();
  const phrases = new Map<string, number>();
  const joint = language === 'en' ? ' ' : '';
  for (const run of findRuns(text, language))
    run.forEach((word, index) => {
      count(words, word);
      if (index > 0) count(phrases, run.slice(index - 1, index + 1).join(joint));
      if (index > 1) count(phrases, run.slice(index - 2, index + 1).join(joint));
    });
  const ranked = rank(words);
  const terms = [...new Set([...taxonomyForms(language), ...draw(ranked, DRAWN_WORDS)])];
  const known = new Set(terms);
  const isNew = (phrase: string): boolean => !known.has(phrase);
  const pairs = Array.from({ length: 2 * PHRASES }, (_, i) => {
    const partner = Math.floor(i / ranked.length) * 31 + i * 7919;
    return `${ranked[i % ranked.length] ?? ''}${joint}${ranked[partner % ranked.length] ?? ''}`;
  });
  return {
    text,
    terms,
    phrases: draw(rank(phrases).filter(isNew), PHRASES),
    strangers: [...new Set(pairs)].filter((pair) => isNew(pair) && !phrases.has(pair)).slice(0, PHRASES),
  };
}

/** So many of a list, at even distances. */
export function draw(list: readonly string[], size: number): string[] {
  if (list.length <= size) return [...list];
  return Array.from({ length: size }, (_, i) => list[Math.floor((i * list.length) / size)] ?? '');
}

function readCorpora(language: Language): string {
  const read = (name: string): Record<string, string>[] =>
    readFileSync(new URL(name, corpora), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
  const reports = ['provincial-gwr.jsonl', 'national-gwr.jsonl'].flatMap(read);
  return [
    ...reports.filter((report) => report['language'] === language).map(({ text }) => text),
    ...read('national-gwr-parallel.jsonl').map((pair) => pair[language]),
  ].join('\n');
}

function repeatDemo(language: Language): string {
  const folder = new URL('demo/reports/', root);
  const text = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .filter((report) => detectLanguage(report) === language)
    .join('\n');
  // joined, not repeated: a text as it is read stands in one piece
  return Array.from({ length: Math.ceil(DEMO_LETTERS / text.length) }, () => text).join('\n');
}

function taxonomyForms(language: Language): string[] {
  const { taxonomy } = readTaxonomy(readFileSync(new URL('taxonomy.yaml', root), 'utf8'), 'taxonomy.yaml');
  if (!taxonomy) throw new Error('taxonomy.yaml does not read');
  return taxonomy.concepts
    .flatMap(({ terms }) => terms.filter((term) => term.language === language))
    .flatMap(termForms);
}

/** Words that follow one another with nothing, or one blank, between them. */
function findRuns(text: string, language: Language): string[][] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return text.split('\n').flatMap((line) => {
    const runs: string[][] = [[]];
    for (const { segment, isWordLike } of segmenter.segment(line)) {
      if (isWordLike) runs.at(-1)?.push(segment.toLowerCase());
      else if (language === 'zh' || segment !== ' ') runs.push([]);
    }
    return runs;
  });
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function rank(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([key]) => key);
}
