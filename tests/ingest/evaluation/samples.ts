import { readGold, type Gold } from '../../../ingest/evaluation/gold.ts';
import type { EventType, Mention, Modality, SentenceRecord, Tag, TagRole } from '../../../ingest/types.ts';
import { smallTaxonomy } from '../small-taxonomy.ts';

const TAXONOMY = smallTaxonomy();

/** A line of labels; `doc` is "a" and no theme is labelled where nothing else is said. */
export interface Label {
  doc?: string;
  start: number;
  end: number;
  text?: string;
  themes?: string[];
  [field: string]: unknown;
}

/** Labels as they are read from a file. */
export const toGold = (labels: readonly Label[]): Gold =>
  readGold(
    labels.map((label) => JSON.stringify({ doc: 'a', themes: [], ...label })).join('\n'),
    'gold.jsonl',
    TAXONOMY,
  );

/** A sentence of the document "a" with nothing found in it. */
export const sentence = (start: number, end: number, more: Partial<SentenceRecord> = {}): SentenceRecord => ({
  ...{ document: 'a.txt', startOffset: start, endOffset: end, text: '字'.repeat(end - start) },
  ...{ city: 'dalian', reportYear: 2021, language: 'zh', section: null, part: 'text' },
  ...{ mode: null, modeBasis: null, modeQuote: null, textHash: '', similarityKey: null },
  ...{ years: [], themes: [], mentions: [] },
  ...more,
});

/** A tag of a concept at a place. */
export const tag = (start: number, end: number, concept: string, role: TagRole = 'own'): Tag => ({
  ...{ startOffset: start, endOffset: end, quote: '字'.repeat(end - start) },
  ...{ concept, theme: concept.split('.')[0] ?? '', rule: 'term:字', role },
});

/** A mention of a project at a place. */
export const mention = (start: number, end: number, project: string, more: Partial<Mention> = {}): Mention => ({
  ...{ startOffset: start, endOffset: end, quote: '字'.repeat(end - start) },
  ...{ project, name: project, rule: 'gazetteer', year: null, events: [] },
  ...more,
});

/** What a sentence says happens. */
export const event = (type: EventType, modality: Modality): Mention['events'][number] => ({
  ...{ type, modality, earliest: null, latest: null, basis: null, rule: '' },
  ...{ startOffset: 0, endOffset: 1, quote: '字' },
});
