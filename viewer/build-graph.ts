import { MultiDirectedGraph } from 'graphology';
import type { GraphPicture, PictureEdge, PictureNode } from '../server/api-types.ts';
import { laneKey, type EdgeItem, type NodeItem } from './items.ts';
import { PROJECT_LEAD, type Band, type Layout, type ProjectLane } from './layout.ts';
import { groupBy, idOf } from './order.ts';
import type { Selection } from './state.ts';

export type DrawnGraph = MultiDirectedGraph<NodeItem, EdgeItem>;

/** Radius of marks, in units of the layout: their area grows with the number of sentences. */
const COVERS_RADIUS = [3.5, 11] as const;
const NAMES_RADIUS = [4.5, 8] as const;
const RADIUS = { City: 8, Year: 3, Report: 6, Theme: 15, Project: 6, lane: 4.5, gap: 6, end: 2 } as const;
const LINE_WIDTH = 3.5;
/** Many lines run together at a theme; each city's lane opens the same sentences and is easier to hit. */
const HUB_WIDTH = { few: 3, many: 1.2, fewAtMost: 4 } as const;

/**
 * The picture as it is drawn: the graph's nodes at their places, a mark for each `COVERS` and `NAMES`, and straight
 * lines. Keys of nodes and edges of the picture stay theirs; marks take the key of the edge they stand for.
 */
export function buildGraph(picture: GraphPicture, layout: Layout): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph();
  const nodes = new Map(picture.nodes.map((node) => [node.key, node]));
  const edgesOf = groupBy(picture.edges, ({ type }) => type);
  const covers = edgesOf.get('COVERS') ?? [];
  const coversOf = groupBy(covers, ({ to }) => to);
  const hues = findHues(edgesOf.get('SERVES') ?? []);

  for (const node of picture.nodes) {
    const at = layout.positions.get(node.key);
    if (at && node.label !== 'Project') graph.addNode(node.key, { ...describeNode(node), ...at });
  }
  for (const band of layout.bands) {
    const city = nodes.get(band.city);
    if (!city) continue;
    addThemeLanes(graph, { band, city, layout, nodes, coversOf });
    addGaps(graph, { band, city, layout });
    for (const lane of band.projectLanes) addProjectLane(graph, { lane, band, nodes, hues, layout });
  }
  addThemeMarks(graph, covers, { layout, nodes });
  for (const type of ['HAS_REPORT', 'OF_YEAR', 'SERVES'] as const)
    for (const edge of edgesOf.get(type) ?? []) addPictureEdge(graph, edge, type);
  return graph;
}

function describeNode(node: PictureNode): Omit<NodeItem, 'x' | 'y'> {
  const { key, label, nameEn, nameZh, sentences, city, year } = node;
  return {
    kind: label,
    of: [key, ...(label === 'Report' ? [`City:${city ?? ''}`, `Year:${year ?? ''}`] : [])],
    target: { kind: 'node', key },
    nameEn,
    nameZh,
    sentences,
    size: RADIUS[label],
    ...(city === undefined ? {} : { city }),
    ...(year === undefined ? {} : { years: [year, year] as const }),
    ...(label === 'Theme' ? { theme: idOf(key) } : {}),
  };
}

interface BandContext {
  readonly band: Band;
  readonly city: PictureNode;
  readonly layout: Layout;
}

interface ThemeLaneContext extends BandContext {
  readonly nodes: ReadonlyMap<string, PictureNode>;
  /** `COVERS` edges by theme. */
  readonly coversOf: ReadonlyMap<string, readonly PictureEdge[]>;
}

