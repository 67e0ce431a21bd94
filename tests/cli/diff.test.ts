import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TagDiff } from '../../ingest/comparison/tag-diff.ts';
import { SMALL_TAXONOMY } from '../ingest/small-taxonomy.ts';
import { atlas, temporaryFolder } from './helpers.ts';

const WITHOUT_FISHERY = SMALL_TAXONOMY.replace('[fishery,', '[').replace('[渔业,', '[');

/** A folder with a report ingested twice: into `old` with the small taxonomy, into `new` with another. */
async function ingestTwice(taxonomy: string): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'reports'));
  writeFileSync(
    join(folder, 'reports/a.txt'),
    '大连市政府工作报告\n一、2023年工作回顾\n渔业增产。海洋经济和渔业壮大。对外开放扩大。',
  );
  for (const [out, text] of Object.entries({ old: SMALL_TAXONOMY, new: taxonomy })) {
    writeFileSync(join(folder, `${out}.yaml`), text);
    await atlas(folder, 'ingest', 'reports', '--out', out, '--taxonomy', `${out}.yaml`);
  }
  return folder;
}

describe('atlas diff OLD_DIR NEW_DIR', () => {
  it('prints what fell by which term, with the place', async () => {
    const { code, out, err } = await atlas(await ingestTwice(WITHOUT_FISHERY), 'diff', 'old', 'new', '--concepts');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(2)).toEqual([
      'opening-up       1    1    0       0',
      'marine-economy   2    1    0       1',
      'tech-innovation  0    0    0       0',
      'livelihood       0    0    0       0',
      '1 documents in both, 5 sentences compared',
      '',
      '1 lost marine-economy by term:渔业 (marine-economy.fishery)',
      '  a.txt@22: 渔业增产。',
      '',
      '1 kept marine-economy: marine-economy.fishery became nothing',
      '  a.txt@27: 海洋经济和渔业壮大。',
      '',
    ]);
  });

  it('prints one JSON object, the same each time', async () => {
    const folder = await ingestTwice(WITHOUT_FISHERY);
    const { out } = await atlas(folder, 'diff', 'old', 'new', '--json');
    expect(JSON.parse(out) as TagDiff).toMatchObject({
      themes: { 'marine-economy': { old: 2, new: 1, gained: 0, lost: 1 } },
      changes: [{ change: 'lost', rule: 'term:渔业', sentences: 1 }],
    });
    expect(out).not.toContain('"concepts":');
    expect((await atlas(folder, 'diff', 'old', 'new', '--json')).out).toBe(out);
  });

  it('finds nothing between equal runs, and asks for two folders', async () => {
    const folder = await ingestTwice(SMALL_TAXONOMY);
    expect(JSON.parse((await atlas(folder, 'diff', 'old', 'new', '--json')).out)).toMatchObject({ changes: [] });
    expect((await atlas(folder, 'diff', 'old')).code).toBe(2);
    expect((await atlas(folder, 'diff', 'old', 'gone')).code).toBe(2);
  });
});

describe('atlas diff of other reports', () => {
  it('is code 1, and does not list hundreds of names', async () => {
    const folder = temporaryFolder();
    for (const [run, count] of [
      ['old', 12],
      ['new', 1],
    ] as const) {
      mkdirSync(join(folder, `of-${run}`));
      for (let index = 0; index < count; index++)
        writeFileSync(join(folder, `of-${run}`, `${run}${index}.txt`), 'The fishery grew.\n');
      await atlas(folder, 'ingest', `of-${run}`, '--out', run);
    }
    const { code, out, err } = await atlas(folder, 'diff', 'old', 'new');
    expect({ code, err }).toEqual({
      code: 1,
      err: 'The runs have no document in common: nothing could be compared.\n',
    });
    expect(out).toMatch(/^12 only in the old: old0\.txt, .* and 2 more$/m);
    expect(out).toContain('\n1 only in the new: new0.txt\n');
    expect((await atlas(folder, 'diff', 'old', 'new', '--json')).code).toBe(1);
  });
});

describe('atlas load, after the taxonomy has changed', () => {
  const TAGS =
    'MATCH (s:Sentence:Atlas)-[t:TAGGED]->(c:Concept) RETURN t.quote AS quote, t.rule AS rule, c.id AS concept ORDER BY t.startOffset, c.id';

  it('leaves no tag of a term that the new taxonomy lacks', async () => {
    const folder = await ingestTwice(WITHOUT_FISHERY);
    const tags = async (): Promise<string> => (await atlas(folder, 'query', TAGS, '--format', 'json')).out;
    await atlas(folder, 'load', 'reports', '--taxonomy', 'old.yaml');
    const before = await tags();
    expect(before.match(/term:渔业/g)?.length).toBe(2);

    const counts: unknown = JSON.parse((await atlas(folder, 'load', 'reports', '--taxonomy', 'new.yaml')).out);
    const after = await tags();
    expect(after).not.toContain('渔业"');
    expect(after).toContain('term:海洋经济');
    expect(counts).toMatchObject({ nodesCreated: 0, edgesCreated: 0 });
  });
});
