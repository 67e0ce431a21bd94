import { groupBy } from './group.ts';
import { contentId, reportId, sentenceId } from './ids.ts';
import { compareText } from './issues.ts';
import type { DocumentRecord, EventRecord, SentenceRecord } from './types.ts';

/**
 * Gathers what sentences say of projects into events: one claim of one witness each. Two texts of one report are one
 * witness, so a claim that both make is one event with the evidence of both. Sorted by id.
 */
export function collectEvents(
  documents: readonly DocumentRecord[],
  sentences: readonly SentenceRecord[],
): EventRecord[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const events: EventRecord[] = [];
  for (const sentence of sentences) {
    const document = byId.get(sentence.document);
    if (!document) continue;
    const { kind, reportKind } = document;
    const city = document.city.value;
    const reportYear = document.reportYear.value;
    const witness = reportId({ kind, reportKind, city, reportYear }) ?? document.id;
    const saidOn = dateOfSaying({
      ...{ kind, reportYear },
      deliveredOn: document.deliveredOn.value,
      publishedOn: document.publishedOn.value,
    });
    for (const { project, events: claims } of sentence.mentions)
      for (const { type, modality, earliest, latest, basis, rule, startOffset, endOffset, quote } of claims)
        events.push({
          id: contentId(project, witness, type, modality, earliest, latest),
          project,
          witness,
          type,
          modality,
          earliest,
          latest,
          basis,
          saidOn,
          evidence: [{ sentence: sentenceId(sentence), startOffset, endOffset, quote, rule }],
        });
  }
  return mergeEvents(events);
}

/** Joins events of one id: the evidence of all, each sentence once, and the most exact date of saying. */
export function mergeEvents(events: readonly EventRecord[]): EventRecord[] {
  return [...groupBy(events, ({ id }) => id).values()].map(mergeSame).sort((a, b) => compareText(a.id, b.id));
}

function mergeSame(events: readonly EventRecord[]): EventRecord {
  const [first, ...others] = events as readonly [EventRecord, ...EventRecord[]];
  if (others.length === 0) return first;
  const bySentence = new Map<string, EventRecord['evidence'][number]>();
  for (const piece of events.flatMap(({ evidence }) => evidence))
    if (!bySentence.has(piece.sentence)) bySentence.set(piece.sentence, piece);
  const evidence = [...bySentence.values()].sort((a, b) => compareText(a.sentence, b.sentence));
  return { ...first, evidence, saidOn: others.reduce((said, { saidOn }) => moreExact(said, saidOn), first.saidOn) };
}

/** When a document said what it says: the session, else the posting of a note or of what has no year, else the report year. */
export function dateOfSaying(document: {
  readonly kind: DocumentRecord['kind'];
  /** ISO dates. */
  readonly deliveredOn: string | null;
  readonly publishedOn: string | null;
  readonly reportYear: number | null;
}): string {
  const { kind, deliveredOn, publishedOn, reportYear } = document;
  const day = deliveredOn ?? (kind === 'note' || reportYear === null ? publishedOn : null);
  return day ?? (reportYear === null ? 'undated' : String(reportYear));
}

function moreExact(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
