import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compiledTexts } from '../build/compiled-texts.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [compiledTexts()],
  test: {
    include: ['test/{unit,contract,integration,simulation,architecture}/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
    allowOnly: false,
    // These only end what hangs: on a busy machine nothing that works may run into them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 45_000 } },
    maxWorkers: 2,
  },
});
