import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkGroups } from './build/chunks.ts';
import { compiledTexts } from './build/compiled-texts.ts';
import { filesAhead } from './build/files-ahead.ts';
import { inlinedLimits } from './build/inlined-limits.ts';
import { leftOut } from './build/left-out.ts';
import { serverPage } from './build/server-page.ts';
import { shellWorker } from './build/shell-worker.ts';

const root = fileURLToPath(new URL('client', import.meta.url));
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
  plugins: [react(), compiledTexts(), leftOut(), inlinedLimits(), filesAhead(), serverPage(), shellWorker()],
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
          groups: chunkGroups,
        },
      },
    },
  },
});
