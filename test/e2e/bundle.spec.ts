import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const assets = path.resolve(import.meta.dirname, '../../dist/client/assets');

test('the pages that were built hold no schemas: zod stays on the server', () => {
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const sources = scripts.map((name) => readFileSync(path.join(assets, name), 'utf8'));
  // It reads what was built: the names of commands are there.
  expect(sources.some((source) => source.includes('note:add'))).toBe(true);
  for (const [index, source] of sources.entries()) {
    expect(/ZodError|ZodType|invalid_union|unrecognized_keys/.test(source), scripts[index]).toBe(false);
  }
});
