import { NotFoundError } from '../ingest/errors.ts';
import { dateOfSaying } from '../ingest/event-records.ts';
import { groupBy } from '../ingest/group.ts';
import { compareText } from '../ingest/issues.ts';
import type { EventType, Modality } from '../ingest/types.ts';
import type { EvidenceSentence, Timeline, TimelineProject, TimelineStep } from './answers.ts';
import { findReferences, readCatalog, sortReferences, type Catalog, type SentenceReference } from './catalog.ts';
import { mapOf, numberOf, textOf, textOrNull } from './columns.ts';
import * as questions from './cypher-questions.ts';
import { deriveStatus } from './derive-status.ts';
import { findMilestones, type WitnessClaim } from './milestones.ts';
import { readProjects } from './projects.ts';
import { nodeKey } from './row.ts';
import { readSentences } from './sentences.ts';
import { findSilence } from './silence.ts';
import type { Read } from './stored.ts';
import type { Row } from './store.ts';
import { documentsBy, isSaidBy, loadedOf, readReportOfText } from './witnesses.ts';

/**
 * A project through the years: each claim once, with the sentence that makes it (of the counted text if it does), and
 * each sentence of a counted text or a note that names it without a claim. Steps are in the order of what they speak of,
 * then of what was said first; those that speak of no date stand at the year of their report. With `asOf` (ISO date of any
 * precision) only what was said by then counts, for the status too. Throws `NotFoundError` with `PROJECT_NOT_FOUND`.
 */
export async function getTimeline(
  read: Read,
  id: string,
  { asOf }: { asOf?: string | undefined } = {},
): Promise<Timeline> {
  const project = (await readProjects(read)).find((it) => it.id === id);
  if (!project) throw new NotFoundError('PROJECT_NOT_FOUND', `There is no project "${id}".`);
  const key = nodeKey('Project', id);
  const catalog = await readCatalog(read);
  const documents = documentsBy(catalog, asOf);
  const isThere = new Set(documents.map((document) => document.key));
  const claims = (await readClaims(read, key, catalog)).filter(({ saidOn }) => isSaidBy(saidOn, asOf));
  const claimed = new Set(claims.flatMap(({ evidence }) => evidence.map((reference) => reference.key)));
  const naming = (await findReferences(read, questions.REFERENCES_BEHIND.Project, { key })).filter(({ document }) =>
    isThere.has(document),
  );
  const mentions = naming.filter(
    ({ key: sentence, document }) => !catalog.uncounted.has(document) && !claimed.has(sentence),
  );
  const keys = [...claims.map(({ sentence }) => sentence.key), ...mentions.map((mention) => mention.key)];
  const byKey = new Map((await readSentences(read, keys, catalog)).map((it) => [nodeKey('Sentence', it.id), it]));
  const steps = [
    ...claims.flatMap((claim) => toStep(claim, byKey.get(claim.sentence.key))),
    ...mentions.flatMap(({ key: mention, document }) => {
      const facts = catalog.documents.get(document);
      return toStep(null, byKey.get(mention), facts && dateOfSaying(facts));
    }),
  ];
  const city = project.city === null ? null : nodeKey('City', project.city);
  const status = statusOf(claims);
  return {
    project: { ...project, ...status },
    steps: steps.sort(compareSteps),
    milestones: findMilestones(claims, { ...loadedOf(city, documents), unread: unreadReviews(steps) }),
    ...findSilence(city, status.status, { documents, naming: new Set(naming.map(({ document }) => document)) }),
  };
}

/**
 * Years of reports whose review names a project without an event, or only with an addition to it: what it says of the
 * project may have been missed.
 */
function unreadReviews(steps: readonly TimelineStep[]): ReadonlySet<number> {
  const unread = steps.filter(
    ({ type, sentence }) => sentence.mode === 'review' && (type === null || type === 'expanded'),
  );
  return new Set(unread.flatMap(({ reportYear }) => reportYear ?? []));
}

function statusOf(claims: readonly WitnessClaim[]): Pick<TimelineProject, 'status' | 'statusYear' | 'statusRule'> {
  const derived = deriveStatus(claims);
  return { status: derived?.status ?? null, statusYear: derived?.year ?? null, statusRule: derived?.rule ?? null };
}

interface Claim extends WitnessClaim {
  readonly basis: string | null;
  readonly evidence: readonly Told[];
  /** The sentence to show: of a counted text before others, then the first. */
  readonly sentence: Told;
}

/** A sentence with the words of it that make a claim. */
interface Told extends SentenceReference {
  readonly at: number;
  readonly quote: string;
  readonly rule: string;
}

async function readClaims(read: Read, key: string, catalog: Catalog): Promise<readonly Claim[]> {
  const reports = await readReportOfText(read);
  const rows = await read(questions.EVENTS_OF_PROJECT, { key });
  return [...groupBy(rows, (row) => textOf(row, 'event'))].flatMap(([event, group]) => {
    const [row] = group;
    const evidence = sortReferences(
      group.map(toTold).sort((a, b) => a.at - b.at),
      catalog,
    ) as readonly Told[];
    const sentence = evidence.find(({ document }) => !catalog.uncounted.has(document)) ?? evidence[0];
    return row && sentence
      ? [
          {
            ...toClaim(event, mapOf(row, 'properties')),
            witness: reports.get(sentence.document) ?? sentence.document,
            evidence,
            sentence,
          },
        ]
      : [];
  });
}

function toTold(row: Row): Told {
  return {
    key: textOf(row, 'key'),
    document: textOf(row, 'document'),
    startOffset: numberOf(row, 'startOffset'),
    at: numberOf(row, 'at'),
    quote: textOf(row, 'quote'),
    rule: textOf(row, 'rule'),
  };
}

function toClaim(event: string, properties: Row): Omit<Claim, 'witness' | 'evidence' | 'sentence'> {
  return {
    event,
    type: textOf(properties, 'type') as EventType,
    modality: textOf(properties, 'modality') as Modality,
    earliest: textOrNull(properties, 'earliest'),
    latest: textOrNull(properties, 'latest'),
    saidOn: textOf(properties, 'saidOn'),
    basis: textOrNull(properties, 'basis'),
  };
}

/** A step of a claim, or of a mere mention (`claim` null); none if its sentence is gone. */
function toStep(
  claim: Claim | null,
  sentence: EvidenceSentence | undefined,
  said = 'undated',
): readonly TimelineStep[] {
  if (sentence === undefined) return [];
  const { earliest = null, latest = null, type = null, modality = null, basis = null, event = null } = claim ?? {};
  const bound = latest ?? earliest;
  return [
    {
      year: bound === null ? spokenYear(claim, sentence) : Number(bound.slice(0, 4)),
      saidOn: claim?.saidOn ?? said,
      reportYear: sentence.reportYear,
      ...{ event, type, modality, earliest, latest, basis },
      quote: claim?.sentence.quote ?? null,
      rule: claim?.sentence.rule ?? null,
      sentence,
    },
  ];
}

/** The one year a mere mention's sentence speaks of; null if there is none or more than one. */
function spokenYear(claim: Claim | null, { years }: EvidenceSentence): number | null {
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
