import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { lastClosedWriteStage, movedNotes, type Note } from '#shared/domain/note.ts';
import { openStage } from '#shared/domain/situation.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Draft, HandlersOf } from './handler.ts';
import { mayActFor, subjectPerson } from './subject.ts';

/** Notes: written and withdrawn by their authors, moved by those who group, hidden by facilitators. */
export const noteHandlers: HandlersOf<
  'note:add' | 'note:edit' | 'note:remove' | 'note:consent' | 'note:move' | 'note:hide' | 'note:unhide'
> = {
  'note:add'(context, body) {
    const late = body.late === true;
    context.require(late ? 'note:add-late' : 'note:add', true);
    const { draft } = context;
    const author = subjectPerson(context, body.for);
    const stage = late ? lastClosedWriteStage(draft) : openStage(draft);
    if (!stage) throw new Refusal('wrong-stage');
    if (draft.get('notes', body.noteId)) throw new Refusal('id-reused');
    requireRoom(draft, author.id);
    draft.put('notes', {
      id: body.noteId,
      stageId: stage.id,
      authorId: author.id,
      writtenFor: author.id !== context.person?.id,
      text: body.text,
      language: body.language ?? null,
      consent: body.consent,
      shows: stage.options.shows ?? 'nothing',
      status: late ? 'late' : 'private',
      lateAt: late ? context.now : null,
      rank: null,
      themeId: null,
      themeOrder: 0,
      hiddenReason: '',
      onWall: false,
      version: 1,
    });
  },

  'note:edit'(context, body) {
    const note = existing(context.draft, body.noteId);
    context.require('note:edit', mayActFor(context, note.authorId));
    if (note.status !== 'private') throw new Refusal('wrong-stage');
    if (note.version !== body.version) throw new Refusal('conflict');
    context.draft.put('notes', {
      ...note,
      text: body.text,
      language: body.language === undefined ? note.language : body.language,
      version: note.version + 1,
    });
  },

  'note:remove'(context, body) {
    const note = existing(context.draft, body.noteId);
    context.require('note:remove', mayActFor(context, note.authorId));
    eraseNotes(context.draft, [note.id]);
    context.erases();
  },

  // The version stays: consent is no part of what others see, and a change of it must not show on the board.
  'note:consent'(context, body) {
    const note = existing(context.draft, body.noteId);
    context.require('note:consent', mayActFor(context, note.authorId));
    context.draft.put('notes', { ...note, consent: body.consent });
  },

  'note:move'(context, body) {
    context.require('note:move');
    const { draft } = context;
    if (body.themeId !== null && !draft.get('themes', body.themeId)) throw new Refusal('not-found');
    if (body.themeId === null && body.before !== undefined) throw new Refusal('invalid');
    const notes = shownOf(draft, body.noteIds);
    for (const note of movedNotes(draft, notes, body.themeId, body.before)) draft.put('notes', note);
  },

  'note:hide'(context, body) {
    context.require('note:hide');
    const note = existing(context.draft, body.noteId);
    if (note.status === 'hidden') return;
    if (note.status !== 'shown') throw new Refusal('not-found');
    context.auditSubject(note.id);
    context.draft.put('notes', {
      ...note,
      status: 'hidden',
      hiddenReason: body.reason,
      version: note.version + 1,
    });
  },

  'note:unhide'(context, body) {
    context.require('note:unhide');
    const note = existing(context.draft, body.noteId);
    if (note.status === 'shown') return;
    if (note.status !== 'hidden') throw new Refusal('not-found');
    context.auditSubject(note.id);
    context.draft.put('notes', { ...note, status: 'shown', hiddenReason: '', version: note.version + 1 });
  },
};

/**
 * Those of the notes that everybody sees, each once. One that was hidden or removed while somebody took hold of
 * several is passed over, so that the others still go where they were put. Refuses with `not-found` when none is left.
 */
export function shownOf(state: StateView, noteIds: readonly Id[]): Note[] {
  const notes = [...new Set(noteIds)].flatMap((noteId) => {
    const note = state.get('notes', noteId);
    return note?.status === 'shown' ? [note] : [];
  });
  if (notes.length === 0 && noteIds.length > 0) throw new Refusal('not-found');
  return notes;
}

/** Takes notes out with their translations and the private words about them, and out of the actions they were traced to. */
export function eraseNotes(draft: Draft, noteIds: readonly Id[]): void {
  const gone = new Set(noteIds);
  for (const word of draft.all('privateWords')) {
    if (gone.has(word.noteId)) draft.remove('privateWords', word.id);
  }
  for (const translation of draft.all('translations')) {
    if (gone.has(translation.noteId)) draft.remove('translations', translation.id);
  }
  for (const action of draft.all('actions')) {
    const kept = action.noteIds.filter((noteId) => !gone.has(noteId));
    if (kept.length === action.noteIds.length) continue;
    draft.put('actions', { ...action, noteIds: kept, version: action.version + 1 });
  }
  for (const noteId of gone) draft.remove('notes', noteId);
}

function existing(state: StateView, noteId: Id): Note {
  const note = state.get('notes', noteId);
  if (!note) throw new Refusal('not-found');
  return note;
}

function requireRoom(state: StateView, authorId: Id): void {
  let all = 0;
  let own = 0;
  for (const note of state.all('notes')) {
    all += 1;
    if (note.authorId === authorId) own += 1;
  }
  if (all >= limits.notesPerWorkshop || own >= limits.notesPerPerson) throw new Refusal('limit-reached');
}
