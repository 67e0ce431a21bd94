import { NotFoundError, StoreError, UsageError } from '../ingest/errors.ts';
import type { ApiError } from './api-types.ts';
import { RequestError } from './parameters.ts';
import { QueryError } from './query-process.ts';

type ErrorStatus = 400 | 403 | 404 | 413 | 415 | 422 | 500 | 503;

/** Turns anything thrown into the one shape of errors; what is no known class becomes `INTERNAL` and tells nothing. */
export function createApiError(error: unknown): { readonly status: ErrorStatus; readonly body: ApiError } {
  const status = getStatus(error);
  const known = error instanceof Error && 'code' in error && typeof error.code === 'string' && status !== 500;
  if (known) return { status, body: { error: { code: String(error.code), message: error.message } } };
  return {
    status: 500,
    body: { error: { code: 'INTERNAL', message: 'The server made a mistake: see what it printed, and report it.' } },
  };
}

function getStatus(error: unknown): ErrorStatus {
  if (error instanceof RequestError) return error.status;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof UsageError) return 400;
  if (error instanceof StoreError) return 503;
  if (error instanceof QueryError) return getQueryStatus(error.code);
  return 500;
}

/** 422: understood, but more than one query may cost. */
function getQueryStatus(code: string): ErrorStatus {
  if (code === 'QUERY_REFUSED' || code === 'QUERY_FAILED') return 400;
  return code === 'QUERY_BUSY' ? 503 : 422;
}
