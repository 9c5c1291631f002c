// Finds the Chromium that the browser tests run in, and installs it where that is allowed.
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

/** The path of a Chromium. On a bare CI machine it is installed; elsewhere the program ends and says how to get it. */
export async function requireChromium() {
  const found = await findChromium();
  if (found) return found;
  const mayInstall = process.env.CI && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
    const installed = await findChromium();
    if (installed) return installed;
  }
  console.error(
    [
      'This needs Chromium, and none was found. Install it with one of these, then try again:',
      '  Debian, Ubuntu:  sudo apt-get install chromium',
      '  anywhere else:   npx playwright install chromium',
      'or name one that you have: CHROMIUM_PATH=/path/to/chromium',
    ].join('\n'),
  );
  process.exit(1);
}
