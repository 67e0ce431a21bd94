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

/** Year (0: none) and number of sentences, oldest first. */
type YearCounts = readonly (readonly [year: number, count: number])[];

/** The sentences behind what is chosen, under the filters, with how many there are by year and document. */
export function Evidence({ app, selection }: { app: App; selection: Selection }) {
  const strings = app.strings.value;
  const { filters: current } = app.state.value;
  const [isUnfiltered, setUnfiltered] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [years, setYears] = useState<YearCounts>([]);
  const [shown, setShown] = useState(STEP);
  // The filter by name of project has no part in evidence.
  const filters: Filters = isUnfiltered ? NO_FILTERS : { ...current, text: '' };
  const wanted = JSON.stringify([selection, filters]);

  useEffect(() => {
    let isStale = false;
    setLoaded(null);
    setFailure(null);
    setShown(STEP);
    setYears([]);
    Promise.all([
      app.api.evidence(selection, filters, { offset: 0, limit: PAGE }),
      hasFilters(filters) ? app.api.evidence(selection, NO_FILTERS, { offset: 0, limit: 1 }) : null,
    ]).then(
      ([{ total, sentences }, all]) => {
        if (isStale) return;
        setLoaded({ total, sentences, unfiltered: all?.total ?? total });
        const counts = total > sentences.length ? askYears(app, selection, filters) : countYears(sentences);
        // The sentences stand without the bars.
        Promise.resolve(counts).then(
          (known) => !isStale && setYears(known),
          () => undefined,
        );
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
      {sentences.length > 0 && <Counts {...{ app, years, sentences, total }} />}
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

function countYears(sentences: readonly EvidenceSentence[]): YearCounts {
  const groups = [...groupBy(sentences, ({ reportYear }) => reportYear ?? 0)];
  return groups.map(([year, group]) => [year, group.length] as const).sort(([a], [b]) => a - b);
}

/** The same of all sentences where only the first are here: the server is asked for each year that has a report. */
async function askYears(app: App, selection: Selection, filters: Filters): Promise<YearCounts> {
  const atlas = app.atlas.peek();
  const nodes = atlas.kind === 'ready' ? atlas.value.picture.nodes : [];
  const reports = new Set(nodes.flatMap(({ label, year }) => (label === 'Report' && year !== undefined ? [year] : [])));
  const { fromYear, toYear } = filters;
  const years = [...reports].filter((year) => year >= (fromYear ?? year) && year <= (toYear ?? year));
  const counts = await Promise.all(
    years.map(async (year) => {
      const ofYear = { ...filters, fromYear: year, toYear: year };
      return [year, (await app.api.evidence(selection, ofYear, { offset: 0, limit: 1 })).total] as const;
    }),
  );
  return counts.filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
}

interface CountsProps {
  readonly app: App;
  readonly years: YearCounts;
  readonly sentences: readonly EvidenceSentence[];
  readonly total: number;
}

/** Bars by report year, and a list by document, which is of the first sentences where there are more. */
function Counts({ app, years, sentences, total }: CountsProps) {
  const strings = app.strings.value;
  const documents = [...groupBy(sentences, ({ document }) => document)].sort(
    ([a, one], [b, other]) => other.length - one.length || compareText(a, b),
  );
  const most = Math.max(...years.map(([, count]) => count));
  const note = sentences.length < total ? ` (${strings.ofFirst(sentences.length)})` : '';
  return (
    <div class="counts">
      <table class="bars">
        <caption>{strings.byYear}</caption>
        <tbody>
          {years.map(([year, count]) => (
            <tr key={year}>
              <th scope="row">{year === 0 ? strings.noYear : year}</th>
              <td>
                <span class="bar" style={{ width: `${(count / most) * 70}%` }} /> {count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>
          {strings.byDocument} ({documents.length}){note}
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
