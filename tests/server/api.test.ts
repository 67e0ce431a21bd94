import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../server/api.ts';
import type { Explanation } from '../../server/api-types.ts';
import { createReader, OWN_LIMITS, STRANGER_LIMITS } from '../../server/query-process.ts';
import type { ExplainContext } from '../../ingest/explain.ts';
import type { Reader } from '../../server/query-process.ts';
import { createSmallStore } from './small-store.ts';

const explain = (text: string, { language = 'en', city }: ExplainContext): Explanation => ({
  ...{ text, language, hits: [], themes: city === undefined ? [] : [city] },
});
const INDEX = '<!doctype html><title>Atlas</title>';

let store: Awaited<ReturnType<typeof createSmallStore>>;
let own: Reader;
let strangers: Reader;
let api: Hono;
const internal: unknown[] = [];

beforeAll(async () => {
  store = await createSmallStore();
  own = createReader(store.path, OWN_LIMITS);
  strangers = createReader(store.path, STRANGER_LIMITS);
  const viewerFolder = join(dirname(store.path), 'viewer');
  mkdirSync(join(viewerFolder, 'assets'), { recursive: true });
  writeFileSync(join(viewerFolder, 'index.html'), INDEX);
  writeFileSync(join(viewerFolder, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(dirname(viewerFolder), 'secret.txt'), 'secret');
  const onInternalError = (error: unknown): void => void internal.push(error);
  api = createApi({
    read: own.read,
    readTogether: own.readTogether,
    query: strangers.query,
    explain,
    viewerFolder,
    onInternalError,
  });
});
afterAll(() => {
  own.close();
  strangers.close();
  store.remove();
});

const post = (
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): RequestInit => ({
  ...{ method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) },
});