function addThemeLanes(graph: DrawnGraph, { band, city, layout, nodes, coversOf }: ThemeLaneContext): void {
  const hubWidth = layout.bands.length <= HUB_WIDTH.fewAtMost ? HUB_WIDTH.few : HUB_WIDTH.many;
  for (const [key, y] of band.themeLanes) {
    const theme = nodes.get(key);
    if (!theme) continue;
    const base = {
      of: [band.city, key],
      target: { kind: 'edge', from: band.city, to: key } as const,
      nameEn: theme.nameEn,
      nameZh: theme.nameZh,
      sentences: sumOf((coversOf.get(key) ?? []).filter(({ from }) => nodes.get(from)?.city === city.city)),
      city: idOf(band.city),
      theme: idOf(key),
    };
    const [start, end] = [`lane:${band.city}~${key}`, `end:${band.city}~${key}`];
    graph.addNode(start, { ...base, kind: 'theme-lane', x: layout.left, y, size: RADIUS.lane });
    // A city that says nothing on a theme has the lane's name alone: a line would have no sentence to show.
    if (base.sentences === 0) continue;
    graph.addNode(end, { ...base, kind: 'lane-end', x: layout.right, y, size: RADIUS.end });
    addLine(graph, `line:${band.city}~${key}`, [start, end], { ...base, kind: 'theme-line' });
    if (graph.hasNode(key))
      addLine(graph, `hub:${band.city}~${key}`, [end, key], { ...base, kind: 'theme-hub', size: hubWidth });
  }
}

function addThemeMarks(
  graph: DrawnGraph,
  covers: readonly PictureEdge[],
  { layout, nodes }: { layout: Layout; nodes: ReadonlyMap<string, PictureNode> },
): void {
  const bands = new Map(layout.bands.map((band) => [idOf(band.city), band]));
  const most = Math.max(1, ...covers.map(({ sentences }) => sentences));
  for (const { key, from, to, sentences } of covers) {
    const [report, theme] = [nodes.get(from), nodes.get(to)];
    const at = layout.positions.get(from);
    const y = bands.get(report?.city ?? '')?.themeLanes.get(to);
    if (!report || !theme || !at || y === undefined) continue;
    graph.addNode(key, {
      ...markOf(report, theme, sentences),
      kind: 'COVERS',
      theme: idOf(to),
      x: at.x,
      y,
      size: radiusOf(sentences / most, COVERS_RADIUS),
    });
  }
}

function addGaps(graph: DrawnGraph, { band, city, layout }: BandContext): void {
  for (const year of band.missingYears)
    graph.addNode(`gap:${band.city}~${year}`, {
      of: [city.key],
      target: { kind: 'node', key: city.key },
      city: idOf(city.key),
      kind: 'gap',
      sentences: 0,
      years: [year, year],
      nameEn: `${city.nameEn} ${year}`,
      nameZh: `${city.nameZh}${year}年`,
      x: layout.xOfYear(year),
      y: band.y,
      size: RADIUS.gap,
    });
}

interface LaneContext extends Omit<BandContext, 'city'> {
  readonly lane: ProjectLane;
  readonly nodes: ReadonlyMap<string, PictureNode>;
  readonly hues: ReadonlyMap<string, string>;
}

/** The project's node stands in the first band that names it, or in that of its own city; other bands repeat its name. */
function addProjectLane(graph: DrawnGraph, { lane, band, layout, nodes, hues }: LaneContext): void {
  const project = nodes.get(lane.project);
  const [first] = lane.names;
  if (!project || !first) return;
  const hue = hues.get(project.key);
  const common = {
    lane: laneKey(idOf(band.city), project.key),
    city: idOf(band.city),
    ...(hue === undefined ? {} : { hue }),
  };
  const isHome = findHome(project, layout) === band;
  const head = isHome ? project.key : `project:${common.lane}`;
  const named = { nameEn: project.nameEn, nameZh: project.nameZh, sentences: sumOf(lane.names) };
  graph.addNode(head, {
    ...common,
    ...named,
    ...(isHome ? { sentences: project.sentences } : {}),
    kind: isHome ? 'Project' : 'project-lane',
    of: isHome ? [project.key] : [project.key, band.city],
    target: isHome ? { kind: 'node', key: project.key } : { kind: 'edge', from: band.city, to: project.key },
    x: (layout.positions.get(first.from)?.x ?? 0) - PROJECT_LEAD,
    y: lane.y,
    size: RADIUS.Project,
  });
  let [previous, previousYear] = [head, nodes.get(first.from)?.year ?? 0];
  for (const { key, from, sentences } of lane.names) {
    const [report, at] = [nodes.get(from), layout.positions.get(from)];
    if (!report || !at) continue;
    const year = report.year ?? previousYear;
    const size = radiusOf(Math.min(1, sentences / 6), NAMES_RADIUS);
    graph.addNode(key, { ...common, ...markOf(report, project, sentences), kind: 'NAMES', x: at.x, y: lane.y, size });
    const target: Selection = { kind: 'edge', from: band.city, to: project.key };
    addLine(
      graph,
      `line:${common.lane}~${key}`,
      [previous, key],
      { ...common, ...named, kind: 'project-line', of: [project.key, band.city], target, years: [previousYear, year] },
      band.missingYears.some((missing) => missing > previousYear && missing < year),
    );
    [previous, previousYear] = [key, year];
  }
}

