import { expect, test } from 'vitest';
import { loadTexts, wordsIn } from '../../../../client/text/texts.ts';

test('words for paper are in its own language, whatever the page has loaded before', async () => {
  await loadTexts('paper');
  const [english, welsh] = await Promise.all([
    wordsIn('en', 'paper', 'common'),
    wordsIn('cy', 'paper', 'common'),
  ]);
  expect(english('paper.ballot.name', { number: 3 })).toBe('Ballot 3');
  expect(welsh('paper.ballot.name', { number: 3 })).toBe('Papur pleidleisio 3');
});
