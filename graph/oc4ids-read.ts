import { dateOfSaying } from '../ingest/event-records.ts';
import { groupBy } from '../ingest/group.ts';
import { compareText } from '../ingest/issues.ts';
import type { EventType, Modality } from '../ingest/types.ts';
import { mapOf, numberOf, textOf, textOrNull, textsOf } from './columns.ts';
import * as cypher from './cypher.ts';
import * as questions from './cypher-questions.ts';
import { readDocumentFacts } from './facts.ts';
import { RELATIONS } from './oc4ids-codes.ts';
import type {
  OtherProject,
  PackageFacts,
  PlaceFacts,
  ProjectClaim,
  RelationFacts,
  SentenceFacts,
  TextFacts,
} from './oc4ids-facts.ts';
import type { PackagedSpan } from './oc4ids-types.ts';
import { splitKey } from './row.ts';
import type { EdgeRow, NodeRow, Row } from './store.ts';
import { readEdges, readNodes, type Read } from './stored.ts';

/** Reads the facts: some fifteen statements, whatever was loaded. */
export async function readPackageFacts(read: Read): Promise<PackageFacts> {
  const nodes = await readNodes(read, 'Project');
  const mentions = groupBy(await readEdges(read, 'MENTIONS'), ({ to }) => to);
  const claims = await readClaims(read);
  const relations = await readRelations(read, nodes);
  const cities = new Map((await read(cypher.PROJECT_CITIES)).map((row) => [textOf(row, 'project'), row]));
  const named = nodes.filter(({ key }) => mentions.has(key)).sort((a, b) => compareText(a.key, b.key));
  const keys = new Set(named.flatMap(({ key }) => (mentions.get(key) ?? []).map(({ from }) => from)));
  return {
    projects: named.map(({ key, properties }) => ({
      id: textOf(properties, 'id'),
      nameEn: textOf(properties, 'nameEn'),
      nameZh: textOf(properties, 'nameZh'),
      names: textsOf(properties, 'names'),
      sector: textOf(properties, 'sector'),
      listed: properties['listed'] === true,
      city: textOrNull(cities.get(key) ?? {}, 'city'),
      mentions: (mentions.get(key) ?? []).map((edge) => ({
        ...toSpan(edge.properties),
        sentence: edge.from,
        name: textOf(edge.properties, 'name'),
      })),
      claims: claims.get(key) ?? [],
      relations: relations.get(key) ?? [],
    })),
    documents: await readTexts(read),
    sentences: await readNamingSentences(read, [...keys].sort(compareText)),
    places: await readPlaces(read),
  };
}

function toSpan(properties: Row): PackagedSpan {
  return {
    startOffset: numberOf(properties, 'startOffset'),
    endOffset: numberOf(properties, 'endOffset'),
    quote: textOf(properties, 'quote'),
    rule: textOf(properties, 'rule'),
  };
}

/** Claims by key of their project. */
async function readClaims(read: Read): Promise<ReadonlyMap<string, readonly ProjectClaim[]>> {
  const evidence = groupBy(await readEdges(read, 'EVIDENCED_BY'), ({ from }) => from);
  const events = new Map((await readNodes(read, 'Event')).map((node) => [node.key, node]));
  const projects = groupBy(await readEdges(read, 'OF_PROJECT'), ({ to }) => to);
  const claimsOf = (edges: readonly EdgeRow[]): ProjectClaim[] =>
    edges.flatMap(({ from }) => {
      const event = events.get(from);
      return event ? [toClaim(event, evidence.get(from) ?? [])] : [];
    });
  return new Map([...projects].map(([key, edges]) => [key, claimsOf(edges)]));
}

function toClaim({ properties }: NodeRow, evidence: readonly EdgeRow[]): ProjectClaim {
  return {
    id: textOf(properties, 'id'),
    type: textOf(properties, 'type') as EventType,
    modality: textOf(properties, 'modality') as Modality,
    earliest: textOrNull(properties, 'earliest'),
    latest: textOrNull(properties, 'latest'),
    basis: textOrNull(properties, 'basis'),
    saidOn: textOrNull(properties, 'saidOn') ?? 'undated',
    evidence: evidence.map((edge) => ({
      ...toSpan(edge.properties),
      sentence: edge.to,
      basis: textOrNull(edge.properties, 'basis'),
    })),
  };
}

