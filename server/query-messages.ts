import type { QueryEdge, QueryNode } from './api-types.ts';

/** What a reader process is asked: one statement, and where to cut its answer. */
export interface WorkerRequest {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly maxRows: number;
  /** Of the rows as JSON in UTF-8. */
  readonly maxBytes: number;
}

/** What it found; values are plain JSON. */
export interface WorkerAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
  readonly nodes: readonly QueryNode[];
  readonly edges: readonly QueryEdge[];
}

/** What a reader process sends: once whether the store opened, then one reply for each request. */
export type WorkerMessage =
  | { readonly type: 'opened' }
  | { readonly type: 'unopened'; readonly message: string }
  | { readonly type: 'answer'; readonly answer: WorkerAnswer }
  | { readonly type: 'error'; readonly message: string };
