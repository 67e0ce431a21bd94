import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import grafeo from '@grafeo-db/js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkReadOnly } from '../../server/cypher-guard.ts';
import { createSmallStore } from './small-store.ts';
import { HARMLESS, HOSTILE } from './statements.ts';

/** What a statement must not bring to light, and what the engine says when one was about to write or to open a file. */
const SECRET = 'secret-4711';
const REACHED = /T003|read-only|Expected 'CSV'|CSV file|No such file/i;

let store: Awaited<ReturnType<typeof createSmallStore>>;
let database: ReturnType<typeof grafeo.GrafeoDB.openReadOnly>;
let file: string;
beforeAll(async () => {
  store = await createSmallStore();
  file = join(dirname(store.path), 'secret.csv');
  writeFileSync(file, `${SECRET},1\n`);
  database = grafeo.GrafeoDB.openReadOnly(store.path);
});
afterAll(() => {
  database.close();
  store.remove();
});

/** Runs a statement in the engine and says what it reached: a row of the file, or the refusal to write. */
async function findReach(cypher: string): Promise<string | null> {
  try {
    const result = await database.executeCypher(cypher, { x: 1, set: 1, create: 1, load: 1, call: 1, list: [1] });
    return result.toString().includes(SECRET) ? 'the file' : null;
  } catch (error) {
    const [line = ''] = String(error).split('\n');
    return REACHED.test(line) ? line : null;
  }
}

it('the engine does write and open files when asked without the guard', async () => {
  expect(await findReach(`MATCH (n) WITH n, 1 AS limit WITH n, limit LOAD CSV FROM '${file}' AS row RETURN row`)).toBe(
    'the file',
  );
  expect(await findReach('MATCH (n) \u017fET n.x = 1')).toMatch(/read-only/);
});

it('nothing the guard lets through makes the engine write or open a file', async () => {
  const words =
    'LOAD CSV `CSV` FROM AS RETURN WITH * limit skip where n (n) CREATE (:X) SET n.x = 1 DELETE MERGE CALL { } ( ) [ ] , . : $ | UNION IN /* */ // ;';
  const clauses = [
    `LOAD CSV FROM '${file}' AS row RETURN row`,
    'CREATE (:X)',
    'SET n.x = 1',
    'DELETE n',
    'WITH n, limit',
    '\n',
  ];
  const piece = fc.constantFrom(...words.split(' '), ...clauses);
  const known = [...HARMLESS, ...HOSTILE].filter((cypher) => !cypher.includes('shortestPath'));
  const statement = fc
    .tuple(
      fc.constantFrom(...known),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), piece), { maxLength: 4 }),
    )
    .map(([cypher, edits]) => {
      const parts = cypher.replaceAll('/etc/hostname', file).split(/(?<=\s)|(?=[()[\]{},.:])/);
      for (const [place, replaces, text] of edits)
        parts.splice(Math.floor(place * parts.length), replaces ? 1 : 0, ` ${text} `);
      return parts.join('');
    });
  await fc.assert(
    fc.asyncProperty(statement, async (cypher) => {
      if (checkReadOnly(cypher).ok) expect(await findReach(cypher)).toBeNull();
    }),
    { numRuns: 5000 },
  );
});
