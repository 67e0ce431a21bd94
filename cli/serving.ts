import { explainSentence } from '../ingest/explain.ts';
import { createApi } from '../server/api.ts';
import { createReader, OWN_LIMITS, STRANGER_LIMITS } from '../server/query-process.ts';
import { serve, type Serving } from '../server/serve.ts';
import { buildViewer } from '../viewer/build.ts';
import { numberOption, textOption, type Context, type Values } from './command.ts';
import type { Vocabulary } from './reading.ts';
import { storePath } from './store.ts';

const DEFAULT_PORT = 4173;

export const SERVING_OPTIONS = {
  port: { type: 'string', value: 'N', help: `port (default ${DEFAULT_PORT}; 0 takes any free one)` },
  host: { type: 'string', value: 'H', help: 'address to listen on (default 127.0.0.1: only this computer)' },
} as const;

export interface Address {
  readonly port: number;
  readonly host?: string;
}

/** Where to listen, as `--port` and `--host` say. */
export function addressOption(values: Values): Address {
  const port = numberOption(values, 'port', { min: 0, max: 65535 }) ?? DEFAULT_PORT;
  const host = textOption(values, 'host');
  return host === undefined ? { port } : { port, host };
}

/** Serves viewer and API on a store until `close`. Questions of people run in a process apart from our own. */
export async function serveStore(
  context: Context,
  options: Address & { uri: string; vocabulary: Vocabulary },
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
    explain: (text, where) => explainSentence({ ...reader, ...files }, text, where),
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
