import fc from 'fast-check';
import { readTaxonomy } from '../../../ingest/taxonomy/taxonomy.ts';
import { THEMES } from '../../../ingest/taxonomy/schema.ts';
import type { Taxonomy } from '../../../ingest/types.ts';

/** Pieces of which words and sentences are made: both scripts, marks that mean something in YAML or Turtle, odd blanks. */
const PIECE = fc.constantFrom(
  ...['port', 'Sea', 'AI', '海', '港口', '𠮷', 'é', '😀', '2035', '1.5', 'true', 'null', ' ', ' ', '-', "'", '"', '“'],
  ...[
    '\\',
    '\\u0041',
    ':',
    ': ',
    ' #',
    ',',
    '[',
    '}',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    '|',
    '>',
    '~',
    '<b>',
    '^^',
    '.',
    '\n',
  ],
  ...['\t', '\r', '\u0085', '\u2028', '\ufeff', '\u0007', '、', '。'],
);

const text = fc
  .array(PIECE, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join('').trim())
  .filter((words) => words !== '');

const labels = fc.record({ en: text, zh: text });
const texts = fc.uniqueArray(text, { maxLength: 4 });
const some = fc.uniqueArray(text, { minLength: 1, maxLength: 3 });
const inBoth = <T>(list: fc.Arbitrary<T>): fc.Arbitrary<{ en: T; zh: T }> => fc.record({ en: list, zh: list });

const rule = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9-]{1,6}$/),
    any: some,
    all: fc.array(fc.oneof(text, some), { minLength: 1, maxLength: 3 }),
    none: some,
    within: fc.integer({ min: 1, max: 40 }),
    section: some,
  },
  { requiredKeys: ['id', 'any'] },
);

const lookAlike = fc.tuple(text, fc.constantFrom('plain', 'words', 'sentence'));

function concept(ids: readonly string[]): fc.Arbitrary<object> {
  const reference = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });
  const term = fc
    .tuple(text, fc.option(reference, { freq: 4 }))
    .map(([term, alsoTags]) => (alsoTags ? { term, alsoTags } : term));
  const words = fc
    .record({
      terms: fc.uniqueArray(fc.tuple(term, fc.boolean()), {
        maxLength: 6,
        selector: ([entry]) => (typeof entry === 'string' ? entry : entry.term),
      }),
    })
    .map(({ terms }) => {
      const where = (isWeak: boolean) => terms.filter(([, weak]) => weak === isWeak).map(([entry]) => entry);
      return { strong: where(false), weak: where(true) };
    });
  return fc
    .record(
      {
        prefLabel: labels,
        definition: labels,
        scopeNote: labels,
        related: reference,
        source: text,
        words: inBoth(words),
        notAliases: inBoth(fc.uniqueArray(lookAlike, { maxLength: 4, selector: ([words]) => words })),
        rules: inBoth(fc.array(rule, { maxLength: 2 })),
        examples: inBoth(texts),
        counterExamples: inBoth(texts),
      },
      { requiredKeys: ['prefLabel', 'definition'] },
    )
    .map(({ words, notAliases, ...rest }) => {
      const write = (entries: [string, string][]) =>
        entries.map(([term, scope]) => (scope === 'plain' ? term : { term, scope }));
      return {
        ...rest,
        ...(words && {
          aliases: { en: words.en.strong, zh: words.zh.strong },
          weakAliases: { en: words.en.weak, zh: words.zh.weak },
        }),
        ...(notAliases && { notAliases: { en: write(notAliases.en), zh: write(notAliases.zh) } }),
      };
    });
}

/** Ids with their place: the themes, and concepts below a theme and below one another. */
const TREE: readonly { id: string; broader?: string }[] = [
  ...THEMES.map((id) => ({ id })),
  { id: 'livelihood.a-1', broader: 'livelihood' },
  { id: 'livelihood.b', broader: 'livelihood.a-1' },
  { id: 'marine-economy.2-c', broader: 'marine-economy' },
];

/** Taxonomies of every field there is, in any words. Not free of issues: a term may stand under two concepts. */
export const generatedTaxonomy: fc.Arbitrary<Taxonomy> = fc
  .tuple(...TREE.map(() => concept(TREE.map(({ id }) => id))))
  .map((concepts) => {
    const entries = concepts.map((entry, index) => ({ ...TREE[index], ...entry }));
    const { taxonomy } = readTaxonomy(JSON.stringify({ version: 1, concepts: entries }), 'generated.yaml');
    if (taxonomy?.concepts.length !== TREE.length) throw new Error('The generated taxonomy is broken.');
    return taxonomy;
  });

/** A taxonomy without the lines of its file. */
export function withoutLines(taxonomy: Taxonomy | null): unknown {
  return JSON.parse(JSON.stringify(taxonomy, (key, value: unknown) => (key === 'line' ? undefined : value)));
}
