import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ParallelReport } from '../../ingest/comparison/parallel.ts';
import { SMALL_TAXONOMY } from '../ingest/small-taxonomy.ts';
import { atlas, temporaryFolder } from './helpers.ts';

const PAIRS = [
  { year: 2019, n: 7, en: 'The fishery grew.', zh: '渔业增产。' },
  { year: 2024, n: 1, en: 'The quay by the coast grew.', zh: '渔业码头扩建。' },
  { en: 'Foreign trade grew.', zh: '外贸增长。' },
];

const folderWith = (...lines: string[]): string => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'taxonomy.yaml'), SMALL_TAXONOMY);
  writeFileSync(join(folder, 'pairs.jsonl'), lines.map((line) => `${line}\n`).join(''));
  return folder;
};

describe('atlas parallel PAIRS.jsonl', () => {
  it('prints the agreement and a work list; a bad row is an issue and the others count', async () => {
    const folder = folderWith('{"en":1}', ...PAIRS.map((pair) => JSON.stringify(pair)));
    const { code, out, err } = await atlas(folder, 'parallel', 'pairs.jsonl');
    expect(code).toBe(0);
    expect(err).toMatch(/^pairs\.jsonl:1: error PAIRS_INVALID /);
    expect(out.replace(/line \d+/, 'line N').split('\n')).toEqual([
      'theme            F1     Jaccard  both  en only  zh only  tagged en  tagged zh',
      expect.stringMatching(/^─/),
      'opening-up       1.000  1.000    1     0        0        33.3 %     33.3 %',
      'marine-economy   0.667  0.500    1     0        1        33.3 %     66.7 %',
      'tech-innovation  –      –        0     0        0        0.0 %      0.0 %',
      'livelihood       –      –        0     0        0        0.0 %      0.0 %',
      'all themes       0.800  0.667    2     0        1        66.7 %     100.0 %',
      '3 pairs; of the 3 with a theme on either side 2 have the same themes on both sides (mean Jaccard 0.667)',
      '',
      'marine-economy only in zh: term:渔业 (marine-economy.fishery, line N): 1 pair, alone in 1; en agrees in 1',
      '  2024/1',
      '    zh: 渔业码头扩建。',
      '    en: The quay by the coast grew.',
      '    refused “coast” marine-economy.coast (weak:coast): a weak term without a second cue of its theme',
      '',
    ]);
  });

  it('prints one JSON object, of pairs since a year where asked', async () => {
    const folder = folderWith(...PAIRS.map((pair) => JSON.stringify(pair)));
    const { out } = await atlas(folder, 'parallel', 'pairs.jsonl', '--json', '--since', '2020');
    expect(JSON.parse(out) as ParallelReport).toMatchObject({
      pairs: 1,
      pooled: { zhOnly: 1 },
      groups: [{ differs: 1 }],
    });
  });

  it('with no pair left is code 1, without a file bad use', async () => {
    const folder = folderWith('{}');
    expect((await atlas(folder, 'parallel', 'pairs.jsonl')).code).toBe(1);
    expect((await atlas(folder, 'parallel')).code).toBe(2);
    expect(await atlas(folder, 'parallel', 'gone.jsonl')).toMatchObject({
      code: 2,
      err: 'atlas: There is no file gone.jsonl.\n',
    });
    expect((await atlas(folder, 'parallel', '.')).err).toBe('atlas: . is a folder, not a file.\n');
  });
});
