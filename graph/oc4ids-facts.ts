import type { EventType, Modality } from '../ingest/types.ts';
import type { DocumentFacts } from './facts.ts';
import type { Relation } from './oc4ids-codes.ts';
import type { PackagedSpan } from './oc4ids-types.ts';

/** What a package is made from: the projects that sentences name, by id, and what they rest on. Keys are node keys. */
export interface PackageFacts {
  readonly projects: readonly ProjectFacts[];
  /** Every document of the store. */
  readonly documents: ReadonlyMap<string, TextFacts>;
  /** Sentences that name a project. */
  readonly sentences: ReadonlyMap<string, SentenceFacts>;
  readonly places: ReadonlyMap<string, PlaceFacts>;
}

export interface ProjectFacts {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly names: readonly string[];
  readonly sector: string;
  readonly listed: boolean;
  /** Key of its place. */
  readonly city: string | null;
  readonly mentions: readonly MentionFacts[];
  readonly claims: readonly ProjectClaim[];
  readonly relations: readonly RelationFacts[];
}

export interface MentionFacts extends PackagedSpan {
  readonly sentence: string;
  readonly name: string;
}

export interface ProjectClaim {
  readonly id: string;
  readonly type: EventType;
  readonly modality: Modality;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: string | null;
  readonly saidOn: string;
  readonly evidence: readonly EvidenceFacts[];
}

export interface EvidenceFacts extends PackagedSpan {
  readonly sentence: string;
  /** How this sentence tells the date. */
  readonly basis: string | null;
}

export interface RelationFacts {
  readonly relation: Relation;
  readonly other: OtherProject;
  readonly basis: string | null;
  readonly ref: string | null;
}

export interface OtherProject {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** Whether it enlarges a third. */
  readonly expands: boolean;
}

export interface TextFacts extends DocumentFacts {
  /** Id of the report it is a text of. */
  readonly report: string | null;
  /** False for a translation or copy that no count includes. */
  readonly counted: boolean;
  /** ISO date, year or `undated`. */
  readonly said: string;
  /** Place among all documents: in the order of saying, then by id. */
  readonly position: number;
}

export interface SentenceFacts {
  readonly id: string;
  readonly document: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly section: string | null;
  readonly mode: string | null;
  readonly years: readonly { readonly year: number; readonly basis: string; readonly quote: string }[];
}

export interface PlaceFacts {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly level: string;
  readonly code: string;
  /** Key of the place it lies in. */
  readonly within: string | null;
}
