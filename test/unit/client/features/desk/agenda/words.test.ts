import { expect, test } from 'vitest';
import { countWords } from '../../../../../../client/features/desk/agenda/words.ts';

test.each([
  ['', 0],
  ['  ', 0],
  ['Write about one moment that stayed with you.', 8],
  ['Who – and  when?', 3],
  ['اپنے تجربے کے بارے میں لکھیں', 6],
])('“%s” has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
