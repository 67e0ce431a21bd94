import type { EventType, Language, Modality, ReportKind } from '../ingest/types.ts';
import type { TextFacts } from '../ingest/twins.ts';
import { mapOf, numberOf, numberOrNull, textOf, textOrNull } from './columns.ts';
import * as cypher from './cypher.ts';
import { splitKey } from './row.ts';
import { readEdges, readNodes, type Read } from './stored.ts';
import type { EdgeRow, NodeRow, Row } from './store.ts';

/** What a document says of itself. Keys are node keys. */
export interface DocumentFacts {
  readonly key: string;
  readonly id: string;
  readonly kind: 'report' | 'note';
  readonly language: Language;
  readonly title: string;
  readonly url: string | null;
  /** Key of its City. */
  readonly city: string | null;
  readonly reportKind: ReportKind;
  readonly reportYear: number | null;
  readonly reviewed: YearSpan | null;
  readonly planned: YearSpan | null;
  readonly deliveredOn: string | null;
  readonly publishedOn: string | null;
  readonly sha256: string;
  readonly fingerprint: string;
}

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** A piece of evidence for a claim. */
export interface ClaimFacts {
  readonly event: string;
  readonly project: string;
  readonly type: EventType;
  readonly modality: Modality;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly document: string;
  readonly startOffset: number;
  readonly basis: string | null;
}

/** All of the stored graph that the derived part rests on. */
export interface Facts {
  readonly documents: readonly DocumentFacts[];
  /** `mode` is `none` where a sentence has none. */
  readonly sentences: readonly { readonly document: string; readonly mode: string; readonly sentences: number }[];
  readonly tagged: readonly {
    readonly document: string;
    readonly theme: string;
    readonly mode: string;
    readonly sentences: number;
  }[];
  readonly mentions: readonly {
    readonly document: string;
    readonly project: string;
    readonly mentions: number;
    readonly sentences: number;
  }[];
  readonly serving: readonly {
    readonly document: string;
    readonly project: string;
    readonly theme: string;
    readonly sentences: number;
  }[];
  readonly claims: readonly ClaimFacts[];
  readonly projects: readonly NodeRow[];
  readonly cities: readonly NodeRow[];
  readonly within: readonly EdgeRow[];
  readonly citiesInUse: readonly string[];
  readonly spokenYears: readonly string[];
}

/** Reads the facts from the store: some ten counting queries, whatever was loaded. */
export async function readFacts(read: Read): Promise<Facts> {
  return {
    documents: await readDocumentFacts(read),
    sentences: (await read(cypher.SENTENCES_BY_MODE)).map((row) => ({
      document: textOf(row, 'document'),
      mode: textOrNull(row, 'mode') ?? 'none',
      sentences: numberOf(row, 'sentences'),
    })),
    tagged: (await read(cypher.TAGGED_BY_MODE)).map((row) => ({
      document: textOf(row, 'document'),
      theme: textOf(row, 'theme'),
      mode: textOrNull(row, 'mode') ?? 'none',
      sentences: numberOf(row, 'sentences'),
    })),
    mentions: (await read(cypher.MENTIONS_BY_DOCUMENT)).map((row) => ({
      document: textOf(row, 'document'),
      project: textOf(row, 'project'),
      mentions: numberOf(row, 'mentions'),
      sentences: numberOf(row, 'sentences'),
    })),
    serving: (await read(cypher.SERVING_BY_DOCUMENT)).map((row) => ({
      document: textOf(row, 'document'),
      project: textOf(row, 'project'),
      theme: textOf(row, 'theme'),
      sentences: numberOf(row, 'sentences'),
    })),
    claims: await readClaimFacts(read),
    projects: await readNodes(read, 'Project'),
    cities: await readNodes(read, 'City'),
    within: await readEdges(read, 'WITHIN'),
    citiesInUse: (await read(cypher.CITIES_IN_USE)).map((row) => textOf(row, 'key')),
    spokenYears: (await read(cypher.SPOKEN_YEARS)).map((row) => textOf(row, 'key')),
  };
}

/** Every piece of evidence for a claim of the store, in no order. */
export async function readClaimFacts(read: Read): Promise<readonly ClaimFacts[]> {
  return (await read(cypher.CLAIMS)).map((row) => ({
    event: textOf(row, 'event'),
    project: textOf(row, 'project'),
    type: textOf(row, 'type') as EventType,
    modality: textOf(row, 'modality') as Modality,
    earliest: textOrNull(row, 'earliest'),
    latest: textOrNull(row, 'latest'),
    document: textOf(row, 'document'),
    startOffset: numberOf(row, 'startOffset'),
    basis: textOrNull(row, 'basis'),
  }));
}

/** Every document of the store, in no order. */
export async function readDocumentFacts(read: Read): Promise<readonly DocumentFacts[]> {
  return (await read(cypher.DOCUMENTS)).map(toDocumentFacts);
}

/** A row of `DOCUMENTS`. */
export function toDocumentFacts(row: Row): DocumentFacts {
  const key = textOf(row, 'key');
  const properties = mapOf(row, 'properties');
  return {
    key,
    id: splitKey(key).id,
    kind: textOf(properties, 'kind') as DocumentFacts['kind'],
    language: textOf(properties, 'language') as Language,
    title: textOrNull(properties, 'title') ?? '',
    url: textOrNull(properties, 'url'),
    city: textOrNull(row, 'city'),
    reportKind: textOf(properties, 'reportKind') as ReportKind,
    reportYear: numberOrNull(properties, 'reportYear'),
    reviewed: toSpan(numberOrNull(properties, 'reviewedFrom'), numberOrNull(properties, 'reviewedTo')),
    planned: toSpan(numberOrNull(properties, 'plannedFrom'), numberOrNull(properties, 'plannedTo')),
    deliveredOn: textOrNull(properties, 'deliveredOn'),
    publishedOn: textOrNull(properties, 'publishedOn'),
    sha256: textOrNull(properties, 'sha256') ?? '',
    fingerprint: textOrNull(properties, 'fingerprint') ?? '',
  };
}

/** What a document is compared with others by. */
export function toTextFacts(document: DocumentFacts): TextFacts {
  return { ...document, city: document.city === null ? null : splitKey(document.city).id };
}

function toSpan(from: number | null, to: number | null): YearSpan | null {
  const [first, last] = [from ?? to, to ?? from];
  return first === null || last === null ? null : { from: first, to: last };
}
