import { collectEvents } from '../../ingest/event-records.ts';
import { createFingerprint } from '../../ingest/fingerprint.ts';
import { contentId } from '../../ingest/ids.ts';
import { similarityKey } from '../../ingest/similarity-key.ts';
import type {
  Basis,
  DocumentRecord,
  Issue,
  Language,
  Mention,
  MentionEvent,
  Mode,
  Reading,
  Records,
  SentenceRecord,
  SpokenYear,
  Tag,
} from '../../ingest/types.ts';

export { DOCUMENTS } from './sample-documents.ts';
export { AIRPORT, concept, GAZETTEER, PLACES, project, TAXONOMY, TUNNEL } from './sample-lists.ts';

/** A document in short: sentences stand one after another, and quotes are looked up in them. */
export interface SampleDocument {
  readonly id: string;
  readonly language?: Language;
  readonly city?: string | null;
  readonly year?: number | null;
  readonly kind?: 'report' | 'note';
  readonly deliveredOn?: string;
  readonly publishedOn?: string;
  readonly sentences: readonly SampleSentence[];
}

export interface SampleSentence {
  readonly text: string;
  readonly mode?: Mode;
  readonly section?: string;
  readonly years?: readonly SpokenYear[];
  /** Concept by quote. */
  readonly tags?: Readonly<Record<string, string>>;
  /** A concept that comes from words of a heading, at an offset of the document. */
  readonly inherits?: { readonly concept: string; readonly quote: string; readonly startOffset: number };
  /** Project by quote, with what happens to it. */
  readonly mentions?: Readonly<Record<string, SampleMention>>;
}

export interface SampleMention {
  readonly project: string;
  readonly events?: readonly (Pick<MentionEvent, 'type' | 'modality' | 'earliest' | 'latest'> & {
    readonly basis?: Basis;
  })[];
}

/** Records of these documents, as the reader would give them: sorted, offsets counted, events gathered. */
export function sampleRecords(documents: readonly SampleDocument[], issues: readonly Issue[] = []): Records {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const records = sorted.map(toDocument);
  const sentences = sorted.flatMap(toSentences);
  return { documents: records, sentences, projects: [], events: collectEvents(records, sentences), issues };
}

function toDocument(document: SampleDocument): DocumentRecord {
  const { id, language = 'zh', kind = 'report', sentences } = document;
  const year = document.year ?? null;
  return {
    id,
    path: id,
    sha256: id.padEnd(64, '0'),
    kind,
    reportKind: 'gwr',
    language,
    city: reading(document.city ?? null),
    reportYear: reading(year),
    reviewedYear: reading(year === null ? null : year - 1),
    plannedYear: reading(year),
    reviewedFrom: year === null ? null : year - 1,
    reviewedTo: year === null ? null : year - 1,
    plannedFrom: year,
    plannedTo: year,
    deliveredOn: reading(document.deliveredOn ?? null),
    publishedOn: reading(document.publishedOn ?? null),
    title: sentences[0]?.text ?? '',
    url: null,
    fingerprint: createFingerprint(sentences.map(({ text }) => text).join('')),
  };
}

function reading<T>(value: T | null): Reading<T> {
  return { value, basis: value === null ? null : 'given', quote: null, startOffset: null };
}

function toSentences(document: SampleDocument): SentenceRecord[] {
  let startOffset = 0;
  return document.sentences.map((sentence) => {
    const start = startOffset;
    startOffset += sentence.text.length;
    return {
      document: document.id,
      city: document.city ?? null,
      reportYear: document.year ?? null,
      language: document.language ?? 'zh',
      startOffset: start,
      endOffset: startOffset,
      text: sentence.text,
      section: sentence.section ?? null,
      part: 'text',
      mode: sentence.mode ?? null,
      modeBasis: sentence.mode ? 'section' : null,
      modeQuote: sentence.mode ? (sentence.section ?? sentence.mode) : null,
      textHash: contentId(sentence.text),
      similarityKey: similarityKey(sentence.text),
      years: sentence.years ?? [],
      themes: [
        ...Object.entries(sentence.tags ?? {}).map(([quote, concept]) => toTag(sentence, { quote, concept, start })),
        ...(sentence.inherits ? [toInheritedTag(sentence.inherits)] : []),
      ],
      mentions: Object.entries(sentence.mentions ?? {}).map(([quote, mention]) =>
        toMention(sentence, { quote, mention, start }),
      ),
    };
  });
}

function spanOf({ text }: SampleSentence, quote: string, start: number): { startOffset: number; endOffset: number } {
  const at = text.indexOf(quote);
  if (at < 0) throw new RangeError(`"${quote}" does not stand in "${text}".`);
  return { startOffset: start + at, endOffset: start + at + quote.length };
}

function toTag(sentence: SampleSentence, given: { quote: string; concept: string; start: number }): Tag {
  const { quote, concept, start } = given;
  const theme = concept.split('.')[0] ?? concept;
  return { concept, theme, ...spanOf(sentence, quote, start), quote, rule: `term:${quote}`, role: 'own' };
}

function toInheritedTag({ concept, quote, startOffset }: NonNullable<SampleSentence['inherits']>): Tag {
  const theme = concept.split('.')[0] ?? concept;
  return {
    concept,
    theme,
    startOffset,
    endOffset: startOffset + quote.length,
    quote,
    rule: 'heading',
    role: 'heading',
  };
}

function toMention(sentence: SampleSentence, given: { quote: string; mention: SampleMention; start: number }): Mention {
  const { quote, mention, start } = given;
  const span = { ...spanOf(sentence, quote, start), quote };
  return {
    project: mention.project,
    name: quote,
    rule: 'name',
    year: null,
    ...span,
    events: (mention.events ?? []).map((event) => ({ basis: 'stated', rule: 'cue', ...event, ...span })),
  };
}
