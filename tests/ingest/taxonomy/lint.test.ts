import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { lintTaxonomy } from '../../../ingest/taxonomy/lint.ts';
import type { IssueCode } from '../../../ingest/types.ts';

/** A taxonomy nothing can be said against. */
const SOUND = `version: 1
concepts:
  - id: opening-up
    prefLabel: { en: Opening up, zh: 对外开放 }
    definition: { en: Dealings with the world., zh: 与世界的往来。 }
    scopeNote: { en: Not opening hours., zh: 不含开放时间。 }
    related: [livelihood]
    aliases: { en: [foreign trade], zh: [外贸] }
    examples: { en: [Foreign trade rose.], zh: [外贸增长。] }
    counterExamples: { en: [The shop opens at nine.], zh: [商店九点开门。] }
  - id: marine-economy
    prefLabel: { en: Marine economy, zh: 海洋经济 }
    definition: { en: What the sea yields., zh: 海洋的收益。 }
    scopeNote: { en: Not lakes., zh: 不含湖泊。 }
    aliases: { en: [marine economy], zh: [海洋] }
    examples: { en: [The marine economy grew.], zh: [海洋产值增长。] }
    counterExamples: { en: [The lake is deep.], zh: [湖水很深。] }
  - id: marine-economy.ports
    broader: marine-economy
    prefLabel: { en: Ports, zh: 港口 }
    definition: { en: Sea ports., zh: 海港。 }
    scopeNote: { en: Not ports of entry., zh: 不含口岸。 }
    aliases: { en: [seaport], zh: [海港] }
    weakAliases: { en: [port], zh: [港区] }
    notAliases: { en: [port of entry], zh: [机场港区] }
    rules:
      en: [{ id: berths, all: [[berth, quay], build], none: [parking], within: 8 }]
      zh: [{ id: berths-zh, all: [泊位, 建设], none: [停车], within: 12 }]
    examples: { en: [The seaport grew.], zh: [海港扩大。] }
    counterExamples: { en: [The port of entry is inland.], zh: [机场港区繁忙。] }
  - id: tech-innovation
    prefLabel: { en: Tech innovation, zh: 科技创新 }
    definition: { en: Research and its use., zh: 研究及其应用。 }
    scopeNote: { en: Not schools., zh: 不含学校。 }
    aliases: { en: [laboratory, AI], zh: [实验室] }
    examples: { en: [A laboratory opened.], zh: [新建实验室。] }
    counterExamples: { en: [A school opened.], zh: [新建学校。] }
  - id: livelihood
    prefLabel: { en: Livelihood, zh: 民生 }
    definition: { en: How people live., zh: 居民的生活。 }
    scopeNote: { en: Not wealth of firms., zh: 不含企业。 }
    related: [opening-up]
    aliases: { en: [pension], zh: [养老] }
    examples: { en: [Pensions rose.], zh: [养老金提高。] }
    counterExamples: { en: [Profits rose.], zh: [利润提高。] }
`;

const edit = (from: string | RegExp, to: string): string => {
  const edited = SOUND.replace(from, to);
  if (edited === SOUND) throw new Error(`Nothing to exchange: ${String(from)}`);
  return edited;
};

/** The issues with the words that stand at their places. */
function lint(text: string): { code: IssueCode; word: string; message: string }[] {
  const lines = text.split('\n');
  return lintTaxonomy(text, 'mine.yaml').issues.map(({ code, file, line = 0, column = 0, message }) => {
    expect(file).toBe('mine.yaml');
    return { code, word: lines[line - 1]?.slice(column - 1) ?? '', message };
  });
}

