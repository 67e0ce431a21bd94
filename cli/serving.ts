import { explainSentence } from '../ingest/explain.ts';
import { createApi } from '../server/api.ts';
import { createReader, OWN_LIMITS, STRANGER_LIMITS } from '../server/query-process.ts';
import { serve, type Serving } from '../server/serve.ts';
import { buildViewer } from '../viewer/build.ts';
import type { Context } from './command.ts';
import type { Vocabulary } from './reading.ts';
import { storePath } from './store.ts';

export const DEFAULT_PORT = 4173;

/** Serves viewer and API on a store until `close`. Questions of people run in a process apart from our own. */
export async function serveStore(
  context: Context,
  options: { uri: string; vocabulary: Vocabulary; port: number; host?: string },
): Promise<Serving> {
  const { reader, files } = options.vocabulary;
  const viewerFolder = await buildViewer();
  const own = createReader(storePath(options.uri), OWN_LIMITS);
  const strangers = createReader(storePath(options.uri), STRANGER_LIMITS);
  const close = (): void => {
    own.close();
    strangers.close();
  };
  const host = options.host === undefined ? {} : { host: options.host };
  const app = createApi({
    read: own.read,
    readTogether: own.readTogether,
    query: strangers.query,
    explain: (text, language) => explainSentence({ ...reader, ...files }, text, language),
    viewerFolder,
    ...host,
    onInternalError: (error) => context.say(`atlas: ${(error as Error).message}\n`),
  });
  try {
    const serving = await serve({ app, port: options.port, ...host });
    return {
      url: serving.url,
      close: async () => {
        await serving.close();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
