import { useEffect } from 'preact/hooks';
import type { App, Atlas } from '../app.ts';
import { Canvas } from './canvas.tsx';
import { Filters } from './filters.tsx';
import { Header } from './header.tsx';
import { Issues } from './issues.tsx';
import { ItemPanel } from './item-panel.tsx';
import { Legend } from './legend.tsx';
import { Query } from './query.tsx';
import { NodeTable } from './table.tsx';

/** The whole page: header, filters, the view that is chosen, and the panel of what is chosen in it. */
export function Shell({ app }: { app: App }) {
  const { language } = app.state.value;
  const strings = app.strings.value;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = strings.title;
  }, [language, strings]);
  const atlas = app.atlas.value;
  return (
    <>
      <a class="skip" href="#panel" onClick={skipToPanel}>
        {strings.skipToPanel}
      </a>
      <Header app={app} />
      {atlas.kind === 'loading' && (
        <p class="notice" role="status">
          {strings.loading}
        </p>
      )}
      {atlas.kind === 'failed' && (
        <div class="notice" role="alert">
          <h2>{strings.failed}</h2>
          <p>{atlas.message}</p>
          <button onClick={() => void app.load()}>{strings.retry}</button>
        </div>
      )}
      {atlas.kind === 'ready' && <Loaded app={app} atlas={atlas.value} />}
    </>
  );
}

function Loaded({ app, atlas }: { app: App; atlas: Atlas }) {
  const { view, selection, issuesOpen } = app.state.value;
  const strings = app.strings.value;
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    if (issuesOpen) app.update((state) => ({ ...state, issuesOpen: false }), 'push');
    else app.select(null);
  };
  const isEmpty = atlas.status.counts.documents === 0;
  return (
    <div class="body">
      {view !== 'query' && !isEmpty && (
        <aside class="side" aria-label={`${strings.filters}, ${strings.legend}`}>
          <Filters app={app} atlas={atlas} />
          {view === 'graph' && <Legend app={app} atlas={atlas} />}
        </aside>
      )}
      <main class="main">
        {isEmpty && view !== 'query' ? (
          <div class="notice" role="status">
            <h2>{strings.emptyTitle}</h2>
            <p>{strings.emptyText}</p>
          </div>
        ) : view === 'graph' ? (
          <Canvas app={app} atlas={atlas} />
        ) : view === 'table' ? (
          <NodeTable app={app} atlas={atlas} />
        ) : (
          <Query app={app} />
        )}
      </main>
      {selection === null && !issuesOpen ? (
        <div id="panel" tabIndex={-1} />
      ) : (
        <aside
          class="panel"
          id="panel"
          tabIndex={-1}
          onKeyDown={closeOnEscape}
          aria-label={issuesOpen ? strings.issues.title : strings.tabs.sentences}
        >
          {issuesOpen ? (
            <Issues app={app} status={atlas.status} />
          ) : (
            selection && <ItemPanel app={app} atlas={atlas} selection={selection} />
          )}
        </aside>
      )}
    </div>
  );
}

/** Without following the link, which would take the place of the state in the address. */
function skipToPanel(event: Event): void {
  event.preventDefault();
  document.getElementById('panel')?.focus();
}
