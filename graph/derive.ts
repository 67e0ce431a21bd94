import { dateOfSaying } from '../ingest/event-records.ts';
import { compareText } from '../ingest/issues.ts';
import { assignReports } from '../ingest/twins.ts';
import type { Basis } from '../ingest/types.ts';
import { deriveStatus, type StatusClaim } from './derive-status.ts';
import { toTextFacts, type ClaimFacts, type DocumentFacts, type Facts } from './facts.ts';
import { groupBy } from '../ingest/group.ts';
import { collectRows, edgeRow, nodeKey, nodeRow, splitKey, withoutNulls } from './row.ts';
import { yearNode } from './rows.ts';
import type { EdgeRow, GraphRows, NodeRow, Properties } from './store.ts';

/** A report with its texts, the counted one first, the others by id. */
export interface ReportTexts {
  readonly key: string;
  readonly texts: readonly [DocumentFacts, ...DocumentFacts[]];
}

/**
 * All that follows from the stored graph: Reports and their counts, the years and places still in use, what of an Event
 * and a Project is derived (of those only the derived properties are given). What is stored of these and not among the
 * rows has to go. The order in which documents were loaded leaves no trace.
 */
export function deriveRows(facts: Facts): GraphRows {
  const reports = collectReports(facts);
  return collectRows([
    ...reports.map(reportRows),
    ...countRows(facts, reports),
    eventRows(facts),
    projectRows(facts),
    usedPlaces(facts),
    { nodes: facts.spokenYears.map((key) => yearNode(Number(splitKey(key).id))), edges: [] },
  ]);
}

/** Groups documents into reports. Notes and documents without place or year belong to none. */
export function collectReports({
  documents,
  sentences,
}: Pick<Facts, 'documents' | 'sentences'>): readonly ReportTexts[] {
  const lengths = new Map<string, number>();
  for (const { document, sentences: count } of sentences) lengths.set(document, (lengths.get(document) ?? 0) + count);
  const reports = assignReports(documents.map(toTextFacts));
  const groups = groupBy(documents, ({ id }) => reports.get(id) ?? null);
  return [...groups].flatMap(([id, texts]) =>
    id === null ? [] : [{ key: nodeKey('Report', id), texts: orderTexts(texts, (key) => lengths.get(key) ?? 0) }],
  );
}

/** Puts the counted text first, by `TEXT_RULE`, and the others behind it by the same rule. */
function orderTexts(texts: readonly DocumentFacts[], lengthOf: (key: string) => number): ReportTexts['texts'] {
  const longest = Math.max(...texts.map(({ key }) => lengthOf(key)));
  const rank = ({ key, language }: DocumentFacts): number =>
    lengthOf(key) * 2 < longest ? 2 : language === 'zh' ? 0 : 1;
  const [first, ...others] = [...texts].sort(
    (a, b) => rank(a) - rank(b) || lengthOf(b.key) - lengthOf(a.key) || compareText(a.id, b.id),
  );
  if (first === undefined) throw new RangeError('A report has at least one text.');
  return [first, ...others];
}

function reportRows({ key, texts }: ReportTexts): GraphRows {
  const [{ city, reportYear, reportKind }] = texts;
  const reviewed = texts.find((text) => text.reviewed)?.reviewed;
  const planned = texts.find((text) => text.planned)?.planned;
  const properties: Properties = {
    kind: reportKind,
    reportYear,
    reviewedFrom: reviewed?.from ?? null,
    reviewedTo: reviewed?.to ?? null,
    plannedFrom: planned?.from ?? null,
    plannedTo: planned?.to ?? null,
  };
  const edges = texts.map((text, index) => edgeRow('TEXT_OF', text.key, key, { counted: index === 0 }));
  if (city !== null) edges.push(edgeRow('HAS_REPORT', city, key));
  if (reportYear !== null) edges.push(edgeRow('OF_YEAR', key, nodeKey('Year', String(reportYear))));
  return {
    nodes: [nodeRow('Report', splitKey(key).id, properties), ...(reportYear === null ? [] : [yearNode(reportYear)])],
    edges,
  };
}

