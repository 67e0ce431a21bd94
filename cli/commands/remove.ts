import { keysOf } from '../../graph/cypher.ts';
import { removeDocuments } from '../../graph/load.ts';
import { nodeKey } from '../../graph/row.ts';
import { UsageError } from '../../ingest/errors.ts';
import { STORE_OPTION, type Command } from '../command.ts';
import { storeUri, withStore } from '../store.ts';

export const remove: Command = {
  usage: 'DOCUMENT… [--store URI]',
  summary: 'Remove documents from the graph, with all that rests on them alone.',
  details: 'DOCUMENT is a document id as atlas status lists it. Prints one JSON line of counts.',
  options: { store: STORE_OPTION },
  async run(context, { values, paths }) {
    if (paths.length === 0) throw new UsageError('Say which documents to remove: atlas remove DOCUMENT…');
    const { counts, unknown } = await withStore(storeUri(context, values), async (store) => {
      const loaded = new Set((await store.read(keysOf('Document'))).map(({ key }) => key));
      return {
        counts: await removeDocuments(store, paths),
        unknown: paths.filter((id) => !loaded.has(nodeKey('Document', id))),
      };
    });
    if (unknown.length > 0) context.say(`not loaded: ${unknown.join(', ')} (atlas status lists what is)\n`);
    context.out(`${JSON.stringify(counts)}\n`);
    return counts.nodesDeleted > 0 ? 0 : 1;
  },
};
