// Finds the programs that tests run, and installs them where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Where a tool of this project lies. */
export const bin = (name) =>
  path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Runs a program in this project, shows what it prints, and gives its exit status. */
export const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

/** Where a Chromium may be: named, from the system, or from Playwright's own download. */
async function findChromium() {
  const { chromium } = await import('@playwright/test');
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  return places.find((place) => place && existsSync(place));
}

function findNginx() {
  const places = [
    '/usr/sbin/nginx',
    '/usr/local/sbin/nginx',
    '/usr/local/bin/nginx',
    '/opt/homebrew/bin/nginx',
  ];
  return [process.env.NGINX_PATH, ...places].find((place) => place && existsSync(place));
}

/** The path of a Chromium. On a bare CI machine it is installed; elsewhere the program ends and says how to get it. */
export const requireChromium = () =>
  requireProgram('chromium', findChromium, [
    'This needs Chromium, and none was found. Install it with one of these, then try again:',
    '  Debian, Ubuntu:  sudo apt-get install chromium',
    '  anywhere else:   npx playwright install chromium',
    'or name one that you have: CHROMIUM_PATH=/path/to/chromium',
  ]);

/** The same of nginx: the whole agenda is gone through behind a proxy that lets no WebSocket through. */
export const requireNginx = () =>
  requireProgram('nginx', findNginx, [
    'This needs nginx, and none was found. Install it with one of these, then try again:',
    '  Debian, Ubuntu:  sudo apt-get install nginx',
    '  macOS:           brew install nginx',
    'or name one that you have: NGINX_PATH=/path/to/nginx',
  ]);

async function requireProgram(name, find, advice) {
  const found = await find();
  if (found) return found;
  const mayInstall = process.env.CI && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', name], { DEBIAN_FRONTEND: 'noninteractive' });
    const installed = await find();
    if (installed) return installed;
  }
  console.error(advice.join('\n'));
  process.exit(1);
}
