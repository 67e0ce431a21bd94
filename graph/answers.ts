/**
 * What the questions of `queries.ts` are answered with: plain JSON. `server/api-types.ts` hands these shapes on to the
 * viewer.
 */

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
  readonly project: TimelineProject;
  readonly steps: readonly TimelineStep[];
  /** Report years of the project's city between the first and last loaded that are not loaded: gaps, not silence. */
  readonly missingYears: readonly number[];
  /** Report years loaded that do not name the project. */
  readonly silentYears: readonly number[];
  /** Promises apart from facts, in the order of a project's life. */
  readonly milestones: readonly Milestone[];
  /**
   * First of two work reports in a row, loaded after the last mention, that do not name the project although it is not
   * finished; null while it is confirmed. Inferred: silence denies nothing.
   */
  readonly unconfirmedSince: number | null;
}

/** Something that can be promised and come true. */
export interface Milestone {
  /** Event type. */
  readonly type: string;
  /** In the order of being made. */
  readonly promises: readonly Promised[];
  /** In the order of their time. */
  readonly facts: readonly ToldFact[];
  /** What all facts leave possible (ISO dates, null where open); null without facts or where they disagree. */
  readonly met: { readonly earliest: string | null; readonly latest: string | null } | null;
  /** Facts disagree on the date. */
  readonly isConflict: boolean;
  /** The fact, else the date promised last, minus the date promised first; null where there are no two dates. */
  readonly slip: { readonly years: number; readonly months: number | null } | null;
}

/** A promise of one witness; several sentences of it that agree are one. */
export interface Promised {
  readonly earliest: string | null;
  /** By then; null where no date is told. */
  readonly latest: string | null;
  readonly saidOn: string;
  readonly modality: string;
  /** `whole`: promised of the whole project, and so of the part the milestone is of. */
  readonly of: 'same' | 'whole';
  /**
   * `met` by the date, `late`, `passed` (a later stage is reported, with no date for this), `again` (promised after it
   * was reported: a new phase or a slip of the pen), `replaced` by another date before it was due, `not-reported` by the
   * review that should have told, `unclear` (that review names the project in words that were not read as any event),
   * `gap` (that report is not loaded), `open` (not yet due), `undated`.
   */
  readonly outcome:
    'met' | 'late' | 'passed' | 'again' | 'replaced' | 'not-reported' | 'unclear' | 'gap' | 'open' | 'undated';
  /** Of `not-reported` and `unclear`: year of the report that should have told. */
  readonly report: number | null;
  /** Keys of the events, as `TimelineStep.event` has them. */
  readonly events: readonly string[];
}

/** What one witness tells as a fact. */
export interface ToldFact {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly saidOn: string;
  /** Key of the event. */
  readonly event: string;
}

export interface TimelineProject {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** Every name, both languages. */
  readonly names: readonly string[];
  /** Id of its place; null for a national programme. */
  readonly city: string | null;
  readonly sector: string;
  readonly status: string | null;
  readonly statusYear: number | null;
  readonly statusRule: string | null;
}

/** One line of the list of projects. */
export interface ProjectSummary extends TimelineProject {
  /** Sentences that name it, and the first and last report year among them; null where none has one. */
  readonly sentences: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Reports that name it. */
  readonly reports: number;
  /** The milestone that has slipped most, and by how much; null where none has two dates. */
  readonly slip: { readonly milestone: string; readonly years: number; readonly months: number | null } | null;
}

/** One claim (or a mere mention, `type` null), in the order of what it speaks of. */
export interface TimelineStep {
  /** Key of the event; null for a mere mention. */
  readonly event: string | null;
  readonly year: number | null;
  readonly saidOn: string;
  readonly reportYear: number | null;
  readonly type: string | null;
  readonly modality: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: string | null;
  /** Words that make the claim, and the rule that read it; of a mere mention, null. */
  readonly quote: string | null;
  readonly rule: string | null;
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