describe('lintTaxonomy(text, file)', () => {
  it('has nothing against a sound taxonomy', () => {
    expect(lint(SOUND)).toEqual([]);
  });

  test.each<[string, string, IssueCode, RegExp, string | RegExp]>([
    [
      'an unknown parent, with the nearest id',
      edit('broader: marine-economy', 'broader: marine-econmy'),
      'TAXONOMY_UNKNOWN_CONCEPT',
      /^broader/,
      'There is no concept "marine-econmy" (did you mean "marine-economy"?).',
    ],
    [
      'a circle, with its way',
      edit('broader: marine-economy', 'broader: marine-economy.ports'),
      'TAXONOMY_CYCLE',
      /^broader/,
      /: marine-economy\.ports < marine-economy\.ports\.$/,
    ],
    [
      'a concept that says nothing',
      edit(/ {4}aliases: \{ en: \[pension\].*\n/, ''),
      'TAXONOMY_CONCEPT_EMPTY',
      /^id: livelihood/,
      '"livelihood" has no terms and no rules.',
    ],
    [
      'a name of two concepts',
      edit('zh: 港口 }', 'zh: 海洋经济 }'),
      'TAXONOMY_LABEL_SHARED',
      /^zh: 海洋经济/,
      '"海洋经济" is the name of marine-economy too.',
    ],
    [
      'an unknown related concept',
      edit('related: [livelihood]', 'related: [livelyhood]'),
      'TAXONOMY_RELATED',
      /^livelyhood/,
      'There is no concept "livelyhood" (did you mean "livelihood"?).',
    ],
    [
      'a related concept above',
      edit('    aliases: { en: [seaport]', '    related: [marine-economy]\n$&'),
      'TAXONOMY_RELATED',
      /^marine-economy/,
      /broader/,
    ],
    [
      'a concept related to itself',
      edit('related: [opening-up]', 'related: [opening-up, livelihood]'),
      'TAXONOMY_RELATED',
      /^livelihood/,
      '"livelihood" is related to itself.',
    ],
    [
      'a one-sided relation',
      edit('related: [opening-up]', 'related: [opening-up, tech-innovation]'),
      'TAXONOMY_RELATED_ONE_SIDED',
      /^tech-innovation/,
      '"tech-innovation" does not name "livelihood" as related.',
    ],
    [
      'a relation listed twice',
      edit('related: [livelihood]', 'related: [livelihood, livelihood]'),
      'TAXONOMY_LISTED_TWICE',
      /^livelihood\]/,
      '"livelihood" is listed twice as related.',
    ],
    [
      'terms in one language',
      edit('{ en: [pension], zh: [养老] }', '{ zh: [养老, 养老金] }').replace('[Pensions rose.]', '[养老.]'),
      'TAXONOMY_LANGUAGE_MISSING',
      /^aliases/,
      '"livelihood" has no English term.',
    ],
    [
      'examples in one language',
      edit(', zh: [外贸增长。]', ''),
      'TAXONOMY_LANGUAGE_MISSING',
      /^examples/,
      '"opening-up" has no Chinese example.',
    ],
    [
      'a missing scope note',
      edit(/ {4}scopeNote: \{ en: Not lakes.*\n/, ''),
      'TAXONOMY_SCOPE_NOTE_MISSING',
      /^id: marine-economy/,
      '"marine-economy" has no scopeNote.',
    ],
    [
      'too few examples',
      edit(', zh: [湖水很深。]', ''),
      'TAXONOMY_EXAMPLES_FEW',
      /^examples/,
      '"marine-economy" has 3 examples and counter-examples; have four at least.',
    ],
    [
      'a look-alike listed twice in a theme',
      edit('[海洋] }', '[海洋] }\n    notAliases: { zh: [机场港区] }'),
      'TAXONOMY_LISTED_TWICE',
      /^机场港区\]/,
      '"机场港区" is listed twice.',
    ],
    [
      'an example listed twice',
      edit('[海港扩大。]', '[海港扩大。, 海港扩大。]'),
      'TAXONOMY_LISTED_TWICE',
      /^海港扩大。\]/,
      '"海港扩大。" is listed twice.',
    ],
    [
      'two spellings of one word under two concepts',
      edit('[pension]', '[pension, harbour]').replace('[seaport]', '[seaport, harbor]'),
      'TAXONOMY_FORM_SHARED',
      /^harbour/,
      /^"harbou?rs?" is a form of "harbour" and of "harbor" \(marine-economy\.ports, line \d+\), for which it counts\.$/,
    ],
    [
      'a term inside one of another theme, which counts',
      edit('[养老]', '[养老, 海港养老]'),
      'TAXONOMY_ALIAS_INSIDE',
      /^海港\]/,
      '"海港" stands inside "海港养老" (livelihood, line 43): there the longer counts and it does not.',
    ],
    [
      'a term inside a weak one of another theme, which does not silence it',
      edit('zh: [养老] }', 'zh: [养老] }\n    weakAliases: { en: [seaport staff] }'),
      'TAXONOMY_ALIAS_INSIDE',
      /^seaport\]/,
      '"seaport" stands inside "seaport staff" (livelihood, line 44): there it counts too, since the longer is weak.',
    ],
    [
      'a term that a look-alike takes whole',
      edit('[port of entry]', '[port of entry, Seaports]'),
      'TAXONOMY_TERM_SHADOWED',
      /^seaport\]/,
      '"seaport" never counts: inside “Seaports”, which marine-economy.ports refuses.',
    ],
    [
      'a term with a look-alike that refuses the sentence',
      edit('[机场港区]', '[{ term: 海港, scope: sentence }]')
        .replace('[海港], zh', '[x], zh')
        .replace('zh: [海港]', 'zh: [大海港]'),
      'TAXONOMY_TERM_SHADOWED',
      /^大海港/,
      '"大海港" never counts: holds “海港”, with which marine-economy.ports refuses the sentence.',
    ],
    [
      'a term of which folding leaves nothing',
      edit('[养老]', "[养老, '<br>']"),
      'TAXONOMY_TERM_SHADOWED',
      /^'<br>'/,
      '"<br>" never counts: nothing of it is left to look for.',
    ],
    [
      'a look-alike without a term',
      edit('[port of entry]', '[port of entry, airport]'),
      'TAXONOMY_LOOK_ALIKE_IDLE',
      /^airport/,
      '"airport" holds no term and no word of a rule of marine-economy: it refuses nothing but the theme of a list.',
    ],
    [
      'a look-alike inside a term of another theme',
      edit('[foreign trade]', '[foreign trade, port of entry]'),
      'TAXONOMY_LOOK_ALIKE_SHADOWED',
      /^port of entry\]/,
      '"port of entry" is not needed: “port” is refused without it (inside the longer term “port of entry” (opening-up.general)).',
    ],
    [
      'a look-alike around another',
      edit('[port of entry]', '[port of entry, port of entry staff]'),
      'TAXONOMY_LOOK_ALIKE_SHADOWED',
      /^port of entry staff/,
      /^"port of entry staff" is not needed: “port” is refused without it \(inside “port of entry”/,
    ],
    [
      'the second of two look-alikes that are forms of one',
      edit('[port of entry]', '[port of entry, ports of entry]'),
      'TAXONOMY_LOOK_ALIKE_SHADOWED',
      /^ports of entry/,
      /^"ports of entry" is not needed: “ports” is refused without it \(inside “port of entry”/,
    ],
    [
      'a rule id given twice',
      edit('within: 12 }]', 'within: 12 }, { id: berths-zh, any: [码头] }]'),
      'TAXONOMY_DUPLICATE_ID',
      /^\{ id: berths-zh, any/,
      /^"berths-zh" is the id of the rule in line \d+ too\.$/,
    ],
    [
      'a group of which folding leaves nothing',
      edit('all: [[berth, quay], build]', "all: [['<br>', '-'], build]"),
      'TAXONOMY_RULE_DEAD',
      /^\{ id: berths/,
      'The rule "berths" can never hold: nothing of “<br>”, “-” is left to look for.',
    ],
    [
      'a rule that forbids what it asks for',
      edit('all: [泊位, 建设], none: [停车]', 'all: [[停车泊位, 停车位], 建设], none: [停车]'),
      'TAXONOMY_RULE_DEAD',
      /^\{ id: berths-zh/,
      'The rule "berths-zh" can never hold: “停车” is forbidden and stands in all words of a group.',
    ],
    [
      'a reach too short for the words',
      edit('within: 12', 'within: 3'),
      'TAXONOMY_RULE_DEAD',
      /^\{ id: berths-zh/,
      'The rule "berths-zh" can never hold: its words are 4 letters long at least, and within is 3.',
    ],
    [
      'a word of a rule among the look-alikes',
      edit('[机场港区]', '[机场港区, 泊位]'),
      'TAXONOMY_RULE_DEAD',
      /^\{ id: berths-zh/,
      'The rule "berths-zh" can never hold: “泊位” is among the look-alikes of marine-economy.',
    ],
    [
      'an example without a term',
      edit('[海港扩大。]', '[码头扩大。]'),
      'TAXONOMY_EXAMPLE_FAILS',
      /^码头/,
      'This does not get marine-economy: it holds no term of the theme.',
    ],
    [
      'an example whose term is refused, with the reason',
      edit('[The seaport grew.]', '[The port grew.]'),
      'TAXONOMY_EXAMPLE_FAILS',
      /^The port grew/,
      /^This does not get marine-economy: “port” \(weak:port of marine-economy\.ports, line \d+\): a weak term/,
    ],
    [
      'a counter-example with a term that counts',
      edit('[湖水很深。]', '[湖边有海港。]'),
      'TAXONOMY_COUNTER_EXAMPLE_FAILS',
      /^湖边/,
      /^This gets marine-economy: “海港” \(term:海港 of marine-economy\.ports, line \d+\)/,
    ],
  ])('tells of %s', (_, text, code, word, message) => {
    const found = lint(text).filter((issue) => issue.code === code);
    expect(found).not.toEqual([]);
    expect(found[0]).toEqual({
      code,
      word: expect.stringMatching(word) as unknown,
      message: typeof message === 'string' ? message : (expect.stringMatching(message) as unknown),
    });
  });

  test.each([
    [
      'a rule instead of terms',
      edit(
        '    aliases: { en: [pension], zh: [养老] }\n',
        `    rules:
      en: [{ id: old, any: [pension] }]
      zh: [{ id: old-zh, any: [养老] }]
`,
      ),
    ],
    [
      'a concept without terms that stands above another',
      edit('    aliases: { en: [marine economy], zh: [海洋] }\n', '')
        .replace('The marine economy grew.', 'The seaport is old.')
        .replace('海洋产值增长。', '海港很大。'),
    ],
    ['a form that another concept lists', edit('[pension]', '[pension, seaports]')],
    [
      'forms of two terms that a third lists',
      edit('[pension]', '[pension, harbour]')
        .replace('[seaport]', '[seaport, harbor]')
        .replace('[laboratory,', '[harbors, harbours, laboratory,'),
    ],
    ['two spellings in one concept', edit('[pension]', '[pension, harbour, harbor]')],
    ['a look-alike of a word of a rule', edit('[port of entry]', '[port of entry, parking berth]')],
    [
      'a look-alike without a term that refuses the sentence',
      edit('[port of entry]', '[port of entry, { term: airport, scope: sentence }]'),
    ],
    [
      'one look-alike of two themes',
      edit('[foreign trade]', '[foreign trade, entry]').replace(
        'zh: [外贸] }',
        'zh: [外贸] }\n    notAliases: { en: [port of entry] }',
      ),
    ],
    ['an acronym in other letters', edit('[pension]', '[pension, ai ai]')],
    ['a rule and its translation with one id', edit('id: berths-zh', 'id: berths')],
    ['a rule just within its reach', edit('within: 12', 'within: 4')],
    ['a rule that forbids part of one of several words', edit('all: [泊位, 建设]', 'all: [[停车位, 泊位], 建设]')],
    ['an English word inside another', edit('none: [parking]', 'none: [erth]')],
  ])('takes %s', (_, text) => {
    expect(lint(text).filter(({ code }) => code !== 'TAXONOMY_LANGUAGE_MISSING')).toEqual([]);
  });

  it('has no error in the shipped taxonomy', () => {
    const shipped = readFileSync(new URL('../../../taxonomy.yaml', import.meta.url), 'utf8');
    const { issues } = lintTaxonomy(shipped, 'taxonomy.yaml');
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('tells only what reading tells where that leaves concepts out', () => {
    const issues = lint(edit('zh: 港口 }', '}').replace('[Foreign trade rose.]', '[Nothing.]'));
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['TAXONOMY_INVALID']));
  });

  it('goes on where two concepts claim a term', () => {
    const codes = lint(edit('[pension]', '[pension, seaport]').replace('[Pensions rose.]', '[Nothing.]')).map(
      ({ code }) => code,
    );
    expect(codes).toContain('TAXONOMY_ALIAS_SHARED');
    expect(codes).toContain('TAXONOMY_EXAMPLE_FAILS');
  });

  it.each([
    ['claimed twice', edit('[pension]', '[pension, seaport]'), 'seaport', 'TAXONOMY_ALIAS_SHARED'],
    [
      'refused',
      edit('notAliases: { en: [port of entry]', 'notAliases: { en: [port of entry, port]'),
      'port',
      'TAXONOMY_ALIAS_REFUSED',
    ],
  ])('tells once that a term is %s: that it never counts follows', (_, text, term, code) => {
    const told = lint(text).filter(({ message }) => message.startsWith(`"${term}" `));
    expect(told.filter((issue) => issue.code.startsWith('TAXONOMY_ALIAS_')).map((issue) => issue.code)).toEqual([code]);
    expect(told.map((issue) => issue.code)).not.toContain('TAXONOMY_TERM_SHADOWED');
  });

  it('sorts by place', () => {
    const { issues } = lintTaxonomy(
      edit('[机场港区]', '[机场]').replace('related: [livelihood]', 'related: [x]'),
      'm.yaml',
    );
    const lines = issues.map(({ line = 0 }) => line);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it.each(['', 'concepts: []', '- 1', 'a: *b'])('has nothing usable in %j', (text) => {
    const { taxonomy, context, issues } = lintTaxonomy(text, 'm.yaml');
    expect([taxonomy, context]).toEqual([null, null]);
    expect(issues).not.toEqual([]);
  });
});
