import { listProjects } from '../../graph/queries.ts';
import { STORE_OPTION, type Command } from '../command.ts';
import { storeUri, withStore } from '../store.ts';
import { formatTable } from '../table.ts';

export const projects: Command = {
  usage: '[--all] [--json] [--store URI]',
  summary: 'List the named projects with what became of them.',
  takesNothing: true,
  options: {
    all: { type: 'boolean', help: 'also the listed projects that no sentence names' },
    json: { type: 'boolean', help: 'print a JSON object a line' },
    store: STORE_OPTION,
  },
  async run(context, { values }) {
    const listed = await withStore(storeUri(context, values), (store) => listProjects(store.read));
    const rows = values['all'] ? listed : listed.filter(({ sentences }) => sentences > 0);
    if (values['json']) for (const row of rows) context.out(`${JSON.stringify(row)}\n`);
    else
      context.out(
        formatTable(
          ['project', 'name', '名称', 'city', 'status', 'since', 'sentences', 'report years'],
          rows.map(({ id, nameEn, nameZh, city, status, statusYear, sentences, firstYear, lastYear }) => [
            id,
            nameEn,
            nameZh,
            city,
            status,
            statusYear,
            sentences,
            firstYear === lastYear ? firstYear : `${firstYear ?? ''}–${lastYear ?? ''}`,
          ]),
          48,
        ),
      );
    return 0;
  },
};
