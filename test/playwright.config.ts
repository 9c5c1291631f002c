import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: [
    'e2e/**/*.spec.ts',
    'accessibility/**/*.spec.ts',
    // Only `npm run pictures` makes the pictures of the README anew.
    ...(process.env['LOOK'] === 'pictures' ? ['accessibility/readme.pictures.ts'] : []),
  ],
  outputDir: '../test-results',
  // What pages say does not depend on the machine.
  snapshotPathTemplate: '{testDir}/{testFileDir}/heard/{arg}{ext}',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    actionTimeout: 10_000,
    navigationTimeout: 10_000,
    locale: 'en-GB',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP workshop.test 127.0.0.1',
      ],
    },
  },
});
