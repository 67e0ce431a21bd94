import { defineConfig } from 'vite';

/** Relative addresses throughout, so that the built folder can be served under any path. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
});
