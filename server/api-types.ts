/**
 * The JSON shapes of the HTTP API, shared with the viewer. Every route answers one of these or `ApiError`.
 *
 * GET  /api/status                             → Status
 * GET  /api/graph                              → GraphPicture
 * GET  /api/evidence?node=KEY                  → Evidence   sentences behind a node
 * GET  /api/evidence?from=KEY&to=KEY           → Evidence   sentences behind an edge of the picture
 *        both: &city=ID,ID &from_year=Y &to_year=Y &theme=ID,ID &offset=N &limit=N (at most 200; default 50)
 * GET  /api/projects/:id                       → Timeline
 * GET  /api/search?q=TEXT&limit=N              → SearchResult
 * GET  /api/explain?text=SENTENCE&lang=en|zh   → Explanation   &city=ID &heading=TEXT &topics=THEME,THEME: what its report adds
 * POST /api/query {cypher, parameters?}        → QueryAnswer
 */

export interface ApiError {
  readonly error: { readonly code: string; readonly message: string };
}

export type {
  Counts,
  DocumentIssue,
  Evidence,
  EvidenceSentence,
  GraphPicture,
  Mark,
  Milestone,
  NodeLabel,
  PictureEdge,
  PictureNode,
  PlaceCoverage,
  ProjectSummary,
  Promised,
  SearchResult,
  Status,
  Suggestion,
  Timeline,
  TimelineProject,
  TimelineStep,
  ToldFact,
} from '../graph/answers.ts';

export type { ExplainedHit, Explanation } from '../ingest/explain.ts';

/** Rows as JSON values; nodes and edges inside them are listed once more for drawing. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** True when the row or byte limit cut the answer. */
  readonly truncated: boolean;
  readonly elapsedMs: number;
  readonly nodes: readonly QueryNode[];
  readonly edges: readonly QueryEdge[];
}

export interface QueryNode {
  readonly key: string;
  readonly label: string;
  readonly caption: string;
}

export interface QueryEdge {
  readonly key: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}