function countRows(facts: Facts, reports: readonly ReportTexts[]): readonly GraphRows[] {
  const reportByText = new Map(reports.map(({ key, texts }) => [texts[0].key, key]));
  const totals = new Map(facts.sentences.map(({ document, mode, sentences }) => [`${document} ${mode}`, sentences]));
  const edges: EdgeRow[] = [];
  for (const { document, theme, mode, sentences } of facts.tagged) {
    const report = reportByText.get(document);
    if (report === undefined) continue;
    const total = totals.get(`${document} ${mode}`) ?? sentences;
    edges.push({ ...edgeRow('COVERS', report, theme, { mode, sentences, total }), key: mode });
  }
  for (const { document, project, mentions, sentences } of facts.mentions) {
    const report = reportByText.get(document);
    if (report !== undefined) edges.push(edgeRow('NAMES', report, project, { mentions, sentences }));
  }
  const serving = facts.serving.filter(({ document }) => reportByText.has(document));
  for (const group of groupBy(serving, ({ project, theme }) => `${project} ${theme}`).values()) {
    const sentences = group.reduce((sum, row) => sum + row.sentences, 0);
    const [first] = group;
    if (first) edges.push(edgeRow('SERVES', first.project, first.theme, { sentences }));
  }
  return [{ nodes: [], edges }];
}

function eventRows(facts: Facts): GraphRows {
  const documents = new Map(facts.documents.map((document) => [document.key, document]));
  const nodes = collectClaims(facts.claims, documents).map(({ event, basis, saidOn }) =>
    derivedNode('Event', event, { basis, saidOn }),
  );
  return { nodes, edges: [] };
}

/** A claim with the project it is on, and the document of its first evidence (keys). */
export interface DocumentedClaim extends StatusClaim {
  readonly project: string;
  readonly document: string;
  readonly basis: Basis | null;
}

/** One claim an event: the basis of its first evidence, the most exact (then earliest) date of saying. */
export function collectClaims(
  claims: readonly ClaimFacts[],
  documents: ReadonlyMap<string, DocumentFacts>,
): readonly DocumentedClaim[] {
  return [...groupBy(claims, ({ event }) => event).values()].flatMap((evidence) => {
    const sorted = [...evidence].sort((a, b) => compareText(a.document, b.document) || a.startOffset - b.startOffset);
    const [first] = sorted;
    if (first === undefined) return [];
    const [saidOn = 'undated'] = sorted
      .flatMap(({ document }) => documents.get(document) ?? [])
      .map(dateOfSaying)
      .sort((a, b) => exactness(b) - exactness(a) || compareText(a, b));
    return [{ ...first, basis: first.basis as Basis | null, saidOn }];
  });
}

function exactness(date: string): number {
  return date === 'undated' ? 0 : date.length;
}

/** Of every Project that stays its derived status; one the gazetteer does not list goes with its last mention. */
function projectRows(facts: Facts): GraphRows {
  const documents = new Map(facts.documents.map((document) => [document.key, document]));
  const claims = groupBy(collectClaims(facts.claims, documents), ({ project }) => project);
  const mentioned = new Set(facts.mentions.map(({ project }) => project));
  const nodes: NodeRow[] = [];
  const edges: EdgeRow[] = [];
  for (const { key, properties } of facts.projects) {
    if (properties.listed !== true && !mentioned.has(key)) continue;
    const derived = deriveStatus(claims.get(key) ?? []);
    const { status = null, year: statusYear = null, rule: statusRule = null } = derived ?? {};
    nodes.push(derivedNode('Project', key, { status, statusYear, statusRule }));
    for (const event of derived?.events ?? []) edges.push(edgeRow('STATUS_FROM', key, event, { rule: statusRule }));
  }
  return { nodes, edges };
}

/** Places that a document or project is of, with all they lie in. */
function usedPlaces({ cities, within, citiesInUse }: Facts): GraphRows {
  const parents = new Map(within.map(({ from, to }) => [from, to]));
  const used = new Set<string>();
  for (const city of citiesInUse)
    for (let key: string | undefined = city; key !== undefined && !used.has(key); key = parents.get(key)) used.add(key);
  return { nodes: cities.filter(({ key }) => used.has(key)), edges: [] };
}

/** A node of which only derived properties are given; those that are null are left out. */
function derivedNode(label: 'Event' | 'Project', key: string, properties: Properties): NodeRow {
  return { key, label, properties: withoutNulls(properties) };
}
