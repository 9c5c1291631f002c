// Runs every test, the browser ones included, and ends with one line that counts them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bin, requireChromium, requireNginx, run } from './programs.js';

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const chromium = await requireChromium();
const nginx = await requireNginx();
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
        NGINX_PATH: nginx,
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
