import type { Note } from './note.ts';
import { attributions, type Attribution } from './stage.ts';
import type { StateView } from './state.ts';

/** What a note says of its author now: what was promised when it was written, or less if its stage was tightened. */
export function attributionOf(state: StateView, note: Note): Attribution {
  const stage = state.get('stages', note.stageId);
  const now = stage?.options.shows ?? 'nothing';
  return attributions.indexOf(now) < attributions.indexOf(note.shows) ? now : note.shows;
}

/** The label of the author's group, if that group is large enough to be named; otherwise null. */
export function groupLabelOf(state: StateView, note: Note): string | null {
  const groupId = state.get('participants', note.authorId)?.groupId ?? null;
  if (groupId === null) return null;
  const labelled = state.get('stages', note.stageId)?.labelledGroups ?? [];
  if (!labelled.includes(groupId)) return null;
  return state.workshop.groups.find((group) => group.id === groupId)?.label ?? null;
}

/** The author's name, while there is one: the name of a person who was removed is gone. */
export function authorNameOf(state: StateView, note: Note): string | null {
  const author = state.get('participants', note.authorId);
  return author && author.status !== 'removed' && author.name !== '' ? author.name : null;
}
