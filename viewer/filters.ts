import type { GraphPicture } from '../server/api-types.ts';
import type { DrawnGraph } from './build-graph.ts';
import type { EdgeItem, NodeItem } from './items.ts';
import { groupBy, idOf } from './order.ts';
import type { Filters } from './state.ts';

/** What passes the filters, with the numbers of the status line. */
export interface Visible {
  /** Keys of drawn nodes. */
  readonly nodes: ReadonlySet<string>;
  /** Keys of drawn lines. */
  readonly edges: ReadonlySet<string>;
  readonly counts: VisibleCounts;
}

export interface VisibleCounts {
  readonly cities: number;
  readonly reports: number;
  readonly projects: number;
  /** Edges of the graph whose mark or line passes. */
  readonly edges: number;
  /** First and last report year among what passes; null where nothing does. */
  readonly years: readonly [number, number] | null;
}

/** Kinds of drawn things that are edges of the graph; the others only lead the eye. */
const EDGES_OF_GRAPH: ReadonlySet<NodeItem['kind'] | EdgeItem['kind']> = new Set([
  'COVERS',
  'NAMES',
  'HAS_REPORT',
  'OF_YEAR',
  'SERVES',
]);

/** Which projects serve which themes, as ids by key: what the filter by theme goes by. */
export type ThemesOfProjects = ReadonlyMap<string, ReadonlySet<string>>;

export function findThemesOfProjects({ edges }: GraphPicture): ThemesOfProjects {
  const serves = edges.filter(({ type }) => type === 'SERVES');
  return new Map(
    [...groupBy(serves, ({ from }) => from)].map(([key, group]) => [key, new Set(group.map(({ to }) => idOf(to)))]),
  );
}

/**
 * State and data → what is shown. A thing passes when each of its city, years and theme does; a project needs a mark
 * that passes, a name that holds the text, and, under a filter by theme, to serve one of them.
 */
export function findVisible(graph: DrawnGraph, filters: Filters, themes: ThemesOfProjects): Visible {
  const passes = createTest(filters);
  const lanes = new Set<string>();
  const projects = new Set<string>();
  graph.forEachNode((_, item) => {
    if (item.kind !== 'NAMES' || item.lane === undefined || !passes(item)) return;
    const project = item.target.kind === 'edge' ? item.target.to : '';
    if (!passesProject(graph, project, filters, themes)) return;
    lanes.add(item.lane);
    projects.add(project);
  });
  const isShown = (item: NodeItem | EdgeItem): boolean =>
    passes(item) && (item.lane === undefined || lanes.has(item.lane));

  const nodes = new Set(graph.filterNodes((_, item) => isShown(item)));
  const edges = new Set(graph.filterEdges((_, item, from, to) => isShown(item) && nodes.has(from) && nodes.has(to)));
  return { nodes, edges, counts: count(graph, nodes, edges, projects.size) };
}

function createTest({ cities, themes, fromYear, toYear }: Filters): (item: NodeItem | EdgeItem) => boolean {
  return ({ city, theme, years }) =>
    (cities.length === 0 || city === undefined || cities.includes(city)) &&
    (themes.length === 0 || theme === undefined || themes.includes(theme)) &&
    (years === undefined || (years[0] >= (fromYear ?? -Infinity) && years[1] <= (toYear ?? Infinity)));
}

function passesProject(graph: DrawnGraph, key: string, filters: Filters, themes: ThemesOfProjects): boolean {
  if (filters.themes.length > 0 && !filters.themes.some((theme) => themes.get(key)?.has(theme))) return false;
  if (!graph.hasNode(key)) return false;
  const { nameEn, nameZh } = graph.getNodeAttributes(key);
  return holdsText(filters.text, [nameEn, nameZh]);
}

/** Whether one of the names holds the text, whatever its case; the empty text is in every name. */
export function holdsText(text: string, names: readonly string[]): boolean {
  const wanted = text.trim().toLowerCase();
  return names.some((name) => name.toLowerCase().includes(wanted));
}

function count(
  graph: DrawnGraph,
  nodes: ReadonlySet<string>,
  edges: ReadonlySet<string>,
  projects: number,
): VisibleCounts {
  let [cities, reports, edgesOfGraph] = [0, 0, 0];
  let years: readonly [number, number] | null = null;
  for (const key of nodes) {
    const { kind, years: itemYears } = graph.getNodeAttributes(key);
    if (kind === 'City') cities += 1;
    if (EDGES_OF_GRAPH.has(kind)) edgesOfGraph += 1;
    if (kind !== 'Report' || !itemYears) continue;
    reports += 1;
    years = years ? [Math.min(years[0], itemYears[0]), Math.max(years[1], itemYears[1])] : itemYears;
  }
  for (const key of edges) if (EDGES_OF_GRAPH.has(graph.getEdgeAttribute(key, 'kind'))) edgesOfGraph += 1;
  return { cities, reports, projects, edges: edgesOfGraph, years };
}
