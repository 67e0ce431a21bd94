import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { COMMANDS } from '../../cli/main.ts';
import { atlas, temporaryFolder } from './helpers.ts';

describe('run(argv)', () => {
  it('lists the commands', async () => {
    const { code, out } = await atlas('/', '--help');
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('tells of a command after help', async () => {
    expect(await atlas('/', 'help', 'lint')).toEqual(await atlas('/', 'lint', '--help'));
  });

  test.each(Object.keys(COMMANDS))('has help for %s', async (name) => {
    const { code, out, err } = await atlas('/', name, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: atlas ${name}`));
    expect(out).toContain('--help');
  });

  test.each([
    [[], 2, ''],
    [['fly'], 2, 'There is no command "fly"'],
    [['explian', 'x'], 2, 'There is no command "explian" (did you mean "explain"?)'],
    [['help', 'fly'], 2, 'There is no command "fly"'],
    [['explain', 'x', '--city', 'dalain'], 2, 'is called "dalain" (did you mean "dalian"?)'],
    [['load'], 2, 'Say what to load'],
    [['load', 'x', '--records', 'y'], 2, 'Say what to load'],
    [['load', 'nowhere'], 2, 'There is no file or folder nowhere'],
    [['load', '--wings'], 2, "Unknown option '--wings'"],
    [['ingest', 'x'], 2, 'Say what to read and where to write'],
    [['ingest', 'x', '--out', 'y', '--shard', '5/4'], 2, '--shard takes I/N'],
    [['query'], 2, 'Give one statement'],
    [['query', 'RETURN 1', '--format', 'xml'], 2, '--format takes table, json or csv'],
    [['query', 'RETURN $a', '--param', 'a'], 2, '--param takes NAME=VALUE'],
    [['query', 'CREATE (n)'], 1, ''],
    [['query', 'RETURN 1 AS one'], 1, 'no graph'],
    [['status'], 1, 'no graph'],
    [['timeline'], 2, 'Say which project'],
    [['timeline', 'x', '--as-of', 'soon'], 2, '--as-of takes a date'],
    [['search'], 2, 'Say what to look for'],
    [['remove'], 2, 'Say which documents'],
    [['export'], 2, 'Say where to write'],
    [['export', '--format', 'pdf', '--out', 'x'], 2, '--format takes jsonl'],
    [['explain'], 2, 'Give one sentence'],
    [['explain', 'x', '--lang', 'fr'], 2, '--lang takes en or zh'],
    [['serve'], 1, 'no graph'],
    [['serve', '--store', 'paper:x'], 2, 'names no store'],
    [['status', '--store', 'neo4j://localhost'], 2, 'not supported'],
    [['status', 'x'], 2, 'Unexpected argument'],
    [['__proto__'], 2, 'There is no command'],
    [['serve', '--host', ''], 2, "'--host' needs a value"],
    [['start', '--port', 'abc'], 2, '--port takes a whole number'],
    [['search', 'x', '--limit', '-1'], 2, "Option '--limit' needs a value; see: atlas search --help"],
    [['search', 'x', '--limit'], 2, "Option '--limit' needs a value; see: atlas search --help"],
    [['search', 'x', '--limit=-1'], 2, '--limit takes a whole number'],
    [['search', 'x', '--json=yes'], 2, "Option '--json' does not take an argument"],
    [['timeline', 'x', '--as-of', '2021-02-30'], 2, '--as-of takes a date'],
    [['lint', '--taxonomy', 'nowhere.yaml'], 2, 'There is no file nowhere.yaml'],
  ])('answers %j with code %i and one sentence', async (argv, code, message) => {
    const outcome = await atlas(temporaryFolder(), ...argv);
    expect(outcome.code).toBe(code);
    if (argv.length > 0) expect(outcome.out).toBe('');
    expect(outcome.err.trim().split('\n').length).toBe(1);
    expect(outcome.err).toContain(message);
    expect(outcome.err).not.toMatch(/\n\s+at /);
  });
});

describe('bad input', () => {
  it('is told with code, file and place, and the run goes on', async () => {
    const folder = temporaryFolder();
    const reports = join(folder, 'reports');
    mkdirSync(join(reports, 'empty'), { recursive: true });
    const good =
      '大连市政府工作报告\n一、2023年工作回顾\n大连港货物吞吐量增长。\n二、2024年重点工作\n大连将扩大进出口。\n';
    const files: Record<string, string | Uint8Array> = {
      'a-good.txt': good,
      'b-same.txt': good,
      'c-empty.txt': '',
      'd-binary.txt': Uint8Array.from({ length: 512 }, (_, index) => (index * 7) % 32),
      'e-cut.txt': Buffer.from(good.repeat(3)).subarray(0, -2),
      'f-no-year.txt': '大连港货物吞吐量增长。大连好。大连美。',
      'g-records.jsonl': '{"text":"大连港增长。","city":"大连","year":2022}\n{"text":\n',
      'h-picture.png': Uint8Array.from([0x89, 0x50]),
      'i-alias.md': '---\na: *nobody\n---\n大连市2022年工作。',
      'i-page.html': '<html><head><title>x</title></head><body><script>1</script></body></html>',
      'j-large.txt': `${'各项工作稳步推进，'.repeat(24)}进出口上升。\n`.repeat(30_000),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(reports, name), content);

    const { code, out, err } = await atlas(folder, 'ingest', 'reports', '--out', 'out', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ documents: 6 });
    for (const line of [
      /^reports\/b-same\.txt: warning DOCUMENT_DUPLICATE /m,
      /^reports\/c-empty\.txt: error FILE_EMPTY /m,
      /^reports\/d-binary\.txt: error FILE_BINARY /m,
      /^reports\/e-cut\.txt: warning FILE_LETTERS_LOST /m,
      /^reports\/f-no-year\.txt: warning YEAR_UNKNOWN /m,
      /^reports\/g-records\.jsonl:2:1: error JSONL_INVALID /m,
      /^reports\/i-page\.html: error FILE_EMPTY /m,
      /^reports\/h-picture\.png: warning FILE_UNSUPPORTED /m,
      /^reports\/j-large\.txt: error FILE_TOO_LARGE /m,
    ])
      expect(err).toMatch(line);
  });

  it('takes no document away that could not be read this time, and tells of documents with other tags', async () => {
    const folder = temporaryFolder();
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    writeFileSync(join(reports, 'a.txt'), '大连市政府工作报告\n一、2023年工作回顾\n大连港口货物吞吐量增长。');
    writeFileSync(join(reports, 'b.txt'), '大连市政府工作报告\n一、2022年工作回顾\n大连渔业增产。');
    await atlas(folder, 'load', 'reports');
    writeFileSync(
      join(reports, 'b.txt'),
      Uint8Array.from({ length: 64 }, () => 1),
    );
    expect(JSON.parse((await atlas(folder, 'load', 'reports', '--prune')).out)).toMatchObject({ nodesDeleted: 0 });
    const shipped = readFileSync(new URL('../../taxonomy.yaml', import.meta.url), 'utf8');
    writeFileSync(join(folder, 'taxonomy.yaml'), shipped.replace('货物吞吐量, ', ''));
    expect((await atlas(folder, 'load', 'reports/a.txt')).err).toContain(
      'load these again too, they were tagged with another: b.txt',
    );
    expect((await atlas(folder, 'load', 'reports/a.txt', 'reports/gone.txt')).err).toContain(
      'reports/gone.txt: error FILE_UNREADABLE',
    );
  });

  it('in a folder without reports is an issue and code 1', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'empty'));
    const { code, err } = await atlas(folder, 'load', 'empty');
    expect(code).toBe(1);
    expect(err).toMatch(/^empty: error FOLDER_WITHOUT_REPORTS /);
  });

  test.each([
    [
      'a wrong indent',
      'concepts:\n  - id: livelihood\n   prefLabel: x\n',
      /^taxonomy\.yaml:3:\d+: error TAXONOMY_SYNTAX/m,
    ],
    ['a list where an object stands', '- 1\n', /^taxonomy\.yaml:1:1: error TAXONOMY_INVALID/m],
  ])('%s in the taxonomy of the working folder stops with its place', async (_, yaml, message) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'taxonomy.yaml'), yaml);
    const { code, err } = await atlas(folder, 'lint');
    expect(code).toBe(1);
    expect(err).toMatch(message);
  });
});
