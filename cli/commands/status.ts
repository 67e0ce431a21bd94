import { getStatus } from '../../graph/queries.ts';
import { STORE_OPTION, type Command } from '../command.ts';
import { storeUri, withStore } from '../store.ts';
import { formatTable } from '../table.ts';

export const status: Command = {
  usage: '[--json] [--store URI]',
  summary: 'Show what is loaded: cities and years, texts, what is missing, what not to trust.',
  takesNothing: true,
  options: { json: { type: 'boolean', help: 'print JSON' }, store: STORE_OPTION },
  async run(context, { values }) {
    const answer = await withStore(storeUri(context, values), (store) => getStatus(store.read));
    if (values['json']) {
      context.out(`${JSON.stringify(answer)}\n`);
      return 0;
    }
    const years = (list: readonly number[]): string => list.join(' ');
    const rows = answer.places.map(({ city, nameEn, nameZh, loaded, missing, undated }) => [
      city,
      `${nameEn} ${nameZh}`,
      years(loaded.map(({ year }) => year)),
      years(missing),
      String(loaded.reduce((sum, { documents }) => sum + documents.length, undated.length)),
      undated.join(' '),
    ]);
    const texts = answer.places.flatMap(({ loaded, nameEn }) =>
      loaded.flatMap(({ year, documents }) => documents.map((document) => [document, nameEn, year])),
    );
    const { documents, sentences, themes, projects, edges, issues } = answer.counts;
    context.out(
      `${documents} documents, ${sentences} sentences, ${themes} themes, ${projects} projects, ${edges} edges, ${issues} issues\n\n` +
        `${formatTable(['city', 'name', 'report years', 'missing', 'texts', 'texts without a year'], rows)}\n` +
        formatTable(['document', 'city', 'report year'], texts),
    );
    for (const { document, code, message } of answer.issues) context.out(`\n${document}: ${code} ${message}`);
    if (answer.issues.length > 0) context.out('\n');
    return 0;
  },
};
