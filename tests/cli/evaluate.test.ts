import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Agreement } from '../../ingest/evaluation/agreement.ts';
import type { Evaluation } from '../../ingest/evaluation/evaluate.ts';
import { isToolThere, runTool, toToolFigures } from '../ingest/evaluation/reference-scores.ts';
import { SMALL_TAXONOMY } from '../ingest/small-taxonomy.ts';
import { atlas, temporaryFolder } from './helpers.ts';

const REPORT = '大连市2022年政府工作报告\n去年，渔业产量增长。人山人海的夜市开放。海外商会来访，外贸回升。\n';
const RECORD = { text: 'Last year the fishery of Dalian grew. AI came to schools.', city: 'dalian', year: 2022 };

/** A label of the words given, wherever they stand in the text. */
const label = (doc: string, text: string, words: string, more: object): string =>
  JSON.stringify({ doc, start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, ...more });

const GOLD = [
  label('dalian', REPORT, '去年，渔业产量增长。', { themes: ['marine-economy'] }),
  label('dalian', REPORT, '人山人海的夜市开放。', { themes: ['marine-economy', 'livelihood'] }),
  label('dalian', REPORT, '海外商会来访，外贸回升。', { themes: [] }),
  label('records.jsonl#1', RECORD.text, 'AI came to schools.', { themes: ['tech-innovation'] }),
].join('\n');

/** A folder with two reports and labels of them. */
function folderWithLabels(gold = GOLD): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'reports', 'dalian.txt'), REPORT);
  writeFileSync(join(folder, 'reports', 'records.jsonl'), `${JSON.stringify(RECORD)}\n`);
  writeFileSync(join(folder, 'taxonomy.yaml'), SMALL_TAXONOMY);
  writeFileSync(join(folder, 'gold.jsonl'), `${gold}\n`);
  return folder;
}

const tableRow = (out: string, name: string): string[] | undefined =>
  out
    .split('\n')
    .find((line) => line.startsWith(name))
    ?.slice(name.length)
    .trim()
    .split(/\s{2,}/);

