import { isTheme } from '../taxonomy/schema.ts';
import type { Language, LookAlike, Rule, Term } from '../types.ts';

type Texts = Readonly<Partial<Record<Language, string>>>;
type Lists = Readonly<Record<Language, readonly string[]>>;

/** A concept as it was read elsewhere: a label or definition may be missing. */
export interface DraftConcept {
  readonly id: string;
  readonly broader: string | undefined;
  readonly prefLabel: Texts;
  readonly definition: Texts;
  readonly scopeNote: Texts;
  readonly related: readonly string[];
  readonly source: string | undefined;
  readonly terms: readonly Omit<Term, 'line'>[];
  readonly lookAlikes: readonly Omit<LookAlike, 'line'>[];
  readonly rules: readonly Omit<Rule, 'line'>[];
  readonly examples: Lists;
  readonly counterExamples: Lists;
}

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const MAX_WIDTH = 120;

/**
 * Writes concepts as a taxonomy file that people read and edit: short labels on one line, terms in lists broken at the
 * width of the page, a sentence a line. Concepts and words keep their order; fields without content are left out.
 */
export function writeTaxonomyYaml(concepts: readonly DraftConcept[]): string {
  const header =
    '# The vocabulary of Policy Atlas; its format is explained in docs/taxonomy.md. Check it with: npx atlas lint\n';
  return `${header}version: 1\nconcepts:${concepts.length === 0 ? ' []' : ''}\n${concepts.map(writeConcept).join('')}`;
}

/** A line above each theme, by which one finds one's way in a long file. */
function writeBanner({ id }: DraftConcept): string[] {
  return isTheme(id) ? ['', `  # ──────────────────────── ${id}`] : [];
}

function writeConcept(concept: DraftConcept): string {
  const { id, broader, prefLabel, definition, scopeNote, related, source, terms, lookAlikes, rules } = concept;
  const lines = [
    ...writeBanner(concept),
    `  - id: ${scalar(id)}`,
    ...(broader === undefined ? [] : [`    broader: ${scalar(broader)}`]),
    ...writeLabels(prefLabel),
    ...writeTexts('definition', definition),
    ...writeTexts('scopeNote', scopeNote),
    ...(related.length === 0 ? [] : writeList('    related: ', related.map(scalar))),
    ...(source === undefined ? [] : [`    source: ${scalar(source)}`]),
    ...writeLists(
      'aliases',
      terms.filter(({ weak }) => !weak),
      writeTerm,
    ),
    ...writeLists(
      'weakAliases',
      terms.filter(({ weak }) => weak),
      writeTerm,
    ),
    ...writeLists('notAliases', lookAlikes, writeLookAlike),
    ...writeRules(rules),
    ...writeSentences('examples', concept.examples),
    ...writeSentences('counterExamples', concept.counterExamples),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Names stand on one line where they fit, texts one below the other. */
function writeLabels(labels: Texts): string[] {
  const line = `    prefLabel: { ${writeEach(labels).join(', ')} }`;
  return writeEach(labels).length > 0 && widthOf(line) <= MAX_WIDTH ? [line] : writeTexts('prefLabel', labels);
}

function writeTexts(field: string, texts: Texts): string[] {
  const parts = writeEach(texts);
  return parts.length === 0 ? [] : [`    ${field}:`, ...parts.map((part) => `      ${part}`)];
}

function writeEach(texts: Texts): string[] {
  return LANGUAGES.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [`${language}: ${scalar(text)}`];
  });
}

function writeLists<T extends { readonly language: Language }>(
  field: string,
  items: readonly T[],
  write: (item: T) => string,
): string[] {
  const lists = LANGUAGES.flatMap((language) => {
    const own = items.filter((item) => item.language === language).map(write);
    return own.length === 0 ? [] : writeList(`      ${language}: `, own);
  });
  return lists.length === 0 ? [] : [`    ${field}:`, ...lists];
}

/** `[a, b]`, broken before an item that would pass the width and aligned under the first. */
function writeList(start: string, items: readonly string[]): string[] {
  const lines: string[] = [];
  let line = `${start}[`;
  const indent = ' '.repeat(line.length);
  items.forEach((item, index) => {
    const piece = item + (index < items.length - 1 ? ',' : ']');
    if (index === 0) line += piece;
    else if (widthOf(line) + widthOf(piece) + 1 <= MAX_WIDTH) line += ` ${piece}`;
    else {
      lines.push(line);
      line = indent + piece;
    }
  });
  return [...lines, line];
}

function writeTerm({ text, alsoTags }: DraftConcept['terms'][number]): string {
  return alsoTags.length === 0 ? scalar(text) : `{ term: ${scalar(text)}, alsoTags: ${inline(alsoTags)} }`;
}

function writeLookAlike({ text, scope }: DraftConcept['lookAlikes'][number]): string {
  return scope === 'words' ? scalar(text) : `{ term: ${scalar(text)}, scope: ${scope} }`;
}

function writeRules(rules: DraftConcept['rules']): string[] {
  const written = LANGUAGES.flatMap((language) => {
    const own = rules.filter((rule) => rule.language === language);
    return own.length === 0 ? [] : [`      ${language}:`, ...own.flatMap(writeRule)];
  });
  return written.length === 0 ? [] : ['    rules:', ...written];
}

/** One group is `any`, several are `all`: a group of one word is written as the word. */
function writeRule({ id, all, none, within, section }: DraftConcept['rules'][number]): string[] {
  const [only, ...others] = all;
  const groups = all.map((group) => (group.length === 1 ? group.map(scalar).join() : inline(group)));
  return [
    `        - id: ${scalar(id)}`,
    ...(only && others.length === 0
      ? writeList('          any: ', only.map(scalar))
      : writeList('          all: ', groups)),
    ...(none.length === 0 ? [] : writeList('          none: ', none.map(scalar))),
    ...(within === undefined ? [] : [`          within: ${within}`]),
    ...(section.length === 0 ? [] : writeList('          section: ', section.map(scalar))),
  ];
}

function writeSentences(field: string, sentences: Lists): string[] {
  const lists = LANGUAGES.flatMap((language) =>
    sentences[language].length === 0
      ? []
      : [`      ${language}:`, ...sentences[language].map((sentence) => `        - ${scalar(sentence)}`)],
  );
  return lists.length === 0 ? [] : [`    ${field}:`, ...lists];
}

function inline(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(', ')}]`;
}

/** A text begun by a letter or figure and without marks that mean something in YAML stands bare, any other in quotes. */
function scalar(text: string): string {
  const isBare =
    /^[\p{L}\p{N}](?:[\p{L}\p{N} .&/()%'’“”·–—，。、；：！？（）《》+-]*[\p{L}\p{N}.)%'’”。！？）》+])?$/u.test(text) &&
    Number.isNaN(Number(text)) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) &&
    !/^\d[\d_:.-]*$/.test(text);
  return isBare ? text : JSON.stringify(text);
}

/** Columns on a screen: Han letters and full-width marks take two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uff01-\uff60]/g)?.length ?? 0);
}
