import { expect, test } from 'vitest';
import type { MineNote } from '#shared/document/mine.ts';
import type { Pending } from '../../../../../../client/connection/ledger.ts';
import { ownNotes } from '../../../../../../client/features/room/notes/own-notes.ts';

const stored: MineNote = {
  id: 'stored',
  stageId: 'write',
  text: 'as the server has it',
  language: null,
  consent: 'group',
  status: 'private',
  themeId: null,
  hiddenReason: '',
  writtenFor: false,
  version: 1,
};

function adding(noteId: string, more: { for?: string; late?: boolean } = {}): Pending {
  return {
    id: `c-${noteId}`,
    name: 'note:add',
    body: { noteId, text: 'on its way', consent: null, ...more },
  };
}

test('a note on its way is shown at once as sending', () => {
  expect(ownNotes([stored], [adding('new')])).toEqual([
    { ...stored, sending: false },
    expect.objectContaining({
      id: 'new',
      text: 'on its way',
      consent: null,
      status: 'private',
      sending: true,
    }),
  ]);
});

test('a note that has arrived is shown once, though its answer has not', () => {
  expect(ownNotes([stored], [adding('stored')])).toEqual([{ ...stored, sending: false }]);
});

test('a note written for somebody else is not among my own', () => {
  expect(ownNotes([], [adding('theirs', { for: 'person' })])).toEqual([]);
});

test('a late note waits for the next batch', () => {
  expect(ownNotes([], [adding('late', { late: true })])[0]?.status).toBe('late');
});

test('changes on their way are shown, the last of them', () => {
  const pending: Pending[] = [
    { id: '1', name: 'note:edit', body: { noteId: 'stored', text: 'first', version: 1 } },
    { id: '2', name: 'note:edit', body: { noteId: 'stored', text: 'second', version: 1 } },
    { id: '3', name: 'note:consent', body: { noteId: 'stored', consent: 'never' } },
  ];
  expect(ownNotes([stored], pending)).toEqual([
    { ...stored, text: 'second', consent: 'never', sending: true },
  ]);
});

test('a note whose removal is on its way is gone', () => {
  expect(ownNotes([stored], [{ id: '1', name: 'note:remove', body: { noteId: 'stored' } }])).toEqual([]);
});
