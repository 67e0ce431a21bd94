import { isDeepStrictEqual } from 'node:util';
import { ISSUE_KINDS } from '../../ingest/issues.ts';
import { sentenceId } from '../../ingest/ids.ts';
import type { Report } from '../../ingest/pipeline.ts';
import type { SourceFile, SourcesRead } from '../../ingest/read/index.ts';
import type { Issue, QuotedSpan, Reading, Records, SentenceRecord } from '../../ingest/types.ts';

/** What is wrong with issues: unknown codes, another file than the one read, impossible places. */
export function checkIssues(issues: readonly Issue[], files: readonly string[]): string[] {
  return issues.flatMap((issue) => {
    const { code, severity, file, line, column, message } = issue;
    const at = `issue ${code}`;
    const isPlace = (value: number | undefined): boolean =>
      value === undefined || (Number.isInteger(value) && value >= 1);
    return [
      ...(code in ISSUE_KINDS && ISSUE_KINDS[code].severity === severity ? [] : [`${at}: unknown code or severity`]),
      ...(files.some((known) => file === known || file.startsWith(`${known}#`) || file.startsWith(`${known}/`))
        ? []
        : [`${at}: file “${file}”`]),
      ...(isPlace(line) && isPlace(column) ? [] : [`${at}: line ${String(line)}, column ${String(column)}`]),
      ...(message === '' ? [`${at}: no message`] : []),
    ];
  });
}

/** What is wrong with what a file gave: nothing at all, ids twice or of another file, a body outside its text. */
export function checkSources({ sources, issues }: SourcesRead, file: SourceFile): string[] {
  const ids = sources.map(({ id }) => id);
  return [
    ...(sources.length + issues.length === 0 ? ['skipped in silence: no source and no issue'] : []),
    ...(new Set(ids).size < ids.length ? ['two sources have one id'] : []),
    ...ids.filter((id) => !id.startsWith(file.id)).map((id) => `source of another file: ${id}`),
    ...sources.flatMap(({ text, bodyOffset }) =>
      bodyOffset >= 0 && bodyOffset <= text.length ? [] : ['bodyOffset outside the text'],
    ),
    ...checkIssues(issues, [file.path, ...(file.sidecar ? [file.sidecar.path] : [])]),
  ];
}

/** White space, marks without width and tags that a saved page left in a text: all that may lie between two sentences. */
const GAP = /^(?:[\s\u200b\ufeff]|<\/?[a-z][a-z0-9]*[^<>]*>)*$/i;

/** What is wrong with a report: quotes that do not stand where they are said to, letters in no sentence or in two. */
export function checkReport({ source, document, sentences }: Report): string[] {
  const { text, bodyOffset } = source;
  const problems: string[] = [];
  const expectQuote = (what: string, { startOffset, endOffset, quote }: QuotedSpan): void => {
    if (text.slice(startOffset, endOffset) !== quote || quote === '')
      problems.push(`${what}: no quote at ${startOffset}-${endOffset}`);
  };
  let end = bodyOffset;
  for (const sentence of sentences) {
    const { startOffset, endOffset, text: words } = sentence;
    if (startOffset < end || endOffset <= startOffset)
      problems.push(`sentence at ${startOffset}: out of order or empty`);
    if (!GAP.test(text.slice(end, startOffset))) problems.push(`gap at ${end}: letters in no sentence`);
    if (text.slice(startOffset, endOffset) !== words) problems.push(`sentence at ${startOffset}: not its words`);
    end = endOffset;
    problems.push(...checkFindings(sentence, expectQuote));
  }
  if (!GAP.test(text.slice(end))) problems.push(`gap at ${end}: letters in no sentence at the end`);
  const { record } = document;
  if (text.isWellFormed())
    for (const { text: words, startOffset } of sentences)
      if (!words.isWellFormed()) problems.push(`sentence at ${startOffset}: cuts a letter of two units in halves`);
  for (const name of ['city', 'reportYear', 'reviewedYear', 'plannedYear', 'deliveredOn', 'publishedOn'] as const)
    problems.push(...checkReading(name, record[name], text));
  return problems;
}

function checkReading(
  name: string,
  { value, basis, quote, startOffset, reason }: Reading<unknown>,
  text: string,
): string[] {
  if (value === null)
    return basis === null && reason !== undefined && reason !== '' ? [] : [`${name}: abstains without reason`];
  if (basis === null || quote === null) return [`${name}: a value without basis or quote`];
  return startOffset === null || text.startsWith(quote, startOffset) ? [] : [`${name}: no quote at ${startOffset}`];
}

function checkFindings(sentence: SentenceRecord, expectQuote: (what: string, span: QuotedSpan) => void): string[] {
  const { startOffset, endOffset, text, section, years, themes, mentions } = sentence;
  const problems: string[] = [];
  const expectInside = (what: string, span: QuotedSpan): void => {
    expectQuote(what, span);
    if (span.startOffset < startOffset || span.endOffset > endOffset)
      problems.push(`${what}: outside its sentence at ${startOffset}`);
  };
  for (const { year, quote, basis } of years) {
    if (!Number.isInteger(year) || year < 1900 || year > 2150) problems.push(`year ${year} at ${startOffset}`);
    const isOfSection = basis === 'section' || basis === 'span';
    if (!text.includes(quote) && !(isOfSection && (section === quote || quote === '')))
      problems.push(`year ${year}: quote not in sentence at ${startOffset}`);
  }
  for (const tag of themes)
    if (tag.role === 'own') expectInside(`tag ${tag.concept}`, tag);
    else {
      expectQuote(`tag ${tag.concept}`, tag);
      if (tag.startOffset > startOffset) problems.push(`tag ${tag.concept}: inherited from behind ${startOffset}`);
    }
  for (const mention of mentions) {
    expectInside(`mention ${mention.project}`, mention);
    for (const event of mention.events) {
      expectInside(`event ${event.type}`, event);
      const { earliest, latest } = event;
      const isDate = (date: string | null): boolean =>
        date === null || (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)));
      if (!isDate(earliest) || !isDate(latest) || (earliest !== null && latest !== null && earliest > latest))
        problems.push(`event ${event.type}: dates ${String(earliest)} to ${String(latest)}`);
    }
  }
  return problems;
}

/** What is wrong with records: no JSON, a report lost, evidence of sentences that are not there. */
export function checkRecords(records: Records, reports: readonly Report[], files: readonly string[]): string[] {
  const json = JSON.stringify(records);
  const ids = new Set(records.sentences.map(sentenceId));
  return [
    ...(isDeepStrictEqual(JSON.parse(json), records) ? [] : ['the records do not survive JSON']),
    ...(records.documents.length === reports.length ? [] : ['not a document a report']),
    ...(ids.size === records.sentences.length ? [] : ['two sentences have one id']),
    ...records.events.flatMap(({ id, evidence }) =>
      evidence.filter(({ sentence }) => !ids.has(sentence)).map(() => `event ${id}: evidence without sentence`),
    ),
    ...checkIssues(records.issues, files),
  ];
}
