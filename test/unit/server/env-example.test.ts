import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { environment, readConfig } from '../../../server/config.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The settings of the file by name: what they are set to, and the comment over them. */
function settingsOf(text: string): Map<string, { value: string; comment: string }> {
  const found = new Map<string, { value: string; comment: string }>();
  let comment = '';
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^#([A-Z_]+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined) found.set(name, { value, comment });
    else if (/^[A-Z_]+=/.test(line))
      throw new Error(`${line} is set: copying the file would change something`);
    else comment = line.startsWith('# ') ? line.slice(2) : '';
  }
  return found;
}
const settings = settingsOf(read('.env.example'));

test('every setting that the server reads is in .env.example, and nothing more', () => {
  expect([...settings.keys()]).toEqual(Object.keys(environment.shape));
});

test('each has its default there, and a sentence of its own', () => {
  // What is absent, or off, is nothing; the address follows from the port.
  const defaults = { ...environment.parse({}), PUBLIC_URL: readConfig({}).publicUrl };
  for (const [name, { value }] of settings) {
    const expected = Object.entries(defaults).find(([one]) => one === name)?.[1];
    expect(`${name}=${value}`).toBe(`${name}=${expected === false ? '' : String(expected ?? '')}`);
  }
  for (const [name, { comment }] of settings) expect(`${name}: ${comment}`).toMatch(/: [A-Z].*\.$/);
  const comments = [...settings.values()].map(({ comment }) => comment);
  expect(new Set(comments).size).toBe(settings.size);
});

test('the reader’s table and the guide for operators name every setting', () => {
  for (const file of ['README.md', 'docs/OPERATIONS.md']) {
    const text = read(file);
    for (const name of settings.keys()) expect(text, `${file}: ${name}`).toContain(`\`${name}\``);
  }
});