/** Relations by key of the project that has them, in both directions; those to projects that are not stored are left out. */
async function readRelations(
  read: Read,
  projects: readonly NodeRow[],
): Promise<ReadonlyMap<string, readonly RelationFacts[]>> {
  const edges = {
    PART_OF: await readEdges(read, 'PART_OF'),
    EXPANDS: await readEdges(read, 'EXPANDS'),
    REPLACES: await readEdges(read, 'REPLACES'),
  };
  const expanding = new Set(edges.EXPANDS.map(({ from }) => from));
  const others = new Map(projects.map((project) => [project.key, toOther(project, expanding)]));
  const relations = (Object.keys(RELATIONS) as (keyof typeof RELATIONS)[]).flatMap((type) =>
    edges[type].flatMap(({ from, to, properties }) => {
      const [forth, back] = RELATIONS[type];
      const source = { basis: textOrNull(properties, 'basis'), ref: textOrNull(properties, 'ref') };
      const [start, end] = [others.get(from), others.get(to)];
      return [
        ...(end ? [{ of: from, relation: forth, other: end, ...source }] : []),
        ...(start ? [{ of: to, relation: back, other: start, ...source }] : []),
      ];
    }),
  );
  return groupBy(relations, ({ of }) => of);
}

function toOther({ key, properties }: NodeRow, expanding: ReadonlySet<string>): OtherProject {
  return {
    id: textOf(properties, 'id'),
    nameEn: textOf(properties, 'nameEn'),
    nameZh: textOf(properties, 'nameZh'),
    expands: expanding.has(key),
  };
}

async function readTexts(read: Read): Promise<ReadonlyMap<string, TextFacts>> {
  const texts = new Map((await read(questions.TEXTS)).map((row) => [textOf(row, 'document'), row]));
  const documents = (await readDocumentFacts(read)).map((document) => {
    const text = texts.get(document.key);
    const report = text ? splitKey(textOf(text, 'report')).id : null;
    return { ...document, report, counted: text?.['counted'] !== false, said: dateOfSaying(document) };
  });
  return new Map(
    documents
      .sort((a, b) => compareText(a.said, b.said) || compareText(a.id, b.id))
      .map((document, position) => [document.key, { ...document, position }]),
  );
}

async function readNamingSentences(read: Read, keys: readonly string[]): Promise<ReadonlyMap<string, SentenceFacts>> {
  if (keys.length === 0) return new Map();
  const years = groupBy(await read(questions.YEARS_OF_SENTENCES, { keys }), (row) => textOf(row, 'key'));
  return new Map(
    (await read(questions.SENTENCES, { keys })).map((row) => {
      const key = textOf(row, 'key');
      const properties = mapOf(row, 'properties');
      const sentence = {
        id: splitKey(key).id,
        document: textOf(row, 'document'),
        startOffset: numberOf(properties, 'startOffset'),
        endOffset: numberOf(properties, 'endOffset'),
        text: textOf(properties, 'text'),
        section: textOrNull(properties, 'section'),
        mode: textOrNull(properties, 'mode'),
        years: (years.get(key) ?? []).map((year) => ({
          year: numberOf(year, 'year'),
          basis: textOf(year, 'basis'),
          quote: textOf(year, 'quote'),
        })),
      };
      return [key, sentence] as const;
    }),
  );
}

async function readPlaces(read: Read): Promise<ReadonlyMap<string, PlaceFacts>> {
  const within = new Map((await readEdges(read, 'WITHIN')).map(({ from, to }) => [from, to]));
  return new Map(
    (await readNodes(read, 'City')).map(({ key, properties }) => [
      key,
      {
        id: textOf(properties, 'id'),
        nameEn: textOf(properties, 'nameEn'),
        nameZh: textOf(properties, 'nameZh'),
        level: textOf(properties, 'level'),
        code: textOf(properties, 'code'),
        within: within.get(key) ?? null,
      },
    ]),
  );
}
