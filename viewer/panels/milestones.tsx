import type { Timeline } from '../../server/api-types.ts';
import type { App } from '../app.ts';
import { toMilestoneRows, type MilestoneRow, type PromiseRow } from '../milestone-rows.ts';
import { formatWhen } from '../when.ts';

/** Promises apart from facts: every date that was promised, what became of it, and how far it slipped. */
export function Milestones({ app, timeline }: { app: App; timeline: Timeline }) {
  const strings = app.strings.value.milestones;
  const rows = toMilestoneRows(timeline);
  if (rows.length === 0) return null;
  return (
    <section class="milestones" aria-label={strings.title}>
      <h3>{strings.title}</h3>
      <ul>
        {rows.map((row) => (
          <MilestoneItem key={row.type} app={app} row={row} />
        ))}
      </ul>
    </section>
  );
}

function MilestoneItem({ app, row }: { app: App; row: MilestoneRow }) {
  const { events, milestones: strings, timeline } = app.strings.value;
  const { type, promises, met, facts, isConflict, slip } = row;
  const isShort = slip !== null && (slip.months ?? slip.years) === 0;
  return (
    <li>
      <strong>{events[type] ?? type}</strong>
      {slip !== null && !isShort && <span class="slip">{strings.slip(slip)}</span>}
      <ol>
        {promises.map((promise, index) => (
          <PromiseItem key={index} app={app} promise={promise} />
        ))}
        {met !== null && (
          <li class="fact">
            {formatWhen(met, timeline.by) || timeline.undated} <span class="outcome">{strings.reported}</span>
          </li>
        )}
        {isConflict && (
          <li class="fact conflict">
            {strings.disagree}{' '}
            {facts.map((fact) => `${formatWhen(fact, timeline.by)} (${strings.said(fact.saidOn)})`).join(strings.or)}
          </li>
        )}
      </ol>
    </li>
  );
}

function PromiseItem({ app, promise }: { app: App; promise: PromiseRow }) {
  const { milestones: strings, timeline } = app.strings.value;
  const { outcome, report, of, said } = promise;
  return (
    <li class={outcome}>
      {formatWhen(promise, timeline.by) || timeline.undated}{' '}
      <span class="said">
        {strings.said(said.join(', '))}
        {of === 'whole' && strings.ofWhole}
      </span>
      <span class="outcome">
        {strings.outcomes[outcome]}
        {report !== null && ` (${timeline.report(report)})`}
      </span>
    </li>
  );
}
