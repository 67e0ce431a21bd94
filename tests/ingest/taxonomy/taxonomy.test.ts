import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileTagger } from '../../../ingest/compile-tagger.ts';
import { tagSentence } from '../../../ingest/tag.ts';
import { readTaxonomy } from '../../../ingest/taxonomy/taxonomy.ts';
import { SMALL_TAXONOMY, smallTaxonomy } from '../small-taxonomy.ts';

/** The small taxonomy with one piece of it exchanged. */
const edit = (from: string | RegExp, to: string): string => {
  const edited = SMALL_TAXONOMY.replace(from, to);
  if (edited === SMALL_TAXONOMY) throw new Error(`Nothing to exchange: ${String(from)}`);
  return edited;
};

describe('readTaxonomy(text, file)', () => {
  it('reads concepts in order, with themes, terms and their lines', () => {
    const { concepts } = smallTaxonomy();
    expect(concepts.map(({ id, theme, broader }) => [id, theme, broader])).toEqual([
      ['opening-up', 'opening-up', undefined],
      ['opening-up.trade', 'opening-up', 'opening-up'],
      ['marine-economy', 'marine-economy', undefined],
      ['marine-economy.fishery', 'marine-economy', 'marine-economy'],
      ['marine-economy.ports', 'marine-economy', 'marine-economy'],
      ['marine-economy.coast', 'marine-economy', 'marine-economy'],
      ['tech-innovation', 'tech-innovation', undefined],
      ['livelihood', 'livelihood', undefined],
    ]);
    const lines = SMALL_TAXONOMY.split('\n');
    for (const { terms } of concepts) for (const { text, line } of terms) expect(lines[line - 1]).toContain(text);
    expect(concepts[3]?.terms).toContainEqual(
      expect.objectContaining({ text: '水产品出口', language: 'zh', weak: false, alsoTags: ['opening-up.trade'] }),
    );
    expect(concepts[4]?.terms).toContainEqual(expect.objectContaining({ text: 'port', language: 'en', weak: true }));
    expect(concepts[4]?.lookAlikes).toEqual([
      expect.objectContaining({ text: 'port of entry', language: 'en', scope: 'words' }),
    ]);
  });

  test.each<[string, string, string, RegExp, boolean]>([
    [
      'a wrong indent',
      edit('    broader: opening-up\n', '   broader: opening-up\n'),
      'TAXONOMY_SYNTAX',
      /^ {3}broader/,
      true,
    ],
    ['a bracket left open', edit('zh: [民生] }', 'zh: [民生 }'), 'TAXONOMY_SYNTAX', /^\}/, true],
    ['a reference for words', edit('[fishery,', '[*fishery,'), 'TAXONOMY_SYNTAX', /^\*fishery/, true],
    ['no version', edit('version: 1\n', ''), 'TAXONOMY_INVALID', /^concepts/, true],
    ['another version', edit('version: 1', 'version: 2'), 'TAXONOMY_INVALID', /^version/, true],
    ['an unknown field of the file', edit('version: 1', 'version: 1\nauthor: me'), 'TAXONOMY_INVALID', /^author/, true],
    ['an unknown field', edit('    notAliases', '    notAlias'), 'TAXONOMY_INVALID', /^notAlias:/, false],
    ['a label in one language', edit(', zh: 渔业 }', ' }'), 'TAXONOMY_INVALID', /^prefLabel: \{ en: Fishery/, false],
    ['a number for a term', edit('zh: [外贸,', 'zh: [2024,'), 'TAXONOMY_INVALID', /^2024/, false],
    ['an empty term', edit('[fishery,', "['',"), 'TAXONOMY_INVALID', /^''/, false],
    ['an id in capitals', edit('id: marine-economy.ports', 'id: Ports'), 'TAXONOMY_INVALID', /^id: Ports/, false],
    ['a missing theme', edit(/ {2}- id: livelihood[^]*/, ''), 'TAXONOMY_INVALID', /^concepts/, false],
    ['a fifth theme', edit('marine-economy.ports', 'harbours'), 'TAXONOMY_INVALID', /^id: harbours/, false],
    ['a theme below another', edit('id: livelihood', '$&\n    broader: opening-up'), 'TAXONOMY_INVALID', /^id/, false],
    [
      'a concept below nothing',
      edit('id: marine-economy.fishery\n    broader: marine-economy', 'id: marine-economy.fishery'),
      'TAXONOMY_INVALID',
      /^id: marine-economy.fishery/,
      false,
    ],
    ['a concept called general', edit('economy.ports', 'economy.general'), 'TAXONOMY_INVALID', /^id/, false],
    [
      'a parent of another theme',
      edit(/(fishery\n {4}broader): marine-economy/, '$1: livelihood'),
      'TAXONOMY_INVALID',
      /^broader: livelihood/,
      false,
    ],
    [
      'a circle of parents',
      edit(/(ports\n {4}broader): marine-economy/, '$1: marine-economy.ports'),
      'TAXONOMY_CYCLE',
      /^broader: marine-economy.ports/,
      false,
    ],
    [
      'an unknown parent',
      edit(/(ports\n {4}broader): marine-economy/, '$1: marine-economy.harbours'),
      'TAXONOMY_UNKNOWN_CONCEPT',
      /^broader: marine-economy.harbours/,
      false,
    ],
    [
      'an unknown concept in alsoTags',
      edit('exports, alsoTags: [opening-up.trade]', 'exports, alsoTags: [opening-up.trad]'),
      'TAXONOMY_UNKNOWN_CONCEPT',
      /^\{ term: seafood exports/,
      false,
    ],
    ['an id given twice', edit('economy.ports', 'economy.fishery'), 'TAXONOMY_DUPLICATE_ID', /^id/, false],
    ['a term of two concepts', edit('care centre', 'Foreign  Trade'), 'TAXONOMY_ALIAS_SHARED', /^Foreign/, false],
    ['a Chinese term of two concepts', edit('[民生]', '[民生, 外贸]'), 'TAXONOMY_ALIAS_SHARED', /^外贸\]/, false],
    ['a term listed twice', edit('[port,', '[wharf, port,'), 'TAXONOMY_ALIAS_SHARED', /^wharf\]/, false],
    [
      'a term among look-alikes',
      edit('[渔业,', '[人山人海, 渔业,'),
      'TAXONOMY_ALIAS_REFUSED',
      /^人山人海, 渔业/,
      false,
    ],
  ])('tells %s where it stands', (_, text, code, word, isFatal) => {
    const { taxonomy, issues } = readTaxonomy(text, 'mine.yaml');
    const places = issues.map(({ line = 0, column = 0, ...issue }) => ({
      code: issue.code,
      file: issue.file,
      severity: issue.severity,
      word: text
        .split('\n')
        .slice(line - 1)
        .join('\n')
        .slice(column - 1),
    }));
    expect(places).toContainEqual({
      code,
      file: 'mine.yaml',
      severity: 'error',
      word: expect.stringMatching(word) as unknown,
    });
    expect(taxonomy === null).toBe(isFatal);
  });

  it('leaves out a broken concept and keeps the others', () => {
    const { taxonomy } = readTaxonomy(edit('[fishery,', '[7,'), 'mine.yaml');
    expect(taxonomy?.concepts.map(({ id }) => id)).toEqual(
      smallTaxonomy()
        .concepts.map(({ id }) => id)
        .filter((id) => id !== 'marine-economy.fishery'),
    );
  });

  it('takes one term in a look-alike of another theme', () => {
    const text = edit('zh: [民生]', 'zh: [民生, 港口城]').replace('port of entry], zh: []', '港口城], zh: []');
    expect(readTaxonomy(text, 'mine.yaml').issues).toEqual([]);
  });

  it.each(['', 'concepts: []', 'just words', '- 1', 'version: 1\nconcepts: []', 'a: *nobody', 'a: &a [*a]'])(
    'has nothing usable in %j',
    (text) => {
      const { taxonomy, issues } = readTaxonomy(text, 'mine.yaml');
      expect(taxonomy).toBeNull();
      expect(issues).not.toEqual([]);
      for (const { line, column } of issues) expect([line, column].every((at) => (at ?? 0) >= 1)).toBe(true);
    },
  );

  it('never throws, and says something where it gives nothing', () => {
    const piece = fc.constantFrom(
      '\n',
      '  ',
      '- ',
      '{',
      ']',
      ': ',
      ', ',
      '&a ',
      '*a',
      '"',
      '海',
      '!',
      '#',
      '7',
      '<<: ',
    );
    const damaged = fc
      .tuple(fc.nat(SMALL_TAXONOMY.length), fc.nat(20), fc.array(piece, { maxLength: 3 }))
      .map(([at, cut, pieces]) => SMALL_TAXONOMY.slice(0, at) + pieces.join('') + SMALL_TAXONOMY.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(fc.string(), damaged), (source) => {
        const { taxonomy, issues } = readTaxonomy(source, 'mine.yaml');
        expect(taxonomy === null && issues.length === 0).toBe(false);
      }),
    );
  });
});

