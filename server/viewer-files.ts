import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * Serves the built viewer from an absolute folder. Files under `assets/` carry a hash in their name and are kept for a
 * year; all others, `index.html` above all, are asked for again each time.
 */
export function serveViewer(folder: string): MiddlewareHandler {
  const serveFile = serveStatic({ root: folder });
  return async (context, next) => {
    const response = await serveFile(context, next);
    const isHashed = context.req.path.startsWith('/assets/');
    response?.headers.set('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    return response;
  };
}
