import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { GraphPicture, Status } from '../server/api-types.ts';
import type { ApiClient } from './api-client.ts';
import { buildGraph, type DrawnGraph } from './build-graph.ts';
import { findThemesOfProjects, findVisible, type Visible } from './filters.ts';
import { layoutPicture, type Layout } from './layout.ts';
import { STRINGS, type Language, type Strings } from './locales/index.ts';
import { selectItem, type Selection, type ViewState } from './state.ts';
import { formatState, parseState } from './url-state.ts';

/** Something asked for: under way, there, or failed with a sentence for people. */
export type Loadable<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string };

/** The picture with what is worked out from it once. */
export interface Atlas {
  readonly picture: GraphPicture;
  readonly status: Status;
  readonly graph: DrawnGraph;
  readonly layout: Layout;
}

export interface Names {
  readonly nameEn: string;
  readonly nameZh: string;
}

/** What panels share. Panels read signals and call `update`; nothing else changes the state. */
export interface App {
  readonly api: ApiClient;
  readonly state: ReadonlySignal<ViewState>;
  readonly atlas: ReadonlySignal<Loadable<Atlas>>;
  readonly strings: ReadonlySignal<Strings>;
  readonly visible: ReadonlySignal<Visible | null>;
  /** Node to bring to the middle of the drawing; set with a new object each time. */
  readonly wanted: Signal<{ readonly key: string } | null>;
  /** Names of things that are not drawn (a concept, a project no report names), as they become known. */
  readonly names: ReadonlySignal<ReadonlyMap<string, Names>>;
  readonly learnNames: (names: ReadonlyMap<string, Names>) => void;
  /** `push` makes a step that Back takes back. */
  readonly update: (change: (state: ViewState) => ViewState, how?: 'push' | 'replace') => void;
  readonly select: (selection: Selection | null) => void;
  readonly load: () => Promise<void>;
  readonly dispose: () => void;
}

export interface AppOptions {
  readonly api: ApiClient;
  readonly window: Window;
  readonly browserLanguage: Language;
}

/** Address and data → signals. The address is read now and at each Back, and follows the state. */
export function createApp({ api, window, browserLanguage }: AppOptions): App {
  const read = (): ViewState => parseState(window.location.hash, browserLanguage);
  const state = signal(read());
  const atlas = signal<Loadable<Atlas>>({ kind: 'loading' });
  const themes = computed(() =>
    atlas.value.kind === 'ready' ? findThemesOfProjects(atlas.value.value.picture) : new Map<string, Set<string>>(),
  );
  const names = signal<ReadonlyMap<string, Names>>(new Map());
  const filters = computed(() => state.value.filters);
  const onHashChange = (): void => {
    if (window.location.hash !== `#${formatState(state.value, browserLanguage)}`) state.value = read();
  };
  window.addEventListener('popstate', onHashChange);
  window.addEventListener('hashchange', onHashChange);

  const update: App['update'] = (change, how = 'replace') => {
    const next = change(state.value);
    if (next === state.value) return;
    state.value = next;
    const address = `#${formatState(next, browserLanguage)}`;
    if (address === window.location.hash) return;
    if (how === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  };
  return {
    api,
    state,
    atlas,
    strings: computed(() => STRINGS[state.value.language]),
    visible: computed(() =>
      atlas.value.kind === 'ready' ? findVisible(atlas.value.value.graph, filters.value, themes.value) : null,
    ),
    wanted: signal(null),
    names,
    learnNames: (more) => (names.value = new Map([...names.value, ...more])),
    update,
    select: (selection) => update((current) => selectItem(current, selection), 'push'),
    load: async () => {
      atlas.value = { kind: 'loading' };
      try {
        const [picture, status] = await Promise.all([api.graph(), api.status()]);
        const layout = layoutPicture(picture);
        atlas.value = { kind: 'ready', value: { picture, status, layout, graph: buildGraph(picture, layout) } };
      } catch (error) {
        atlas.value = { kind: 'failed', message: messageOf(error) };
      }
    },
    dispose: () => {
      window.removeEventListener('popstate', onHashChange);
      window.removeEventListener('hashchange', onHashChange);
    },
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
