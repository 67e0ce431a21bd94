import { useEffect, useState } from 'preact/hooks';
import type { EvidenceSentence } from '../../server/api-types.ts';
import { messageOf, type App } from '../app.ts';
import { compareText, groupBy } from '../order.ts';
import { hasFilters, NO_FILTERS, type Filters, type Selection } from '../state.ts';
import { Sentence } from './sentence.tsx';

/** Sentences asked for at a time (the most the server gives), and drawn at a time. */
const PAGE = 200;
const STEP = 20;

interface Loaded {
  readonly total: number;
  /** Without any filter; equal to `total` where none is set. */
  readonly unfiltered: number;
  readonly sentences: readonly EvidenceSentence[];
}

/** The sentences behind what is chosen, under the filters, with how many there are by year and document. */
export function Evidence({ app, selection }: { app: App; selection: Selection }) {
  const strings = app.strings.value;
  const { filters: current } = app.state.value;
  const [isUnfiltered, setUnfiltered] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [shown, setShown] = useState(STEP);
  // The filter by name of project has no part in evidence.
  const filters: Filters = isUnfiltered ? NO_FILTERS : { ...current, text: '' };
  const wanted = JSON.stringify([selection, filters]);

  useEffect(() => {
    let isStale = false;
    setLoaded(null);
    setFailure(null);
    setShown(STEP);
    Promise.all([
      app.api.evidence(selection, filters, { offset: 0, limit: PAGE }),
      hasFilters(filters) ? app.api.evidence(selection, NO_FILTERS, { offset: 0, limit: 1 }) : null,
    ]).then(
      ([{ total, sentences }, all]) => {
        if (!isStale) setLoaded({ total, sentences, unfiltered: all?.total ?? total });
      },
      (error: unknown) => {
        if (!isStale) setFailure(messageOf(error));
      },
    );
    return () => {
      isStale = true;
    };
  }, [app, wanted]);

  if (failure !== null) return <p role="alert">{failure}</p>;
  if (!loaded) return <p role="status">{strings.loadingSentences}</p>;
  const { total, unfiltered, sentences } = loaded;
  const showMore = async (): Promise<void> => {
    const next = Math.min(total, shown + STEP);
    if (next > sentences.length) {
      try {
        const page = await app.api.evidence(selection, filters, { offset: sentences.length, limit: PAGE });
        setLoaded({ ...loaded, sentences: [...sentences, ...page.sentences] });
      } catch (error) {
        setFailure(messageOf(error));
        return;
      }
    }
    setShown(next);
  };
  return (
    <section class="evidence" aria-label={strings.tabs.sentences}>
      <p class="count" role="status">
        {total === unfiltered ? strings.sentenceCount(total, total) : strings.passing(total, unfiltered)}
      </p>
      {sentences.length > 0 && <Counts app={app} sentences={sentences} total={total} />}
      {total === 0 && unfiltered > 0 && (
        <p>
          {strings.noSentences} <button onClick={() => setUnfiltered(true)}>{strings.showOthers}</button>
        </p>
      )}
      {sentences.slice(0, shown).map((sentence) => (
        <Sentence key={sentence.id} app={app} sentence={sentence} />
      ))}
      {shown < total && (
        <p class="more">
          <button onClick={() => void showMore()}>{strings.more}</button>{' '}
          {strings.sentenceCount(Math.min(shown, total), total)}
        </p>
      )}
    </section>
  );
}

interface CountsProps {
  readonly app: App;
  readonly sentences: readonly EvidenceSentence[];
  readonly total: number;
}

/** Bars by report year, and a list by document; of the first page where there are more. */
function Counts({ app, sentences, total }: CountsProps) {
  const strings = app.strings.value;
  const years = [...groupBy(sentences, ({ reportYear }) => reportYear ?? 0)].sort(([a], [b]) => a - b);
  const documents = [...groupBy(sentences, ({ document }) => document)].sort(
    ([a, one], [b, other]) => other.length - one.length || compareText(a, b),
  );
  const most = Math.max(...years.map(([, group]) => group.length));
  const note = sentences.length < total ? ` (${strings.ofFirst(sentences.length)})` : '';
  return (
    <div class="counts">
      <table class="bars">
        <caption>
          {strings.byYear}
          {note}
        </caption>
        <tbody>
          {years.map(([year, group]) => (
            <tr key={year}>
              <th scope="row">{year === 0 ? strings.noYear : year}</th>
              <td>
                <span class="bar" style={{ width: `${(group.length / most) * 70}%` }} /> {group.length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>
          {strings.byDocument} ({documents.length})
        </summary>
        <ul>
          {documents.map(([document, group]) => (
            <li key={document}>
              {group[0]?.documentTitle || document}: {group.length}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
