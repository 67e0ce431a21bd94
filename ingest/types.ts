/** The shared vocabulary of Policy Atlas: what reading a report yields. This file imports nothing. */

export type Language = 'en' | 'zh';

/** Half-open range of UTF-16 code units (what `slice` uses; '𠮷' counts 2) in the document's source text. */
export interface Span {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** A span with the words that stand there: `source.slice(startOffset, endOffset) === quote`. */
export interface QuotedSpan extends Span {
  readonly quote: string;
}

/** A text in each language of the taxonomy and the gazetteer. */
export type Labels = Readonly<Record<Language, string>>;

/** Names or terms by language. */
export type NamesByLanguage = Readonly<Record<Language, readonly string[]>>;

/**
 * How a value is known: `stated` (written out), `deictic` ("this year", 去年), `section` (the section's year),
 * `span` (five years, a plan period), `posted` (a posting date, the last resort), `given` (front matter, a field).
 */
export type Basis = 'stated' | 'deictic' | 'section' | 'span' | 'posted' | 'given';

/** A value read from a document with its proof; `value` is null where the reader abstains, and `reason` says why. */
export interface Reading<T> {
  readonly value: T | null;
  readonly basis: Basis | null;
  readonly quote: string | null;
  /** Offset of `quote` in the source text; null when the value was given from outside (front matter, field, file name). */
  readonly startOffset: number | null;
  /** Where a value that is not the text's own comes from. */
  readonly from?: GivenFrom;
  readonly reason?: string;
}

/** Front matter, sidecar or JSONL field; the title given beside the text; the file's name. */
export type GivenFrom = 'field' | 'title' | 'file name';

export type Severity = 'error' | 'warning' | 'info';

/** A problem in the input: a value, never an exception. Codes and their texts: `ingest/issues.ts`. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Path as the user gave it; `FILE#LINE` for a record of a JSONL file. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
  readonly message: string;
}

/** Every code is explained in docs/issues.md; a test compares the two. */
export type IssueCode =
  | 'FILE_EMPTY'
  | 'FILE_BINARY'
  | 'FILE_ENCODING'
  | 'FILE_LETTERS_LOST'
  | 'FILE_TOO_LARGE'
  | 'FILE_UNREADABLE'
  | 'FILE_UNSUPPORTED'
  | 'FILE_DAMAGED'
  | 'FILE_ENCRYPTED'
  | 'PDF_WITHOUT_TEXT'
  | 'PDF_PAGES_WITHOUT_TEXT'
  | 'ARCHIVE_TOO_LARGE'
  | 'FOLDER_WITHOUT_REPORTS'
  | 'FRONT_MATTER_INVALID'
  | 'SIDECAR_INVALID'
  | 'SIDECAR_ALONE'
  | 'GIVEN_INVALID'
  | 'JSONL_INVALID'
  | 'DOCUMENT_DUPLICATE'
  | 'DOCUMENT_SIMILAR'
  | 'TEXTS_DISAGREE'
  | 'CITY_UNKNOWN'
  | 'CITY_CONFLICT'
  | 'YEAR_UNKNOWN'
  | 'YEAR_CONFLICT'
  | 'YEAR_FROM_POSTING'
  | 'MODE_UNKNOWN'
  | 'TAXONOMY_SYNTAX'
  | 'TAXONOMY_INVALID'
  | 'TAXONOMY_ALIAS_SHARED'
  | 'TAXONOMY_ALIAS_REFUSED'
  | 'TAXONOMY_UNKNOWN_CONCEPT'
  | 'TAXONOMY_DUPLICATE_ID'
  | 'TAXONOMY_CYCLE'
  | 'TAXONOMY_CONCEPT_EMPTY'
  | 'TAXONOMY_LABEL_SHARED'
  | 'TAXONOMY_FORM_SHARED'
  | 'TAXONOMY_ALIAS_INSIDE'
  | 'TAXONOMY_TERM_SHADOWED'
  | 'TAXONOMY_LOOK_ALIKE_IDLE'
  | 'TAXONOMY_LOOK_ALIKE_SHADOWED'
  | 'TAXONOMY_RULE_DEAD'
  | 'TAXONOMY_LISTED_TWICE'
  | 'TAXONOMY_RELATED'
  | 'TAXONOMY_RELATED_ONE_SIDED'
  | 'TAXONOMY_LANGUAGE_MISSING'
  | 'TAXONOMY_SCOPE_NOTE_MISSING'
  | 'TAXONOMY_EXAMPLES_FEW'
  | 'TAXONOMY_EXAMPLE_FAILS'
  | 'TAXONOMY_COUNTER_EXAMPLE_FAILS'
  | 'TAXONOMY_TERM_UNUSED'
  | 'TAXONOMY_TERM_DOUBTFUL'
  | 'TAXONOMY_TERM_HIDDEN'
  | 'SKOS_SYNTAX'
  | 'SKOS_INTEGRITY'
  | 'SKOS_WITHOUT_CONCEPTS'
  | 'SKOS_LEFT_OUT'
  | 'SKOS_ADAPTED'
  | 'PROJECTS_SYNTAX'
  | 'PROJECTS_INVALID'
  | 'PROJECTS_NAME_SHARED'
  | 'PROJECTS_DUPLICATE_ID'
  | 'PROJECTS_UNKNOWN_PROJECT'
  | 'PROJECTS_UNKNOWN_CITY'
  | 'PAIRS_INVALID'
  | 'DECISIONS_INVALID'
  | 'GOLD_INVALID'
  | 'GOLD_TEXT_DIFFERS'
  | 'GOLD_DOCUMENT';

/** A file's text after decoding and, for HTML, extraction: what all offsets count in. */
export interface SourceText {
  /** Path relative to the PATH given; `FILE#LINE` for a JSONL record. Forward slashes. Also the document's id. */
  readonly id: string;
  /** The path as the user can open it. */
  readonly path: string;
  readonly format: 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'jsonl';
  readonly text: string;
  /** How the bytes of a text file were read; absent for PDF and DOCX. */
  readonly encoding?: Encoding;
  /** SHA-256 of the file's bytes (of the record's `text` in UTF-8 for JSONL), hexadecimal. */
  readonly sha256: string;
  /** Start of the body in `text`: after Markdown front matter; 0 elsewhere. */
  readonly bodyOffset: number;
  /** What stands beside the text: sidecar, front matter or JSONL fields. */
  readonly given: GivenMetadata;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** What someone says of a text; except for the title it wins over what the text says. */
export interface GivenMetadata {
  /** Of the page or file: often wrong, and so never wins over the text. */
  readonly title?: string;
  readonly url?: string;
  /** Id or name of a place. */
  readonly city?: string;
  /** Year of the report. */
  readonly year?: number;
  readonly reviewedYear?: number;
  readonly plannedYear?: number;
  /** ISO date of the session. */
  readonly deliveredOn?: string;
  readonly language?: Language;
  /** `note` for a news note, with `publishedOn`. */
  readonly kind?: 'report' | 'note';
  /** ISO date. */
  readonly publishedOn?: string;
}

export type PlaceLevel = 'city' | 'province' | 'nation';

/** A place a report can be of. Ids are unique over all levels (`jilin` the province, `jilin-city`). */
export interface Place {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly level: PlaceLevel;
  /** Division code of GB/T 2260, six digits. */
  readonly code: string;
  /** Id of the place it lies in; absent for the nation. */
  readonly within?: string;
  /** Other names seen, both languages. */
  readonly aliases: readonly string[];
}

/** `gwr` a government work report, `article` anything else that speaks of a city's year. */
export type ReportKind = 'gwr' | 'plan' | 'budget' | 'article' | 'other';

/** What the reader knows of one document. Contract 3, `documents.jsonl`. */
export interface DocumentRecord {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly kind: 'report' | 'note';
  readonly reportKind: ReportKind;
  readonly language: Language;
  /** Value: a place id. */
  readonly city: Reading<string>;
  readonly reportYear: Reading<number>;
  /** Value: the last reviewed year. */
  readonly reviewedYear: Reading<number>;
  /** Value: the (first) planned year. */
  readonly plannedYear: Reading<number>;
  /** Years reviewed and planned, first and last; null where unknown. */
  readonly reviewedFrom: number | null;
  readonly reviewedTo: number | null;
  readonly plannedFrom: number | null;
  readonly plannedTo: number | null;
  /** ISO date. */
  readonly deliveredOn: Reading<string>;
  /** ISO date of posting. */
  readonly publishedOn: Reading<string>;
  readonly title: string;
  readonly url: string | null;
  /** Sketch of the text by which copies and translations are found (`fingerprint.ts`). */
  readonly fingerprint: string;
  readonly encoding?: Encoding;
  /** For HTML, PDF and DOCX only: the text all offsets point into. */
  readonly extractedText?: string;
}

/** What a section does: looks back, sets tasks, or neither is said. */
export type Mode = 'review' | 'plan' | null;

/**
 * What a sentence is in its document: `text`, `heading`, `item` of a list, row of a `table`; `annex` (terms explained
 * behind the report) and `formula` (salutation, thanks) state nothing: they bear no tags, mentions or mode and are not counted.
 */
export type SentencePart = 'text' | 'heading' | 'item' | 'table' | 'annex' | 'formula';

/** A year a sentence speaks of. For `span`, `year` is the last year of the span. */
export interface SpokenYear {
  readonly year: number;
  readonly basis: Basis;
  readonly quote: string;
}

/** `own`: the words stand in the sentence; else inherited, with the offsets of a heading or of the line that opens a list. */
export type TagRole = 'own' | 'heading' | 'list';

/** A concept found at a span. */
export interface Tag extends QuotedSpan {
  readonly concept: string;
  readonly theme: string;
  /** Which term and rule decided, in a form people read: `term:marine ranching`, `weak:port+coast`, `heading`. */
  readonly rule: string;
  readonly role: TagRole;
}

/** projects-reference 1c. */
export type EventType =
  | 'proposed'
  | 'listed'
  | 'approved'
  | 'agreed'
  | 'early_works'
  | 'construction_started'
  | 'progressing'
  | 'structure_done'
  | 'completed'
  | 'trial'
  | 'in_operation'
  | 'partly_in_operation'
  | 'expanded'
  | 'suspended'
  | 'resumed'
  | 'cancelled'
  | 'retired'
  | 'renamed'
  | 'owner_changed';

export type Modality = 'done' | 'ongoing' | 'planned' | 'expected';

/** What a sentence says happens to a project; the span is the words that say so. */
export interface MentionEvent extends QuotedSpan {
  readonly type: EventType;
  readonly modality: Modality;
  /** ISO date or null: not before. */
  readonly earliest: string | null;
  /** ISO date or null: not after. */
  readonly latest: string | null;
  readonly basis: Basis | null;
  readonly rule: string;
}

/** A project named at a span of a sentence. */
export interface Mention extends QuotedSpan {
  readonly project: string;
  /** The name of the gazetteer that matched. */
  readonly name: string;
  readonly rule: string;
  /** The year the sentence speaks of for this project; null where unknown. */
  readonly year: number | null;
  readonly events: readonly MentionEvent[];
}

/** One sentence with everything found in it. Contract 3, `sentences.jsonl`. */
export interface SentenceRecord extends Span {
  readonly document: string;
  readonly city: string | null;
  readonly reportYear: number | null;
  readonly language: Language;
  readonly text: string;
  /** Text of the nearest heading above; null before the first. */
  readonly section: string | null;
  readonly part: SentencePart;
  readonly mode: Mode;
  /** How the mode is known: `section` from a heading, else the basis of the time words that set it; null without mode. */
  readonly modeBasis: Basis | null;
  /** The heading or time words; null without mode. */
  readonly modeQuote: string | null;
  /** Equal for equal texts. */
  readonly textHash: string;
  /** Equal for texts that are nearly the same, whatever years, numbers or places they name; null for what is too short to tell. */
  readonly similarityKey: string | null;
  readonly years: readonly SpokenYear[];
  readonly themes: readonly Tag[];
  readonly mentions: readonly Mention[];
}

/** A concept of the taxonomy, in SKOS terms. The four themes are concepts without `broader`. */
export interface Concept {
  readonly id: string;
  /** Id of its theme; its own id for a theme. */
  readonly theme: string;
  /** Parent concept; absent for a theme. */
  readonly broader?: string;
  readonly prefLabel: Labels;
  readonly definition: Labels;
  /** Where it begins and ends: what settles a doubt. */
  readonly scopeNote?: Labels;
  /** Ids of concepts one should look at too; of any theme. */
  readonly related: readonly string[];
  /** The standard, catalogue or chapter it is taken from. */
  readonly source?: string;
  /** Terms that tag alone and, marked weak, those that need a second cue. */
  readonly terms: readonly Term[];
  readonly lookAlikes: readonly LookAlike[];
  readonly rules: readonly Rule[];
  readonly examples: NamesByLanguage;
  readonly counterExamples: NamesByLanguage;
}

export interface Term {
  readonly text: string;
  readonly language: Language;
  readonly weak: boolean;
  /** Other concepts the same words speak of. */
  readonly alsoTags: readonly string[];
  /** Where the term stands in the taxonomy file, 1-based. */
  readonly line: number;
}

/** An expression that holds a term and means something else. */
export interface LookAlike {
  readonly text: string;
  readonly language: Language;
  /** What it refuses of its theme: the terms inside it, or every term of the sentence it stands in. */
  readonly scope: 'words' | 'sentence';
  /** 1-based. */
  readonly line: number;
}

/** Words that speak of a concept only together: a sentence that meets every condition given gets the concept. */
export interface Rule {
  /** Unique within the concept. */
  readonly id: string;
  readonly language: Language;
  /** One word of each group stands in the sentence; those of the first group are where the tag stands. */
  readonly all: readonly (readonly string[])[];
  /** None of these does. */
  readonly none: readonly string[];
  /** From the first of the words to the last there are at most so many: words in English, letters in Chinese. */
  readonly within?: number;
  /** One of these words stands in the heading above. */
  readonly section: readonly string[];
  /** 1-based. */
  readonly line: number;
}

export interface Taxonomy {
  /** Hash of the concepts: changes when any term, label or rule does. */
  readonly version: string;
  readonly concepts: readonly Concept[];
}

/** OC4IDS project sector codes, with `economy`, `education` etc. as the standard names them. */
export type Sector = string;

/** A project of the gazetteer. */
export interface ListedProject {
  readonly id: string;
  readonly prefLabel: Labels;
  readonly aliases: NamesByLanguage;
  /** False friends: a name inside one of these is refused. */
  readonly notAliases: NamesByLanguage;
  /** Place id; absent for a national programme. */
  readonly city?: string;
  readonly sector: Sector;
  readonly relations: readonly { readonly type: 'PART_OF' | 'EXPANDS' | 'REPLACES'; readonly project: string }[];
  readonly sources: readonly string[];
}

export interface Gazetteer {
  /** Hash of the content. */
  readonly version: string;
  readonly projects: readonly ListedProject[];
}

/** Contract 3, `projects.jsonl`. */
export interface ProjectRecord {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly names: readonly string[];
  readonly city: string | null;
  readonly sector: Sector;
  readonly mentions: number;
  readonly relations: ListedProject['relations'];
}

/** Contract 3, `events.jsonl`: one claim of one witness with the sentences that make it. */
export interface EventRecord {
  readonly id: string;
  readonly project: string;
  /** Report id, or document id where the document has no report. */
  readonly witness: string;
  readonly type: EventType;
  readonly modality: Modality;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: Basis | null;
  /** ISO date, or year alone. */
  readonly saidOn: string;
  readonly evidence: readonly (QuotedSpan & { readonly sentence: string; readonly rule: string })[];
}

/** All that one run over files yields, sorted by document id and offset: the same input gives the same bytes. */
export interface Records {
  readonly documents: readonly DocumentRecord[];
  readonly sentences: readonly SentenceRecord[];
  readonly projects: readonly ProjectRecord[];
  readonly events: readonly EventRecord[];
  readonly issues: readonly Issue[];
}
