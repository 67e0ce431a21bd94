import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { UsageError } from '../../ingest/errors.ts';
import { serve } from '../../server/serve.ts';

const app = new Hono().get('/', (context) => context.text('here'));

it('listens on the loopback address and prints where', async () => {
  const { url, close } = await serve({ app, port: 0 });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(url)).text()).toBe('here');
  await close();
  await expect(fetch(url)).rejects.toThrow();
});

it('ends a request that runs before it closes', async () => {
  const slow = new Hono().get('/', async (context) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return context.text('done');
  });
  const { url, close } = await serve({ app: slow, port: 0 });
  const answer = fetch(url);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await close();
  expect(await (await answer).text()).toBe('done');
});

it('says which port is busy and what to pass', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const failure = serve({ app, port });
  await expect(failure).rejects.toThrow(UsageError);
  await expect(failure).rejects.toThrow(`Port ${port} is busy: pass --port N with another number.`);
  other.close();
});

it('says that an address is not of this computer', async () => {
  await expect(serve({ app, port: 0, host: '192.0.2.1' })).rejects.toThrow(/no address 192\.0\.2\.1: pass --host/);
});