describe('atlas evaluate GOLD.jsonl PATH…', () => {
  it('prints the figures, then the worst sentences with the words responsible, and fits a screen', async () => {
    const { code, out, err } = await atlas(folderWithLabels(), 'evaluate', 'gold.jsonl', 'reports');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^4 labelled sentences of 2 documents, all of them found\n/);
    expect(tableRow(out, 'marine-economy')).toEqual(['1.000', '0.500', '0.667', '0.667–0.667', '2', '1', '0', '1']);
    expect(tableRow(out, 'opening-up')?.slice(0, 3)).toEqual(['0.000', '–', '0.000']);
    expect(tableRow(out, 'all, pooled')?.slice(4)).toEqual(['4', '2', '1', '2']);
    expect(tableRow(out, 'mean of themes')).toEqual(['–', '–', '0.417', '0.417–0.417']);
    expect(out).toContain('No project is labelled; 0 mentions are found.');
    expect(out.slice(out.indexOf('All 2 wrongly')).split('\n').slice(1, -1)).toEqual([
      '',
      `dalian.txt@${REPORT.indexOf('人山')} (line 2): 人山人海的夜市开放。`,
      '  missed marine-economy: refused “海” marine-economy.general: inside “人山人海”, which marine-economy.general refuses',
      '  missed livelihood',
      '',
      `dalian.txt@${REPORT.indexOf('海外')} (line 3): 海外商会来访，外贸回升。`,
      '  false  opening-up: “海外” opening-up.trade (weak:海外+外贸); “外贸” opening-up.trade (term:外贸)',
    ]);
    expect(out.split('\n').length).toBeLessThan(40);
  });

  it('gives no mean where a theme has no figure, and speaks of one sentence as one', async () => {
    const [first = '', second = ''] = GOLD.split('\n');
    const folder = folderWithLabels([first, second].join('\n'));
    const { out } = await atlas(folder, 'evaluate', 'gold.jsonl', 'reports', '--by', 'city');
    expect(tableRow(out, 'tech-innovation')?.slice(0, 3)).toEqual(['–', '–', '–']);
    expect(tableRow(out, 'mean of themes')).toEqual(['–', '–', '–', '–']);
    expect(out).toContain('\nThe only wrongly judged sentence:\n');
    expect(out).toMatch(/^dalian +2 +1\.000 +0\.333 +0\.500 +– /m);
  });

  it('shows more where it is asked to, in columns that stand under each other', async () => {
    const folder = folderWithLabels();
    const { out } = await atlas(folder, 'evaluate', 'gold.jsonl', 'reports', '--by', 'all', '--worst', '0');
    expect(tableRow(out, 'zh')?.slice(0, 4)).toEqual(['3', '0.500', '0.333', '0.400']);
    expect(tableRow(out, 'dalian')?.[0]).toBe('4');
    expect(tableRow(out, '2022')?.[0]).toBe('4');
    expect(tableRow(out, 'records.jsonl#1')?.slice(0, 2)).toEqual(['1', '1.000']);
    expect(tableRow(out, 'opening-up.trade')).toEqual(['1', '0', '1', '0.000']);
    expect(tableRow(out, 'wanted ↓')).toBeDefined();
    expect(out).not.toContain('wrongly judged');
    for (const table of out.split('\n\n').filter((part) => part.includes('──'))) {
      const [head = '', ...lines] = table.split('\n').filter((line) => /\S/.test(line));
      const edges = [...(lines[0] ?? '').matchAll(/─+/g)].map(({ index }) => index);
      for (const edge of edges.slice(1)) for (const line of [head, ...lines]) expect(line[edge - 1] ?? ' ').toBe(' ');
    }
    const one = await atlas(folder, 'evaluate', 'gold.jsonl', 'reports', '--by', 'language,year', '--by', 'city');
    expect(one.out).not.toContain('wanted ↓');
    expect(tableRow(one.out, 'language')).toBeDefined();
  });

  it('scores records of atlas ingest alike, and prints JSON that is the same each time', async () => {
    const folder = folderWithLabels();
    await atlas(folder, 'ingest', 'reports', '--out', 'records');
    const read = await atlas(folder, 'evaluate', 'gold.jsonl', 'reports', '--json', '--errors');
    const again = await atlas(folder, 'evaluate', 'gold.jsonl', '--records', 'records', '--json', '--errors');
    expect(again).toEqual(read);
    const evaluation = JSON.parse(read.out) as Evaluation;
    expect(evaluation).toMatchObject({ sentences: 4, missing: 0, pooled: { tp: 2, fp: 1, fn: 2 } });
    expect(evaluation.errors.length).toBe(2);
    const short = await atlas(folder, 'evaluate', 'gold.jsonl', 'reports', '--json', '--worst', '1');
    expect((JSON.parse(short.out) as Evaluation).errors).toEqual(evaluation.errors.slice(0, 1));
  });

  it('tells what is wrong with the labels and with the reports, and scores the others', async () => {
    const gold = [GOLD, '{"doc":"dalian"', label('lost', '海港。', '海港。', { themes: [] })].join('\n');
    const folder = folderWithLabels(gold);
    const { code, out, err } = await atlas(folder, 'evaluate', 'gold.jsonl', 'reports', 'nowhere.txt');
    expect(code).toBe(0);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      'nowhere.txt: error FILE_UNREADABLE',
      'gold.jsonl:5:16: error GOLD_INVALID',
      'gold.jsonl:6:2: warning GOLD_DOCUMENT',
    ]);
    expect(out).toMatch(/^5 labelled sentences of 3 documents, 1 of them not found in the texts read\n/);
  });

  it('does not flood the screen with the issues of a wrong file', async () => {
    const { code, out, err } = await atlas(folderWithLabels('x\n'.repeat(500)), 'evaluate', 'gold.jsonl', 'reports');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n').slice(20)).toEqual(['and 480 more such lines', 'No label could be scored.']);
  });

  test.each([
    [[], 2, 'Say which labels'],
    [['gold.jsonl'], 2, 'Say which labels'],
    [['gold.jsonl', 'reports', '--records', 'x'], 2, 'Say which labels'],
    [['gold.jsonl', 'reports', '--against', 'gold.jsonl'], 2, 'Say which labels'],
    [['nowhere.jsonl', 'reports'], 2, 'There is no file nowhere.jsonl'],
    [['gold.jsonl', 'nowhere'], 2, 'There is no file or folder nowhere'],
    [['gold.jsonl', 'reports', '--by', 'mood'], 2, '--by takes language, city'],
    [['gold.jsonl', 'reports', '--worst', '-1'], 2, '--worst'],
  ])('answers %j with code %i', async (argv, code, message) => {
    const outcome = await atlas(folderWithLabels(), 'evaluate', ...argv);
    expect({ ...outcome, err: '' }).toEqual({ code, out: '', err: '' });
    expect(outcome.err).toContain(message);
  });
});

