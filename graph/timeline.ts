import { NotFoundError } from '../ingest/errors.ts';
import { compareText } from '../ingest/issues.ts';
import type { EvidenceSentence, Timeline, TimelineStep } from './answers.ts';
import { findReferences, readCatalog, sortReferences, type Catalog, type SentenceReference } from './catalog.ts';
import { mapOf, numberOf, textOf, textOrNull } from './columns.ts';
import * as questions from './cypher-questions.ts';
import { dateOfSaying } from '../ingest/event-records.ts';
import { groupBy } from '../ingest/group.ts';
import { nodeKey } from './row.ts';
import { readProjects } from './projects.ts';
import { readSentences } from './sentences.ts';
import type { Read } from './stored.ts';
import type { Row } from './store.ts';

/**
 * A project through the years: each claim once, with the sentence that makes it (of the counted text if it does), and
 * each sentence of a counted text or a note that names it without a claim. Steps are in the order of what they speak of,
 * then of what was said first; those that speak of no date stand at the year of their report. Years are silent or
 * missing only by the reports of the project's place that are loaded: without a place, or reports of it, both lists are
 * empty. Throws `NotFoundError` with `PROJECT_NOT_FOUND`.
 */
export async function getTimeline(read: Read, id: string): Promise<Timeline> {
  const project = (await readProjects(read)).find((it) => it.id === id);
  if (!project) throw new NotFoundError('PROJECT_NOT_FOUND', `There is no project "${id}".`);
  const key = nodeKey('Project', id);
  const catalog = await readCatalog(read);
  const claims = await readClaims(read, key, catalog);
  const claimed = new Set(claims.flatMap(({ evidence }) => evidence.map((reference) => reference.key)));
  const mentions = (await findReferences(read, questions.REFERENCES_BEHIND.Project, { key })).filter(
    (reference) => !catalog.uncounted.has(reference.document) && !claimed.has(reference.key),
  );
  const keys = [...claims.map(({ sentence }) => sentence.key), ...mentions.map((mention) => mention.key)];
  const byKey = new Map((await readSentences(read, keys, catalog)).map((it) => [nodeKey('Sentence', it.id), it]));
  const steps = [
    ...claims.flatMap(({ properties, sentence }) => toStep(properties, byKey.get(sentence.key))),
    ...mentions.flatMap(({ key: mention, document }) => {
      const facts = catalog.documents.get(document);
      return toStep(null, byKey.get(mention), facts && dateOfSaying(facts));
    }),
  ];
  const reports = new Set((await read(questions.REPORTS_NAMING, { key })).map((row) => textOf(row, 'key')));
  return { project, steps: steps.sort(compareSteps), ...findGaps(catalog, { city: project.city, reports }) };
}

interface Claim {
  readonly properties: Row;
  readonly evidence: readonly SentenceReference[];
  /** The sentence to show: of a counted text before others, then the first. */
  readonly sentence: SentenceReference;
}

async function readClaims(read: Read, key: string, catalog: Catalog): Promise<readonly Claim[]> {
  const rows = await read(questions.EVENTS_OF_PROJECT, { key });
  return [...groupBy(rows, (row) => textOf(row, 'event')).values()].flatMap((group) => {
    const [row] = group;
    const evidence = group.map((it) => ({
      key: textOf(it, 'key'),
      document: textOf(it, 'document'),
      startOffset: numberOf(it, 'startOffset'),
    }));
    const sorted = sortReferences(evidence, catalog);
    const sentence = sorted.find(({ document }) => !catalog.uncounted.has(document)) ?? sorted[0];
    return row && sentence ? [{ properties: mapOf(row, 'properties'), evidence, sentence }] : [];
  });
}

/** A step of a claim, or of a mere mention (`claim` null); none if its sentence is gone. */
function toStep(claim: Row | null, sentence: EvidenceSentence | undefined, said = 'undated'): readonly TimelineStep[] {
  if (sentence === undefined) return [];
  const [earliest, latest] = [textOrNull(claim ?? {}, 'earliest'), textOrNull(claim ?? {}, 'latest')];
  const bound = latest ?? earliest;
  return [
    {
      year: bound === null ? spokenYear(claim, sentence) : Number(bound.slice(0, 4)),
      saidOn: claim ? textOf(claim, 'saidOn') : said,
      reportYear: sentence.reportYear,
      type: claim && textOf(claim, 'type'),
      modality: claim && textOf(claim, 'modality'),
      earliest,
      latest,
      basis: claim && textOrNull(claim, 'basis'),
      sentence,
    },
  ];
}

/** The one year a mere mention's sentence speaks of; null if there is none or more than one. */
function spokenYear(claim: Row | null, { years }: EvidenceSentence): number | null {
  const [year, ...others] = new Set(years.map((it) => it.year));
  return claim === null && others.length === 0 ? (year ?? null) : null;
}

function compareSteps(a: TimelineStep, b: TimelineStep): number {
  return (
    compareText(timeOf(a), timeOf(b)) ||
    compareText(a.saidOn, b.saidOn) ||
    compareText(a.sentence.document, b.sentence.document) ||
    a.sentence.startOffset - b.sentence.startOffset ||
    compareText(a.type ?? '', b.type ?? '') ||
    compareText(a.modality ?? '', b.modality ?? '')
  );
}

/** What a step is ordered by; steps without any date come last. */
function timeOf({ latest, earliest, year, reportYear, saidOn }: TimelineStep): string {
  return latest ?? earliest ?? String(year ?? reportYear ?? saidOn);
}

function findGaps(
  { documents }: Catalog,
  { city, reports }: { city: string | null; reports: ReadonlySet<string> },
): Pick<Timeline, 'missingYears' | 'silentYears'> {
  const key = city === null ? null : nodeKey('City', city);
  const loaded = new Set<number>();
  for (const document of documents.values())
    if (document.kind === 'report' && document.city === key && document.reportYear !== null)
      loaded.add(document.reportYear);
  const named = new Set(
    [...loaded].filter((year) => [...reports].some((report) => report.startsWith(`Report:${city ?? ''}-${year}-`))),
  );
  return {
    missingYears: missingBetween(loaded),
    silentYears: [...loaded].filter((year) => !named.has(year)).sort((a, b) => a - b),
  };
}

/** Years between the first and the last of these that are not among them, in order. */
export function missingBetween(years: ReadonlySet<number>): readonly number[] {
  if (years.size === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !years.has(year));
}
