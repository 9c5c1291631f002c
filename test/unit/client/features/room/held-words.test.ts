import { expect, test } from 'vitest';
import { heldWords } from '../../../../../client/features/room/held-words.ts';

const refused = { id: 'command', reply: { ok: false, code: 'conflict' } } as const;

test('the words of a translation that was refused are still there for the person', () => {
  const text = 'Arhosais am dair awr.';
  const add = { translationId: 't', noteId: 'n', language: 'cy', text };
  expect(heldWords({ ...refused, name: 'translation:add', body: add })).toBe(text);
  const edit = { translationId: 't', text, version: 1 };
  expect(heldWords({ ...refused, name: 'translation:edit', body: edit })).toBe(text);
  expect(heldWords({ ...refused, name: 'translation:remove', body: { translationId: 't' } })).toBeUndefined();
});