describe('atlas evaluate GOLD.jsonl --against OTHER.jsonl', () => {
  const folderWithTwo = (): string => {
    const folder = folderWithLabels();
    writeFileSync(join(folder, 'other.jsonl'), GOLD.replace('"marine-economy","livelihood"', '"livelihood"'));
    return folder;
  };

  it('prints how far two people agree, and where they do not', async () => {
    const { code, out, err } = await atlas(folderWithTwo(), 'evaluate', 'gold.jsonl', '--against', 'other.jsonl');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('the same themes in 3 of 4 (0.750)');
    expect(tableRow(out, 'marine-economy')).toEqual(['0.667', '0.500', '1', '1', '0']);
    expect(tableRow(out, 'opening-up')).toEqual(['–', '–', '0', '0', '0']);
    expect(out).toContain('(lines 2, 2): first marine-economy\n  人山人海的夜市开放。\n');
  });

  it('takes no --by: the figures of parts are those of reports', async () => {
    const argv = ['evaluate', 'gold.jsonl', '--against', 'other.jsonl', '--by', 'city'];
    expect((await atlas(folderWithTwo(), ...argv)).code).toBe(2);
  });

  it('prints JSON', async () => {
    const { out } = await atlas(folderWithTwo(), 'evaluate', 'gold.jsonl', '--against', 'other.jsonl', '--json');
    const agreement = JSON.parse(out) as Agreement;
    expect(agreement).toMatchObject({ sentences: 4, onlyFirst: 0, equal: 3, themes: { livelihood: { kappa: 1 } } });
    expect(agreement.differences.map(({ onlyFirst }) => onlyFirst)).toEqual([['marine-economy']]);
  });

  it('says so where no sentence is labelled in both', async () => {
    const folder = folderWithTwo();
    writeFileSync(join(folder, 'far.jsonl'), '{"doc":"far","start":0,"end":4,"themes":[]}\n');
    const outcome = await atlas(folder, 'evaluate', 'gold.jsonl', '--against', 'far.jsonl');
    expect(outcome).toEqual({ code: 1, out: '', err: 'No sentence is labelled in both files.\n' });
  });
});

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');
const [SEEDS, DEV] = [join(SHARED, 'corpora', 'seeds'), join(SHARED, 'gold', 'dev.jsonl')];

describe.skipIf(!isToolThere || !existsSync(SEEDS) || !existsSync(DEV))('on real reports', () => {
  it('gives every figure of the reference scorer', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    await atlas(folder, 'ingest', SEEDS, '--out', 'records');
    const { code, out } = await atlas(folder, 'evaluate', DEV, SEEDS, '--json');
    expect(code).toBe(0);
    const figures = runTool(join(folder, 'records', 'sentences.jsonl'), DEV);
    expect(toToolFigures(JSON.parse(out) as Evaluation)).toEqual(figures);
  });
});
