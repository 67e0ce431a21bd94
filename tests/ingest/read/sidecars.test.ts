import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isSidecar, pairSidecars } from '../../../ingest/read/sidecars.ts';

/** Files with their sidecars as FILE<SIDECAR, then those alone. */
const pair = (...names: string[]): string[] => {
  const { files, alone } = pairSidecars(names);
  return [
    ...files.map(({ name, sidecar }) => (sidecar === null ? name : `${name}<${sidecar}`)),
    ...alone.map((name) => `!${name}`),
  ];
};

describe('pairSidecars(names)', () => {
  test.each<[string[], string[]]>([
    [[], []],
    [['a.pdf'], ['a.pdf']],
    [['a.pdf', 'a.meta.yaml'], ['a.pdf<a.meta.yaml']],
    [['a.pdf', 'a.pdf.meta.yaml'], ['a.pdf<a.pdf.meta.yaml']],
    [['a.pdf', 'a.meta.yml'], ['a.pdf<a.meta.yml']],
    [['A.PDF', 'A.META.YAML'], ['A.PDF<A.META.YAML']],
    [['a.meta.yaml', 'a.pdf'], ['a.pdf<a.meta.yaml']],
    [['大连2024.txt', '大连2024.meta.yaml'], ['大连2024.txt<大连2024.meta.yaml']],
    [['v1.2/a.b.txt', 'v1.2/a.b.meta.yaml'], ['v1.2/a.b.txt<v1.2/a.b.meta.yaml']],
    // the longer name is the nearer, and the other is alone
    [
      ['a.pdf', 'a.pdf.meta.yaml', 'a.meta.yaml'],
      ['a.pdf<a.pdf.meta.yaml', '!a.meta.yaml'],
    ],
    // one sidecar for two files of one name
    [
      ['a.pdf', 'a.txt', 'a.meta.yaml'],
      ['a.pdf<a.meta.yaml', 'a.txt<a.meta.yaml'],
    ],
    [
      ['a.pdf', 'a.txt', 'a.pdf.meta.yaml'],
      ['a.pdf<a.pdf.meta.yaml', 'a.txt'],
    ],
    // both endings: one is used, the other told
    [
      ['a.pdf', 'a.meta.yaml', 'a.meta.yml'],
      ['a.pdf<a.meta.yaml', '!a.meta.yml'],
    ],
    [
      ['a.pdf', 'a.meta.yml', 'a.meta.yaml'],
      ['a.pdf<a.meta.yaml', '!a.meta.yml'],
    ],
    // another folder, another name, another ending
    [
      ['x/a.pdf', 'a.meta.yaml'],
      ['x/a.pdf', '!a.meta.yaml'],
    ],
    [
      ['x/a.pdf', 'y/a.meta.yaml'],
      ['x/a.pdf', '!y/a.meta.yaml'],
    ],
    [
      ['a.pdf', 'b.meta.yaml'],
      ['a.pdf', '!b.meta.yaml'],
    ],
    [
      ['a.pdf', 'A.meta.yaml'],
      ['a.pdf', '!A.meta.yaml'],
    ],
    [['a.meta.yaml'], ['!a.meta.yaml']],
    [
      ['a.pdf', 'a.yaml', 'a.meta.json'],
      ['a.pdf', 'a.yaml', 'a.meta.json'],
    ],
    [
      ['.meta.yaml', 'a.pdf'],
      ['a.pdf', '!.meta.yaml'],
    ],
    [
      ['v1.2/report', 'v1.meta.yaml'],
      ['v1.2/report', '!v1.meta.yaml'],
    ],
    [['report', 'report.meta.yaml'], ['report<report.meta.yaml']],
  ])('pairs %j', (names, expected) => {
    expect(pair(...names)).toEqual(expected);
  });

  it('loses no name, in any order', () => {
    const name = fc.constantFrom(
      'a.pdf',
      'a.txt',
      'b.txt',
      'x/a.txt',
      'a.meta.yaml',
      'a.meta.yml',
      'a.txt.meta.yaml',
      'x/a.meta.yml',
    );
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        const { files, alone } = pairSidecars(names);
        const all = new Set([...files.flatMap((file) => [file.name, file.sidecar]), ...alone]);
        all.delete(null);
        expect([...all].sort()).toEqual([...names].sort());
        expect(pair(...[...names].reverse()).sort()).toEqual(pair(...names).sort());
      }),
    );
  });
});

describe('isSidecar(name)', () => {
  test.each([
    ['a.meta.yaml', true],
    ['a.pdf.META.yml', true],
    ['a.yaml', false],
    ['meta.yaml', false],
    ['a.meta.yaml.txt', false],
    ['a.metayaml', false],
  ])('%s: %s', (name, is) => {
    expect(isSidecar(name)).toBe(is);
  });
});