function findHome(project: PictureNode, { bands }: Layout): Band | undefined {
  const naming = bands.filter(({ projectLanes }) => projectLanes.some((lane) => lane.project === project.key));
  return naming.find(({ city }) => idOf(city) === project.city) ?? naming[0];
}

function addPictureEdge(
  graph: DrawnGraph,
  { key, from, to, sentences }: PictureEdge,
  kind: 'HAS_REPORT' | 'OF_YEAR' | 'SERVES',
): void {
  if (!graph.hasNode(from) || !graph.hasNode(to)) return;
  const [a, b] = [graph.getNodeAttributes(from), graph.getNodeAttributes(to)];
  const { city, years, lane } = kind === 'HAS_REPORT' ? b : a;
  addLine(graph, key, [from, to], {
    kind,
    of: kind === 'OF_YEAR' ? [from, to, `City:${city ?? ''}`] : [from, to],
    target: { kind: 'edge', from, to },
    nameEn: `${a.nameEn} – ${b.nameEn}`,
    nameZh: `${a.nameZh} – ${b.nameZh}`,
    sentences,
    ...(city === undefined ? {} : { city }),
    ...(years === undefined ? {} : { years }),
    ...(kind === 'SERVES' && lane !== undefined ? { lane } : {}),
    ...(kind === 'SERVES' ? { theme: idOf(to) } : {}),
  });
}

function addLine(
  graph: DrawnGraph,
  key: string,
  [from, to]: readonly [string, string],
  item: Omit<EdgeItem, 'size' | 'length' | 'hasGap'> & Partial<Pick<EdgeItem, 'size'>>,
  hasGap = false,
): void {
  const [a, b] = [graph.getNodeAttributes(from), graph.getNodeAttributes(to)];
  const length = Math.hypot(a.x - b.x, a.y - b.y);
  graph.addDirectedEdgeWithKey(key, from, to, { size: LINE_WIDTH, ...item, length, hasGap });
}

/** What stands for an edge from a report. */
function markOf(
  report: PictureNode,
  other: PictureNode,
  sentences: number,
): Omit<NodeItem, 'kind' | 'x' | 'y' | 'size'> & { readonly years: readonly [number, number] } {
  const year = report.year ?? 0;
  return {
    of: [report.key, other.key, `City:${report.city ?? ''}`, `Year:${year}`],
    target: { kind: 'edge', from: report.key, to: other.key },
    nameEn: `${report.nameEn} · ${other.nameEn}`,
    nameZh: `${report.nameZh} · ${other.nameZh}`,
    sentences,
    ...(report.city === undefined ? {} : { city: report.city }),
    years: [year, year],
  };
}

/** Project key → id of the theme that most of its sentences speak of; the first by key where two are equal. */
function findHues(serves: readonly PictureEdge[]): ReadonlyMap<string, string> {
  const hues = new Map<string, PictureEdge>();
  for (const edge of serves) if (edge.sentences > (hues.get(edge.from)?.sentences ?? 0)) hues.set(edge.from, edge);
  return new Map([...hues].map(([project, { to }]) => [project, idOf(to)]));
}

function sumOf(edges: readonly PictureEdge[]): number {
  return edges.reduce((sum, { sentences }) => sum + sentences, 0);
}

function radiusOf(share: number, [least, most]: readonly [number, number]): number {
  return least + (most - least) * Math.sqrt(share);
}
