import { createHash } from 'node:crypto';
import type { DocumentRecord, SentenceRecord } from './types.ts';

/** First 16 hexadecimal digits of the SHA-256 of the parts, joined by an unprintable separator. Never random, never from the clock. */
export function contentId(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256')
    .update(parts.map((part) => part ?? '').join('\u001f'))
    .digest('hex')
    .slice(0, 16);
}

/** Document and position: two equal sentences stay two sentences. */
export function sentenceId(sentence: Pick<SentenceRecord, 'document' | 'startOffset'>): string {
  return `${sentence.document}@${sentence.startOffset}`;
}

/** What tells which report a document is a text of. */
export interface ReportFacts extends Pick<DocumentRecord, 'kind' | 'reportKind'> {
  /** Place id. */
  readonly city: string | null;
  readonly reportYear: number | null;
}

/**
 * `dalian-2024-gwr`: the report a document is a text of, or null without city or year.
 * Two texts of one report share it; they are one witness.
 */
export function reportId({ kind, city, reportYear, reportKind }: ReportFacts): string | null {
  return kind === 'note' || city === null || reportYear === null ? null : `${city}-${reportYear}-${reportKind}`;
}
