import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stageDefaults } from '#shared/domain/agenda.ts';
import { newWorkshop } from '#shared/domain/new-workshop.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Longest sentence, in words. */
const longestSentence = 20;
/** The school year whose pupils are 10 to 11, in the American counting that the index below uses. */
const highestGrade = 5;

function words(message: string): string[] {
  return message.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

/** A message as somebody reads it: one form of each plural, a short word for each placeholder, no tags. */
function asRead(message: string): string {
  let text = message.replaceAll(/<[^>]*>/g, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replaceAll(
      /\{\w+, (?:plural|selectordinal|select),[^{}]*((?:\w+ *\{[^{}]*\}\s*)+)\}/g,
      (_, forms: string) => (/other *\{([^{}]*)\}/.exec(forms)?.[1] ?? '').replace('#', '3'),
    );
    text = text.replaceAll(/\{\w+\}/g, 'this');
  }
  return text;
}

function sentencesOf(message: string): string[] {
  return asRead(message)
    .split(/(?<=[.!?:…])\s+|\n+/)
    .filter((sentence) => words(sentence).length > 0);
}

/** What the pages say, what the exported files say, and what a new workshop says until somebody changes it. */
const areas = [
  ...['client/text/en', 'shared/output/text/en'].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => ({
      name,
      messages: Object.entries(
        JSON.parse(readFileSync(path.join(root, folder, name), 'utf8')) as Record<string, string>,
      ),
    })),
  ),
  {
    name: 'a new workshop',
    messages: [
      ...Object.entries(stageDefaults).flatMap(([kind, { prompt, short, picture }]) =>
        Object.entries({ prompt, short, picture: picture?.text ?? '' }).map(
          ([field, words]): [string, string] => [`${kind}: ${field}`, words],
        ),
      ),
      ...newWorkshop({ id: 'w', title: '', now: 0 }).rules.map((rule, at): [string, string] => [
        `rule ${at + 1}`,
        rule,
      ]),
    ],
  },
];

test('a plural is read in one of its forms', () => {
  expect(asRead('Send {count, plural, one {# note} other {# notes}} to {name} <b>now</b>.')).toBe(
    'Send 3 notes to this now.',
  );
});

test.each(areas)('$name: no sentence is long', ({ messages }) => {
  const long = messages.flatMap(([id, message]) =>
    sentencesOf(message)
      .filter((sentence) => words(sentence).length > longestSentence)
      .map((sentence) => `${id}: ${words(sentence).length} words: ${sentence}`),
  );
  expect(long).toEqual([]);
});

/** The Automated Readability Index (Smith and Senter, 1967): letters a word and words a sentence make a school year. */
test.each(areas)('$name: as a whole it is read at the age of 9 to 11', ({ messages }) => {
  const sentences = messages
    .flatMap(([, message]) => sentencesOf(message))
    .filter((one) => words(one).length > 3);
  const all = sentences.flatMap(words);
  const letters = all.join('').length;
  const grade = (4.71 * letters) / all.length + (0.5 * all.length) / sentences.length - 21.43;
  expect(sentences.length).toBeGreaterThan(0);
  expect(grade).toBeLessThanOrEqual(highestGrade);
});
