import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { leftOut } from '../../../build/left-out.ts';
import { replacedModules } from '../../../build/left-out/modules.ts';
import { freeNames } from '../../support/free-names.ts';

const packages = path.resolve(import.meta.dirname, '../../../node_modules');

test('a name that is used and not declared is found', () => {
  const code = `
    function kept({ a, b: [c = d] }, ...rest) { try { return gone(a, c, rest, late.gone2) } catch (e) { e.x } var late; }
    for (const one of [kept]) one: for (;;) { break one; }
    class Kept { own() { return { gone3, key: Kept, kept } } }`;
  expect([...freeNames(code, 'some.js')].sort()).toEqual(['d', 'gone', 'gone3']);
});

test.each([
  'react-dom/cjs/react-dom-client.production.js',
  'react-dom/cjs/react-dom.production.js',
  'yjs/dist/yjs.mjs',
  '@lingui/core/dist/index.mjs',
])('%s is shorter, and uses nothing that was left out of it', (file) => {
  const source = readFileSync(path.join(packages, file), 'utf8');
  const cut = cutOf(source, path.join(packages, file));
  expect(cut.length).toBeLessThan(source.length);
  const known = freeNames(source, file);
  expect([...freeNames(cut, file)].filter((name) => !known.has(name))).toEqual([]);
});

test.each(Object.entries(replacedModules))('what stands in for %s needs nothing else', (file, code) => {
  expect([...freeNames(code, file)].filter((name) => name !== 'console' && !(name in globalThis))).toEqual(
    [],
  );
});

test('a library that changed stops the build', () => {
  expect(() =>
    cutOf('"use strict";\n', path.join(packages, 'react-dom/cjs/react-dom.production.js')),
  ).toThrow('A library changed');
});

function cutOf(source: string, file: string): string {
  const { transform } = leftOut();
  if (typeof transform !== 'function') throw new Error('The plugin does not transform.');
  const result: unknown = Reflect.apply(transform, undefined, [source, file]);
  if (typeof result !== 'object' || result === null || !('code' in result))
    throw new Error('Nothing was cut.');
  return String(result.code);
}
