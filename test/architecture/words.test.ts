import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';

/** Names of languages are the same in every language; Socket.IO names its reasons in words. */
const notForPeople = new Set(['text/languages.ts', 'connection/line.ts']);
const client = path.resolve(import.meta.dirname, '../../client');
const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !notForPeople.has(name));

/** Attributes that a person reads or hears. */
const read =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label|hint)$/;
const letters = /\p{L}{2,}/u;
/** Two words, the first of them plain: what code says to itself (`sr-only`, `note:add`, `min-width: 48rem`) has no such thing. */
const sentence = /(^|[\s“(])\p{L}+['’]?\p{L}* \p{L}{2,}/u;
/** What the browser or the compiler reads: media queries, lists of classes, selectors, directives. */
const forMachines = /^(\(|use |[a-z-]+\(|\.|\[|#)|^[a-z]+( [a-z]+)*, |:scope|^[a-z]+ [a-z]+$/;

/** Words for people that stand in a file's code, outside the catalogues. */
function wordsIn(file: string): string[] {
  const code = readFileSync(path.join(client, file), 'utf8');
  const { program, errors } = parseSync(file, code);
  expect(errors, file).toEqual([]);
  const found: string[] = [];
  const spared = new Set<number>();
  new Visitor({
    // What a fault says is for the log and the next engineer, not for a person in the room.
    ThrowStatement: ({ argument }) => {
      if (argument.type !== 'NewExpression') return;
      for (const part of argument.arguments) spared.add(part.start);
    },
    JSXText: ({ value }) => {
      // `/join` is part of an address.
      if (letters.test(value) && !value.startsWith('/')) found.push(value.trim());
    },
    JSXAttribute: ({ name, value }) => {
      const written = value?.type === 'Literal' ? value.value : '';
      if (name.type === 'JSXIdentifier' && read.test(name.name) && letters.test(written)) found.push(written);
    },
    Literal: ({ value, start }) => {
      if (typeof value !== 'string' || spared.has(start)) return;
      if (sentence.test(value) && !forMachines.test(value)) found.push(value);
    },
    TemplateLiteral: ({ quasis, start }) => {
      const written = quasis.map((quasi) => quasi.value.raw).join('…');
      if (spared.has(start)) return;
      if (sentence.test(written) && !forMachines.test(written)) found.push(written);
    },
  }).visit(program);
  return [...new Set(found)];
}

test('the test sees words where there are some', () => {
  expect(files.length).toBeGreaterThan(150);
});

test('no sentence that a person reads stands in the code of the client', () => {
  const found = files.flatMap((file) => wordsIn(file).map((words) => `${file}: ${words}`));
  expect(found).toEqual([]);
});
