import type {
  EvidenceSentence,
  ApiError,
  Evidence,
  Explanation,
  GraphPicture,
  QueryAnswer,
  SearchResult,
  Status,
  Timeline,
} from '../server/api-types.ts';
import type { Filters, Selection } from './state.ts';

/** What the server refused or failed to do; the message is one sentence for people. */
export class RequestFailed extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'RequestFailed';
    this.code = code;
  }
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The routes of `server/api-types.ts`; each throws `RequestFailed`. */
export interface ApiClient {
  readonly status: () => Promise<Status>;
  readonly graph: () => Promise<GraphPicture>;
  readonly evidence: (of: Selection, filters: Filters, page: Page) => Promise<Evidence>;
  readonly timeline: (projectId: string) => Promise<Timeline>;
  readonly search: (text: string, limit: number) => Promise<SearchResult>;
  readonly explain: (sentence: EvidenceSentence) => Promise<Explanation>;
  readonly query: (cypher: string) => Promise<QueryAnswer>;
}

/** Asks the server that the page came from: addresses are relative to `base`. */
export function createApiClient(request: typeof fetch, base: string): ApiClient {
  const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
    let response: Response;
    let body: unknown;
    try {
      response = await request(new URL(path, base), init);
      body = await response.json();
    } catch (error) {
      throw new RequestFailed('UNREACHABLE', error instanceof Error ? error.message : String(error));
    }
    if (response.ok) return body as T;
    const { code, message } = isApiError(body) ? body.error : { code: 'UNKNOWN', message: response.statusText };
    throw new RequestFailed(code, message);
  };
  return {
    status: () => ask('api/status'),
    graph: () => ask('api/graph'),
    evidence: (of, filters, page) => ask(`api/evidence?${evidenceParameters(of, filters, page).toString()}`),
    timeline: (projectId) => ask(`api/projects/${encodeURIComponent(projectId)}`),
    search: (text, limit) => ask(`api/search?${new URLSearchParams({ q: text, limit: String(limit) }).toString()}`),
    explain: ({ text, language, city, section, marks }) => {
      // what a paragraph speaks of may settle a doubt: where it did, the sentence has the theme
      const topics = [...new Set(marks.filter(({ kind }) => kind === 'theme').map(({ of }) => of.split('.')[0] ?? of))];
      const where = {
        ...(city === null ? {} : { city }),
        ...(section === null ? {} : { heading: section }),
        topics: topics.join(',') || 'none',
      };
      return ask(`api/explain?${new URLSearchParams({ text, lang: language, ...where }).toString()}`);
    },
    query: (cypher) =>
      ask('api/query', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ cypher }),
      }),
  };
}

/** Parameters of `/api/evidence`; the filter by name has no part in it. */
export function evidenceParameters(of: Selection, filters: Filters, { offset, limit }: Page): URLSearchParams {
  const { cities, themes, fromYear, toYear } = filters;
  return new URLSearchParams({
    ...(of.kind === 'node' ? { node: of.key } : { from: of.from, to: of.to }),
    ...(cities.length > 0 ? { city: cities.join(',') } : {}),
    ...(themes.length > 0 ? { theme: themes.join(',') } : {}),
    ...(fromYear === null ? {} : { from_year: String(fromYear) }),
    ...(toYear === null ? {} : { to_year: String(toYear) }),
    offset: String(offset),
    limit: String(limit),
  });
}

function isApiError(body: unknown): body is ApiError {
  return typeof body === 'object' && body !== null && 'error' in body;
}
