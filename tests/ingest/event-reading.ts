import { readEvents, type Told } from '../../ingest/events.ts';
import type { Mode } from '../../ingest/types.ts';
import { findYears, type YearAnchors } from '../../ingest/years.ts';

/** A section of a report on 2023 with the plans for 2024. */
export const anchors = (mode: Mode): YearAnchors => ({
  mode,
  reviewedFrom: 2023,
  reviewedTo: 2023,
  plannedFrom: 2024,
  plannedTo: 2024,
});
/** Where the sentence stands in its document. */
export const OFFSET = 100;

/** Reads a sentence whose names of projects stand in square brackets. */
export function read(marked: string, mode: Mode): Told[] {
  const spans: { startOffset: number; endOffset: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?=\[)|(?<=\])/)) {
    const isName = part.startsWith('[');
    const words = isName ? part.slice(1, -1) : part;
    if (isName) spans.push({ startOffset: OFFSET + text.length, endOffset: OFFSET + text.length + words.length });
    text += words;
  }
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const years = findYears(text, anchors(mode), OFFSET);
  return readEvents({ text, startOffset: OFFSET, language, mentions: spans, anchors: anchors(mode), years });
}
/** `type/modality` of each event, a list for each name. */
export const told = (marked: string, mode: Mode): string[][] =>
  read(marked, mode).map(({ events }) => events.map(({ type, modality }) => `${type}/${modality}`));
