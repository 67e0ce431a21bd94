import type { Selection } from './state.ts';

/** Everything drawn as a node: the graph's own nodes, and marks that stand for edges or name a lane. */
export type NodeKind =
  | 'City'
  | 'Year'
  | 'Report'
  | 'Theme'
  | 'Project'
  | 'COVERS'
  | 'NAMES'
  | 'theme-lane'
  | 'lane-end'
  | 'project-lane'
  | 'gap';

/** Everything drawn as a line. `theme-line` is a city's lane of a theme, `project-line` a project's years in a city. */
export type EdgeKind = 'HAS_REPORT' | 'OF_YEAR' | 'SERVES' | 'theme-line' | 'theme-hub' | 'project-line';

/** What a drawn thing stands for. */
interface Item {
  /** Keys of the graph's nodes it speaks of: choosing them all brings it forward. */
  readonly of: readonly string[];
  /** What a click chooses. */
  readonly target: Selection;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly sentences: number;
  /** What filters look at; absent: no filter of that kind hides it. */
  readonly city?: string;
  readonly theme?: string;
  /** First and last report year; both must be in the range. */
  readonly years?: readonly [number, number];
  /** `laneKey` of a project in a city. */
  readonly lane?: string;
}

export interface NodeItem extends Item {
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
  /** Radius, in units of the layout. */
  readonly size: number;
  /** Theme that gives the colour where it is not `theme`: the one most sentences of a project speak of. */
  readonly hue?: string;
}

export interface EdgeItem extends Item {
  readonly kind: EdgeKind;
  readonly size: number;
  readonly hue?: string;
  /** Length in units of the layout: of lines that lie on one another the shortest is drawn on top. */
  readonly length: number;
  /** True where a report between the two ends is not loaded. */
  readonly hasGap: boolean;
}

/** Names a project's lane in a city's band. */
export function laneKey(city: string, project: string): string {
  return `${city}|${project}`;
}
