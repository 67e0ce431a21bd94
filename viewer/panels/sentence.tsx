import { useState } from 'preact/hooks';
import type { EvidenceSentence, ExplainedHit, Explanation, Mark } from '../../server/api-types.ts';
import type { App } from '../app.ts';
import { cutByMarks } from '../highlight.ts';
import { themeColor } from '../palette.ts';

/** One sentence of evidence: where it stands, what years it speaks of, its words marked, and why. */
export function Sentence({ app, sentence }: { app: App; sentence: EvidenceSentence }) {
  const strings = app.strings.value;
  const { language } = app.state.value;
  const labelOf = (mark: Mark): string => (language === 'zh' ? mark.labelZh : mark.labelEn) || mark.of;
  const describe = (mark: Mark): string => `${strings.markKinds[mark.kind]}: ${labelOf(mark)} (${mark.rule})`;
  return (
    <article class="sentence">
      <p class="where">
        <button class="link" onClick={() => app.select({ kind: 'node', key: `Document:${sentence.document}` })}>
          {sentence.documentTitle || sentence.document}
        </button>
        <span class="year">{sentence.reportYear ?? strings.noYear}</span>
        {sentence.mode && <span class={`mode ${sentence.mode}`}>{strings.modes[sentence.mode]}</span>}
        {sentence.url !== null && /^https?:/.test(sentence.url) && (
          <a href={sentence.url} target="_blank" rel="noreferrer">
            {strings.source}
          </a>
        )}
      </p>
      <p class="text" lang={sentence.language}>
        {cutByMarks(sentence).map(({ text, marks }, index) =>
          marks.length === 0 ? (
            text
          ) : (
            <mark
              key={index}
              class={[...new Set(marks.map(({ kind }) => kind))].join(' ')}
              style={{ '--hue': themeColor(marks.find(({ kind }) => kind === 'theme')?.of.split('.')[0]) }}
              title={marks.map(describe).join('\n')}
            >
              {text}
            </mark>
          ),
        )}
      </p>
      <p class="about">
        {sentence.years.length > 0 && (
          <span>
            {strings.speaksOf}{' '}
            {sentence.years.map(({ year, basis, quote }, index) => (
              <span key={index} title={quote}>
                {index > 0 && ', '}
                {year} ({strings.bases[basis] ?? basis})
              </span>
            ))}
          </span>
        )}
        {sentence.section !== null && (
          <span>
            {strings.section}: {sentence.section}
          </span>
        )}
      </p>
      <Why app={app} sentence={sentence} labelOf={labelOf} />
    </article>
  );
}

interface WhyProps {
  readonly app: App;
  readonly sentence: EvidenceSentence;
  readonly labelOf: (mark: Mark) => string;
}

/** The rule behind each mark; once opened also what the words were weighed against, and where the term is written. */
function Why({ app, sentence, labelOf }: WhyProps) {
  const strings = app.strings.value;
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const ask = (event: Event & { currentTarget: HTMLDetailsElement }): void => {
    if (!event.currentTarget.open || explanation) return;
    // The marks tell the rules already; without an explanation the look-alikes that were refused stay untold.
    app.api.explain(sentence).then(setExplanation, () => undefined);
  };
  const hitOf = (mark: Mark) =>
    explanation?.hits.find((hit) => hit.kept && hit.quote === mark.quote && hit.rule === mark.rule);
  return (
    <details class="why" onToggle={ask}>
      <summary>{strings.why}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.whyWords}</th>
            <th scope="col">{strings.whyMeans}</th>
            <th scope="col">{strings.whyRule}</th>
          </tr>
        </thead>
        <tbody>
          {sentence.marks.map((mark, index) => (
            <tr key={index}>
              <td>
                {mark.quote}
                {mark.inherited && <small> {strings.inherited}</small>}
              </td>
              <td>
                {labelOf(mark)} <small>{strings.markKinds[mark.kind]}</small>
              </td>
              <td>
                <code>{mark.rule}</code>
                <Reason hit={hitOf(mark)} />
              </td>
            </tr>
          ))}
          {explanation?.hits
            .filter(({ kept }) => !kept)
            .map((hit, index) => (
              <tr key={`refused-${index}`} class="refused">
                <td>{hit.quote}</td>
                <td>
                  {hit.of} <small>{strings.refused}</small>
                </td>
                <td>
                  {hit.reason} <small>{hit.source}</small>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}

/** What a mark rests on and where its term is written; nothing until the explanation is there. */
function Reason({ hit }: { hit: ExplainedHit | undefined }) {
  if (!hit) return null;
  return (
    <div>
      {hit.reason} <small>{hit.source}</small>
    </div>
  );
}
