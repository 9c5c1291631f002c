import type { Note } from '#shared/domain/note.ts';
import { revealedNote } from '#shared/domain/note.ts';
import { shuffled } from '#shared/domain/shuffle.ts';
import { withheldGroups } from '#shared/domain/small-groups.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Draft, HandlerContext } from './handler.ts';

/**
 * Shows everybody the notes of closed write stages, and late ones, each at a random place. Which groups may label
 * the notes of a stage is decided here, the first time, and never again.
 */
export function revealNotes(context: HandlerContext): void {
  const { draft } = context;
  const closed = [...draft.all('stages')].filter(
    (stage) => stage.kind === 'write' && stage.status === 'closed',
  );
  for (const stage of closed) {
    if (stage.labelledGroups !== null) continue;
    draft.put('stages', { ...stage, labelledGroups: labelledGroups(draft, stage) });
  }
  const stageIds = new Set(closed.map((stage) => stage.id));
  show(
    context,
    (note) => note.status === 'late' || (note.status === 'private' && stageIds.has(note.stageId)),
  );
}

/** Shows everybody all late notes together, each at a random place. */
export function releaseLate(context: HandlerContext): void {
  show(context, (note) => note.status === 'late');
}

/**
 * A group that is added after labels were decided would stand out as the only one without: as many of the others as it
 * takes lose theirs. Labels are never given back.
 */
export function tightenLabels(draft: Draft): void {
  for (const stage of draft.all('stages')) {
    if (stage.labelledGroups === null) continue;
    const allowed = new Set(labelledGroups(draft, stage));
    const kept = stage.labelledGroups.filter((groupId) => allowed.has(groupId));
    if (kept.length < stage.labelledGroups.length) draft.put('stages', { ...stage, labelledGroups: kept });
  }
}

function show(context: HandlerContext, chosen: (note: Note) => boolean): void {
  const { draft } = context;
  // By id first: the order in which notes came must not reach even the order in which they are stored.
  const notes = [...draft.all('notes')].filter(chosen).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const note of shuffled(notes, () => context.random())) {
    draft.put('notes', revealedNote(note, draft.get('stages', note.stageId), context.random()));
  }
}

/**
 * Groups with enough authors that a label points to nobody. Those who were removed count as long as a note stays. A
 * group that nobody belongs to yet is one without answers: whoever joins it and writes late would otherwise be the only
 * one without a label.
 */
function labelledGroups(state: StateView, stage: Stage): string[] {
  const authors = new Map<string, Set<string>>();
  for (const group of state.workshop.groups) authors.set(group.id, new Set());
  for (const note of state.all('notes')) {
    if (note.stageId !== stage.id) continue;
    authors.get(state.get('participants', note.authorId)?.groupId ?? '')?.add(note.authorId);
  }
  const answers = [...authors].map(([groupId, people]) => ({ groupId, answered: people.size }));
  const withheld = withheldGroups(
    answers.toSorted((one, other) => (one.groupId < other.groupId ? -1 : 1)),
    state.workshop.threshold,
  );
  return state.workshop.groups.map((group) => group.id).filter((groupId) => !withheld.has(groupId));
}
