import { compareText } from '../ingest/issues.ts';
import { readCatalog } from './catalog.ts';
import { numberOf, textOf, textOrNull } from './columns.ts';
import * as questions from './cypher-questions.ts';
import { groupBy } from '../ingest/group.ts';
import { splitKey } from './row.ts';
import type { Row } from './store.ts';
import type { Read } from './stored.ts';

/** Sentences that recur: equal, or nearly the same but for numbers, years, places and function words. */
export interface Repeat {
  /** What they share: a `similarityKey`. */
  readonly key: string;
  /** All texts are equal, letter by letter. */
  readonly equal: boolean;
  /** Different documents they stand in. */
  readonly documents: number;
  readonly cities: readonly string[];
  readonly years: readonly number[];
  /** In the order of document and offset. */
  readonly sentences: readonly RepeatedSentence[];
}

export interface RepeatedSentence {
  readonly id: string;
  readonly document: string;
  readonly city: string | null;
  readonly reportYear: number | null;
  readonly text: string;
}

/**
 * Sentences that stand in at least `min` reports of different places or years, those in most first; at most `limit`
 * groups. Translations and copies of one report are not repeats: their counted text alone is looked at.
 */
export async function listRepeats(read: Read, options: { min: number; limit: number }): Promise<readonly Repeat[]> {
  const catalog = await readCatalog(read);
  const uncounted = [...catalog.uncounted];
  const keys = (await read(questions.REPEATED_KEYS, { uncounted, min: options.min })).map((row) => textOf(row, 'key'));
  const rows = await read(questions.SENTENCES_OF_KEYS, { uncounted, keys });
  const positionOf = (row: Row): number => catalog.documents.get(textOf(row, 'document'))?.position ?? Infinity;
  const inOrder = (a: Row, b: Row): number =>
    positionOf(a) - positionOf(b) || numberOf(a, 'startOffset') - numberOf(b, 'startOffset');
  const repeats = [...groupBy(rows, (row) => textOf(row, 'similar'))].map(([key, group]): Repeat => {
    const sentences = [...group].sort(inOrder).map((row) => {
      const document = catalog.documents.get(textOf(row, 'document'));
      return {
        id: splitKey(textOf(row, 'key')).id,
        document: splitKey(textOf(row, 'document')).id,
        city: document?.city ? splitKey(document.city).id : null,
        reportYear: document?.reportYear ?? null,
        text: textOf(row, 'text'),
      };
    });
    return {
      key,
      equal: new Set(group.map((row) => textOrNull(row, 'hash'))).size === 1,
      documents: new Set(sentences.map(({ document }) => document)).size,
      cities: distinct(sentences.map(({ city }) => city)).sort(compareText),
      years: distinct(sentences.map(({ reportYear }) => reportYear)).sort((a, b) => a - b),
      sentences,
    };
  });
  return repeats
    .filter(({ cities, years }) => cities.length > 1 || years.length > 1)
    .sort((a, b) => b.documents - a.documents || compareText(a.key, b.key))
    .slice(0, options.limit);
}

function distinct<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null))];
}
