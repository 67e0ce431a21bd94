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
    const witness = reportId(document) ?? document.id;
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
          saidOn: saidOn(document),
          evidence: [{ sentence: sentenceId(sentence), startOffset, endOffset, quote, rule }],
        });
  }
  return mergeEvents(events);
}

/** Joins events of one id: the evidence of all, each sentence once, and the most exact date of saying. */
export function mergeEvents(events: readonly EventRecord[]): EventRecord[] {
  const merged = new Map<string, EventRecord>();
  for (const event of [...events].sort((a, b) => compareText(a.id, b.id))) {
    const known = merged.get(event.id);
    if (!known) {
      merged.set(event.id, event);
      continue;
    }
    const seen = new Set(known.evidence.map(({ sentence }) => sentence));
    const evidence = [...known.evidence, ...event.evidence.filter(({ sentence }) => !seen.has(sentence))];
    evidence.sort((a, b) => compareText(a.sentence, b.sentence));
    merged.set(event.id, { ...known, evidence, saidOn: moreExact(known.saidOn, event.saidOn) });
  }
  return [...merged.values()];
}

/** When the claim was made: the session, else the posting of a note, else the report year. */
function saidOn({ kind, deliveredOn, publishedOn, reportYear }: DocumentRecord): string {
  const day = deliveredOn.value ?? (kind === 'note' || reportYear.value === null ? publishedOn.value : null);
  return day ?? (reportYear.value === null ? 'undated' : String(reportYear.value));
}

function moreExact(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
