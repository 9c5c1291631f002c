import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Installs what the server is measured beside, where that has not been done. */
export function installPeers(): void {
  const folder = path.resolve(import.meta.dirname, 'peers');
  if (existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return;
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('What the server is measured beside could not be installed.');
}
