import { describe, expect, it, test } from 'vitest';
import { editTaxonomy, type TaxonomyChange } from '../../../ingest/suggest/taxonomy-edit.ts';
import { readTaxonomy } from '../../../ingest/taxonomy/taxonomy.ts';
import { SMALL_TAXONOMY } from '../small-taxonomy.ts';

/** A taxonomy whose fishery is written as given. */
const withFishery = (...lines: string[]): string =>
  `${SMALL_TAXONOMY}  - id: marine-economy.boats
    broader: marine-economy
    prefLabel: { en: Boats, zh: 船 }
    definition: { en: Boats., zh: 船。 }
${lines.map((line) => `    ${line}\n`).join('')}    examples: { en: [A boat.], zh: [船。] }
`;

const term = (text: string, change: Partial<TaxonomyChange> = {}): TaxonomyChange => ({
  ...{ kind: 'term', text, language: 'zh', concept: 'marine-economy.boats', weak: false },
  ...change,
});

const edit = (text: string, ...changes: TaxonomyChange[]): string => {
  const { text: edited, refused } = editTaxonomy(text, changes);
  expect(refused).toEqual([]);
  expect(readTaxonomy(edited, 't.yaml').issues).toEqual([]);
  return edited;
};

describe('editTaxonomy(text, changes)', () => {
  test.each([
    ['a list in brackets', ['aliases: { en: [], zh: [船舶, 帆船] }'], ['aliases: { en: [], zh: [船舶, 帆船, 渔轮] }']],
    ['an empty list', ['aliases: { en: [boat], zh: [] }'], ['aliases: { en: [boat], zh: [渔轮] }']],
    ['a list with a comma at its end', ['aliases:', '  zh: [船舶, 帆船,]'], ['aliases:', '  zh: [船舶, 帆船, 渔轮,]']],
    [
      'a list an entry a line',
      ['aliases:', '  zh:', '    [', '      船舶,', '      帆船', '    ]'],
      ['aliases:', '  zh:', '    [', '      船舶,', '      帆船,', '      渔轮', '    ]'],
    ],
    [
      'a list with dashes',
      ['aliases:', '  zh:', '    - 船舶 # of any size', '  en: [boat]'],
      ['aliases:', '  zh:', '    - 船舶 # of any size', '    - 渔轮', '  en: [boat]'],
    ],
    [
      'a list with dashes that ends in an entry of several lines',
      ['aliases:', '  zh:', '    - term: 船舶', '      alsoTags: [opening-up.trade]'],
      ['aliases:', '  zh:', '    - term: 船舶', '      alsoTags: [opening-up.trade]', '    - 渔轮'],
    ],
    ['the other language in braces', ['aliases: { en: [boat] }'], ['aliases: { en: [boat], zh: [渔轮] }']],
    [
      'the other language on a line',
      ['aliases:', '  en: [boat] # both', ''],
      ['aliases:', '  en: [boat] # both', '  zh: [渔轮]', ''],
    ],
    ['no field at all', [], ['aliases:', '  zh: [渔轮]']],
    [
      'a list that fills its line',
      ['aliases:', `  zh: [${'甲'.repeat(60)},`, `       ${'乙'.repeat(105)}]`],
      ['aliases:', `  zh: [${'甲'.repeat(60)},`, `       ${'乙'.repeat(105)},`, '       渔轮]'],
    ],
  ])('adds to %s, and changes nothing else', (_, before, after) => {
    expect(edit(withFishery(...before), term('渔轮'))).toBe(withFishery(...after));
  });

  it('writes weak terms and look-alikes into their fields, in the order of the fields', () => {
    const before = withFishery('aliases: { en: [boat], zh: [船舶] }');
    const changes = [term('舟', { weak: true }), term('boat race', { kind: 'lookAlike', language: 'en' })];
    expect(edit(before, ...changes)).toBe(
      withFishery(
        'aliases: { en: [boat], zh: [船舶] }',
        'weakAliases:',
        '  zh: [舟]',
        'notAliases:',
        '  en: [boat race]',
      ),
    );
  });

  test.each([
    [
      'the first',
      '[旧船, { term: 帆船, alsoTags: [opening-up] }, 渔轮]',
      '旧船',
      '[{ term: 帆船, alsoTags: [opening-up] }, 渔轮]',
      '旧船',
    ],
    [
      'one with alsoTags',
      '[旧船, { term: 帆船, alsoTags: [opening-up] }]',
      '帆船',
      '[旧船]',
      '{ term: 帆船, alsoTags: [opening-up] }',
    ],
    ['the only one', '[旧船]', '旧船', '[]', '旧船'],
  ])('moves a strong term among the weak ones: %s', (_, before, text, after, moved) => {
    const change = term(text, { kind: 'weak', weak: true });
    expect(edit(withFishery(`aliases: { en: [boat], zh: ${before} }`, 'weakAliases: { zh: [舟] }'), change)).toBe(
      withFishery(`aliases: { en: [boat], zh: ${after} }`, `weakAliases: { zh: [舟, ${moved}] }`),
    );
  });

  it('moves a term out of lines with dashes', () => {
    const before = withFishery('aliases:', '  zh:', '    - 旧船 # old', '    - 帆船', 'weakAliases: { zh: [舟] }');
    const after = withFishery('aliases:', '  zh:', '    - 帆船', 'weakAliases: { zh: [舟, 旧船] }');
    expect(edit(before, term('旧船', { kind: 'weak', weak: true }))).toBe(after);
  });

  test.each(['a, b', '2035', 'true', '# 1', "it's", 'a: b', '[x]', '5G'])(
    'writes %s so that it is read back',
    (text) => {
      const { taxonomy } = readTaxonomy(
        edit(withFishery('aliases: { en: [boat] }'), term(text, { language: 'en' })),
        't',
      );
      const boats = taxonomy?.concepts.find(({ id }) => id === 'marine-economy.boats');
      expect(boats?.terms.map((term) => term.text)).toEqual(['boat', text]);
    },
  );

  it('keeps the line ends of the file', () => {
    const before = withFishery('aliases:', '  zh:', '    - 船舶').replaceAll('\n', '\r\n');
    expect(edit(before, term('渔轮'))).toBe(before.replace('- 船舶\r\n', '- 船舶\r\n        - 渔轮\r\n'));
  });

  it('makes a change once', () => {
    const once = edit(withFishery('aliases: { zh: [船舶] }'), term('渔轮'));
    expect(edit(once, term('渔轮'))).toBe(once);
  });

  test.each([
    [
      'a word of another concept',
      term('渔业'),
      /would have an error: "渔业" is claimed by marine-economy\.\S+ \(line \d+\) and /,
    ],
    ['a concept that is not there', term('渔轮', { concept: 'marine-economy.nets' }), /no concept/],
    ['a term to make weak that is none', term('渔轮', { kind: 'weak', weak: true }), /not among the aliases/],
  ])('refuses %s and makes the others', (_, bad, reason) => {
    const before = withFishery('aliases: { zh: [船舶] }');
    const { text, refused } = editTaxonomy(before, [bad, term('帆船')]);
    expect(text).toBe(withFishery('aliases: { zh: [船舶, 帆船] }'));
    expect(refused).toEqual([{ change: bad, reason: expect.stringMatching(reason) as string }]);
  });
});
