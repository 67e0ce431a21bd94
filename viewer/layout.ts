import type { GraphPicture, PictureEdge, PictureNode } from '../server/api-types.ts';
import { compareText, groupBy } from './order.ts';
import { compareThemes } from './palette.ts';
import { estimateWidthPx } from './text-width.ts';

/** A place in the drawing. One unit is one pixel at the zoom the layout is made for; y grows upwards, as in Sigma. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A project as one city's reports name it: the marks stand on one line. */
export interface ProjectLane {
  readonly project: string;
  readonly y: number;
  /** The `NAMES` edges, oldest report first; never empty. */
  readonly names: readonly PictureEdge[];
}

/** What belongs to one city, from top to bottom: its own line, a lane for each theme, lanes of projects. */
export interface Band {
  /** Key of the city. */
  readonly city: string;
  readonly y: number;
  /** Theme key → y of its lane. */
  readonly themeLanes: ReadonlyMap<string, number>;
  readonly projectLanes: readonly ProjectLane[];
  /** Years between the first and the last report of the city that have none. */
  readonly missingYears: readonly number[];
}

export interface Layout {
  readonly bands: readonly Band[];
  /** Where nodes with a place of their own stand: cities, years, reports and themes, by key. */
  readonly positions: ReadonlyMap<string, Point>;
  /** x of any year, also of one without a report. */
  readonly xOfYear: (year: number) => number;
  /** x of the labels at the left, and of the end of the lanes at the right. */
  readonly left: number;
  readonly right: number;
}

const LEFT = -215;
const RIGHT_GAP = 60;
const HUB_GAP = 140;
const HUB_STEP = 54;
const YEAR_HEADER = 46;
const CITY_ROW = 34;
const THEME_ROW = 24;
const PROJECT_ROW = 35;
const PROJECTS_GAP = 16;
const BAND_GAP = 44;
/** The project's own mark stands this far before its first mention. */
export const PROJECT_LEAD = 30;
const LANE_GAP = 26;
const DRAWING_WIDTH = 940;
const MIN_YEAR_WIDTH = 96;
const MAX_YEAR_WIDTH = 190;

/**
 * Places of the time-ordered drawing: years from left to right, a band for each city from top to bottom, themes at the
 * right. Projects whose lines and labels do not meet share a lane, so the drawing stays low and labels stay apart.
 * Depends on the picture alone (not on filters, language or window); an empty picture gives no bands.
 */
export function layoutPicture(picture: GraphPicture): Layout {
  const nodes = new Map(picture.nodes.map((node) => [node.key, node]));
  const ofLabel = (label: PictureNode['label']): readonly PictureNode[] =>
    picture.nodes.filter((node) => node.label === label);
  const years = [...ofLabel('Year'), ...ofLabel('Report')].flatMap(({ year }) => (year === undefined ? [] : [year]));
  const [firstYear, lastYear] = years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)];
  const span = Math.max(1, lastYear - firstYear);
  const yearWidth = Math.round(Math.min(MAX_YEAR_WIDTH, Math.max(MIN_YEAR_WIDTH, DRAWING_WIDTH / span)));
  const xOfYear = (year: number): number => (year - firstYear) * yearWidth;
  const right = xOfYear(lastYear) + RIGHT_GAP;

  const positions = new Map<string, Point>();
  for (const { key, year } of ofLabel('Year')) positions.set(key, { x: xOfYear(year ?? firstYear), y: 0 });
  const themes = ofLabel('Theme')
    .map(({ key }) => key)
    .sort(compareThemes);
  const reportsOf = groupBy(ofLabel('Report'), ({ city }) => city);
  const namesOf = groupBy(
    picture.edges.filter(({ type }) => type === 'NAMES'),
    ({ from }) => nodes.get(from)?.city,
  );

  const bands: Band[] = [];
  let y = -YEAR_HEADER;
  for (const { key, city } of [...ofLabel('City')].sort(compareCities)) {
    const reports = reportsOf.get(city) ?? [];
    if (reports.length === 0) continue;
    positions.set(key, { x: LEFT, y });
    for (const [report, x] of placeReports(reports, xOfYear, yearWidth)) positions.set(report, { x, y });
    const themeLanes = new Map(themes.map((theme, index) => [theme, y - CITY_ROW - index * THEME_ROW]));
    const top = y - CITY_ROW - themes.length * THEME_ROW - PROJECTS_GAP;
    const xOfReport = (report: string): number => positions.get(report)?.x ?? 0;
    const rows = packProjects(namesOf.get(city) ?? [], { nodes, xOfReport });
    const projectLanes = rows.lanes.map(({ row, ...lane }) => ({ ...lane, y: top - row * PROJECT_ROW }));
    bands.push({ city: key, y, themeLanes, projectLanes, missingYears: findMissing(reports) });
    y = (rows.count === 0 ? top + PROJECTS_GAP : top - rows.count * PROJECT_ROW) - BAND_GAP;
  }
  // Beside the first band, so that they are in sight when the drawing opens at its top.
  themes.forEach((theme, index) => {
    positions.set(theme, { x: right + HUB_GAP, y: -YEAR_HEADER - index * HUB_STEP });
  });
  return { bands, positions, xOfYear, left: LEFT, right };
}