/** Every failure has this shape, one sentence, and no trace of the code. */
async function expectError(response: Response, status: number, code: string): Promise<void> {
  const text = await response.text();
  expect(text).toMatch(/^\{"error":\{"code":"[A-Z_]+","message":"[^"\\]*(?:\\.[^"\\]*)*\."\}\}$/);
  const { error } = JSON.parse(text) as { error: { code: string; message: string } };
  expect([response.status, error.code]).toEqual([status, code]);
  expect(error.message).not.toMatch(/\n|node_modules|\.ts:/);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
}

describe('answers', () => {
  it.each([
    ['/api/status', { places: [{ city: 'harbour', missing: [] }], issues: [] }],
    ['/api/search?q=harbour&limit=5', { totalSentences: 1 }],
    [
      '/api/search?q=港城',
      { suggestions: expect.arrayContaining([expect.objectContaining({ key: 'City:harbour' })]) as unknown },
    ],
    ['/api/projects/harbour-airport', { project: { id: 'harbour-airport' } }],
    ['/api/evidence?node=Project:harbour-airport', { total: 1, sentences: [{ document: 'harbour.md' }] }],
    [
      '/api/evidence?from=Report:harbour-2024-gwr&to=Theme:opening-up&city=harbour&from_year=2024&to_year=2024',
      { total: 1 },
    ],
    ['/api/evidence?node=Project:harbour-airport&city=elsewhere', { total: 0, sentences: [] }],
    ['/api/explain?text=%E6%9C%BA%E5%9C%BA&lang=zh', { text: '机场', language: 'zh' }],
    ['/api/explain?text=x&city=dalian&heading=y', { text: 'x', themes: ['dalian'] }],
  ])('GET %s', async (path, expected) => {
    const response = await api.request(path);
    expect(await response.json()).toMatchObject(expected);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('GET /api/graph', async () => {
    const picture = (await (await api.request('/api/graph')).json()) as { nodes: { key: string }[] };
    const keys = [
      'City:harbour',
      'Project:harbour-airport',
      'Report:harbour-2024-gwr',
      'Theme:opening-up',
      'Year:2024',
    ];
    expect(picture.nodes.map(({ key }) => key).sort()).toEqual(keys);
  });

  it('POST /api/query', async () => {
    const body = { cypher: 'MATCH (c:City {id: $id}) RETURN c.nameZh AS name', parameters: { id: 'harbour' } };
    const response = await api.request('/api/query', post(body));
    expect(await response.json()).toMatchObject({ columns: ['name'], rows: [['港城']], truncated: false });
  });
});

describe('failures', () => {
  it.each([
    ['/api/nope', 404, 'NOT_FOUND'],
    ['/api/query', 404, 'NOT_FOUND'],
    ['/nope.js', 404, 'NOT_FOUND'],
    ['/api/projects/nope', 404, 'PROJECT_NOT_FOUND'],
    ['/api/projects/%E6%97%A0', 404, 'PROJECT_NOT_FOUND'],
    ['/api/evidence', 400, 'BAD_PARAMETER'],
    ['/api/evidence?node=City:harbour&from=City:harbour', 400, 'BAD_PARAMETER'],
    ['/api/evidence?from=City:harbour', 400, 'BAD_PARAMETER'],
    ['/api/evidence?node=City:harbour&limit=201', 400, 'BAD_PARAMETER'],
    ['/api/evidence?node=City:harbour&from_year=soon', 400, 'BAD_PARAMETER'],
    ['/api/search', 400, 'BAD_PARAMETER'],
    ['/api/search?q=', 400, 'BAD_PARAMETER'],
    ['/api/search?q=x&limit=0', 400, 'BAD_PARAMETER'],
    ['/api/search?q=x&what=y', 400, 'BAD_PARAMETER'],
    ['/api/explain?text=x&lang=fr', 400, 'BAD_PARAMETER'],
    ['/../secret.txt', 404, 'NOT_FOUND'],
    ['/..%2fsecret.txt', 404, 'NOT_FOUND'],
    ['/assets/..%5c..%5c..%5csecret.txt', 404, 'NOT_FOUND'],
  ])('GET %s: %i %s', async (path, status, code) => {
    await expectError(await api.request(path), status, code);
  });

  it.each([
    ['a writing statement', { cypher: 'CREATE (:X)' }, 400, 'QUERY_REFUSED'],
    ['a statement the engine does not know', { cypher: 'MATCH (n) RETURN m' }, 400, 'QUERY_FAILED'],
    ['a missing statement', {}, 400, 'BAD_PARAMETER'],
    ['an unknown field', { cypher: 'RETURN 1', maxRows: 5 }, 400, 'BAD_PARAMETER'],
    ['parameters that are a list', { cypher: 'RETURN 1', parameters: [1] }, 400, 'BAD_PARAMETER'],
    ['broken JSON', '{"cypher": ', 400, 'BAD_JSON'],
    ['no body', '', 400, 'BAD_JSON'],
    ['a body beyond the limit', { cypher: 'RETURN 1', parameters: { x: 'x'.repeat(300_000) } }, 413, 'BODY_TOO_LARGE'],
  ])('POST /api/query with %s', async (_, body, status, code) => {
    await expectError(await api.request('/api/query', post(body)), status, code);
  });

  it.each([{}, { 'content-type': 'text/plain' }, { 'content-type': 'application/x-www-form-urlencoded' }])(
    'POST /api/query sent as %j, as a form of another site could',
    async (headers) => {
      await expectError(await api.request('/api/query', post({ cypher: 'RETURN 1' }, headers)), 415, 'JSON_REQUIRED');
    },
  );

  it.each(['/', '/api/status', '/api/nope'])('GET %s under a foreign name', async (path) => {
    await expectError(await api.request(path, { headers: { host: 'evil.example' } }), 403, 'HOST_REFUSED');
  });

  it('PUT, DELETE and OPTIONS find nothing', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS'])
      await expectError(await api.request('/api/query', { method }), 404, 'NOT_FOUND');
  });

  it('a failure of ours tells the asker nothing and the log all', async () => {
    const error = new Error('secret detail');
    const failing = createApi({
      read: () => Promise.reject(error),
      query: strangers.query,
      explain,
      onInternalError: (seen) => internal.push(seen),
    });
    const response = await failing.request('/api/status');
    expect(await response.clone().text()).not.toContain('secret');
    await expectError(response, 500, 'INTERNAL');
    expect(internal).toEqual([error]);
  });

  it('a missing store is no failure of ours', async () => {
    const reader = createReader(`${store.path}.nope`, OWN_LIMITS);
    const empty = createApi({ read: reader.read, query: reader.query, explain });
    await expectError(await empty.request('/api/graph'), 503, 'STORE_MISSING');
  });
});

describe('viewer files', () => {
  it('are served, with a policy for scripts', async () => {
    const response = await api.request('/');
    expect(await response.text()).toBe(INDEX);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
  });

  it('with a hash in their name are kept', async () => {
    const response = await api.request('/assets/main-abc123.js');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('cache-control')).toMatch(/immutable/);
  });
});
