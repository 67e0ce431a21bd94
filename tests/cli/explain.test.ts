import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../ingest/explain.ts';
import { SMALL_TAXONOMY } from '../ingest/small-taxonomy.ts';
import { atlas, temporaryFolder } from './helpers.ts';

const folderWith = (file: string, taxonomy = SMALL_TAXONOMY): string => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, file), taxonomy);
  return folder;
};

describe("atlas explain 'SENTENCE'", () => {
  it('prints the themes, then a line a hit, from the taxonomy of the folder', async () => {
    const { code, out, err } = await atlas(folderWith('taxonomy.yaml'), 'explain', '人山人海的渔业，港口');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replace(/yaml:\d+/g, 'yaml:N').split('\n')).toEqual([
      'themes: marine-economy',
      'refused “海” marine-economy.general (term:海): inside “人山人海”, which marine-economy.general refuses [taxonomy.yaml:N]',
      'kept “渔业” marine-economy.fishery (term:渔业): a term that tags alone [taxonomy.yaml:N]',
      'kept “港口” marine-economy.ports (weak:港口+渔业): a weak term beside “渔业” [taxonomy.yaml:N]',
      '',
    ]);
  });

  it('says so where there is no theme', async () => {
    const { code, out } = await atlas(folderWith('taxonomy.yaml'), 'explain', 'The', 'council', 'met.');
    expect({ code, out }).toEqual({ code: 0, out: 'themes: none\n' });
  });

  it.each(['dalian', 'Dalian', '大连', '大连市'])('takes %j for the city', async (city) => {
    const { code, out } = await atlas(folderWith('taxonomy.yaml'), 'explain', 'Metro Line 5 opened.', '--city', city);
    expect(code).toBe(0);
    expect(out).toContain('kept “Metro Line 5” dalian-metro-line-5 ');
  });

  it('prints JSON, in the language given, from the file given', async () => {
    const folder = folderWith('mine.yaml');
    const argv = ['explain', 'RCEP', '--json', '--lang', 'zh', '--taxonomy', 'mine.yaml'];
    const { out } = await atlas(folder, ...argv);
    const explanation = JSON.parse(out) as Explanation;
    expect(explanation).toMatchObject({ text: 'RCEP', language: 'zh', themes: ['opening-up'] });
    expect(explanation.hits[0]?.source).toMatch(/^mine\.yaml:\d+$/);
  });

  it('does nothing with a broken taxonomy but tell where it is broken', async () => {
    const folder = folderWith('taxonomy.yaml', SMALL_TAXONOMY.replace('[fishery,', '[7,'));
    const { code, out, err } = await atlas(folder, 'explain', '渔业');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^taxonomy\.yaml:\d+:\d+: error TAXONOMY_INVALID /);
  });
});
