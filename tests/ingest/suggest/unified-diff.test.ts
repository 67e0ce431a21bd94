import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { formatPatch } from '../../../ingest/suggest/unified-diff.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const applied = (before: string, patch: string): string => {
  writeFileSync(join(folder, 'f.txt'), before);
  execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch, stdio: 'pipe' });
  return readFileSync(join(folder, 'f.txt'), 'utf8');
};

describe('formatPatch(before, after, file)', () => {
  it('is empty for equal texts', () => {
    expect(formatPatch('a\nb\n', 'a\nb\n', 'f.txt')).toBe('');
  });

  it('shows three lines of context, and far changes in hunks of their own', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1}\n`);
    const after = lines.map((line) =>
      line === 'line 2\n' ? 'two\n' : line === 'line 18\n' ? 'line 18\nmore\n' : line,
    );
    expect(formatPatch(lines.join(''), after.join(''), 'dir/f.txt').split('\n')).toEqual([
      '--- a/dir/f.txt',
      '+++ b/dir/f.txt',
      '@@ -1,5 +1,5 @@',
      ...[' line 1', '-line 2', '+two', ' line 3', ' line 4', ' line 5'],
      '@@ -16,5 +16,6 @@',
      ...[' line 16', ' line 17', ' line 18', '+more', ' line 19', ' line 20', ''],
    ]);
  });

  it('is taken by git apply, whatever changes', { timeout: 30_000 }, () => {
    const text = fc
      .tuple(fc.array(fc.constantFrom('甲', '乙', 'c', '', 'd\r'), { minLength: 1, maxLength: 14 }), fc.boolean())
      .map(([lines, ended]) => (ended ? `${lines.join('\n')}\n` : `${lines.join('\n')}\nend`));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(applied(before, formatPatch(before, after, 'f.txt'))).toBe(after);
      }),
      { numRuns: 60 },
    );
  });
});
