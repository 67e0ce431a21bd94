import { listRepeats } from '../../graph/queries.ts';
import { numberOption, STORE_OPTION, type Command } from '../command.ts';
import { storeUri, withStore } from '../store.ts';

export const repeats: Command = {
  usage: '[--min N] [--limit N] [--json] [--store URI]',
  summary: 'List sentences that recur in reports of other years or cities, word for word or nearly so.',
  details:
    'Nearly the same are sentences that differ only in numbers, years, place names, list numbers and small words (their\n' +
    'similarityKey is equal; equal ones share textHash too). Copies and translations of one report are counted once.',
  takesNothing: true,
  options: {
    min: { type: 'string', value: 'N', help: 'reports a sentence stands in at least (default 2)' },
    limit: { type: 'string', value: 'N', help: 'groups to print (default 20)' },
    json: { type: 'boolean', help: 'print a JSON object a line' },
    store: STORE_OPTION,
  },
  async run(context, { values }) {
    const min = numberOption(values, 'min', { min: 2, max: 1_000_000 }) ?? 2;
    const limit = numberOption(values, 'limit', { min: 1, max: 1_000_000 }) ?? 20;
    const found = await withStore(storeUri(context, values), (store) => listRepeats(store.read, { min, limit }));
    for (const group of found) {
      if (values['json']) {
        context.out(`${JSON.stringify(group)}\n`);
        continue;
      }
      const { equal, documents, cities, years, sentences } = group;
      const kind = equal ? 'word for word' : 'nearly the same';
      context.out(`${documents} reports, ${kind}: ${cities.join(' ')} · ${years.join(' ')}\n`);
      const shown = equal ? sentences.slice(0, 1) : sentences.slice(0, 3);
      for (const { id, text } of shown) context.out(`  ${id}: ${text.replace(/\s+/g, ' ')}\n`);
      if (sentences.length > shown.length) context.out(`  and ${sentences.length - shown.length} more\n`);
    }
    context.say(found.length === 0 ? 'No sentence recurs.\n' : `${found.length} groups\n`);
    return 0;
  },
};
