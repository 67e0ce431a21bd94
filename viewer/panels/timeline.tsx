import type { Timeline, TimelineStep } from '../../server/api-types.ts';
import type { App, Atlas } from '../app.ts';
import { nameIn } from '../locales/index.ts';
import { layoutStrip } from '../timeline-rows.ts';
import { Milestones } from './milestones.tsx';
import { Sentence } from './sentence.tsx';
import { ModalityShape, TimelineStrip } from './timeline-strip.tsx';

const NAMES_SHOWN = 3;

/** A project's line through the years: a strip to see, then every claim with its sentence. */
export function TimelineView({ app, atlas, timeline }: { app: App; atlas: Atlas; timeline: Timeline }) {
  const strings = app.strings.value;
  const { language } = app.state.value;
  const { project, steps, missingYears, unconfirmedSince } = timeline;
  const strip = layoutStrip(timeline);
  const otherNames = project.names.filter((name) => name !== nameIn(language, project));
  const city = atlas.picture.nodes.find(({ key }) => key === `City:${project.city ?? ''}`);
  return (
    <section class="timeline" aria-label={strings.tabs.timeline}>
      <dl class="facts">
        {city && (
          <>
            <dt>{strings.kinds['City']}</dt>
            <dd>{nameIn(language, city)}</dd>
          </>
        )}
        {project.status !== null && (
          <>
            <dt>{strings.timeline.status}</dt>
            <dd title={project.statusRule ?? undefined}>
              {strings.statuses[project.status] ?? project.status}
              {project.statusYear !== null && ` (${project.statusYear})`}
            </dd>
          </>
        )}
        {unconfirmedSince !== null && (
          <>
            <dt>{strings.timeline.unconfirmed}</dt>
            <dd>{strings.timeline.unconfirmedSince(unconfirmedSince)}</dd>
          </>
        )}
        {missingYears.length > 0 && (
          <>
            <dt>{strings.timeline.missing}</dt>
            <dd>{missingYears.join(', ')}</dd>
          </>
        )}
        {otherNames.length > 0 && (
          <>
            <dt>{strings.timeline.names}</dt>
            <dd>
              {otherNames.slice(0, NAMES_SHOWN).join(', ')}
              {otherNames.length > NAMES_SHOWN && (
                <details>
                  <summary>{strings.timeline.moreNames(otherNames.length - NAMES_SHOWN)}</summary>
                  {otherNames.slice(NAMES_SHOWN).join(', ')}
                </details>
              )}
            </dd>
          </>
        )}
      </dl>
      {strip.years.length > 0 && <TimelineStrip app={app} strip={strip} name={nameIn(language, project)} />}
      <Milestones app={app} timeline={timeline} />
      {steps.length === 0 && <p>{strings.timeline.none}</p>}
      <ol class="steps">
        {steps.map((step, index) => (
          <Step key={index} app={app} step={step} isFirst={step.year !== steps[index - 1]?.year || index === 0} />
        ))}
      </ol>
    </section>
  );
}

function Step({ app, step, isFirst }: { app: App; step: TimelineStep; isFirst: boolean }) {
  const strings = app.strings.value;
  const { type, modality } = step;
  const what = type === null ? strings.timeline.mention : (strings.events[type] ?? type);
  const isAhead = modality === 'planned' || modality === 'expected';
  return (
    <li class={`${isFirst ? 'first' : ''} ${isAhead ? 'ahead' : ''}`.trim()}>
      <span class="step-year">{step.year ?? strings.timeline.undated}</span>
      <div>
        <p class="claim">
          {modality !== null && (
            <svg width="14" height="14" aria-hidden="true">
              <ModalityShape modality={modality} x={7} y={7} />
            </svg>
          )}
          <strong>{what}</strong>
          {modality !== null && <span>{strings.modalities[modality] ?? modality}</span>}
          {isAhead && step.latest !== null && <span>{strings.timeline.by(step.latest)}</span>}
          <span class="said">{step.reportYear === null ? step.saidOn : strings.timeline.report(step.reportYear)}</span>
        </p>
        <details>
          <summary lang={step.sentence.language} class="clamp">
            {step.sentence.text}
          </summary>
          <Sentence app={app} sentence={step.sentence} />
        </details>
      </div>
    </li>
  );
}
