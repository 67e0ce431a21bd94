import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pickGiven, readGivenYaml } from '../../../ingest/read/given.ts';

const read = (yaml: string, firstLine = 1) =>
  readGivenYaml(yaml, { file: 'a.meta.yaml', firstLine, code: 'SIDECAR_INVALID', what: 'sidecar' });
/** Issues as CODE LINE:COLUMN and the start of the message. */
const issues = (yaml: string, firstLine = 1): string[] =>
  read(yaml, firstLine).issues.map(
    ({ code, line, column, message }) => `${code} ${line}:${column} ${message.slice(0, 40)}`,
  );

describe('readGivenYaml(yamlText, options)', () => {
  test.each<[string, object]>([
    ['', {}],
    ['# nothing yet', {}],
    ['{}', {}],
    ['title: Report', { title: 'Report' }],
    ['title: "报告：一"\ncity: 大连', { title: '报告：一', city: '大连' }],
    ["title: 'It''s: here'", { title: "It's: here" }],
    ['title: |\n  Two\n  lines', { title: 'Two lines' }],
    ['year: 2024', { year: 2024 }],
    ['year: "2024"', { year: 2024 }],
    ['reviewedYear: 2023\nplannedYear: 2024', { reviewedYear: 2023, plannedYear: 2024 }],
    ['deliveredOn: 2024-01-15', { deliveredOn: '2024-01-15' }],
    ['publishedOn: "2024-01-15"\nkind: note', { publishedOn: '2024-01-15', kind: 'note' }],
    ['language: zh', { language: 'zh' }],
    ['city:\nyear: ~\ntitle: ""', {}],
    ['\ufefftitle: Report\r\nyear: 2024\r\n', { title: 'Report', year: 2024 }],
    ['author: Li\ntags: [a, b]\nnested: { title: no }\ntitle: yes it is', { title: 'yes it is' }],
    ['__proto__: { title: no }\nconstructor: x\nyear: 2024', { year: 2024 }],
    ['? [a, b]\n: c\nyear: 2024', { year: 2024 }],
    ['other: &a x\nmore: *a\nyear: 2024', { year: 2024 }],
    ['title: !custom Report', { title: 'Report' }],
  ])('reads %j', (yaml, given) => {
    expect(read(yaml)).toEqual({ given, issues: [] });
  });

  test.each<[string, string[]]>([
    ['year: soon', ['GIVEN_INVALID 1:1 The field "year" is ignored: expected a ']],
    ['title: A\r\n\r\n  \r\nyear: 1066', ['GIVEN_INVALID 4:1 The field "year" is ignored: expected a ']],
    ['year: 2024.5', ['GIVEN_INVALID 1:1 The field "year" is ignored: expected a ']],
    ['year: true', ['GIVEN_INVALID 1:1 The field "year" is ignored: expected a ']],
    ['year: 0x7e8', []],
    ['title: 2024', ['GIVEN_INVALID 1:1 The field "title" is ignored: ']],
    ['deliveredOn: 2024-02-30', ['GIVEN_INVALID 1:1 The field "deliveredOn" is ignored: expe']],
    ['deliveredOn: 15.1.2024', ['GIVEN_INVALID 1:1 The field "deliveredOn" is ignored: expe']],
    [
      'language: fr\nkind: book',
      [
        'GIVEN_INVALID 1:1 The field "language" is ignored: Invali',
        'GIVEN_INVALID 2:1 The field "kind" is ignored: Invalid op',
      ],
    ],
    ['city: [大连]', ['GIVEN_INVALID 1:1 The field "city" is ignored: expected a ']],
    ['title: A\ncity: { name: 大连 }', ['GIVEN_INVALID 2:1 The field "city" is ignored: expected a ']],
    ['other: &a x\ncity: *a', ['GIVEN_INVALID 2:1 The field "city" is ignored: expected a ']],
    ['- a\n- b', ['SIDECAR_INVALID 1:1 The sidecar is no list of fields such as']],
    ['just words', ['SIDECAR_INVALID 1:1 The sidecar is no list of fields such as']],
    ['2024', ['SIDECAR_INVALID 1:1 The sidecar is no list of fields such as']],
    ['title: A\ntitle: B', ['SIDECAR_INVALID 2:1 The sidecar is no valid YAML: Map keys m']],
    ['title: A\n\tyear: 2024', ['SIDECAR_INVALID 2:1 The sidecar is no valid YAML: ']],
    ['title: A\nyear: [2024', ['SIDECAR_INVALID 2:12 The sidecar is no valid YAML: ']],
    ['title: "A\nyear: 2024', ['SIDECAR_INVALID 2:11 The sidecar is no valid YAML: ']],
    ['title: A: B', ['SIDECAR_INVALID 1:8 The sidecar is no valid YAML: Nested map']],
    ['title: A\n---\ntitle: B', ['SIDECAR_INVALID 2:1 The sidecar is no valid YAML: ']],
    ['title: *missing', ['GIVEN_INVALID 1:1 The field "title" is ignored: ']],
  ])('points at what is wrong in %j', (yaml, expected) => {
    const found = issues(yaml);
    expect(found).toHaveLength(expected.length);
    found.forEach((issue, at) => expect(issue).toContain(expected[at]));
  });

  it('counts lines from the first line of the file', () => {
    expect(issues('title: A\nyear: x', 2)).toEqual([expect.stringMatching(/^GIVEN_INVALID 3:1 /)]);
    expect(issues('title: "', 2)).toEqual([expect.stringMatching(/^SIDECAR_INVALID 2:\d/)]);
  });

  it('keeps the good fields beside a bad one', () => {
    expect(read('city: 大连\nyear: x').given).toEqual({ city: '大连' });
  });

  it('makes a title that is no valid Unicode valid', () => {
    expect(read('title: "\\uD800"').given.title?.isWellFormed()).toBe(true);
  });

  test.each([
    [
      'aliases of aliases',
      Array.from({ length: 40 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(at === 0 ? 0 : 9)}]`).join('\n'),
    ],
    ['many brackets', `a: ${'['.repeat(50_000)}`],
    ['many braces', `a: ${'{a: '.repeat(50_000)}`],
    ['many dashes', `a:\n ${'- '.repeat(50_000)}`],
    ['many fields', Array.from({ length: 5000 }, (_, at) => `field${at}: x`).join('\n')],
    ['a long line', `title: ${'x'.repeat(1_000_000)}`],
  ])('reads %s in no time', (_, yaml) => {
    const start = performance.now();
    const { issues: told } = read(`year: 2024\n${yaml}`);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(told.length).toBeLessThanOrEqual(1);
  });

  it('never throws, and points into the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ayer: -[]{}"\'&*!|>#%@\n\t\r2024港\ufeff?,'), maxLength: 40 });
    fc.assert(
      fc.property(text, (yaml) => {
        for (const { line = 0, column = 0 } of read(yaml).issues) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(yaml.split('\n').length);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('pickGiven(record)', () => {
  it('takes the known fields of a JSON record and no others', () => {
    const record = { title: 'A', year: '2024', city: null, text: 'no', url: '', level: 3 };
    expect(pickGiven(record)).toEqual({ given: { title: 'A', year: 2024 }, problems: [] });
  });

  test.each<[string, unknown]>([
    ['year', [2024]],
    ['year', true],
    ['year', {}],
    ['year', '2024年'],
    ['year', 1e9],
    ['year', Number.NaN],
    ['city', 210200],
    ['city', ['大连']],
    ['title', { text: 'A' }],
    ['deliveredOn', 20240115],
    ['deliveredOn', '2024-01-15T08:00:00Z'],
    ['language', 'EN'],
    ['kind', 'article'],
  ])('refuses %s %j and says so', (field, value) => {
    const { given, problems } = pickGiven({ [field]: value });
    expect(given).toEqual({});
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.message).not.toBe('');
  });

  it('tells an unknown field in a file of ours, and leaves those of others alone', () => {
    const where = { file: 'a.meta.yaml', firstLine: 1, code: 'SIDECAR_INVALID', what: 'sidecar' } as const;
    const { given, issues: told } = readGivenYaml('year: 2020\nyaer: 2021', { ...where, isOurs: true });
    expect(given).toEqual({ year: 2020 });
    expect(told).toMatchObject([{ code: 'GIVEN_INVALID', line: 2, column: 1 }]);
    expect(readGivenYaml('year: 2020\nlayout: post', where).issues).toEqual([]);
  });
});
