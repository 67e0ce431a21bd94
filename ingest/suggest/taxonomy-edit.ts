import { isMap, isScalar, isSeq, LineCounter, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { composeYaml } from '../compose-yaml.ts';
import type { SuggestionDecision } from './decisions.ts';
import { readTaxonomy } from '../taxonomy/taxonomy.ts';
import { foldTerm } from '../taxonomy/variants.ts';
import type { Language } from '../types.ts';
import {
  addToMap,
  appendToList,
  applyEdits,
  endOf,
  keyIndex,
  removeFromList,
  startOf,
  valueAt,
  type Edit,
} from './yaml-insert.ts';

/** What an accepted suggestion asks of the taxonomy file. */
export type TaxonomyChange = Pick<SuggestionDecision, 'kind' | 'text' | 'language' | 'concept' | 'weak'>;

type Field = 'aliases' | 'weakAliases' | 'notAliases';

/** A new field goes behind the last of these that is there. */
const FIELDS_BEFORE = ['id', 'broader', 'prefLabel', 'definition', 'scopeNote', 'related', 'source'] as const;

/** A file with the changes that could be made, and why the others could not. */
export interface EditedTaxonomy {
  readonly text: string;
  readonly refused: readonly { readonly change: TaxonomyChange; readonly reason: string }[];
}

/**
 * Brings changes into the text of a taxonomy, in the style of the lists they go into; nothing else of the file moves. A
 * change that is there already counts as made. One that would leave the file with an error (a word claimed twice) is
 * refused.
 */
export function editTaxonomy(text: string, changes: readonly TaxonomyChange[]): EditedTaxonomy {
  const together = makeChanges(text, changes, () => null);
  const before = findErrors(text);
  if (findErrors(together.text).length <= before.length) return together;
  return makeChanges(text, changes, (edited, change) => {
    const errors = findErrors(edited);
    if (errors.length <= before.length) return null;
    const error = errors.find((message) => message.startsWith(`"${change.text}"`)) ?? 'see atlas lint.';
    return `The taxonomy would have an error: ${error}`;
  });
}

function findErrors(text: string): string[] {
  const { issues } = readTaxonomy(text, 'taxonomy');
  return issues.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

function makeChanges(
  text: string,
  changes: readonly TaxonomyChange[],
  check: (edited: string, change: TaxonomyChange) => string | null,
): EditedTaxonomy {
  const refused: { change: TaxonomyChange; reason: string }[] = [];
  let edited = text;
  let parsed: ParsedTaxonomy = { text, concepts: findConcepts(text) };
  for (const change of changes) {
    // parsing takes most of the time, and most changes of an old file of decisions are made already
    if (parsed.text !== edited) parsed = { text: edited, concepts: findConcepts(edited) };
    const edits = findEdits(parsed, change);
    const next = typeof edits === 'string' ? edited : applyEdits(edited, edits);
    const reason = typeof edits === 'string' ? edits : next === edited ? null : check(next, change);
    if (reason === null) edited = next;
    else refused.push({ change, reason });
  }
  return { text: edited, refused };
}

/** The edits of one change, none where it is made already; or why it cannot be made. */
function findEdits({ text, concepts }: ParsedTaxonomy, change: TaxonomyChange): Edit[] | string {
  const concept = concepts.find((item) => item.get('id') === change.concept);
  if (!concept) return `There is no concept "${change.concept}".`;
  const { kind, language, weak } = change;
  const field = kind === 'lookAlike' ? 'notAliases' : weak ? 'weakAliases' : 'aliases';
  if (findEntry(concept, field, change)) return [];
  if (kind !== 'weak') return [insertEntry(text, concept, { field, language, entry: writeScalar(change.text) })];
  const strong = findEntry(concept, 'aliases', change);
  if (!strong) return `"${change.text}" is not among the aliases of ${change.concept}.`;
  const removal = removeFromList(text, strong.list, strong.index);
  if (!removal) return `"${change.text}" is the only entry of its list; move it by hand.`;
  const { start, end } = strong;
  return [removal, insertEntry(text, concept, { field, language, entry: text.slice(start, end) })];
}

interface ParsedTaxonomy {
  readonly text: string;
  readonly concepts: readonly YAMLMap[];
}

function findConcepts(text: string): YAMLMap[] {
  const root = composeYaml(text, new LineCounter())?.contents;
  const concepts = isMap(root) ? valueAt(root, 'concepts') : null;
  return isSeq(concepts) ? concepts.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

interface ListEntry {
  readonly list: YAMLSeq;
  readonly index: number;
  /** Of the entry in the text. */
  readonly start: number;
  readonly end: number;
}

/** A term in a list of a concept, alone or in an entry with `term`. */
function findEntry(concept: YAMLMap, field: Field, { text, language }: TaxonomyChange): ListEntry | null {
  const byLanguage = valueAt(concept, field);
  const list = isMap(byLanguage) ? valueAt(byLanguage, language) : null;
  if (!isSeq(list)) return null;
  const index = list.items.findIndex((item) => {
    const term = isMap(item) ? item.get('term') : isScalar(item) ? item.value : undefined;
    return typeof term === 'string' && foldTerm(term) === foldTerm(text);
  });
  const node = list.items[index];
  if (!isMap(node) && !isScalar(node)) return null;
  return { list, index, start: startOf(node), end: endOf(node) };
}

function insertEntry(
  text: string,
  concept: YAMLMap,
  { field, language, entry }: { readonly field: Field; readonly language: Language; readonly entry: string },
): Edit {
  const byLanguage = valueAt(concept, field);
  const line = `${language}: [${entry}]`;
  if (!isMap(byLanguage)) {
    const before = [...FIELDS_BEFORE, ...(field === 'aliases' ? [] : (['aliases', 'weakAliases'] as const))];
    const after = Math.max(...before.map((key) => keyIndex(concept, key)));
    return addToMap(text, concept, { after, block: [`${field}:`, `  ${line}`], flow: `${field}: { ${line} }` });
  }
  const list = valueAt(byLanguage, language);
  if (isSeq(list)) return appendToList(text, list, entry);
  return addToMap(text, byLanguage, { after: byLanguage.items.length - 1, block: [line], flow: line });
}

/** A text as YAML, in quotes where it needs them in a list in brackets. */
function writeScalar(text: string): string {
  return stringify([text], { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replace(/^\[ ?| ?\]$/g, '');
}
