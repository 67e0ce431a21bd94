import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../server/api.ts';
import { createReader, OWN_LIMITS, STRANGER_LIMITS } from '../../server/query-process.ts';
import type { Reader } from '../../server/query-process.ts';
import { createSmallStore } from './small-store.ts';

/** A page of our own may take this long while a hostile query runs. */
const PAGE_MS = 2000;
const LIMITS = { ...STRANGER_LIMITS, timeMs: 800, maxGrowthBytes: 150 * 1024 ** 2 };

const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(', ');

/** Read-only by their words; each would take all time or memory. */
const RUNAWAYS: readonly string[] = [
  'UNWIND range(1, 1000000000) AS x RETURN count(x)',
  'UNWIND range(1, 1000000000) AS x RETURN x LIMIT 1000000000',
  'RETURN size(collect(range(1, 500000000)))',
  'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN max(x * y)',
  'UNWIND range(1, 20000000) AS x RETURN collect(toString(x)) AS all',
  'RETURN reduce(s = "0123456789", x IN range(1, 40) | s + s) AS text',
  'RETURN reduce(l = [1], x IN range(1, 40) | l + l) AS list',
  'RETURN size([x IN range(1, 100000) | [y IN range(1, 100000) | x + y]])',
  `MATCH ${many(24, (index) => `(n${index})`)} RETURN count(*)`,
  `MATCH ${many(12, (index) => `(a${index})-[r${index}]-(b${index})`)} RETURN count(*)`,
  'MATCH p = (a)-[*1..200]-(b), q = (b)-[*1..200]-(a) RETURN count(p), count(q)',
  'CALL { UNWIND range(1, 1000000000) AS x RETURN sum(x) AS s UNION UNWIND range(1, 1000000000) AS x RETURN max(x) AS s } RETURN s',
];

const FILE = '/etc/hostname';
const REFUSED: readonly string[] = [
  'CREATE (:Intruder)',
  'MATCH (n) DETACH DELETE n',
  'MATCH (n) SET n.nameEn = "x" RETURN n',
  'MATCH (n) \u017fET n.nameEn = "x"',
  'MATCH (n:City) REMOVE n.nameEn',
  'MERGE (:Intruder {id: "x"})',
  'FOREACH (x IN [1] | CREATE (:Intruder))',
  'DROP CONSTRAINT atlas_key',
  'UNWIND [1] AS x CALL { WITH x CREATE (:Intruder) } RETURN 1',
  'MATCH (n) WITH n, 1 AS limit WITH n, limit CREATE (:Intruder)',
  'RETURN 1; MATCH (n) DETACH DELETE n',
  "RETURN '\\u0027 CREATE (:Intruder) //'",
  `LOAD CSV FROM '${FILE}' AS row RETURN row`,
  `LoAd/**/\`CSV\` FROM '${FILE}' AS row RETURN row`,
  `MATCH (n) WITH n, 1 AS limit WITH n, limit LOAD CSV FROM '${FILE}' AS row RETURN row`,
  `MATCH (n) WHERE n.id = 1LOAD CSV FROM '${FILE}' AS row RETURN row`,
  `PROFILE LOAD CSV FROM '${FILE}' AS row RETURN row`,
  "LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN row",
  'CALL apoc.load.json("http://127.0.0.1:1/")',
  'CALL grafeo.pagerank()',
];

describe('hostile queries', () => {
  let store: Awaited<ReturnType<typeof createSmallStore>>;
  let own: Reader;
  let strangers: Reader;
  let api: ReturnType<typeof createApi>;
  let before: unknown;

  const readFolder = (): unknown =>
    readdirSync(dirname(store.path)).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(`${dirname(store.path)}/${name}`))
        .digest('hex'),
    ]);
  const ask = async (cypher: string): Promise<{ status: number; body: Record<string, unknown> }> => {
    const headers = { 'content-type': 'application/json' };
    const response = await api.request('/api/query', { method: 'POST', headers, body: JSON.stringify({ cypher }) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  beforeAll(async () => {
    store = await createSmallStore();
    own = createReader(store.path, OWN_LIMITS);
    strangers = createReader(store.path, LIMITS);
    api = createApi({
      read: own.read,
      readTogether: own.readTogether,
      query: strangers.query,
      explain: (text) => ({ text, language: 'en', hits: [], themes: [] }),
    });
    expect((await api.request('/api/graph')).status).toBe(200);
    before = readFolder();
  });
  afterAll(() => {
    own.close();
    strangers.close();
    store.remove();
  });

  it.each(REFUSED)('refuses %j', async (cypher) => {
    expect(await ask(cypher)).toMatchObject({ status: 400, body: { error: { code: 'QUERY_REFUSED' } } });
  });

  it.each(RUNAWAYS)('ends %s, and pages answer meanwhile', async (cypher) => {
    const answer = ask(cypher);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const startMs = performance.now();
    expect((await api.request('/api/graph')).status).toBe(200);
    expect(performance.now() - startMs).toBeLessThan(PAGE_MS);
    const { status, body } = await answer;
    expect([status, body]).toEqual([
      422,
      { error: expect.objectContaining({ message: expect.stringMatching(/^The query .*\.$/) as string }) as unknown },
    ]);
  });

  it('has left the files of the store as they were, byte for byte, and answers on', async () => {
    expect(readFolder()).toEqual(before);
    expect(await ask('MATCH (n:Intruder) RETURN count(n) AS n')).toMatchObject({ status: 200, body: { rows: [[0]] } });
  });
});
