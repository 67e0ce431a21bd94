import { findProject, getTimeline } from '../../graph/queries.ts';
import type { Timeline } from '../../graph/answers.ts';
import { isoDate } from '../../ingest/dates.ts';
import { UsageError } from '../../ingest/errors.ts';
import { choiceOption, STORE_OPTION, textOption, type Command } from '../command.ts';
import { storeUri, withStore } from '../store.ts';

export const timeline: Command = {
  usage: "'PROJECT NAME OR ID' [--format table|json] [--as-of DATE] [--store URI]",
  summary: 'Follow one project through the years: what was promised, done and going on, each with its sentence.',
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'table (default) or json' },
    'as-of': { type: 'string', value: 'DATE', help: 'only what was said up to this date: 2021, 2021-03 or 2021-03-31' },
    store: STORE_OPTION,
  },
  async run(context, { values, paths }) {
    const name = paths.join(' ').trim();
    if (name === '') throw new UsageError("Say which project: atlas timeline 'NAME OR ID' (atlas projects lists them)");
    const format = choiceOption(values, 'format', ['table', 'json'] as const, 'table');
    const asOf = textOption(values, 'as-of');
    if (asOf !== undefined && !isDate(asOf))
      throw new UsageError(`--as-of takes a date such as 2021 or 2021-03-31, not "${asOf}".`);
    const answer = await withStore(storeUri(context, values), async (store) => {
      const { id } = await findProject(store.read, name);
      const all = await getTimeline(store.read, id);
      return asOf === undefined ? all : asKnown(all, asOf);
    });
    if (format === 'json') {
      context.out(`${JSON.stringify(answer)}\n`);
      return 0;
    }
    const { project, steps, missingYears, silentYears } = answer;
    context.out(`${project.nameEn} · ${project.nameZh} (${project.id})\n`);
    if (project.status !== null && asOf === undefined)
      context.out(`status: ${project.status} since ${project.statusYear ?? '?'} (rule ${project.statusRule ?? '?'})\n`);
    if (missingYears.length > 0) context.out(`no report loaded of: ${missingYears.join(' ')}\n`);
    if (silentYears.length > 0) context.out(`loaded, does not name it: ${silentYears.join(' ')}\n`);
    for (const { year, saidOn, type, modality, earliest, latest, sentence } of steps) {
      const bounds = [earliest, latest].filter((date, index, all) => date !== null && all.indexOf(date) === index);
      const what = type === null ? 'named' : `${type.replaceAll('_', ' ')}, ${modality ?? ''}`;
      context.out(
        `\n${year ?? '????'}  ${what}${bounds.length > 0 ? ` [${bounds.join(' … ')}]` : ''}  (said ${saidOn})\n`,
      );
      context.out(`      ${sentence.text.replace(/\s+/g, ' ')}\n      ${sentence.document}@${sentence.startOffset}\n`);
    }
    return 0;
  },
};

/** `2021`, `2021-03` or `2021-03-31`, if there is such a day. */
function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  return year !== undefined && isoDate({ year: Number(year), month: Number(month), day: Number(day) }) !== null;
}

/** The timeline as it could be told then: what was said, and the reports there could be, up to the date. */
function asKnown(timeline: Timeline, asOf: string): Timeline {
  const year = Number(asOf.slice(0, 4));
  return {
    ...timeline,
    steps: timeline.steps.filter(({ saidOn }) => saidOn.slice(0, asOf.length) <= asOf),
    missingYears: timeline.missingYears.filter((missing) => missing <= year),
    silentYears: timeline.silentYears.filter((silent) => silent <= year),
  };
}
