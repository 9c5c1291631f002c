import { directionOf } from '#shared/domain/language.ts';
import type { Speech } from '#shared/output/speech.ts';
import { yesNo } from '#shared/output/words.ts';

/** Values by which messages choose, and which nobody reads. */
const choices: ReadonlySet<string> = new Set([yesNo(''), yesNo('part')]);

/**
 * The same speech with `set` around what people wrote, where the sentence it stands in runs from right to left: what
 * they wrote may run the other way.
 */
export function settingApart(speech: Speech, set: (words: string) => string): Speech {
  if (directionOf(speech.language) === 'ltr') return speech;
  const apart = ([name, value]: [string, string | number]): [string, string | number] => [
    name,
    typeof value === 'string' && !choices.has(value) ? set(value) : value,
  ];
  return {
    ...speech,
    say: (id, values = {}) => speech.say(id, Object.fromEntries(Object.entries(values).map(apart))),
  };
}

/** In a page: set apart whatever its direction is. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

/** In a Word file, which knows no such marks: words from left to right keep the stops at their ends. */
export function marked(words: string): string {
  const leftToRight = /\p{Script=Latin}/u.test(words) && !/\p{Script=Arabic}/u.test(words);
  return leftToRight ? `\u200E${words}\u200E` : words;
}
