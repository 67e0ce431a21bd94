import type { Status } from '../../server/api-types.ts';
import type { App } from '../app.ts';
import { nameIn } from '../locales/index.ts';

/** What not to trust: issues of documents, and which reports are loaded, missing or undated. */
export function Issues({ app, status }: { app: App; status: Status }) {
  const strings = app.strings.value;
  const { language } = app.state.value;
  return (
    <>
      <div class="panel-head">
        <h2>{strings.issues.title}</h2>
        <button class="quiet" onClick={() => app.update((state) => ({ ...state, issuesOpen: false }), 'push')}>
          {strings.close}
        </button>
      </div>
      {status.issues.length === 0 && <p>{strings.issues.none}</p>}
      <ul class="issues">
        {status.issues.map(({ document, code, message }, index) => (
          <li key={index}>
            <code>{code}</code> {message}
            <button class="link" onClick={() => app.select({ kind: 'node', key: `Document:${document}` })}>
              {document}
            </button>
          </li>
        ))}
      </ul>
      <h3>{strings.issues.coverage}</h3>
      <ul class="coverage">
        {status.places.map((place) => (
          <li key={place.city}>
            <strong>{nameIn(language, place)}</strong> {place.loaded.map(({ year }) => year).join(', ')}
            {place.missing.length > 0 && (
              <span class="missing">
                {strings.issues.missing}: {place.missing.join(', ')}
              </span>
            )}
            {place.undated.length > 0 && (
              <span class="missing">
                {strings.issues.undated}: {place.undated.join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
