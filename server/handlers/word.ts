import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { PrivateWord } from '#shared/domain/note.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { HandlersOf } from './handler.ts';

/** Private words between facilitators and the author of a note, whom they do not learn. */
export const wordHandlers: HandlersOf<'word:send' | 'word:answer'> = {
  'word:send'(context, body) {
    context.require('word:send');
    const { draft } = context;
    const note = draft.get('notes', body.noteId);
    if (note?.status !== 'shown' && note?.status !== 'hidden') throw new Refusal('not-found');
    requireRoom(draft, body.wordId, wordsAbout(draft, note.id));
    context.auditSubject(note.id);
    draft.put('privateWords', {
      id: body.wordId,
      noteId: note.id,
      from: 'facilitator',
      text: body.text,
      name: null,
      at: context.now,
    });
  },

  // No subject in the audit: beside the actor it would say whose note it is.
  'word:answer'(context, body) {
    const { draft, person } = context;
    const note = draft.get('notes', body.noteId);
    if (!note) throw new Refusal('not-found');
    context.require('word:answer', note.authorId === person?.id);
    const words = wordsAbout(draft, note.id);
    if (!words.some((word) => word.from === 'facilitator')) throw new Refusal('not-found');
    requireRoom(draft, body.wordId, words);
    draft.put('privateWords', {
      id: body.wordId,
      noteId: note.id,
      from: 'author',
      text: body.text,
      name: body.withName && person ? person.name : null,
      at: context.now,
    });
  },
};

function wordsAbout(state: StateView, noteId: Id): PrivateWord[] {
  return [...state.all('privateWords')].filter((word) => word.noteId === noteId);
}

function requireRoom(state: StateView, wordId: Id, words: readonly PrivateWord[]): void {
  if (state.get('privateWords', wordId)) throw new Refusal('id-reused');
  if (words.length >= limits.privateWordsPerNote) throw new Refusal('limit-reached');
}
