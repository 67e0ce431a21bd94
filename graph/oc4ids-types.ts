import type { EventType, Language, Modality } from '../ingest/types.ts';
import type { MilestoneStatus, OC4IDS_VERSION, Relation } from './oc4ids-codes.ts';
import type { ProjectStatus, StatusRule } from './rules.ts';

/*
 * A project package of OC4IDS 0.9.5, as far as it is written. What is undefined is left out of the JSON. Each `atlas` is an
 * extension (docs/oc4ids.md): the standard allows further fields.
 */

/** The file. */
export interface ProjectPackage {
  readonly uri: string;
  readonly publishedDate: string;
  readonly publisher: { readonly name: string };
  readonly version: typeof OC4IDS_VERSION;
  readonly projects: readonly PackagedProject[];
}

export interface PackagedProject {
  readonly id: string;
  readonly language: Language;
  readonly identifiers: readonly { readonly id: string; readonly scheme: string }[];
  readonly title: string;
  readonly description: string;
  /** A code of projectStatus: never `suspended`. */
  readonly status: Exclude<ProjectStatus, 'suspended'> | undefined;
  readonly sector: readonly string[] | undefined;
  readonly locations: readonly PackagedLocation[] | undefined;
  readonly milestones: readonly PackagedMilestone[] | undefined;
  readonly documents: readonly PackagedDocument[];
  readonly relatedProjects: readonly PackagedRelation[] | undefined;
  readonly atlas: {
    readonly names: readonly PackagedName[];
    /** What `status` rests on. */
    readonly statusFrom: StatusBasis | undefined;
    /** Present while the works are halted. */
    readonly suspended: StatusBasis | undefined;
  };
}

export interface PackagedName {
  readonly name: string;
  readonly language: Language;
  readonly kind: 'name' | 'alias';
  readonly source: 'gazetteer' | 'texts';
}

export interface StatusBasis {
  readonly year: number | undefined;
  readonly rule: StatusRule;
  /** Ids of claims, as in `documents[].atlas.sentences[].claims`. */
  readonly claims: readonly string[];
}

export interface PackagedLocation {
  readonly id: string;
  readonly description: string;
  readonly gazetteer: { readonly scheme: string; readonly identifiers: readonly string[] };
  readonly address: {
    readonly locality: string | undefined;
    readonly region: string | undefined;
    readonly countryName: string | undefined;
  };
}

export interface PackagedMilestone {
  /** Id of the claim. */
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly description: string;
  readonly code: string | undefined;
  readonly dueDate: string | undefined;
  readonly dateMet: string | undefined;
  readonly dateModified: string | undefined;
  readonly status: MilestoneStatus;
  readonly atlas: ClaimWords & {
    readonly saidOn: string;
    readonly evidence: readonly (PackagedSpan & { readonly document: string; readonly sentence: string })[];
  };
}

/** What a claim says; bounds are ISO days. */
export interface ClaimWords {
  readonly event: EventType;
  readonly modality: Modality;
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
  readonly basis: string | undefined;
  /** The time words, or the heading, that the bounds were read from. */
  readonly words: readonly string[] | undefined;
}

/** UTF-16 offsets into the text of the document, end exclusive. */
export interface PackagedSpan {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly quote: string;
  readonly rule: string;
}

export interface PackagedDocument {
  readonly id: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly datePublished: string | undefined;
  readonly language: Language;
  readonly atlas: {
    readonly kind: 'report' | 'note';
    /** Texts that share it are texts of one report, one witness. */
    readonly report: string | undefined;
    readonly reportYear: number | undefined;
    /** False for a translation or copy, whose sentences no count includes. */
    readonly counted: boolean;
    readonly deliveredOn: string | undefined;
    /** An address that is no URI, as it was given. */
    readonly address: string | undefined;
    readonly sha256: string;
    readonly sentences: readonly PackagedSentence[];
  };
}

export interface PackagedSentence {
  readonly id: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly section: string | undefined;
  readonly mode: string | undefined;
  readonly mentions: readonly (PackagedSpan & { readonly name: string })[];
  readonly claims: readonly (PackagedSpan & ClaimWords & { readonly id: string })[] | undefined;
}

export interface PackagedRelation {
  readonly id: string;
  /** `oc4ids` where ids have a registered prefix. */
  readonly scheme: 'oc4ids' | undefined;
  readonly identifier: string;
  readonly relationship: string | undefined;
  readonly title: string;
  readonly atlas: { readonly relation: Relation; readonly basis: string | undefined; readonly ref: string | undefined };
}
