import type { Milestone, Promised, Timeline, TimelineStep } from '../graph/answers.ts';
import { formatWhen } from '../viewer/when.ts';
import { formatTable } from './table.ts';

/** Width of the sentence in a table, in columns. */
const SENTENCE_WIDTH = 64;

/** A timeline as people read it: facts, promises and what became of them, mere mentions; each with sentence and document. */
export function formatTimeline(timeline: Timeline): string {
  const { project, steps, milestones } = timeline;
  const facts = steps.filter(({ modality }) => modality === 'done' || modality === 'ongoing');
  const promises = steps.filter(({ modality }) => modality === 'planned' || modality === 'expected');
  const mentions = steps.filter(({ type }) => type === null);
  return [
    `${project.nameEn} · ${project.nameZh} (${project.id})\n`,
    ...describeState(timeline).map((line) => `${line}\n`),
    section(
      'Facts',
      ['when', 'what', 'said'],
      facts.map((step) => [formatBounds(step), whatOf(step), step.saidOn, ...proof(step)]),
    ),
    section(
      'Promises',
      ['due', 'what', 'said', 'became'],
      promises.map((step) => [
        formatBounds(step),
        whatOf(step),
        step.saidOn,
        becameOf(step, milestones),
        ...proof(step),
      ]),
    ),
    section(
      'Named without news',
      ['said'],
      mentions.map((step) => [step.saidOn, ...proof(step)]),
    ),
    ...describeMilestones(milestones),
  ].join('');
}

function describeState({ project, missingYears, silentYears, unconfirmedSince }: Timeline): string[] {
  const { status, statusYear, statusRule } = project;
  return [
    ...(status === null ? [] : [`status: ${status} since ${statusYear ?? '?'} (rule ${statusRule ?? '?'})`]),
    ...(missingYears.length === 0 ? [] : [`no report loaded of: ${missingYears.join(' ')}`]),
    ...(silentYears.length === 0 ? [] : [`loaded, does not name it: ${silentYears.join(' ')}`]),
    ...(unconfirmedSince === null
      ? []
      : [`unconfirmed since ${unconfirmedSince}: two work reports in a row do not name it (inferred)`]),
  ];
}

function section(title: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  if (rows.length === 0) return '';
  return `\n${title}\n${formatTable([...columns, 'sentence', 'document'], rows, SENTENCE_WIDTH)}`;
}

function proof({ sentence }: TimelineStep): [string, string] {
  return [sentence.text, `${sentence.document}@${sentence.startOffset}`];
}

function whatOf({ type, modality }: TimelineStep): string {
  return `${wordsOf(type ?? '')}${modality === 'ongoing' || modality === 'expected' ? ` (${modality})` : ''}`;
}

function wordsOf(code: string): string {
  return code.replaceAll('_', ' ');
}

/** What became of the promise that a step makes; nothing for what is no milestone. */
function becameOf({ event }: TimelineStep, milestones: readonly Milestone[]): string {
  const promises = milestones.flatMap((milestone) => milestone.promises);
  const promise = promises.find(({ events, of }) => of === 'same' && event !== null && events.includes(event));
  return promise ? formatOutcome(promise) : '';
}

function formatOutcome({ outcome, report }: Promised): string {
  switch (outcome) {
    case 'met':
      return 'met';
    case 'late':
      return 'met late';
    case 'passed':
      return 'behind: a later stage is reported';
    case 'again':
      return 'promised after it was reported';
    case 'replaced':
      return 'replaced by another date';
    case 'not-reported':
      return `not reported as met in ${report ?? '?'}`;
    case 'unclear':
      return `unclear: named in ${report ?? '?'}, without a word that was read`;
    case 'gap':
      return 'no report loaded that would tell';
    case 'open':
      return 'not yet due';
    case 'undated':
      return '';
  }
}

/** The history of dates of each milestone that slipped, or on whose date sources disagree. */
function describeMilestones(milestones: readonly Milestone[]): string[] {
  const lines = milestones.flatMap(({ type, promises, facts, met, isConflict, slip }) => {
    const promised = promises.flatMap(({ latest, earliest, saidOn, of }) =>
      latest === null
        ? []
        : [`${formatBounds({ earliest, latest })} (said ${saidOn}${of === 'whole' ? ', of the whole' : ''})`],
    );
    const told = isConflict
      ? [`sources disagree: ${facts.map((fact) => `${formatBounds(fact)} (said ${fact.saidOn})`).join(' or ')}`]
      : met
        ? [`reported: ${formatBounds(met)}`]
        : [];
    if (slip === null && !isConflict) return [];
    const parts = [...(promised.length === 0 ? [] : [`promised ${promised.join(' → ')}`]), ...told];
    return [`${wordsOf(type)}: ${parts.join('; ')}${slip ? `; slip ${formatSlip(slip)}` : ''}\n`];
  });
  return lines.length === 0 ? [] : ['\nDates over the years\n', ...lines];
}

/** `17 years`, `5 months`, `none`; an earlier date has a minus. */
export function formatSlip({ years, months }: { readonly years: number; readonly months: number | null }): string {
  const count = (n: number, unit: string): string => `${n} ${unit}${Math.abs(n) === 1 ? '' : 's'}`;
  if (months === null ? years === 0 : months === 0) return 'none';
  if (months === null) return count(years, 'year');
  if (Math.abs(months) < 24) return count(months, 'month');
  const rest = months % 12;
  return `${count(Math.trunc(months / 12), 'year')}${rest === 0 ? '' : ` ${count(Math.abs(rest), 'month')}`}`;
}

/** `undated` where both ends are open. */
function formatBounds(bounds: Parameters<typeof formatWhen>[0]): string {
  return formatWhen(bounds, (until) => `by ${until}`) || 'undated';
}
