import { findProject, getTimeline } from '../../graph/queries.ts';
import { isoDate } from '../../ingest/dates.ts';
import { UsageError } from '../../ingest/errors.ts';
import { choiceOption, STORE_OPTION, textOption, type Command } from '../command.ts';
import { storeUri, withStore } from '../store.ts';
import { formatTimeline } from '../timeline-text.ts';

export const timeline: Command = {
  usage: "'PROJECT NAME OR ID' [--format table|json] [--as-of DATE] [--store URI]",
  summary: 'Follow one project through the years: what was promised, done and going on, each with its sentence.',
  details:
    'The name is any name of the project in either language, or its id. Promises stand apart from facts, with what became of\n' +
    'them as far as the loaded reports tell; docs/timelines.md has the rules.',
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
      return getTimeline(store.read, id, { asOf });
    });
    context.out(format === 'json' ? `${JSON.stringify(answer)}\n` : formatTimeline(answer));
    return 0;
  },
};

/** `2021`, `2021-03` or `2021-03-31`, if there is such a day. */
function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  return year !== undefined && isoDate({ year: Number(year), month: Number(month), day: Number(day) }) !== null;
}
