// Runs every test, the browser ones included, and ends with one line that counts them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) =>
  path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const run = (command, args, env = {}) =>
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

async function requireChromium() {
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
      'The tests need Chromium, and none was found. Install it with one of these, then run npm test again:',
      '  Debian, Ubuntu:  sudo apt-get install chromium',
      '  anywhere else:   npx playwright install chromium',
      'or name one that you have: CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
  process.exit(1);
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const chromium = await requireChromium();
const reports = mkdtempSync(path.join(tmpdir(), 'common-thread-tests-'));
const unitFile = path.join(reports, 'vitest.json');
const browserFile = path.join(reports, 'playwright.json');

const unitStatus = run(bin('vitest'), [
  'run',
  '--config=test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitFile}`,
]);
const buildStatus = run(bin('vite'), ['build', '--logLevel=warn']);
const browserStatus =
  buildStatus === 0
    ? run(bin('playwright'), ['test', '--config=test/playwright.config.ts'], {
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: browserFile,
      })
    : buildStatus;

const unit = readJson(unitFile);
const browser = readJson(browserFile);
rmSync(reports, { recursive: true, force: true });

const passed = (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0);
let failed = (unit?.numFailedTests ?? 0) + (browser?.stats.unexpected ?? 0) + (browser?.stats.flaky ?? 0);
const skipped = (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (browser?.stats.skipped ?? 0);
// A runner that stopped without counting, or a test that did not run, is a failure too.
if (failed === 0 && (unitStatus !== 0 || browserStatus !== 0)) failed = 1;
failed += skipped;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
