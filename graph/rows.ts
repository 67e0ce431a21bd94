import { UsageError } from '../ingest/errors.ts';
import { sentenceId } from '../ingest/ids.ts';
import type { DocumentRecord, EventRecord, Mention, SentenceRecord } from '../ingest/types.ts';
import { conceptKeys, referenceRows } from './reference-rows.ts';
import { groupBy } from '../ingest/group.ts';
import { collectRows, edgeRow, nodeKey, nodeRow, type RowSources } from './row.ts';
import type { EdgeRow, GraphRows, NodeRow } from './store.ts';

/**
 * Everything a load sets from its input: documents with their sentences, tags, mentions and events, and all that follows
 * taxonomy, gazetteer and places. What is derived from the whole graph (`derive.ts`) is not among it. Sorted, each node
 * and edge once (the first wins). Throws `UsageError` if records name a concept, project or place that the other
 * sources lack: they were made with others.
 */
export function createRows(sources: RowSources): GraphRows {
  const reference = referenceRows(sources);
  const known = new Set(reference.nodes.map(({ key }) => key));
  const documents = documentRows(sources);
  for (const { type, to } of documents.edges) if (MUST_EXIST.has(type) && !known.has(to)) throw unknownTarget(to);
  return collectRows([reference, documents]);
}

/** Issues of texts compared with others. */
const OF_SEVERAL: ReadonlySet<string> = new Set(['DOCUMENT_DUPLICATE', 'DOCUMENT_SIMILAR', 'TEXTS_DISAGREE']);

const MUST_EXIST = new Set(['ABOUT', 'TAGGED', 'MENTIONS', 'OF_PROJECT']);

function unknownTarget(key: string): UsageError {
  const [label, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return new UsageError(
    `The records name the ${label.toLowerCase()} "${id}", which the taxonomy, gazetteer or list of places in use does not have: they were made with another version; run \`atlas ingest\` again.`,
  );
}

/** The rows of documents alone: Document, Sentence, Event and the years spoken of, with their edges. */
function documentRows({ records, taxonomy }: Pick<RowSources, 'records' | 'taxonomy'>): GraphRows {
  const concepts = conceptKeys(taxonomy);
  // Which texts are the same depends on what else is loaded: `coverage.ts` tells it from the whole graph.
  const own = records.issues.filter(({ code }) => !OF_SEVERAL.has(code));
  const issues = groupBy(own, ({ file }) => file);
  const claims = new Map(records.sentences.map((sentence) => [sentenceId(sentence), sentence.mentions]));
  const nodes: NodeRow[] = [];
  const edges: EdgeRow[] = [];
  for (const document of records.documents) {
    const found = [
      ...(issues.get(document.id) ?? []),
      ...(document.path === document.id ? [] : (issues.get(document.path) ?? [])),
    ];
    nodes.push(
      documentNode(
        document,
        found.map(({ code, message }) => `${code} ${message}`),
      ),
    );
    if (document.city.value !== null)
      edges.push(edgeRow('ABOUT', nodeKey('Document', document.id), nodeKey('City', document.city.value)));
  }
  for (const sentence of records.sentences) {
    nodes.push(sentenceNode(sentence), ...sentence.years.map(({ year }) => yearNode(year)));
    edges.push(...sentenceEdges(sentence, concepts));
  }
  for (const event of records.events) {
    nodes.push(eventNode(event));
    edges.push(...eventEdges(event, claims));
  }
  return { nodes, edges };
}

/** A Year node. */
export function yearNode(year: number): NodeRow {
  return nodeRow('Year', String(year), { year });
}

function documentNode(document: DocumentRecord, issues: readonly string[]): NodeRow {
  const { id, kind, title, language, sha256, url, reportKind, reportYear, deliveredOn, publishedOn } = document;
  const { reviewedFrom, reviewedTo, plannedFrom, plannedTo } = document;
  return nodeRow('Document', id, {
    kind,
    title,
    language,
    sha256,
    url,
    reportKind,
    reportYear: reportYear.value,
    deliveredOn: deliveredOn.value,
    publishedOn: publishedOn.value,
    reviewedFrom,
    reviewedTo,
    plannedFrom,
    plannedTo,
    fingerprint: document.fingerprint,
    issues: issues.length === 0 ? null : [...new Set(issues)],
  });
}

function sentenceNode(sentence: SentenceRecord): NodeRow {
  const { text, startOffset, endOffset, section, part, mode, modeBasis, modeQuote, language } = sentence;
  const { textHash, similarityKey } = sentence;
  return nodeRow('Sentence', sentenceId(sentence), {
    ...{ text, startOffset, endOffset, section, part, mode, modeBasis, modeQuote, language },
    ...{ textHash, similarityKey },
  });
}

function sentenceEdges(sentence: SentenceRecord, concepts: ReturnType<typeof conceptKeys>): EdgeRow[] {
  const from = nodeKey('Sentence', sentenceId(sentence));
  return [
    edgeRow('IN_DOCUMENT', from, nodeKey('Document', sentence.document)),
    ...sentence.years.map(({ year, basis, quote }) => ({
      ...edgeRow('SPEAKS_OF', from, nodeKey('Year', String(year)), { basis, quote }),
      key: basis,
    })),
    ...sentence.themes.map(({ concept, startOffset, endOffset, quote, rule, role }) => {
      const { key, version } = concepts.get(concept) ?? { key: nodeKey('Concept', concept), version: null };
      const properties = { startOffset, endOffset, quote, rule, role, conceptVersion: version };
      return { ...edgeRow('TAGGED', from, key, properties), key: `${startOffset}-${endOffset}-${role}` };
    }),
    ...sentence.mentions.map(({ project, startOffset, endOffset, quote, name, rule }) => {
      const properties = { startOffset, endOffset, quote, name, rule };
      return {
        ...edgeRow('MENTIONS', from, nodeKey('Project', project), properties),
        key: `${startOffset}-${endOffset}`,
      };
    }),
  ];
}

function eventNode({ id, type, modality, earliest, latest }: EventRecord): NodeRow {
  return nodeRow('Event', id, { type, modality, earliest, latest });
}

function eventEdges(event: EventRecord, claims: ReadonlyMap<string, readonly Mention[]>): EdgeRow[] {
  const from = nodeKey('Event', event.id);
  return [
    edgeRow('OF_PROJECT', from, nodeKey('Project', event.project)),
    ...event.evidence.map(({ sentence, startOffset, endOffset, quote, rule }) => {
      const basis = claimBasis(event, claims.get(sentence) ?? []);
      const properties = { startOffset, endOffset, quote, rule, basis };
      return {
        ...edgeRow('EVIDENCED_BY', from, nodeKey('Sentence', sentence), properties),
        key: `${startOffset}-${endOffset}`,
      };
    }),
  ];
}

/** How this very sentence tells the date; the witness's other texts may tell it otherwise. */
function claimBasis(event: EventRecord, mentions: readonly Mention[]): string | null {
  const claim = mentions
    .filter(({ project }) => project === event.project)
    .flatMap(({ events }) => events)
    .find(
      ({ type, modality, earliest, latest }) =>
        type === event.type && modality === event.modality && earliest === event.earliest && latest === event.latest,
    );
  return (claim ?? event).basis;
}
