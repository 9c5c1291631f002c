import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const english = path.resolve(import.meta.dirname, '../../../../client/text/en');

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

const areas = readdirSync(english).map((name) => ({
  name,
  messages: Object.entries(
    JSON.parse(readFileSync(path.join(english, name), 'utf8')) as Record<string, string>,
  ),
}));

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
