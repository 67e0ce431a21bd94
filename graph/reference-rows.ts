import { contentId } from '../ingest/ids.ts';
import type { Concept, Gazetteer, ListedProject, Place, ProjectRecord, Taxonomy } from '../ingest/types.ts';
import { edgeRow, nodeKey, nodeRow, type RowSources } from './row.ts';
import type { EdgeRow, GraphRows, NodeRow } from './store.ts';

/**
 * What follows taxonomy, gazetteer and places, tagged and named or not: Themes, Concepts, Projects with their relations,
 * and the places of documents and projects with all that they lie in. Projects that the records found and the gazetteer
 * does not list come along.
 */
export function referenceRows({ records, taxonomy, gazetteer, places }: RowSources): GraphRows {
  const found = findUnlisted(records.projects, gazetteer);
  const cities = [
    ...records.documents.map(({ city }) => city.value),
    ...gazetteer.projects.map(({ city }) => city),
    ...found.map(({ city }) => city),
  ].filter((city) => city !== null && city !== undefined);
  const parts = [
    taxonomyRows(taxonomy),
    placeRows(cities, places),
    ...gazetteer.projects.map(listedProjectRows),
    ...found.map(foundProjectRows),
  ];
  return { nodes: parts.flatMap(({ nodes }) => nodes), edges: parts.flatMap(({ edges }) => edges) };
}

/** Records of projects that the gazetteer does not list. */
function findUnlisted(projects: readonly ProjectRecord[], gazetteer: Gazetteer): readonly ProjectRecord[] {
  const listed = new Set(gazetteer.projects.map(({ id }) => id));
  return projects.filter(({ id }) => !listed.has(id));
}

/**
 * Key and version of the Concept node behind every concept id of the taxonomy: a theme's own terms hang on its node
 * `<theme>.general`, under either name. The version is a hash of all that decides what is tagged.
 */
export function conceptKeys(
  taxonomy: Taxonomy,
): ReadonlyMap<string, { readonly key: string; readonly version: string }> {
  return new Map(
    taxonomy.concepts.flatMap((concept) => {
      const id = conceptNodeId(concept);
      const entry = { key: nodeKey('Concept', id), version: conceptVersion(concept) };
      return [[concept.id, entry] as const, [id, entry] as const];
    }),
  );
}

function conceptNodeId({ id, broader }: Concept): string {
  return broader === undefined ? `${id}.general` : id;
}

function conceptVersion({ terms, ...concept }: Concept): string {
  return contentId(JSON.stringify({ ...concept, terms: terms.map((term) => ({ ...term, line: 0 })) }));
}

function taxonomyRows(taxonomy: Taxonomy): GraphRows {
  const nodes: NodeRow[] = [];
  const edges: EdgeRow[] = [];
  const themes = new Set(taxonomy.concepts.filter(({ broader }) => broader === undefined).map(({ id }) => id));
  for (const concept of taxonomy.concepts) {
    const { prefLabel, definition, broader, theme } = concept;
    const names = { nameEn: prefLabel.en, nameZh: prefLabel.zh };
    if (broader === undefined) nodes.push(nodeRow('Theme', concept.id, names));
    const id = conceptNodeId(concept);
    const defined = [definition.en, definition.zh].filter((text) => text !== '').join(' / ');
    nodes.push(nodeRow('Concept', id, { ...names, definition: defined, version: conceptVersion(concept) }));
    edges.push(edgeRow('IN_THEME', nodeKey('Concept', id), nodeKey('Theme', theme)));
    if (broader !== undefined && !themes.has(broader))
      edges.push(edgeRow('BROADER', nodeKey('Concept', id), nodeKey('Concept', broader)));
  }
  return { nodes, edges };
}

/** City nodes of these places and of all they lie in, up to the nation, with WITHIN. Unknown ids are left out. */
function placeRows(ids: Iterable<string>, places: readonly Place[]): GraphRows {
  const byId = new Map(places.map((place) => [place.id, place]));
  const nodes = new Map<string, NodeRow>();
  const edges: EdgeRow[] = [];
  const add = (id: string): void => {
    const place = byId.get(id);
    if (!place || nodes.has(id)) return;
    const { nameEn, nameZh, level, code, within } = place;
    nodes.set(id, nodeRow('City', id, { nameEn, nameZh, level, code }));
    if (within === undefined) return;
    edges.push(edgeRow('WITHIN', nodeKey('City', id), nodeKey('City', within)));
    add(within);
  };
  for (const id of ids) add(id);
  return { nodes: [...nodes.values()], edges };
}

function listedProjectRows({ id, prefLabel, aliases, sector, city, relations }: ListedProject): GraphRows {
  const names = [...new Set([prefLabel.en, prefLabel.zh, ...aliases.en, ...aliases.zh])];
  const key = nodeKey('Project', id);
  return {
    nodes: [nodeRow('Project', id, { nameEn: prefLabel.en, nameZh: prefLabel.zh, names, sector, listed: true })],
    edges: [
      ...(city === undefined ? [] : [edgeRow('IN_CITY', key, nodeKey('City', city))]),
      ...relations.map(({ type, project }) =>
        edgeRow(type, key, nodeKey('Project', project), { basis: 'gazetteer', ref: id }),
      ),
    ],
  };
}

function foundProjectRows({ id, nameEn, nameZh, sector, city }: ProjectRecord): GraphRows {
  return {
    nodes: [nodeRow('Project', id, { nameEn, nameZh, names: [...new Set([nameEn, nameZh])], sector, listed: false })],
    edges: city === null ? [] : [edgeRow('IN_CITY', nodeKey('Project', id), nodeKey('City', city))],
  };
}
