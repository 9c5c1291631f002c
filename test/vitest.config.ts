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
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
});
