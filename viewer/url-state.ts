import type { Language } from './locales/language.ts';
import { createState, type Camera, type Selection, type Tab, type View, type ViewState } from './state.ts';

const VERSION = '1';
const VIEWS: readonly View[] = ['graph', 'table', 'query'];
const TABS: readonly Tab[] = ['timeline', 'sentences'];
const LANGUAGES: readonly Language[] = ['en', 'zh'];
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** What stays readable in an address though `encodeURIComponent` would encode it. */
const READABLE = /%(?:2C|3A|2F|40|7E)/g;

/**
 * State → what follows `#` in the address, short: only what differs from a fresh start in the browser's language.
 * `time=2016..2020` has open ends where a bound is missing; lists are joined by `~`.
 */
export function formatState(state: ViewState, browserLanguage: Language): string {
  const { filters, selection, camera } = state;
  const { fromYear, toYear } = filters;
  const fields: readonly (readonly [string, string])[] = [
    ['v', VERSION],
    ['lang', state.language === browserLanguage ? '' : state.language],
    ['view', state.view === 'graph' ? '' : state.view],
    ['node', selection?.kind === 'node' ? selection.key : ''],
    ['edge', selection?.kind === 'edge' ? `${selection.from}~${selection.to}` : ''],
    ['tab', state.tab === 'timeline' ? '' : state.tab],
    ['city', filters.cities.join('~')],
    ['time', fromYear === null && toYear === null ? '' : `${fromYear ?? ''}..${toYear ?? ''}`],
    ['theme', filters.themes.join('~')],
    ['q', filters.text],
    ['panel', state.issuesOpen ? 'issues' : ''],
    ['cypher', state.cypher],
    ['cam', camera === null ? '' : [camera.x, camera.y, camera.ratio].map((it) => String(round(it))).join(',')],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(READABLE, decodeURIComponent)}`)
    .join('&');
}

/**
 * What follows `#` → state. Never throws: what is not understood is left out, years out of range are drawn to the
 * nearest, a reversed range is turned round. An address of another version gives a fresh start.
 */
export function parseState(hash: string, browserLanguage: Language): ViewState {
  const fields = readFields(hash);
  const fresh = createState(browserLanguage);
  if ((fields.get('v') ?? VERSION) !== VERSION) return fresh;
  const get = (name: string): string => fields.get(name) ?? '';
  return {
    language: oneOf(LANGUAGES, get('lang')) ?? fresh.language,
    view: oneOf(VIEWS, get('view')) ?? fresh.view,
    selection: parseSelection(get('node'), get('edge')),
    tab: oneOf(TABS, get('tab')) ?? fresh.tab,
    filters: {
      cities: parseList(get('city')),
      themes: parseList(get('theme')),
      ...parseTime(get('time')),
      text: get('q'),
    },
    issuesOpen: get('panel') === 'issues',
    cypher: get('cypher'),
    camera: parseCamera(get('cam')),
  };
}

function readFields(hash: string): ReadonlyMap<string, string> {
  const pairs = hash
    .replace(/^#/, '')
    .split('&')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? ([part, ''] as const) : ([part.slice(0, at), decode(part.slice(at + 1))] as const);
    });
  return new Map(pairs);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function oneOf<T extends string>(values: readonly T[], value: string): T | undefined {
  return values.find((known) => known === value);
}

function parseList(value: string): readonly string[] {
  return [...new Set(value.split('~').filter((id) => id !== ''))].sort();
}

function parseSelection(node: string, edge: string): Selection | null {
  if (node !== '') return { kind: 'node', key: node };
  const [from = '', to = ''] = edge.split('~');
  return from === '' || to === '' ? null : { kind: 'edge', from, to };
}

function parseTime(value: string): { fromYear: number | null; toYear: number | null } {
  const [from = '', to] = value.split('..');
  const first = parseYear(from);
  const last = to === undefined ? first : parseYear(to);
  return first !== null && last !== null && first > last
    ? { fromYear: last, toYear: first }
    : { fromYear: first, toYear: last };
}

function parseYear(value: string): number | null {
  if (!/^\d{1,9}$/.test(value)) return null;
  return Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Number(value)));
}

function parseCamera(value: string): Camera | null {
  const [x, y, ratio] = value.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (x === undefined || y === undefined || ratio === undefined) return null;
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
