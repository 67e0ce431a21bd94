import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * Serves the built viewer from an absolute folder. Files under `assets/` carry a hash in their name and are kept for a
 * year; all others, `index.html` above all, are asked for again each time.
 */
export function serveViewer(folder: string): MiddlewareHandler {
  return serveStatic({
    root: folder,
    onFound: (path, context) => {
      const isHashed = /[\\/]assets[\\/][^\\/]+$/.test(path);
      context.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
