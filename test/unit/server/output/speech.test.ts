import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import english from '#shared/output/text/en/output.json' with { type: 'json' };
import type { OutputTextId } from '#shared/output/speech.ts';
import { speechIn } from '../../../../server/output/speech.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const ids = Object.keys(english) as OutputTextId[];

test.each([
  [['cy'], 'cy', 'cy-GB'],
  [['cy-GB'], 'cy', 'cy-GB'],
  [['ur'], 'ur', 'ur-PK'],
  [['pl', 'cy'], 'cy', 'cy-GB'],
  [['pl'], 'en', 'en-GB'],
  [[], 'en', 'en-GB'],
])('of %j it speaks %s', (wanted, language, locale) => {
  expect(speechIn(...wanted)).toMatchObject({ language, locale });
});

test('sentences count and choose', () => {
  const { say } = speechIn('en');
  expect(say('output.votes.how', { answered: 1, dots: 1, perTheme: 1 })).toContain(
    '1 person voted. Each had 1 dot,',
  );
  expect(say('output.hearBack.words', { from: 'Sam', by: '', hasBy: 'no', way: 'post', hasWay: 'yes' })).toBe(
    'You will hear from Sam. How: post.',
  );
});

test('whoever’s words fill a sentence, they stay as they are', () => {
  const name = "{by} <b> ’ ' # {count, plural, other {x}}";
  expect(speechIn('en').say('output.purpose.runBy', { name })).toBe(`Run by ${name}.`);
});

test.each(['cy', 'ur'])(
  'in %s every sentence says something, in English until it is translated',
  (language) => {
    const { say } = speechIn(language);
    for (const id of ids) expect(say(id, { count: 2, answered: 2, dots: 2 })).not.toBe(id);
  },
);

test.each(['en', 'cy', 'ur'])(
  'the catalogue of %s is sorted, and knows no sentence that English lacks',
  (language) => {
    const file = path.join(root, 'shared/output/text', language, 'output.json');
    const keys = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object);
    expect(keys).toEqual(keys.toSorted());
    expect(keys.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  },
);

test('every sentence is used', () => {
  const sources = ['shared/output', 'server/output']
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name)))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(ids.filter((id) => !sources.includes(`'${id}'`))).toEqual([]);
});
