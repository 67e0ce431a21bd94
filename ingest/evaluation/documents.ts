import type { Gold, GoldRow } from './gold.ts';
import { groupBy } from '../group.ts';
import { overlaps } from '../spans.ts';
import type { Issue, SentenceRecord } from '../types.ts';

/** Sentences under every name a label file may give their document; in each list in the order they come. */
export type SentencesByDoc = ReadonlyMap<string, readonly SentenceRecord[]>;

/**
 * The name labels give a document: the file's name without ending (`dalian-2024`), for a record of a JSONL file with it
 * (`reports.jsonl#7`). A name that is a number of three digits and a fingerprint (`004_f72e3d53d06d5fc4`) goes by its number.
 */
export function documentKey(id: string): string {
  const name = id.split('/').at(-1) ?? id;
  if (/\.jsonl#/.test(name)) return name;
  const stem = name.replace(/\.\w+$/, '');
  return /^\d{3}_[0-9a-f]{16}$/.test(stem) ? stem.slice(0, 3) : stem;
}

/** Sentences by their document's key and, for what the key leaves open, by its whole id. */
export function groupByDoc(sentences: readonly SentenceRecord[]): SentencesByDoc {
  const byKey = groupBy(sentences, ({ document }) => documentKey(document));
  return new Map([...groupBy(sentences, ({ document }) => document), ...byKey]);
}

/**
 * Holds labels against the texts that were read: the rows that can be scored, in their order, and what stands against the
 * others. Rows of a document that was not read stay (all of them count as missed) and are told once, as is a name that
 * several documents share.
 */
export function checkGoldTexts(gold: Gold, byDoc: SentencesByDoc): { rows: GoldRow[]; issues: Issue[] } {
  const issues: Issue[] = [];
  for (const [doc, [first]] of groupBy(gold.rows, (row) => row.doc)) {
    const ids = new Set(byDoc.get(doc)?.map(({ document }) => document));
    if (ids.size === 1 || !first) continue;
    const message =
      ids.size === 0
        ? `No text read is called "${doc}": what is labelled there counts as missed.`
        : `"${doc}" may be ${[...ids].join(' or ')}: what was found in any of them counts.`;
    issues.push(gold.issueAt('GOLD_DOCUMENT', { row: first, path: ['doc'] }, message));
  }
  const rows = gold.rows.filter((row) => {
    const there = differingWords(row, byDoc.get(row.doc) ?? []);
    if (there === null) return true;
    issues.push(
      gold.issueAt('GOLD_TEXT_DIFFERS', { row, path: ['text'] }, `At these offsets of ${row.doc} stands “${there}”.`),
    );
    return false;
  });
  return { rows, issues };
}

/** Words read at a row's offsets that are not its own; null where all are, or the row bears none. White space is not compared. */
function differingWords(row: GoldRow, sentences: readonly SentenceRecord[]): string | null {
  const { text } = row;
  if (text === null) return null;
  for (const sentence of sentences.filter((other) => overlaps(row, other))) {
    const start = Math.max(row.startOffset, sentence.startOffset);
    const end = Math.min(row.endOffset, sentence.endOffset);
    const there = sentence.text.slice(start - sentence.startOffset, end - sentence.startOffset);
    const labelled = text.slice(start - row.startOffset, end - row.startOffset);
    if (there.replace(/\s/g, ' ') !== labelled.replace(/\s/g, ' ')) return there;
  }
  return null;
}
