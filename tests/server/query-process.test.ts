import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreError } from '../../ingest/errors.ts';
import { createReader, OWN_LIMITS, QueryError, STRANGER_LIMITS } from '../../server/query-process.ts';
import type { QueryLimits, Reader } from '../../server/query-process.ts';
import { addToStore, createSmallStore } from './small-store.ts';

const BAY = {
  ...{ key: 'City:bay', label: 'City' },
  properties: { id: 'bay', nameEn: 'Bay', nameZh: '湾城', level: 'city', code: '999901' },
};

let store: Awaited<ReturnType<typeof createSmallStore>>;
const readers: Reader[] = [];
beforeAll(async () => {
  store = await createSmallStore();
});
afterAll(() => {
  readers.forEach((reader) => reader.close());
  store.remove();
});

function open(limits: Partial<QueryLimits> = {}, path = store.path): Reader {
  const reader = createReader(path, { ...STRANGER_LIMITS, ...limits });
  readers.push(reader);
  return reader;
}

describe('createReader', () => {
  it('answers with plain rows and the nodes and edges in them', async () => {
    const cypher =
      'MATCH (c:City)-[r:HAS_REPORT]->(x) WHERE c.id = $id RETURN c, r, x.reportYear AS year, $list AS list';
    const answer = await open().query(cypher, { id: 'harbour', list: [1, 'ü', null] });
    const city = { key: 'City:harbour', label: 'City', caption: 'Harbour' };
    const edge = { type: 'HAS_REPORT', from: 'City:harbour', to: 'Report:harbour-2024-gwr' };
    expect(answer).toMatchObject({
      columns: ['c', 'r', 'year', 'list'],
      truncated: false,
      nodes: [city],
      edges: [edge],
    });
    expect(answer.rows).toMatchObject([[{ ...city, nameZh: '港城' }, edge, 2024, [1, 'ü', null]]]);
  });

  it('reads rows by column for our own queries', async () => {
    const rows = await open(OWN_LIMITS).read('MATCH (n:City) RETURN n.id AS id, n.nope AS nope');
    expect(rows).toEqual([{ id: 'harbour', nope: null }]);
  });

  it.each([
    ['rows', { maxRows: 3 }, 'UNWIND range(1, 10) AS x RETURN x', 3],
    ['bytes', { maxBytes: 50 }, 'UNWIND range(1, 10) AS x RETURN "0123456789" AS text', 3],
    ['bytes of one row', { maxBytes: 50 }, 'RETURN range(1, 100) AS list', 0],
  ])('cuts an answer at the limit of %s and says so', async (_, limits, cypher, length) => {
    const answer = await open(limits).query(cypher);
    expect(answer.rows).toHaveLength(length);
    expect(answer.truncated).toBe(true);
    await expect(open(limits).read(cypher)).rejects.toThrow(StoreError);
  });

  it('ends a query at the limit of time or memory, and answers the next', async () => {
    const reader = open({ timeMs: 500, maxGrowthBytes: 100 * 1024 ** 2 });
    const slow = Array.from({ length: 26 }, (_, index) => `(n${index})`).join(', ');
    const [slowly, hungrily, next] = await Promise.allSettled([
      reader.query(`MATCH ${slow} RETURN count(*)`),
      reader.query('UNWIND range(1, 1000000000) AS x RETURN count(x)'),
      reader.query('RETURN 1 AS one'),
    ]);
    expect(slowly).toMatchObject({
      reason: { code: 'QUERY_TIMEOUT', message: expect.stringMatching(/0.5 seconds/) as string },
    });
    expect(hungrily).toMatchObject({
      reason: { code: 'QUERY_MEMORY', message: expect.stringMatching(/100 MB/) as string },
    });
    expect(next).toMatchObject({ value: { rows: [[1]] } });
  });

  it('hands on what the engine says of a query it cannot run', async () => {
    const failure = open().query('MATCH (n) RETURN m');
    await expect(failure).rejects.toThrow(QueryError);
    await expect(failure).rejects.toMatchObject({
      code: 'QUERY_FAILED',
      message: expect.stringMatching(/'m'.*\.$/) as string,
    });
  });

  it('cannot write, even what no guard has seen', async () => {
    await expect(open().query('CREATE (:X)')).rejects.toMatchObject({ code: 'QUERY_FAILED' });
  });

  it('keeps its process from one query to the next', async () => {
    const reader = open();
    await reader.query('RETURN 1');
    const startMs = performance.now();
    for (let count = 0; count < 10; count++) await reader.query('RETURN 1');
    expect(performance.now() - startMs).toBeLessThan(500);
  });

  it('sees the file that a load has put in place of the old one', async () => {
    const own = await createSmallStore();
    const reader = open({}, own.path);
    const cities = async (): Promise<unknown> => (await reader.query('MATCH (c:City) RETURN c.id ORDER BY c.id')).rows;
    expect(await cities()).toEqual([['harbour']]);
    await addToStore(own.path, { nodes: [BAY], edges: [] });
    expect(await cities()).toEqual([['bay'], ['harbour']]);
    own.remove();
  });

  it('does work again that a load has cut in two', async () => {
    const own = await createSmallStore();
    const reader = open(OWN_LIMITS, own.path);
    const count = 'MATCH (c:City) RETURN count(c) AS cities';
    let runs = 0;
    const seen = await reader.readTogether(async (read) => {
      const [before] = await read(count);
      if (++runs === 1) await addToStore(own.path, { nodes: [BAY], edges: [] });
      const [after] = await read(count);
      return { before, after };
    });
    expect(seen).toEqual({ before: { cities: 2 }, after: { cities: 2 } });
    expect(runs).toBe(2);
    own.remove();
  });

  it('refuses a query when too many wait', async () => {
    const reader = open({ maxWaiting: 1 });
    const results = await Promise.allSettled([1, 2, 3].map(() => reader.query('RETURN 1')));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(results[2]).toMatchObject({ reason: { code: 'QUERY_BUSY' } });
  });

  it('says which file is missing', async () => {
    const reader = open({}, `${store.path}.nope`);
    await expect(reader.query('RETURN 1')).rejects.toMatchObject({ code: 'STORE_MISSING' });
  });

  it('says which file is no store', async () => {
    await expect(open({}, import.meta.filename).query('RETURN 1')).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  });

  it('ends what runs when it is closed', async () => {
    const reader = open();
    const running = reader.query('UNWIND range(1, 1000000000) AS x RETURN count(x)');
    setTimeout(reader.close, 300);
    await expect(running).rejects.toMatchObject({ code: 'QUERY_ENDED' });
    await expect(reader.query('RETURN 1')).rejects.toMatchObject({ code: 'QUERY_ENDED' });
  });
});
