// A thread does not take over the loader of TypeScript: it registers its own.
import { register } from 'tsx/esm/api';
register();
await import('./pdf-worker.ts');
