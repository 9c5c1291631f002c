import type { MineNote } from '#shared/document/mine.ts';
import type { CommandBody } from '#shared/protocol/registry.ts';
import type { Pending } from '../../../connection/ledger.ts';

/** One's own note as it is shown, with what is still on its way already in it. */
export interface OwnNote extends Omit<MineNote, 'stageId'> {
  stageId: string | null;
  sending: boolean;
}

/**
 * One's own notes: those the server has, changed by what is on its way, then those on their way. One entry for each
 * id, in the order of their writing as far as it is known.
 */
export function ownNotes(notes: readonly MineNote[], pending: readonly Pending[]): OwnNote[] {
  const shown = new Map<string, OwnNote>(notes.map((note) => [note.id, { ...note, sending: false }]));
  for (const entry of pending) {
    if (entry.name === 'note:add') add(shown, entry.body);
    else if (entry.name === 'note:edit') change(shown, entry.body.noteId, edited(entry.body));
    else if (entry.name === 'note:consent') change(shown, entry.body.noteId, { consent: entry.body.consent });
    else if (entry.name === 'note:remove') shown.delete(entry.body.noteId);
  }
  return [...shown.values()];
}

function edited({ text, language }: CommandBody<'note:edit'>): Partial<OwnNote> {
  return language === undefined ? { text } : { text, language };
}

function change(shown: Map<string, OwnNote>, id: string, changes: Partial<OwnNote>): void {
  const note = shown.get(id);
  if (note) shown.set(id, { ...note, ...changes, sending: true });
}

function add(shown: Map<string, OwnNote>, body: CommandBody<'note:add'>): void {
  if (body.for !== undefined || shown.has(body.noteId)) return;
  shown.set(body.noteId, {
    id: body.noteId,
    stageId: null,
    text: body.text,
    language: body.language ?? null,
    consent: body.consent,
    status: body.late ? 'late' : 'private',
    themeId: null,
    hiddenReason: '',
    writtenFor: false,
    version: 0,
    sending: true,
  });
}
