import { expect, test } from 'vitest';
import { translationsOf } from '#shared/domain/translation.ts';
import { createWorld, noteRow, translationRow } from '../../../support/handler-context.ts';

test('translations of a note stand by language, the author’s own first', () => {
  const { draft } = createWorld({
    notes: [noteRow('note', 'ann'), noteRow('other', 'ann')],
    translations: [
      translationRow('d', 'note', 'ann', { language: 'ur', by: 'author' }),
      translationRow('c', 'note', null),
      translationRow('b', 'note', 'sue'),
      translationRow('a', 'note', 'ann', { by: 'author' }),
      translationRow('x', 'other', 'sue'),
    ],
  });
  const [first] = draft.all('notes');
  expect(translationsOf(draft, first?.id ?? '').map(({ language, by }) => `${language} ${by}`)).toEqual([
    'cy author',
    'cy supporter',
    'cy facilitator',
    'ur author',
  ]);
});
