import { numberOption, READING_OPTIONS, STORE_OPTION, textOption, type Command } from '../command.ts';
import { readVocabulary } from '../reading.ts';
import { DEFAULT_PORT, serveStore } from '../serving.ts';
import { storeUri, withStore } from '../store.ts';

export const SERVING_OPTIONS = {
  port: { type: 'string', value: 'N', help: `port (default ${DEFAULT_PORT}; 0 takes any free one)` },
  host: { type: 'string', value: 'H', help: 'address to listen on (default 127.0.0.1: only this computer)' },
} as const;

export const serve: Command = {
  usage: '[--store URI] [--port N] [--host H]',
  summary: 'Serve the viewer on a graph that is loaded; loads may go on meanwhile.',
  options: { ...SERVING_OPTIONS, store: STORE_OPTION, ...READING_OPTIONS },
  async run(context, { values }) {
    const uri = storeUri(context, values);
    await withStore(uri, () => Promise.resolve());
    const host = textOption(values, 'host');
    const serving = await serveStore(context, {
      uri,
      vocabulary: readVocabulary(context, values),
      port: numberOption(values, 'port', { min: 0, max: 65535 }) ?? DEFAULT_PORT,
      ...(host === undefined ? {} : { host }),
    });
    context.out(`${serving.url}\n`);
    await context.stopped();
    await serving.close();
    return 0;
  },
};
