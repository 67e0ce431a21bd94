import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readGold } from '../../../ingest/evaluation/gold.ts';
import { smallTaxonomy } from '../small-taxonomy.ts';

const TAXONOMY = smallTaxonomy();
const read = (...lines: string[]) => readGold(lines.join('\n'), 'gold.jsonl', TAXONOMY);

describe('readGold(text)', () => {
  it('takes rows without text, and leaves null what was not labelled', () => {
    const { rows, issues } = read('{"doc":"reports.jsonl#2","start":3,"end":9,"themes":[]}');
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        ...{ doc: 'reports.jsonl#2', startOffset: 3, endOffset: 9, text: null, line: 1 },
        ...{ themes: [], optionalThemes: [], concepts: null, projects: [] },
      },
    ]);
  });

  it('takes every field, and lets pass what it does not know', () => {
    const { rows, issues } = read(
      '\ufeff{"doc":"a","start":0,"end":7,"text":"渔港开工了𠮷","themes":["marine-economy"],"optional_themes":["livelihood"],' +
        '"concepts":["marine-economy","marine-economy.ports"],"note":"unsure","idx":4,' +
        '"projects":[{"surface":"渔港","start":0,"end":2,"project":"harbour","kinds":["port"],"events":["start"],"modality":"done","year":2021,"optional":true}]}',
      '',
      '{"doc":"a","start":7,"end":9,"themes":[],"projects":[{"start":7,"end":8,"project":"harbour"}]}\r',
    );
    expect(issues).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(rows[0]).toMatchObject({
      ...{ text: '渔港开工了𠮷', themes: ['marine-economy'], optionalThemes: ['livelihood'] },
      concepts: ['marine-economy.general', 'marine-economy.ports'],
      projects: [
        ...[{ startOffset: 0, endOffset: 2, project: 'harbour', events: ['start'], modality: 'done', year: 2021 }],
      ],
    });
    expect(rows[0]?.projects[0]?.optional).toBe(true);
    expect(rows[1]?.projects).toEqual([
      {
        ...{ startOffset: 7, endOffset: 8, project: 'harbour', events: null, modality: null, year: null },
        optional: false,
      },
    ]);
  });

  const GOOD = '{"doc":"a","start":0,"end":4,"themes":[]}';
  test.each([
    ['no JSON', '{"doc":"a",,}', ',}', 'is no JSON'],
    ['half a line', '{"doc":"a"', '', 'is no JSON'],
    ['no object', '["a"]', '["a"]', 'The line: expected named fields, found a list.'],
    ['no doc', '{"start":0,"end":4,"themes":[]}', '{', 'doc'],
    ['no themes', '{"doc":"a","start":0,"end":4}', '{', 'themes'],
    ['an unknown theme', '{"doc":"a","start":0,"end":4,"themes":["marine"]}', '"marine"', 'no theme "marine"'],
    [
      'an unknown optional theme',
      '{"doc":"a","start":0,"end":4,"themes":[],"optional_themes":["海洋"]}',
      ...['"海洋"', 'no theme "海洋"'],
    ],
    [
      'an unknown concept',
      '{"doc":"a","start":0,"end":4,"themes":[],"concepts":["marine-economy.whales"]}',
      ...['"marine-economy.whales"', 'has no concept "marine-economy.whales"'],
    ],
    ['an offset below 0', '{"doc":"a","start":-1,"end":4,"themes":[]}', '"start"', 'start'],
    ['half an offset', '{"doc":"a","start":0.5,"end":4,"themes":[]}', '"start"', 'start'],
    ['an empty sentence', '{"doc":"a","start":4,"end":4,"themes":[]}', '"end"', 'ends (4) before it has begun (4)'],
    ['an offset in quotes', '{"doc":"a","start":"0","end":4,"themes":[]}', '"start"', 'start'],
    [
      'words of another length',
      '{"doc":"a","start":0,"end":4,"text":"海𠮷𠮷","themes":[]}',
      '"text"',
      '5 UTF-16 units',
    ],
    [
      'a project outside its sentence',
      '{"doc":"a","start":0,"end":4,"themes":[],"projects":[{"project":"p","start":3,"end":5}]}',
      ...['"start":3', 'outside its sentence'],
    ],
    [
      'a project of no length',
      '{"doc":"a","start":0,"end":4,"themes":[],"projects":[{"project":"p","start":3,"end":3}]}',
      ...['"end":3', 'before it has begun'],
    ],
    [
      'a name that stands elsewhere',
      '{"doc":"a","start":0,"end":4,"text":"海港地铁","themes":[],"projects":[{"start":0,"end":2,"project":"p","surface":"地铁"}]}',
      ...['"surface"', 'stands "海港"'],
    ],
    [
      'a name of another length',
      '{"doc":"a","start":0,"end":4,"themes":[],"projects":[{"start":0,"end":2,"project":"p","surface":"地铁站"}]}',
      ...['"surface"', '3 UTF-16 units'],
    ],
    [
      'an event that labels do not tell apart',
      '{"doc":"a","start":0,"end":4,"themes":[],"projects":[{"start":0,"end":2,"project":"p","events":["approved"]}]}',
      ...['"approved"', 'expected one of "proposal"'],
    ],
    ['a sentence labelled twice', GOOD.replace('[]', '["livelihood"]'), '"start"', 'labelled in line 1 already'],
  ])('tells line and column of %s, and reads the others', (_, line, word, message) => {
    const { rows, issues } = read(GOOD, line, GOOD.replace('"a"', '"b"'));
    expect(rows.map(({ doc }) => doc)).toEqual(['a', 'b']);
    expect(issues.map(({ code, severity, file, line }) => ({ code, severity, file, line }))).toEqual([
      { code: 'GOLD_INVALID', severity: 'error', file: 'gold.jsonl', line: 2 },
    ]);
    expect(issues[0]?.message).toContain(message);
    expect(issues[0]?.column).toBe((word === '' ? line.length : line.indexOf(word)) + 1);
  });

  it('says so where there is no label at all', () => {
    expect(read('', ' ').issues.map(({ message }) => message)).toEqual(['The file holds no label.']);
  });

  it('reads or tells every line, whatever stands there', () => {
    const row = fc.record(
      {
        doc: fc.constantFrom('a', 'b', ''),
        start: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constant('1')),
        end: fc.integer({ min: 0, max: 9 }),
        themes: fc.oneof(fc.constant([]), fc.constant(['livelihood']), fc.constant('livelihood')),
        projects: fc.array(fc.record({ start: fc.nat(9), end: fc.nat(9), project: fc.string() }), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    const line = fc.oneof(
      row.map((value) => JSON.stringify(value)),
      fc.json().map((json) => json.replaceAll('\n', ' ')),
      fc.string().map((text) => text.replace(/[\r\n]/g, '')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { rows, issues } = read(...lines);
        const told = new Set(issues.map(({ line }) => line));
        const isRead = new Set(rows.map(({ line }) => line));
        for (const [index, text] of lines.entries())
          if (text.replace(/^\ufeff/, '').trim() !== '')
            expect(told.has(index + 1) !== isRead.has(index + 1)).toBe(true);
        for (const { startOffset, endOffset } of rows) expect(startOffset).toBeLessThan(endOffset);
      }),
      { numRuns: 200 },
    );
  });
});
