import type { App } from '../app.ts';
import type { View } from '../state.ts';
import { Search } from './search.tsx';

const VIEWS: readonly View[] = ['graph', 'table', 'query'];

/** Name, search, views, issues and language. */
export function Header({ app }: { app: App }) {
  const { view, language, issuesOpen } = app.state.value;
  const strings = app.strings.value;
  const atlas = app.atlas.value;
  const issues = atlas.kind === 'ready' ? atlas.value.status.counts.issues : 0;
  return (
    <header class="header">
      <div class="brand">
        <h1>{strings.title}</h1>
        <p>{strings.subtitle}</p>
      </div>
      <Search app={app} />
      <nav class="segments views" aria-label={strings.viewsLabel}>
        {VIEWS.map((name) => (
          <button
            key={name}
            aria-current={view === name ? 'page' : undefined}
            onClick={() => app.update((state) => ({ ...state, view: name }), 'push')}
          >
            {strings.views[name]}
          </button>
        ))}
      </nav>
      {atlas.kind === 'ready' && (
        <button
          class={issues > 0 ? 'badge has-issues' : 'badge'}
          aria-expanded={issuesOpen}
          onClick={() => app.update((state) => ({ ...state, issuesOpen: !state.issuesOpen }), 'push')}
        >
          {strings.issues.button(issues)}
        </button>
      )}
      <div class="segments" role="group" aria-label={strings.language}>
        {(['en', 'zh'] as const).map((code) => (
          <button
            key={code}
            lang={code}
            aria-pressed={language === code}
            onClick={() => app.update((state) => ({ ...state, language: code }))}
          >
            {code === 'en' ? 'EN' : '中文'}
          </button>
        ))}
      </div>
    </header>
  );
}
