import { assert, jsonValue, property } from 'fast-check';
import { expect, test } from 'vitest';
import { isSame } from '#shared/document/same.ts';

test.each([
  [1, 2],
  ['1', 1],
  [null, {}],
  [null, undefined],
  [[], {}],
  [{ a: 1 }, { b: 1 }],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [{ a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 2]],
])('%j is not %j', (one, other) => {
  expect(isSame(one, other)).toBe(false);
  expect(isSame(other, one)).toBe(false);
});

test('the order of fields says nothing', () => {
  expect(isSame({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
});

test('values are the same when they are so as JSON', () => {
  const value = jsonValue({ maxDepth: 2 });
  assert(
    property(value, value, (one, other) => {
      expect(isSame(one, structuredClone(one))).toBe(true);
      expect(isSame(one, other)).toBe(canonical(one) === canonical(other));
    }),
  );
});

/** The same text for the same value. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  return `{${Object.entries(value)
    .map(([field, inner]) => `${JSON.stringify(field)}:${canonical(inner)}`)
    .toSorted()
    .join()}}`;
}
