import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL_TAXONOMY } from '../ingest/small-taxonomy.ts';
import { atlas, temporaryFolder } from './helpers.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const WRONG_EXAMPLE = SMALL_TAXONOMY.replace('zh: [民生] }', 'zh: [民生] }\n    examples: { en: [The sun rose.] }');

describe('atlas lint', () => {
  it('tells warnings and infos with their places and a line of counts, and exits with 0', async () => {
    const folder = folderWith({ 'taxonomy.yaml': SMALL_TAXONOMY });
    const { code, out, err } = await atlas(folder, 'lint');
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/^taxonomy\.yaml:3:5: info TAXONOMY_SCOPE_NOTE_MISSING "opening-up" has no scopeNote\.$/m);
    expect(err).toMatch(/\n8 concepts, 34 terms, \d+ projects, 0 errors, \d+ warnings, \d+ infos\n$/);
  });

  it('exits with 1 where there is an error', async () => {
    const { code, err } = await atlas(folderWith({ 'mine.yaml': WRONG_EXAMPLE }), 'lint', 'mine.yaml');
    expect(code).toBe(1);
    expect(err).toMatch(/^mine\.yaml:46:22: error TAXONOMY_EXAMPLE_FAILS /m);
    expect(err).toContain(', 1 error, ');
  });

  it('shows ten of a code, and all where asked', async () => {
    const aliases = Array.from({ length: 12 }, (_, index) => `no term ${index}`).join(', ');
    const folder = folderWith({ 'taxonomy.yaml': SMALL_TAXONOMY.replace('[ocean of people]', `[${aliases}]`) });
    const shown = (err: string): number => err.split(' TAXONOMY_LOOK_ALIKE_IDLE "').length - 1;
    const few = await atlas(folder, 'lint');
    expect(shown(few.err)).toBe(10);
    expect(few.err).toMatch(/^2 more TAXONOMY_LOOK_ALIKE_IDLE \(--all shows them\)$/m);
    const all = await atlas(folder, 'lint', '--all');
    expect(shown(all.err)).toBe(12);
    expect(all.err).not.toContain(' more ');
  });

  it('prints counts and all issues as one JSON line', async () => {
    const { code, out, err } = await atlas(folderWith({ 'taxonomy.yaml': WRONG_EXAMPLE }), 'lint', '--json');
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    const printed = JSON.parse(out) as { errors: number; warnings: number; infos: number; issues: { code: string }[] };
    expect(printed).toMatchObject({ concepts: 8, terms: 34, errors: 1 });
    expect(printed.issues).toHaveLength(printed.errors + printed.warnings + printed.infos);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('checks a gazetteer named', async () => {
    const { code, err } = await atlas(folderWith({ 'p.yaml': 'projects: 7\n' }), 'lint', 'p.yaml');
    expect(code).toBe(1);
    expect(err).toMatch(/^p\.yaml:1:1: error PROJECTS_INVALID /m);
  });

  it.each([
    ['two taxonomies', ['a.yaml', 'b.yaml'], 'Give one taxonomy file, not a.yaml and b.yaml.'],
    ['a taxonomy beside --taxonomy', ['a.yaml', '--taxonomy', 'b.yaml'], 'not b.yaml and a.yaml.'],
    ['two gazetteers', ['p.yaml', 'p.yaml'], 'Give one projects file'],
    ['a folder', ['.'], '. is a folder, not a file.'],
  ])('leaves none of %s out silently', async (_, argv, message) => {
    const files = { 'a.yaml': SMALL_TAXONOMY, 'b.yaml': SMALL_TAXONOMY, 'p.yaml': 'projects: []\n' };
    const { code, err } = await atlas(folderWith(files), 'lint', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('tries the terms on a corpus', async () => {
    const folder = folderWith({ 'taxonomy.yaml': SMALL_TAXONOMY });
    mkdirSync(join(folder, 'reports'));
    writeFileSync(
      join(folder, 'reports', 'a.txt'),
      'Report on the work of the government\n\nTwo marine ranches. New fisheries.\n',
    );
    writeFileSync(join(folder, 'reports', 'b.txt'), '政府工作报告\n\n新建海洋牧场。\n');
    for (const paths of [['reports'], [join('reports', 'a.txt'), join('reports', 'b.txt')]]) {
      const { code, err } = await atlas(folder, 'lint', '--all', '--corpus', ...paths);
      expect(code).toBe(0);
      expect(err).toMatch(/TAXONOMY_TERM_UNUSED No sentence holds "foreign trade"\.$/m);
      expect(err).not.toContain('No sentence holds "fishery"');
      expect(err).toMatch(/TAXONOMY_TERM_HIDDEN "海洋" stands in 1 sentence, always inside "海洋牧场"/);
    }
  });

  it('reads no corpus with a broken taxonomy, and tells of one that is not there', async () => {
    const broken = await atlas(
      folderWith({ 'taxonomy.yaml': 'version: 2\n', 'a.txt': 'x' }),
      'lint',
      '--corpus',
      'a.txt',
    );
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('mend the errors first');
    const missing = await atlas(folderWith({ 'taxonomy.yaml': SMALL_TAXONOMY }), 'lint', '--corpus', 'nowhere');
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('There is no file or folder nowhere');
  });
});
