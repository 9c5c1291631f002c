import { beforeEach, expect, test, vi } from 'vitest';
import { heldBack } from '../../../support/held-back.ts';

/** As test/support sees it. */
const words = (file: string) => `../../client/text/${file}.json`;

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: {} });
});

/** The texts of a page that was opened just now, and what it says on a ballot. */
async function freshPage() {
  const texts = await import('../../../../client/text/texts.ts');
  const { i18n } = await import('@lingui/core');
  return { ...texts, ballot: () => i18n._('paper.ballot.name', { number: 3 }) };
}

test('a part whose words come in the language of before, after another was chosen, speaks the one that was chosen', async () => {
  const letCome = heldBack(words('en/paper'));
  const { loadTexts, speak, ballot } = await freshPage();
  const part = loadTexts('paper');
  await speak('cy');
  letCome();
  await part;
  expect(ballot()).toBe('Papur pleidleisio 3');
});

test('a language that is spoken while a part is on its way has the words of that part', async () => {
  const letCome = heldBack(words('cy/common'));
  const { loadTexts, speak, ballot, currentLanguage } = await freshPage();
  const spoken = speak('cy');
  const part = loadTexts('paper');
  letCome();
  await Promise.all([spoken, part]);
  expect([currentLanguage(), ballot()]).toEqual(['cy', 'Papur pleidleisio 3']);
});

test('of two languages that are asked for at once the later one stays, whichever words come first', async () => {
  const letCome = heldBack(words('cy/common'));
  const { speak, currentLanguage } = await freshPage();
  const first = speak('cy');
  const second = speak('ur');
  letCome();
  await Promise.all([first, second]);
  expect(currentLanguage()).toBe('ur');
  expect(document.documentElement.dir).toBe('rtl');
});

test('where the words of a language cannot be had, the page goes on in the one that it speaks', async () => {
  vi.doMock('../../../../client/text/cy/common.json', () => {
    throw new Error('The server is not reached.');
  });
  const { loadTexts, speak, ballot } = await freshPage();
  await speak('cy').then(
    () => expect.unreachable('There are no such words.'),
    () => undefined,
  );
  await loadTexts('paper');
  expect(ballot()).toBe('Ballot 3');
});

test('a part whose words cannot be had keeps no other part from being drawn', async () => {
  vi.doMock('../../../../client/text/en/desk.json', () => {
    throw new Error('The server is not reached.');
  });
  const { loadTexts, ballot } = await freshPage();
  await loadTexts('desk').then(
    () => expect.unreachable('There are no such words.'),
    () => undefined,
  );
  await loadTexts('paper');
  expect(ballot()).toBe('Ballot 3');
});
