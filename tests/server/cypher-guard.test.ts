import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReadOnly } from '../../server/cypher-guard.ts';
import { WRITING_WORDS } from '../../server/cypher-words.ts';
import { HARMLESS, HOSTILE } from './statements.ts';

describe('checkReadOnly', () => {
  it.each(HARMLESS)('lets %s through', (cypher) => {
    expect(checkReadOnly(cypher)).toEqual({ ok: true });
  });

  it.each(HOSTILE)('refuses %j in one sentence', (cypher) => {
    const verdict = checkReadOnly(cypher);
    expect(verdict).toMatchObject({ ok: false });
    if (!verdict.ok) expect(verdict.message).toMatch(/^[A-Z].{10,250}\.$/s);
  });

  it('names the word to take out', () => {
    expect(checkReadOnly('MATCH (n) DETACH DELETE n')).toEqual({
      ok: false,
      message: 'Take out DETACH: this only reads (a name spelled so goes in backticks).',
    });
    expect(checkReadOnly("LOAD CSV FROM 'x' AS row RETURN row")).toMatchObject({
      message: expect.stringContaining('not LOAD') as string,
    });
    expect(checkReadOnly('RETURN 1; RETURN 2')).toMatchObject({
      message: expect.stringContaining('one statement') as string,
    });
    expect(checkReadOnly('CALL dbms.listConfig()')).toMatchObject({
      message: expect.stringContaining('db.labels, db.relationshipTypes, db.propertyKeys') as string,
    });
    expect(checkReadOnly('RETURN\u30001')).toMatchObject({ message: expect.stringContaining('U+3000') as string });
  });

  it('refuses a writing clause after any reading beginning, whatever its case and blanks', () => {
    const beginnings = [
      '',
      'MATCH (n) ',
      'WITH * ',
      'WITH 1 AS limit WITH limit ',
      'UNWIND [1] AS x ',
      'WITH 1 AS x, 2 AS as ',
    ];
    const clauses = [
      'CREATE (:X)',
      'MERGE (:X)',
      'SET n.x = 1',
      'DELETE n',
      'DETACH DELETE n',
      'REMOVE n.x',
      'INSERT (:X)',
    ];
    const more = [
      'DROP INDEX i',
      'FOREACH (x IN [1] | SET n.x = x)',
      "LOAD CSV FROM 'f' AS r",
      'LOAD `CSV` FROM "f" AS r',
    ];
    const blanks = [' ', '\n', '\t', '/**/', '//\n', "/* ' */", ' // "\n '];
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.constantFrom(...clauses, ...more),
        fc.constantFrom(...blanks),
        fc.infiniteStream(fc.boolean()),
        (beginning, clause, blank, capitals) => {
          const mixed = [...clause].map((c) => (capitals.next().value ? c.toUpperCase() : c.toLowerCase())).join('');
          expect(checkReadOnly((beginning + mixed + ' RETURN 1').replaceAll(' ', blank))).toMatchObject({ ok: false });
        },
      ),
    );
  });

  it('finds no keyword in strings, backticks and comments', () => {
    const words = fc.constantFrom(...WRITING_WORDS, 'LOAD CSV', 'CALL dbms.x()', ';', '//', '/*', '{', ')');
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const text = list.join(' ');
        expect(checkReadOnly(`RETURN '${text}' AS a, "${text}" AS b, {k: '\\'${text}'} AS c`)).toEqual({ ok: true });
        expect(checkReadOnly(`MATCH (n) RETURN n.\`x ${text}\` // ${text}`)).toEqual({ ok: true });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof checkReadOnly(text).ok === 'boolean'));
  });

  it('refuses a statement longer than 20,000 characters', () => {
    expect(checkReadOnly(`RETURN '${'x'.repeat(20_000)}'`)).toMatchObject({ ok: false });
  });
});
