import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { limits } from '../../shared/domain/limits.ts';
import { limitCases } from './limit-cases.ts';

type Name = keyof typeof limits;
const names = Object.keys(limits) as Name[];

/** What is to be allowed one step below a limit, at it, and one step above. */
const expected = {
  most: [true, true, false],
  under: [true, false, false],
  least: [false, true, true],
  exactly: [false, true, false],
};

test('every limit has a case, and every case a limit', () => {
  expect(Object.keys(limitCases).toSorted()).toEqual(names.toSorted());
});

const direct = names.filter((name) => 'allowed' in limitCases[name]);
test.each(direct)('%s holds below, at and above', async (name) => {
  const one = limitCases[name];
  if (!('allowed' in one)) throw new Error('not a case to try');
  const { kind, step = 1, allowed } = one;
  const limit = limits[name];
  const found = [await allowed(limit - step), await allowed(limit), await allowed(limit + step)];
  expect(found).toEqual(expected[kind]);
});

const elsewhere = names.filter((name) => 'provenIn' in limitCases[name]);
test.each(elsewhere)('%s is tried where it takes a whole machine', (name) => {
  const one = limitCases[name];
  if (!('provenIn' in one)) throw new Error('not proven elsewhere');
  const file = path.resolve(import.meta.dirname, '..', one.provenIn);
  expect(existsSync(file), file).toBe(true);
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`limits\\.${name}\\b`));
});
