import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledTexts } from './build/compiled-texts.ts';
import { leftOut } from './build/left-out.ts';
import { shellWorker } from './build/shell-worker.ts';

/** What only pages with a connection need. */
const live =
  /node_modules[\\/](?:@socket\.io|engine\.io|lib0|socket\.io|y-|yjs)|client[\\/]connection[\\/](?:channel|copy|line|outbox|presence|replicas?|socket|status|watched-map)\.|client[\\/]state[\\/](?:commands|documents|draft|line|time|workshop-provider)\./;
/** Controls, and the rules that forms know. */
const kit = /(?:client[\\/](?:text|ui)|shared)[\\/].*\.(?:tsx?|css)$/;

/** Builds the client into dist/client; the server serves it from there. */
export default defineConfig({
  root: fileURLToPath(new URL('client', import.meta.url)),
  plugins: [react(), compiledTexts(), leftOut(), shellWorker()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    modulePreload: {
      polyfill: false,
      // What is asked for ahead is listed in the first script of every page: only participants' pages need that.
      resolveDependencies: (name, files) =>
        /assets\/(?:join|room)-/.test(name) ? files : files.filter((file) => file.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Groups have no short names of their own.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) =>
          name.includes('~')
            ? `assets/${name.split('~')[0]}-[hash][extname]`
            : 'assets/[name]-[hash][extname]',
        // A few chunks that are shared, instead of one for each module that two pages share.
        codeSplitting: {
          groups: [
            { name: 'base', tags: ['$initial'], priority: 3 },
            { name: 'line', test: live, minShareCount: 2, priority: 2 },
            {
              name: 'kit',
              test: kit,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 5000,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
