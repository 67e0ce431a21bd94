import type { Language } from './locales/language.ts';

/** What is chosen: a node, or an edge by both ends. Keys are those of the graph (`City:dalian`). */
export type Selection =
  | { readonly kind: 'node'; readonly key: string }
  | { readonly kind: 'edge'; readonly from: string; readonly to: string };

/** Empty lists, nulls and the empty text filter nothing. */
export interface Filters {
  /** Place ids. */
  readonly cities: readonly string[];
  /** Theme ids. */
  readonly themes: readonly string[];
  /** First and last report year, both included. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** Part of a project's name, in either language. */
  readonly text: string;
}

export type View = 'graph' | 'table' | 'query';

/** Of a chosen project: its line through the years, or its sentences. */
export type Tab = 'timeline' | 'sentences';

/** Place and zoom of the drawing, in the units of Sigma's camera. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** All that the address keeps: what is shown is a function of the data and of this. */
export interface ViewState {
  readonly language: Language;
  readonly view: View;
  readonly selection: Selection | null;
  readonly tab: Tab;
  readonly filters: Filters;
  readonly issuesOpen: boolean;
  /** The Cypher statement in the editor. */
  readonly cypher: string;
  /** Null: where the drawing stands when it is opened. */
  readonly camera: Camera | null;
}

export const NO_FILTERS: Filters = { cities: [], themes: [], fromYear: null, toYear: null, text: '' };

export function createState(language: Language): ViewState {
  return {
    language,
    view: 'graph',
    selection: null,
    tab: 'timeline',
    filters: NO_FILTERS,
    issuesOpen: false,
    cypher: '',
    camera: null,
  };
}

export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'node') return b.kind === 'node' && a.key === b.key;
  return b.kind === 'edge' && a.from === b.from && a.to === b.to;
}

export function isSameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}

export function hasFilters({ cities, themes, fromYear, toYear, text }: Filters): boolean {
  return cities.length > 0 || themes.length > 0 || fromYear !== null || toYear !== null || text !== '';
}

export function selectItem(state: ViewState, selection: Selection | null): ViewState {
  return isSameSelection(state.selection, selection) ? state : { ...state, selection, issuesOpen: false };
}

export function setFilters(state: ViewState, change: Partial<Filters>): ViewState {
  const { fromYear, toYear, ...rest } = { ...state.filters, ...change };
  const isReversed = fromYear !== null && toYear !== null && fromYear > toYear;
  // The handle that was moved takes the other along: both together are one year.
  const moved = change.fromYear ?? change.toYear ?? null;
  return {
    ...state,
    filters: { ...rest, fromYear: isReversed ? moved : fromYear, toYear: isReversed ? moved : toYear },
  };
}

/** Adds an id to a list that filters, or takes it away; sorted, so that the address does not tell the order of clicks. */
export function toggleId(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].sort();
}
