import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCommandKeys } from '../../../../server/rooms/command-keys.ts';

const hmac = (secret: Uint8Array, text: string) =>
  createHmac('sha256', secret).update(text).digest('base64url');

test.each([
  [0, 'short'],
  [32, 'déjà vu, 日本語, 😀 and half of one: \ud83d'],
  [64, 'x'.repeat(10_000)],
  [65, '\u0000\uffff'],
])('under a secret of %i bytes a command is remembered by its HMAC', (length, words) => {
  const secret = Uint8Array.from({ length }, (_, n) => 255 - n);
  const keys = createCommandKeys(secret, 'W');
  expect(keys.key({ kind: 'participant', id: 'P' }, words)).toBe(hmac(secret, `W\ncommand\np:P\n${words}`));
  expect(keys.key('system', words)).toBe(hmac(secret, `W\ncommand\nsystem\n${words}`));
  expect(keys.body('note:add', { words })).toBe(
    hmac(secret, `W\nbody\nnote:add\n{"words":${JSON.stringify(words)}}`),
  );
});

test('one hash says nothing of the one before it', () => {
  const keys = createCommandKeys(new Uint8Array(32), 'W');
  const first = keys.body('note:add', { words: 'a longer one that came first' });
  keys.body('note:add', {});
  expect(keys.body('note:add', { words: 'a longer one that came first' })).toBe(first);
});
