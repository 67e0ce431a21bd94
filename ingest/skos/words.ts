import type { Statement } from './graph.ts';
import type { Ledger } from './ledger.ts';
import { iriOf, type PrefixedName } from './names.ts';
import type { DraftConcept } from './yaml.ts';
import type { Language } from '../types.ts';

type DraftTerm = DraftConcept['terms'][number];

/** A literal in one of our languages, without blanks around it. */
export interface Words {
  readonly text: string;
  readonly language: Language;
  readonly statement: Statement;
}

/** What a statement says in a language of ours: `zh-Hans` is zh, words without language are told by their letters; else null. */
export function wordsOf(statement: Statement): Words | null {
  const { object } = statement;
  const text = object.value.trim();
  if (object.kind !== 'literal' || text === '') return null;
  const base = object.language === '' ? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en') : object.language.split('-')[0];
  return base === 'en' || base === 'zh' ? { text, language: base, statement } : null;
}

/** The words that stand by these properties, in order; they count as taken. */
function takeWords(ledger: Ledger, subject: string, names: readonly PrefixedName[]): Words[] {
  return ledger
    .take(subject, names, (statement) => wordsOf(statement) !== null)
    .flatMap((statement) => {
      const words = wordsOf(statement);
      return words ? [noted(ledger, words)] : [];
    });
}

function noted(ledger: Ledger, words: Words): Words {
  const { object } = words.statement;
  if (object.kind === 'literal' && object.language !== words.language) {
    const from = object.language === '' ? 'without a language' : `in "${object.language}"`;
    ledger.adapt(`in ${object.language}`, words.statement, `Words ${from} are taken as "${words.language}".`);
  }
  return words;
}

/** One text a language: the first that is marked with just that language, else the first; others are not taken. */
export function readTexts(ledger: Ledger, iri: string, name: PrefixedName): Partial<Record<Language, string>> {
  const texts: Partial<Record<Language, string>> = {};
  const found = ledger.graph.find(iri, name).flatMap((statement) => wordsOf(statement) ?? []);
  for (const language of ['en', 'zh'] as const) {
    const own = found.filter((words) => words.language === language);
    const exact = own.find(({ statement: { object } }) => object.kind === 'literal' && object.language === language);
    const chosen = exact ?? own[0];
    if (!chosen) continue;
    ledger.use(chosen.statement);
    texts[language] = noted(ledger, chosen).text;
  }
  return texts;
}

/** Terms in the order of the file, each once, with what else they tag. */
export function readTerms(ledger: Ledger, iri: string, idOf: (iri: string) => string | undefined): DraftTerm[] {
  const terms = new Map<string, DraftTerm>();
  const names = ['skos:altLabel', 'skos:hiddenLabel', 'atlas:term', 'atlas:weakTerm'] as const;
  for (const { text, language, statement } of takeWords(ledger, iri, names)) {
    if (statement.predicate === iriOf('skos:hiddenLabel'))
      ledger.adapt('hidden', statement, `The hidden label “${text}” became a term.`);
    const weak = statement.predicate === iriOf('atlas:weakTerm');
    if (!terms.has(keyOf(language, text))) terms.set(keyOf(language, text), { text, language, weak, alsoTags: [] });
  }
  for (const node of ledger.graph.find(iri, 'atlas:alsoTags')) {
    const [words] = ledger.graph
      .find(node.object.value, 'atlas:words')
      .flatMap((statement) => wordsOf(statement) ?? []);
    // a node that thousands of concepts share is of the first
    if (!words || ledger.isUsed(words.statement)) continue;
    const key = keyOf(words.language, words.text);
    const term = terms.get(key);
    const tags = ledger.graph
      .find(node.object.value, 'atlas:tags')
      .filter(({ object }) => idOf(object.value) !== undefined);
    if (!term || tags.length === 0) continue;
    for (const statement of [node, words.statement, ...tags]) ledger.use(statement);
    terms.set(key, { ...term, alsoTags: [...term.alsoTags, ...tags.map(({ object }) => idOf(object.value) ?? '')] });
  }
  return [...terms.values()];
}

function keyOf(language: Language, text: string): string {
  return `${language} ${text}`;
}

/** In others' files the preferred labels are what texts say: all of our languages become terms, before the others. */
export function addLabels(ledger: Ledger, iri: string, terms: readonly DraftTerm[]): DraftTerm[] {
  const known = new Set(terms.map(({ language, text }) => keyOf(language, text)));
  const labels = takeWords(ledger, iri, ['skos:prefLabel']).filter(
    ({ language, text }) => !known.has(keyOf(language, text)),
  );
  for (const { text, statement } of labels) ledger.adapt('label', statement, `The label “${text}” became a term too.`);
  return [...labels.map(({ text, language }): DraftTerm => ({ text, language, weak: false, alsoTags: [] })), ...terms];
}

/** Look-alikes in the order of the file. */
export function readLookAlikes(ledger: Ledger, iri: string): DraftConcept['lookAlikes'] {
  const words = takeWords(ledger, iri, ['atlas:lookAlike', 'atlas:sentenceLookAlike']);
  return words.map(({ text, language, statement }) => {
    const isSentence = statement.predicate === iriOf('atlas:sentenceLookAlike');
    return { text, language, scope: isSentence ? 'sentence' : 'words' };
  });
}

/** Sentences by language, in the order of the file. */
export function readSentences(ledger: Ledger, iri: string, name: PrefixedName): Record<Language, string[]> {
  const words = takeWords(ledger, iri, [name]);
  const textsIn = (language: Language): string[] =>
    words.filter((one) => one.language === language).map(({ text }) => text);
  return { en: textsIn('en'), zh: textsIn('zh') };
}