describe('docs/taxonomy.md', () => {
  it('shows a concept that is valid, and whose examples hold', () => {
    const page = readFileSync(new URL('../../../docs/taxonomy.md', import.meta.url), 'utf8');
    const shown = /```yaml\nversion: 1\nconcepts:\n([^]*?)```/.exec(page)?.[1] ?? '';
    const others = edit(/ {2}- id: marine-economy.fishery\n[^]*?(?= {2}- id)/, '');
    const { taxonomy, issues } = readTaxonomy(others + shown, 'page.yaml');
    expect(issues).toEqual([]);
    const concept = taxonomy?.concepts.find(({ id }) => id === 'marine-economy.fishery');
    if (!taxonomy || !concept) throw new Error('The page shows no concept.');
    const tagger = compileTagger(taxonomy);
    const isTagged = (text: string): boolean =>
      tagSentence(tagger, { text, startOffset: 0 }).tags.some((tag) => tag.concept === concept.id);
    const { examples, counterExamples } = concept;
    expect([...examples.en, ...examples.zh].map(isTagged)).toEqual([true, true]);
    expect([...counterExamples.en, ...counterExamples.zh].map(isTagged)).toEqual([false, false]);
  });
});

describe('version of a taxonomy', () => {
  const versionOf = (text: string): string | undefined => readTaxonomy(text, 'mine.yaml').taxonomy?.version;

  test.each([
    ['a term', edit('care centre', 'day care centre')],
    ['a label', edit('en: Ports', 'en: Harbours')],
    ['a look-alike', edit('port of entry', 'port of call')],
    ['a weak term', edit('[port, wharf]', '[port]')],
    ['alsoTags', edit(', alsoTags: [opening-up.trade]', ', alsoTags: [livelihood]')],
  ])('changes with %s', (_, text) => {
    expect(versionOf(text)).not.toBe(versionOf(SMALL_TAXONOMY));
  });

  test.each([
    ['a comment', `# mine\n${SMALL_TAXONOMY}`],
    ['quotes', edit('"How people live."', "'How people live.'")],
    [
      'a list written line by line',
      edit(
        '{ en: [port, wharf], zh: [港口, 栈桥] }',
        '\n      en:\n        - port\n        - wharf\n      zh: [港口, 栈桥]',
      ),
    ],
  ])('does not change with %s', (_, text) => {
    expect(versionOf(text)).toBe(versionOf(SMALL_TAXONOMY));
  });
});

describe('hostile YAML', () => {
  test.each([
    ['merge keys of YAML 1.1', '%YAML 1.1\n---\n<<: foo\n'],
    ['keys that are lists', '? [a, b]\n: c\n'],
    ['deep braces', `a: ${'{'.repeat(100_000)}`],
    ['deep lists', '- '.repeat(50_000)],
    ['many levels left at once', `a:\n  ${': '.repeat(8000)}x\nb: c\n`],
    ['endless quotes', `a: ${'"'.repeat(100_000)}`],
    ['endless aliases', `a: ${'*a '.repeat(20_000)}`],
    [
      'billion laughs',
      `a: &a [x, x]\n${Array.from('bcdefgh', (name, at) => `${name}: &${name} [*${'abcdefg'.charAt(at)}, *${'abcdefg'.charAt(at)}]`).join('\n')}`,
    ],
    ['two documents', 'version: 1\n---\nversion: 1\n'],
  ])('is told, in few issues: %s', (_, text) => {
    const { taxonomy, issues } = readTaxonomy(text, 't.yaml');
    expect(taxonomy).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThanOrEqual(20);
  });
});
