import { useEffect, useState } from 'preact/hooks';
import type { PictureNode, Timeline } from '../../server/api-types.ts';
import { messageOf, type App, type Atlas, type Loadable } from '../app.ts';
import { findConnections } from '../connections.ts';
import { kindIn, nameIn } from '../locales/index.ts';
import { idOf } from '../order.ts';
import type { Selection, Tab } from '../state.ts';
import { Evidence } from './evidence.tsx';
import { TimelineView } from './timeline.tsx';

const TABS: readonly Tab[] = ['timeline', 'sentences'];
const CONNECTIONS = 12;

interface ItemProps {
  readonly app: App;
  readonly atlas: Atlas;
  readonly selection: Selection;
}

/** What is chosen, with its sentences; of a project first its line through the years. */
export function ItemPanel({ app, atlas, selection }: ItemProps) {
  const { tab, language } = app.state.value;
  const strings = app.strings.value;
  const nodes = new Map(atlas.picture.nodes.map((node) => [node.key, node]));
  const nameOf = (key: string): string => {
    const node = nodes.get(key) ?? app.names.value.get(key);
    return node ? nameIn(language, node) : idOf(key);
  };
  const kindOf = (key: string): string => kindIn(strings, nodes.get(key) ?? { label: key.slice(0, key.indexOf(':')) });
  const ends = selection.kind === 'node' ? [selection.key] : [selection.from, selection.to];
  const project = selection.kind === 'node' && selection.key.startsWith('Project:') ? selection.key : null;
  return (
    <>
      <div class="panel-head">
        <div>
          <p class="kind">{ends.map(kindOf).join(' – ')}</p>
          <h2>
            {ends.map((key, index) => (
              <span key={key}>
                {index > 0 && ' – '}
                {selection.kind === 'edge' && nodes.has(key) ? (
                  <button class="link" onClick={() => app.select({ kind: 'node', key })}>
                    {nameOf(key)}
                  </button>
                ) : (
                  nameOf(key)
                )}
              </span>
            ))}
          </h2>
        </div>
        <button class="quiet" onClick={() => app.select(null)}>
          {strings.close}
        </button>
      </div>
      {selection.kind === 'node' && <Connections {...{ app, atlas }} node={selection.key} />}
      {project !== null && (
        <div class="segments tabs" role="group">
          {TABS.map((name) => (
            <button
              key={name}
              aria-pressed={tab === name}
              onClick={() => app.update((state) => ({ ...state, tab: name }), 'push')}
            >
              {strings.tabs[name]}
            </button>
          ))}
        </div>
      )}
      {project !== null && tab === 'timeline' ? (
        <ProjectTimeline app={app} atlas={atlas} id={idOf(project)} />
      ) : (
        <Evidence key={JSON.stringify(selection)} app={app} selection={selection} />
      )}
    </>
  );
}

/** Edges at a node, each opening its sentences: the way along the graph without the drawing. */
function Connections({ app, atlas, node }: { app: App; atlas: Atlas; node: string }) {
  const strings = app.strings.value;
  const { language } = app.state.value;
  const [isWhole, setWhole] = useState(false);
  const all = findConnections(atlas.picture, node);
  if (all.length === 0) return null;
  const label = (node: PictureNode): string => `${kindIn(strings, node)} ${nameIn(language, node)}`;
  return (
    <details class="connections">
      <summary>
        {strings.connections} ({all.length})
      </summary>
      <ul>
        {all.slice(0, isWhole ? all.length : CONNECTIONS).map(({ key, other, sentences, selection }) => (
          <li key={key}>
            <button class="link" onClick={() => app.select(selection)}>
              {label(other)}
            </button>{' '}
            {sentences}
          </li>
        ))}
      </ul>
      {!isWhole && all.length > CONNECTIONS && <button onClick={() => setWhole(true)}>{strings.more}</button>}
    </details>
  );
}

function ProjectTimeline({ app, atlas, id }: { app: App; atlas: Atlas; id: string }) {
  const strings = app.strings.value;
  const [timeline, setTimeline] = useState<Loadable<Timeline>>({ kind: 'loading' });
  useEffect(() => {
    let isStale = false;
    const set = (value: Loadable<Timeline>): void => {
      if (!isStale) setTimeline(value);
    };
    set({ kind: 'loading' });
    app.api.timeline(id).then(
      (value) => {
        app.learnNames(new Map([[`Project:${id}`, value.project]]));
        set({ kind: 'ready', value });
      },
      (error: unknown) => set({ kind: 'failed', message: messageOf(error) }),
    );
    return () => {
      isStale = true;
    };
  }, [app, id]);
  switch (timeline.kind) {
    case 'loading':
      return <p role="status">{strings.loadingSentences}</p>;
    case 'failed':
      return <p role="alert">{timeline.message}</p>;
    case 'ready':
      return <TimelineView app={app} atlas={atlas} timeline={timeline.value} />;
  }
}
