import { compareText } from '../ingest/issues.ts';
import type { EventType } from '../ingest/types.ts';
import type { EvidenceSentence, Mark } from './answers.ts';
import type { Catalog } from './catalog.ts';
import { mapOf, numberOf, textOf, textOrNull } from './columns.ts';
import * as questions from './cypher-questions.ts';
import { EVENT_LABELS } from './event-labels.ts';
import { groupBy } from '../ingest/group.ts';
import { splitKey } from './row.ts';
import type { Read } from './stored.ts';
import type { Row } from './store.ts';

/**
 * Sentences with all that was found in them, in the order of `keys`; keys that are not stored are left out. Marks are
 * sorted by place.
 */
export async function readSentences(
  read: Read,
  keys: readonly string[],
  catalog: Catalog,
): Promise<readonly EvidenceSentence[]> {
  if (keys.length === 0) return [];
  const ask = async (statement: string): Promise<ReadonlyMap<string, readonly Row[]>> =>
    groupBy(await read(statement, { keys }), (row) => textOf(row, 'key'));
  const sentences = await ask(questions.SENTENCES);
  const years = await ask(questions.YEARS_OF_SENTENCES);
  const tags = await ask(questions.TAGS_OF_SENTENCES);
  const mentions = await ask(questions.MENTIONS_OF_SENTENCES);
  const events = await ask(questions.EVENTS_OF_SENTENCES);
  return keys.flatMap((key) => {
    const [row] = sentences.get(key) ?? [];
    if (row === undefined) return [];
    const place = mapOf(row, 'properties');
    const marks = [
      ...(tags.get(key) ?? []).map((tag) => toMark(tag, 'theme', place)),
      ...(mentions.get(key) ?? []).map((mention) => toMark(mention, 'project', place)),
      ...(events.get(key) ?? []).map((event) => toMark(event, 'event', place)),
    ];
    return [toSentence(row, { catalog, years: years.get(key) ?? [], marks })];
  });
}

function toSentence(
  row: Row,
  { catalog, years, marks }: { catalog: Catalog; years: readonly Row[]; marks: readonly Mark[] },
): EvidenceSentence {
  const properties = mapOf(row, 'properties');
  const document = catalog.documents.get(textOf(row, 'document'));
  return {
    id: splitKey(textOf(row, 'key')).id,
    document: splitKey(textOf(row, 'document')).id,
    documentTitle: document?.title ?? '',
    url: document?.url ?? null,
    language: textOf(properties, 'language') as EvidenceSentence['language'],
    city: document?.city ? splitKey(document.city).id : null,
    reportYear: document?.kind === 'report' ? document.reportYear : null,
    years: years
      .map((year) => ({ year: numberOf(year, 'year'), basis: textOf(year, 'basis'), quote: textOf(year, 'quote') }))
      .sort((a, b) => a.year - b.year || compareText(a.basis, b.basis)),
    mode: textOrNull(properties, 'mode') as EvidenceSentence['mode'],
    section: textOrNull(properties, 'section'),
    startOffset: numberOf(properties, 'startOffset'),
    endOffset: numberOf(properties, 'endOffset'),
    text: textOf(properties, 'text'),
    marks: [...marks].sort(compareMarks),
  };
}

/** Offsets become relative to the sentence, unless the words stand outside it (a heading, a list head). */
function toMark(row: Row, kind: Mark['kind'], sentence: Row): Mark {
  const found = mapOf(row, 'properties');
  const [start, end] = [numberOf(found, 'startOffset'), numberOf(found, 'endOffset')];
  const [from, to] = [numberOf(sentence, 'startOffset'), numberOf(sentence, 'endOffset')];
  const inherited = start < from || end > to;
  const of = textOf(row, 'of');
  const labels = kind === 'event' ? EVENT_LABELS[of as EventType] : undefined;
  return {
    startOffset: inherited ? start : start - from,
    endOffset: inherited ? end : end - from,
    quote: textOf(found, 'quote'),
    kind,
    of,
    labelEn: labels?.en ?? textOrNull(row, 'labelEn') ?? of,
    labelZh: labels?.zh ?? textOrNull(row, 'labelZh') ?? of,
    rule: textOf(found, 'rule'),
    inherited,
  };
}

function compareMarks(a: Mark, b: Mark): number {
  return (
    Number(a.inherited) - Number(b.inherited) ||
    a.startOffset - b.startOffset ||
    a.endOffset - b.endOffset ||
    compareText(a.kind, b.kind) ||
    compareText(a.of, b.of) ||
    compareText(a.labelEn, b.labelEn)
  );
}
