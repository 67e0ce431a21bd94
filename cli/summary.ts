import { groupBy } from '../ingest/group.ts';
import { formatIssue } from '../ingest/issues.ts';
import type { DocumentRecord, Issue, Records, SentenceRecord } from '../ingest/types.ts';
import { formatTable } from './table.ts';

/** What was read of one document, in numbers people check it by. */
export interface DocumentSummary {
  readonly id: string;
  readonly city: string | null;
  readonly reportYear: number | null;
  /** Years looked back on and planned: "2023", "2019–2023", '' where unknown. */
  readonly reviewed: string;
  readonly planned: string;
  readonly deliveredOn: string | null;
  readonly language: string;
  readonly sections: number;
  readonly sentences: number;
  /** Shares of the sentences, 0 to 1. */
  readonly review: number;
  readonly plan: number;
  readonly tags: number;
  readonly mentions: number;
  readonly issues: number;
}

/** One summary a document, in their order. */
export function summarize({ documents, sentences, issues }: Records): DocumentSummary[] {
  const byDocument = groupBy(sentences, ({ document }) => document);
  const byPath = groupBy(issues, ({ file }) => file);
  return documents.map((document) => {
    const own = byDocument.get(document.id) ?? [];
    const share = (mode: SentenceRecord['mode']): number =>
      own.length === 0 ? 0 : own.filter((sentence) => sentence.mode === mode).length / own.length;
    const { id, city, reportYear, deliveredOn, language, path } = document;
    return {
      id,
      city: city.value,
      reportYear: reportYear.value,
      reviewed: yearSpan(document.reviewedFrom, document.reviewedTo),
      planned: yearSpan(document.plannedFrom, document.plannedTo),
      deliveredOn: deliveredOn.value,
      language,
      sections: own.filter(({ part }) => part === 'heading').length,
      sentences: own.length,
      review: share('review'),
      plan: share('plan'),
      tags: own.reduce((sum, { themes }) => sum + themes.length, 0),
      mentions: own.reduce((sum, { mentions }) => sum + mentions.length, 0),
      issues: byPath.get(path)?.length ?? 0,
    };
  });
}

/** A table of the documents, and below it what needs a person's eye: errors first, then warnings; notes are counted. */
export function formatSummary(records: Records): string {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const rows = summarize(records).map((summary) => [
    summary.id,
    summary.city ?? '?',
    summary.reportYear === null ? '?' : markBasis(records.documents, summary),
    summary.reviewed,
    summary.planned,
    summary.language,
    summary.sections,
    summary.sentences,
    percent(summary.review),
    percent(summary.plan),
    summary.issues === 0 ? '' : summary.issues,
  ]);
  const columns = [
    'document',
    'city',
    'year',
    'reviews',
    'plans',
    'lang',
    'sections',
    'sentences',
    'review',
    'plan',
    'issues',
  ];
  return `${rows.length === 0 ? '' : formatTable(columns, rows, 48)}${formatEye(records.issues)}`;
}

/** `2021 (posted)`, `2022 (file name)`: a year that the text does not state is marked with how it is known. */
function markBasis(documents: readonly DocumentRecord[], { id, reportYear }: DocumentSummary): string {
  const reading = documents.find((document) => document.id === id)?.reportYear;
  const mark = reading?.from ?? (reading?.basis === 'posted' ? 'posted' : null);
  return mark === null ? String(reportYear) : `${String(reportYear)} (${mark})`;
}

function formatEye(issues: readonly Issue[]): string {
  const seen = (severity: Issue['severity']): Issue[] => issues.filter((issue) => issue.severity === severity);
  const [errors, warnings, notes] = [seen('error'), seen('warning'), seen('info')];
  if (issues.length === 0) return '\nNothing needs your eye.\n';
  const lines = [...errors, ...warnings].map((issue) => `  ${formatIssue(issue)}\n`).join('');
  const more =
    notes.length === 0
      ? ''
      : `  ${notes.length} ${notes.length === 1 ? 'note' : 'notes'} more (atlas ingest --out DIR lists them in issues.jsonl)\n`;
  return `\nWhat needs your eye (docs/issues.md explains the codes):\n${lines}${more}`;
}

function yearSpan(from: number | null, to: number | null): string {
  if (from === null || to === null) return String(from ?? to ?? '');
  return from === to ? String(from) : `${from}–${to}`;
}
