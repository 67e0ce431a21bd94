import { searchGraph } from '../../graph/queries.ts';
import { UsageError } from '../../ingest/errors.ts';
import { numberOption, STORE_OPTION, type Command } from '../command.ts';
import { storeUri, withStore } from '../store.ts';

export const search: Command = {
  usage: "'WORDS' [--limit N] [--json] [--store URI]",
  summary: 'Find places, themes, projects and sentences by their words, in either language.',
  options: {
    limit: { type: 'string', value: 'N', help: 'sentences to print (default 20)' },
    json: { type: 'boolean', help: 'print JSON' },
    store: STORE_OPTION,
  },
  async run(context, { values, paths }) {
    const words = paths.join(' ').trim();
    if (words === '') throw new UsageError("Say what to look for: atlas search 'WORDS'");
    const limit = numberOption(values, 'limit', { min: 1, max: 1000 }) ?? 20;
    const found = await withStore(storeUri(context, values), (store) => searchGraph(store.read, words, limit));
    if (values['json']) {
      context.out(`${JSON.stringify(found)}\n`);
      return 0;
    }
    for (const { key, nameEn, nameZh } of found.suggestions) context.out(`${key}  ${nameEn} ${nameZh}\n`);
    for (const { document, startOffset, reportYear, text } of found.sentences)
      context.out(`${document}@${startOffset}${reportYear === null ? '' : ` (${reportYear})`}: ${text}\n`);
    context.say(`${found.suggestions.length} names, ${found.totalSentences} sentences\n`);
    return found.suggestions.length + found.totalSentences > 0 ? 0 : 1;
  },
};
