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
 * GET  /api/explain?text=SENTENCE&lang=en|zh   → Explanation
 * POST /api/query {cypher, parameters?}        → QueryAnswer
 */

export interface ApiError {
  readonly error: { readonly code: string; readonly message: string };
}

export type NodeLabel =
  'City' | 'Year' | 'Report' | 'Theme' | 'Concept' | 'Project' | 'Document' | 'Sentence' | 'Event';

export interface Status {
  readonly counts: Counts;
  readonly places: readonly PlaceCoverage[];
  readonly issues: readonly DocumentIssue[];
  /** Schema, taxonomy and tool version of what is loaded. */
  readonly meta: { readonly schemaVersion: string; readonly taxonomyVersion: string; readonly toolVersion: string };
}

export interface Counts {
  readonly documents: number;
  readonly sentences: number;
  readonly themes: number;
  readonly projects: number;
  readonly edges: number;
  readonly issues: number;
}

/** One place with the report years that are loaded, and those missing between the first and the last. */
export interface PlaceCoverage {
  readonly city: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly loaded: readonly { readonly year: number; readonly documents: readonly string[] }[];
  readonly missing: readonly number[];
  /** Documents without a year. */
  readonly undated: readonly string[];
}

export interface DocumentIssue {
  readonly document: string;
  readonly code: string;
  readonly message: string;
}

/** The whole picture: small enough to send at once (sentences come on demand). */
export interface GraphPicture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export interface PictureNode {
  /** `City:dalian`. */
  readonly key: string;
  readonly label: 'City' | 'Year' | 'Report' | 'Theme' | 'Project';
  readonly nameEn: string;
  readonly nameZh: string;
  /** City id of a Report or Project, the place's own id of a City. */
  readonly city?: string;
  /** Of a Year and a Report. */
  readonly year?: number;
  /** Of a City: `city`, `province`, `nation`. */
  readonly level?: string;
  /** Of a Project: OC4IDS sector, and the status with the year it is known from. */
  readonly sector?: string;
  readonly status?: string;
  readonly statusYear?: number;
  /** Sentences counted behind the node (Report: all its sentences; Theme: tagged; Project: mentions). */
  readonly sentences: number;
}

/**
 * Edges drawn. `COVERS` Report→Theme and `NAMES` Report→Project carry the year and city of the report;
 * `SERVES` Project→Theme; `HAS_REPORT` City→Report; `OF_YEAR` Report→Year.
 */
export interface PictureEdge {
  readonly key: string;
  readonly type: 'HAS_REPORT' | 'OF_YEAR' | 'COVERS' | 'NAMES' | 'SERVES';
  readonly from: string;
  readonly to: string;
  readonly sentences: number;
  /** Of COVERS: sentences by mode (`review`, `plan`, `none`). */
  readonly modes?: Readonly<Record<string, number>>;
}

export interface Evidence {
  readonly total: number;
  readonly offset: number;
  readonly sentences: readonly EvidenceSentence[];
}

export interface EvidenceSentence {
  readonly id: string;
  readonly document: string;
  readonly documentTitle: string;
  readonly url: string | null;
  readonly language: 'en' | 'zh';
  readonly city: string | null;
  readonly reportYear: number | null;
  /** Years the sentence speaks of, with how each is known. */
  readonly years: readonly { readonly year: number; readonly basis: string; readonly quote: string }[];
  readonly mode: 'review' | 'plan' | null;
  readonly section: string | null;
  /** UTF-16 offsets of the sentence in its document. */
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Words to highlight: offsets into `text` of the sentence; marks inherited from a heading lie outside it (`inherited` true, offsets in the document). */
export interface Mark {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly quote: string;
  readonly kind: 'theme' | 'project' | 'event';
  /** Theme id, project id or event type. */
  readonly of: string;
  readonly labelEn: string;
  readonly labelZh: string;
  readonly rule: string;
  readonly inherited: boolean;
}

/** A project through the years: every step has its sentence. */
export interface Timeline {
  readonly project: {
    readonly id: string;
    readonly nameEn: string;
    readonly nameZh: string;
    readonly names: readonly string[];
    readonly city: string | null;
    readonly sector: string;
    readonly status: string | null;
    readonly statusYear: number | null;
    readonly statusRule: string | null;
  };
  readonly steps: readonly TimelineStep[];
  /** Report years of the project's city between the first and last loaded that are not loaded: gaps, not silence. */
  readonly missingYears: readonly number[];
  /** Report years loaded that do not name the project. */
  readonly silentYears: readonly number[];
}

/** One claim (or a mere mention, `type` null), in the order of what it speaks of. */
export interface TimelineStep {
  readonly year: number | null;
  readonly saidOn: string;
  readonly reportYear: number | null;
  readonly type: string | null;
  readonly modality: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: string | null;
  readonly sentence: EvidenceSentence;
}

export interface SearchResult {
  readonly suggestions: readonly Suggestion[];
  /** Sentences that contain the words. */
  readonly sentences: readonly EvidenceSentence[];
  readonly totalSentences: number;
}

export interface Suggestion {
  readonly key: string;
  readonly label: NodeLabel;
  readonly nameEn: string;
  readonly nameZh: string;
  /** The name that matched, where it is neither of the two. */
  readonly matched?: string;
}

/** Why a sentence has its themes, and why not others. */
export interface Explanation {
  readonly text: string;
  readonly language: 'en' | 'zh';
  readonly hits: readonly ExplainedHit[];
  readonly themes: readonly string[];
}

export interface ExplainedHit {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly quote: string;
  readonly kind: 'theme' | 'project';
  /** Concept or project id. */
  readonly of: string;
  readonly theme: string | null;
  readonly term: string;
  readonly rule: string;
  readonly kept: boolean;
  /** Why it was refused, or what it rests on. */
  readonly reason: string;
  /** `taxonomy.yaml:48`. */
  readonly source: string;
}

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