function compareCities(a: PictureNode, b: PictureNode): number {
  const rank = ({ level }: PictureNode): number => ['nation', 'province', 'city'].indexOf(level ?? 'city');
  return rank(a) - rank(b) || compareText(a.nameEn, b.nameEn) || compareText(a.key, b.key);
}

/** Report key → x: at its year; a second report of the year stands a little to the right. */
function placeReports(
  reports: readonly PictureNode[],
  xOfYear: (year: number) => number,
  yearWidth: number,
): readonly (readonly [string, number])[] {
  const years = groupBy(reports, ({ year }) => year ?? 0);
  return [...years].flatMap(([year, group]) =>
    // `-gwr`, the government work report, stands on the year's line.
    [...group]
      .sort((a, b) => Number(b.key.endsWith('-gwr')) - Number(a.key.endsWith('-gwr')) || compareText(a.key, b.key))
      .map(({ key }, index) => [key, xOfYear(year) + (index * yearWidth) / (group.length + 2)] as const),
  );
}

function findMissing(reports: readonly PictureNode[]): readonly number[] {
  const years = new Set(reports.flatMap(({ year }) => (year === undefined ? [] : [year])));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first }, (_, index) => first + index).filter(
    (year) => !years.has(year),
  );
}

interface PackedLane {
  readonly project: string;
  readonly names: readonly PictureEdge[];
  readonly row: number;
}

/** Rows of lanes, first fit in the order of first mention: a lane ends where its line or its label does. */
function packProjects(
  names: readonly PictureEdge[],
  { nodes, xOfReport }: { nodes: ReadonlyMap<string, PictureNode>; xOfReport: (report: string) => number },
): { readonly lanes: readonly PackedLane[]; readonly count: number } {
  const lanes = [...groupBy(names, ({ to }) => to)].map(([project, edges]) => {
    const sorted = [...edges].sort((a, b) => xOfReport(a.from) - xOfReport(b.from) || compareText(a.key, b.key));
    const xs = sorted.map(({ from }) => xOfReport(from));
    const start = Math.min(...xs) - PROJECT_LEAD;
    const { nameEn = '', nameZh = '' } = nodes.get(project) ?? {};
    const width = Math.max(estimateWidthPx(nameEn), estimateWidthPx(nameZh));
    return { project, names: sorted, start, end: Math.max(...xs, start + width) + LANE_GAP };
  });
  lanes.sort((a, b) => a.start - b.start || b.end - a.end || compareText(a.project, b.project));
  const ends: number[] = [];
  const packed = lanes.map(({ project, names: edges, start, end }) => {
    const free = ends.findIndex((rowEnd) => rowEnd <= start);
    const row = free < 0 ? ends.length : free;
    ends[row] = end;
    return { project, names: edges, row };
  });
  return { lanes: packed, count: ends.length };
}
