import { getVersions } from '../../graph/queries.ts';
import { READING_OPTIONS, STORE_OPTION, type Command } from '../command.ts';
import { readVocabulary } from '../reading.ts';
import { addressOption, serveStore, SERVING_OPTIONS } from '../serving.ts';
import { storeUri, withStore } from '../store.ts';

export const serve: Command = {
  usage: '[--store URI] [--port N] [--host H]',
  summary: 'Serve the viewer on a graph that is loaded; loads may go on meanwhile.',
  takesNothing: true,
  options: { ...SERVING_OPTIONS, store: STORE_OPTION, ...READING_OPTIONS },
  async run(context, { values }) {
    const uri = storeUri(context, values);
    const address = addressOption(values);
    await withStore(uri, (store) => getVersions(store.read));
    const serving = await serveStore(context, { uri, vocabulary: readVocabulary(context, values), ...address });
    context.out(`${serving.url}\n`);
    await context.stopped();
    await serving.close();
    return 0;
  },
};
