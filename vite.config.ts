import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledTexts } from './build/compiled-texts.ts';
import { leftOut } from './build/left-out.ts';
import { shellWorker } from './build/shell-worker.ts';

const root = fileURLToPath(new URL('client', import.meta.url));
/** What only pages with a connection need. */
const live =
  /node_modules[\\/](?:@socket\.io|engine\.io|lib0|socket\.io|y-|yjs)|client[\\/]connection[\\/](?:channel|copy|line|outbox|presence|replicas?|socket|status|watched-map)\.|client[\\/]state[\\/](?:commands|documents|draft|line|time|workshop-provider)\./;
/** What the way in needs at once. */
const join =
  /client[\\/]features[\\/]join[\\/](?:about-workshop|answers|join|join-form|join\.module|questions|typed-code|ways|ways\.module)\.(?:tsx?|css)$/;
/** Controls, and the rules that forms know. */
const kit = /(?:client[\\/](?:text|ui)|shared)[\\/].*\.(?:tsx?|css)$/;

const fileOfName = new Map<string, string>();

/** `desk-list-title` for `.title` in features/desk/list/list.module.css. */
function scopedName(name: string, file: string): string {
  const folders = path.relative(root, file.replace('.module.css', '')).split(path.sep);
  const module = [...new Set(folders.filter((folder) => folder !== 'features' && folder !== 'ui'))].join('-');
  if ((fileOfName.get(module) ?? file) !== file) throw new Error(`Two files are called ${module}.`);
  fileOfName.set(module, file);
  return `${module}-${name}`;
}

/** Builds the client into dist/client; the server serves it from there. */
export default defineConfig({
  root,
  plugins: [react(), compiledTexts(), leftOut(), shellWorker()],
  // Names without a hash compress better; two files of one name would share their classes, which the build refuses.
  css: { modules: { generateScopedName: scopedName } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    modulePreload: {
      polyfill: false,
      // What is asked for ahead is listed in the first script of every page: only participants' pages need that.
      resolveDependencies: (name, files) =>
        /assets\/join-/.test(name) ? files : files.filter((file) => file.endsWith('.css')),
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
            { name: 'join', test: join, priority: 2 },
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
