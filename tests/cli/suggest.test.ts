import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import type { Suggestion } from '../../ingest/suggest/suggestion.ts';
import { SMALL_TAXONOMY } from '../ingest/small-taxonomy.ts';
import { NOISE, repeat } from '../ingest/suggest/corpus.ts';
import { atlas, temporaryFolder } from './helpers.ts';

const TEXTS = [...repeat(14, '*镇渔业在*增殖放流*点'), ...repeat(8, '*湾*增殖放流*处'), ...NOISE];

/** A folder with ten little reports and the small taxonomy. */
function folderWithReports(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'reports'));
  for (let number = 0; number < 10; number++) {
    const own = TEXTS.filter((_, index) => index % 10 === number).map((text) => `${text}。\n`);
    writeFileSync(join(folder, `reports/r${number}.txt`), `大连市政府工作报告\n${own.join('')}`);
  }
  writeFileSync(join(folder, 'taxonomy.yaml'), SMALL_TAXONOMY);
  return folder;
}

async function list(folder: string): Promise<Suggestion[]> {
  const { out } = await atlas(folder, 'suggest', 'reports', '--json');
  return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Suggestion]));
}

async function findId(folder: string): Promise<string> {
  return (await list(folder)).find(({ text }) => text === '增殖放流')?.id ?? 'not found';
}

const decisions = (folder: string): unknown[] =>
  readFileSync(join(folder, 'taxonomy-decisions.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('atlas suggest PATH…', () => {
  it('prints the suggestions of a theme with what they would change and where', async () => {
    const { code, out, err } = await atlas(folderWithReports(), 'suggest', 'reports', '--theme', 'marine-economy');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('marine-economy, zh: new terms (1)');
    expect(out).toMatch(
      /^ {2}[\da-f]{10} {2}增殖放流 → marine-economy\.fishery: 22 sentences of 10 documents, 14 have the theme; 8 would gain it \(0 by a weak term\)$/m,
    );
    expect(out).toMatch(/^ {6}r\d\.txt@\d+: .湾.\[增殖放流\].处。$/m);
    expect(err).toBe('1 suggestion; judge them with --accept ID, --reject ID, --unsure ID\n');
  });

  it('gives the same bytes each time', async () => {
    const folder = folderWithReports();
    const first = await atlas(folder, 'suggest', 'reports', '--json');
    expect((await atlas(folder, 'suggest', 'reports', '--json')).out).toBe(first.out);
  });

  it.each([
    ['an unknown theme', ['reports', '--theme', 'sea']],
    ['no suggestion a list', ['reports', '--limit', '0']],
    ['an unknown concept', ['--accept', 'x', '--concept', 'nets']],
    ['nothing to read', []],
    ['two verdicts on one suggestion', ['--accept', 'x', '--reject', 'x']],
    ['a weak term where nothing is accepted', ['--reject', 'x', '--weak']],
    ['reports beside a patch', ['reports', '--patch']],
    ['a decision beside a patch', ['--accept', 'x', '--patch']],
  ])('with %s is bad use', async (_, argv) => {
    expect((await atlas(folderWithReports(), 'suggest', ...argv)).code).toBe(2);
  });
});

describe('atlas suggest: decisions', () => {
  it('keeps a rejection, and shows the suggestion again once it is undone', async () => {
    const folder = folderWithReports();
    const id = await findId(folder);
    const argv = ['--reject', id, '--reason', 'too special', '--user', 'lin'];
    expect((await atlas(folder, 'suggest', ...argv)).err).toBe('reject: 增殖放流 (marine-economy.fishery)\n');
    expect(await findId(folder)).toBe('not found');
    expect((await atlas(folder, 'suggest', '--undo', id)).code).toBe(0);
    expect(await findId(folder)).toBe(id);
    expect(decisions(folder)).toMatchObject([
      { id, verdict: 'reject', user: 'lin', reason: 'too special', evidence: { sentences: 22, supported: 14 } },
      { id, verdict: 'undo' },
    ]);
  });

  it('knows no id that it never printed, and takes back nothing that was not decided', async () => {
    const folder = folderWithReports();
    expect(await atlas(folder, 'suggest', '--accept', 'abc')).toMatchObject({ code: 1, out: '' });
    const id = await findId(folder);
    expect((await atlas(folder, 'suggest', '--undo', id)).code).toBe(1);
    expect((await atlas(folder, 'suggest', '--accept', id, '--concept', 'livelihood')).code).toBe(2);
  });

  it('tells a broken line of the decisions and goes on', async () => {
    const folder = folderWithReports();
    writeFileSync(join(folder, 'mine.jsonl'), '{"id":\n');
    const { code, err } = await atlas(folder, 'suggest', 'reports', '--decisions', 'mine.jsonl');
    expect(code).toBe(0);
    expect(err).toMatch(/^mine\.jsonl:1: error DECISIONS_INVALID /m);
  });
});

describe('atlas suggest --accept', () => {
  it('says as what the term is taken, and which concept may have been meant', async () => {
    const folder = folderWithReports();
    const id = await findId(folder);
    const misspelt = await atlas(folder, 'suggest', '--accept', id, '--concept', 'marine-economy.fishry');
    expect(misspelt.err).toBe(
      'atlas: There is no concept "marine-economy.fishry" (did you mean "marine-economy.fishery"?).\n',
    );
    const weak = await atlas(folder, 'suggest', '--accept', id, '--weak');
    expect(weak.err).toBe('accept: 增殖放流 (marine-economy.fishery, weak)\n');
  });
});

describe('atlas suggest --patch', () => {
  it('prints what git apply takes, after which the term tags and the taxonomy has no error', async () => {
    const folder = folderWithReports();
    const id = await findId(folder);
    await atlas(folder, 'suggest', '--accept', id, '--weak', '--as', '放流');
    await atlas(folder, 'suggest', '--accept', id);
    const { out } = await atlas(folder, 'suggest', '--patch');
    execFileSync('git', ['apply', '-'], { cwd: folder, input: out, stdio: 'pipe' });
    const { taxonomy, issues } = readTaxonomy(readFileSync(join(folder, 'taxonomy.yaml'), 'utf8'), 'taxonomy.yaml');
    expect(issues).toEqual([]);
    const terms = taxonomy?.concepts.find((concept) => concept.id === 'marine-economy.fishery')?.terms ?? [];
    expect(terms.filter(({ language }) => language === 'zh').map(({ text }) => text)).toEqual([
      ...['渔业', '海洋牧场', '水产品出口'],
      '增殖放流',
    ]);
    expect((await atlas(folder, 'lint')).code).toBe(0);
    expect(await atlas(folder, 'suggest', '--patch')).toMatchObject({ code: 0, out: '' });
    expect(await findId(folder)).toBe('not found');
  });

  it('tells which concept has the words already, and does not call that done', async () => {
    const folder = folderWithReports();
    await atlas(folder, 'suggest', '--accept', await findId(folder), '--as', '海洋经济');
    const { code, out, err } = await atlas(folder, 'suggest', '--patch');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^left out “海洋经济”: The taxonomy would have an error: "海洋经济" is claimed by [^\n]+\n$/);
  });

  it('prints nothing where nothing is accepted', async () => {
    expect(await atlas(folderWithReports(), 'suggest', '--patch')).toMatchObject({ code: 0, out: '' });
  });
});
