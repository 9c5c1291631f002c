import { createServer } from 'node:http';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compiledTexts } from '../../../build/compiled-texts.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The page that shows one component of client/ui alone: `url?component=button`. Built for the tests, never shipped. */
export interface Gallery {
  url: string;
  stop(): Promise<void>;
}

/** Builds the gallery in memory and serves it on a free port, with the policy that forbids everything inline. */
export async function startGallery(): Promise<Gallery> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: path.resolve(import.meta.dirname, '../gallery'),
    plugins: [react(), compiledTexts()],
    build: { write: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('The gallery was not built.');
  const files = new Map(
    built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    const name = pathname === '/' ? '/index.html' : pathname;
    const file = files.get(name);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        'Content-Type': types[path.extname(name)] ?? 'application/octet-stream',
        'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; object-src 'none'",
      })
      .end(file);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gallery has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async stop() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
