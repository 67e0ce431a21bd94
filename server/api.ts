import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getEvidence, getPicture, getStatus, getTimeline, searchGraph } from '../graph/queries.ts';
import type { GraphStore } from '../graph/store.ts';
import type { ExplainContext } from '../ingest/explain.ts';
import type { ApiError, Explanation, QueryAnswer } from './api-types.ts';
import { createApiError } from './api-errors.ts';
import { checkReadOnly } from './cypher-guard.ts';
import {
  RequestError,
  evidenceParameters,
  explainParameters,
  parseParameters,
  queryBody,
  searchParameters,
} from './parameters.ts';
import { QueryError } from './query-process.ts';
import type { Reader } from './query-process.ts';
import { checkHost, securityHeaders } from './security.ts';
import { serveViewer } from './viewer-files.ts';

/** What the routes stand on. */
export interface ApiDependencies {
  /** Our own questions. */
  readonly read: GraphStore['read'];
  /** Makes all reads of one answer see the same state of the graph. Default: each read sees the newest. */
  readonly readTogether?: Reader['readTogether'];
  /** Runs a statement that the guard has let through, in a process apart from ours. */
  readonly query: (cypher: string, parameters: Readonly<Record<string, unknown>>) => Promise<QueryAnswer>;
  readonly explain: (text: string, context: ExplainContext) => Explanation;
  /** Absolute folder of the built viewer; without it only `/api` answers. */
  readonly viewerFolder?: string;
  /** The host it listens on (default: loopback); requests under other names are refused. */
  readonly host?: string;
  /** Told of failures that are ours, for standard error; askers only see `INTERNAL`. */
  readonly onInternalError?: (error: unknown) => void;
}

/** Largest body of `POST /api/query`, in bytes. */
const MAX_BODY_BYTES = 256 * 1024;

/**
 * All routes as a value, without a port: `api.request('/api/status')`. Answers are the shapes of `api-types.ts`;
 * every failure, unknown paths included, is an `ApiError` with a fitting HTTP status.
 */
export function createApi(dependencies: ApiDependencies): Hono {
  const { read, query, explain, viewerFolder, host = '127.0.0.1', onInternalError } = dependencies;
  const readTogether: Reader['readTogether'] = dependencies.readTogether ?? ((work) => work(read));
  const api = new Hono();

  api.onError((error, context) => {
    const { status, body } = createApiError(error);
    if (status === 500) onInternalError?.(error);
    return context.json<ApiError>(body, status);
  });
  api.notFound(({ req }) => {
    throw new RequestError('NOT_FOUND', 404, `There is no ${req.method} ${req.path} here.`);
  });
  api.use(securityHeaders, checkHost(host));
  api.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });

  api.get('/api/status', async (context) => context.json(await readTogether(getStatus)));
  api.get('/api/graph', async (context) => context.json(await readTogether(getPicture)));
  api.get('/api/evidence', async (context) => {
    const { city, theme, from_year, to_year, offset, limit, ...of } = parseParameters(
      evidenceParameters,
      context.req.query(),
    );
    return context.json(
      await readTogether((snapshot) => getEvidence(snapshot, of, { city, theme, from_year, to_year, offset, limit })),
    );
  });
  api.get('/api/projects/:id', async (context) =>
    context.json(await readTogether((snapshot) => getTimeline(snapshot, context.req.param('id')))),
  );
  api.get('/api/search', async (context) => {
    const { q, limit } = parseParameters(searchParameters, context.req.query());
    return context.json(await readTogether((snapshot) => searchGraph(snapshot, q, limit)));
  });
  api.get('/api/explain', (context) => {
    const { text, lang, city, heading, topics } = parseParameters(explainParameters, context.req.query());
    return context.json(explain(text, { language: lang, city, heading, topics: topics?.split(',') }));
  });
  api.post('/api/query', requireJson, limitBody, async (context) => {
    const { cypher, parameters } = parseParameters(queryBody, await readJson(context));
    const verdict = checkReadOnly(cypher);
    if (!verdict.ok) throw new QueryError('QUERY_REFUSED', verdict.message);
    return context.json(await query(cypher, parameters));
  });

  if (viewerFolder !== undefined) api.get('*', serveViewer(viewerFolder));
  return api;
}

const limitBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new RequestError('BODY_TOO_LARGE', 413, `Send at most ${MAX_BODY_BYTES} bytes.`);
  },
});

/** Browsers send JSON to another site only after asking it, and this one never agrees. */
async function requireJson(context: Context, next: () => Promise<void>): Promise<void> {
  if (!/^application\/json\s*(?:;|$)/i.test(context.req.header('content-type') ?? ''))
    throw new RequestError('JSON_REQUIRED', 415, 'Send the body as JSON with Content-Type: application/json.');
  await next();
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    throw new RequestError('BAD_JSON', 400, 'Send a body that is valid JSON: {"cypher": "MATCH …"}.');
  }
}
