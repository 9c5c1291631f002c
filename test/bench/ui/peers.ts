import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, 'peers');
const root = path.resolve(import.meta.dirname, '../../..');
const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Installs and builds what the map is measured beside, where that has not been done, and serves it with these notes. */
export async function servePeers(
  texts: readonly string[],
): Promise<{ url: string; close(): void } | undefined> {
  if (!existsSync(path.join(folder, 'node_modules'))) {
    run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'], folder);
  }
  if (!existsSync(path.join(folder, 'dist/index.html'))) {
    run(
      process.execPath,
      [
        path.join(root, 'node_modules/vite/bin/vite.js'),
        'build',
        folder,
        '--outDir',
        'dist',
        '--emptyOutDir',
        '--target',
        'es2022',
      ],
      folder,
    );
  }
  if (!existsSync(path.join(folder, 'dist/index.html'))) return undefined;
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://peers').pathname;
    if (name === '/notes.json') return void response.end(JSON.stringify(texts));
    const file = path.join(folder, 'dist', path.normalize(name === '/' ? '/index.html' : name));
    if (!file.startsWith(path.join(folder, 'dist')) || !existsSync(file)) {
      return void response.writeHead(404).end();
    }
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) console.error(`${command} ${args.join(' ')} failed; Excalidraw is left out of this run.`);
}
