import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { RequestError } from './parameters.ts';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const EVERY_ADDRESS = ['0.0.0.0', '::', '[::]'];

/** Scripts only from here; sigma's layout runs in a worker made from a blob, panels set inline styles, pictures are exported as blobs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. There is no CORS header, so other sites can send but never read. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  context.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  await next();
};

/**
 * Refuses requests under a name that is not ours: a page of another site whose name was made to point here (DNS
 * rebinding) still sends its own name as Host. Throws `RequestError` with `HOST_REFUSED`.
 */
export function checkHost(chosenHost: string): MiddlewareHandler {
  return async (context, next) => {
    const header = context.req.header('host') ?? new URL(context.req.url).host;
    if (!isOurHost(header, chosenHost))
      throw new RequestError('HOST_REFUSED', 403, 'Open this server under the address it printed.');
    await next();
  };
}

/**
 * Whether a Host header names this server: a loopback name or the host it was told to listen on, with any port. Where
 * it listens on every address, any address will do, since only names can be made to point elsewhere.
 */
export function isOurHost(header: string, chosenHost: string): boolean {
  const name = header.toLowerCase().replace(/:\d+$/, '');
  if (LOOPBACK_NAMES.includes(name) || name === chosenHost.toLowerCase() || name === `[${chosenHost.toLowerCase()}]`)
    return true;
  return EVERY_ADDRESS.includes(chosenHost) && isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
}
