import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { Rows, TableName } from '#shared/domain/state.ts';
import { isThemeDecidedOn, orderedThemes, renumberedThemes, type Theme } from '#shared/domain/theme.ts';
import type { Translation } from '#shared/domain/translation.ts';
import { haveSameLists, withListsPutBack } from '#shared/domain/version-changes.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import type { CommandName } from '#shared/protocol/registry.ts';
import { actorKey } from '../rooms/presence.ts';
import type { Draft, HandlerContext, HandlersOf, UndoLog } from './handler.ts';
import { tightenLabels } from './reveal.ts';
import { checkGroups } from './workshop.ts';

/** One row that a command changed: what stood there before and after it. */
export interface RowStep {
  table: TableName;
  id: string;
  before: Rows[TableName] | undefined;
  after: Rows[TableName] | undefined;
}

/** The log as the room feeds it. */
export interface UndoRecorder extends UndoLog {
  /** Remembers what a command changed. Called after its commit; commands that cannot be undone are passed over. */
  record(actor: string, commandId: Id, name: CommandName, changes: readonly RowStep[]): void;
}

/** Where a note stood. Its words are not kept: what is erased must not live on here. */
interface NoteStep {
  id: Id;
  before: Pick<Note, 'themeId' | 'themeOrder'>;
  after: Pick<Note, 'themeId' | 'themeOrder' | 'status'>;
}

interface ThemeStep {
  id: Id;
  before: Theme | undefined;
  after: Theme | undefined;
}

interface StageStep {
  id: Id;
  before: Stage['minutes'];
  after: Stage['minutes'];
}

/** Words are kept only as long as the translation is there: see `forget`. */
interface TranslationStep {
  id: Id;
  before: Translation['text'] | undefined;
  after: Translation['text'];
}

/** The ground rules and groups, with what they are in other languages. */
interface ListStep {
  before: Pick<Workshop, 'rules' | 'groups' | 'versions'>;
  after: Pick<Workshop, 'rules' | 'groups'>;
}

/** Commands that can be taken back. Removing a translation erases words, and is as final as removing a note. */
const undoable = [
  'note:move',
  'theme:add',
  'theme:rename',
  'theme:merge',
  'theme:order',
  'theme:dissolve',
  'agenda:shorten',
  'workshop:edit',
  'translation:add',
  'translation:edit',
] as const satisfies readonly CommandName[];
type Undoable = (typeof undoable)[number];

interface Step {
  commandId: Id;
  name: Undoable;
  notes: NoteStep[];
  themes: ThemeStep[];
  stages: StageStep[];
  lists: ListStep[];
  translations: TranslationStep[];
}

export const undoHandlers: HandlersOf<'undo'> = {
  undo(context, body) {
    context.require('undo');
    context.undo.revert(context, body.commandId);
  },
};

/**
 * Makes the log of a room. Each actor can take back their last `limits.undoSteps` changes of grouping, of the agenda's
 * times, of the lists of rules and groups and of translations, while they have the right to make them and as long as the same things still are as they
 * were left: one that was taken back, or overtaken, is a `conflict`. What counts is how things are and not their
 * versions, which taking back raises too: several steps can go, from the last on.
 */
export function createUndoLog(): UndoRecorder {
  const stepsOf = new Map<string, Step[]>();
  return {
    record(actor, commandId, name, changes) {
      forget(stepsOf.values(), changes);
      if (!isUndoable(name)) return;
      const step = stepOf(commandId, name, changes);
      if (isEmpty(step)) return;
      const steps = stepsOf.get(actor) ?? [];
      steps.push(step);
      if (steps.length > limits.undoSteps) steps.shift();
      stepsOf.set(actor, steps);
    },

    revert(context, commandId) {
      const step = stepsOf.get(actorKey(context.actor))?.find((one) => one.commandId === commandId);
      if (!step || isEmpty(step)) throw new Refusal('not-found', 'too-late-to-undo');
      context.require(step.name, true);
      revertStages(context.draft, step.stages);
      revertLists(context.draft, step.lists);
      revertTranslations(context, step.translations);
      revertThemes(context.draft, step);
      revertNotes(context.draft, step.notes);
      separateThemes(context.draft);
    },
  };
}

function isUndoable(name: CommandName): name is Undoable {
  return undoable.some((known) => known === name);
}

function isEmpty({ notes, themes, stages, lists, translations }: Step): boolean {
  return notes.length + themes.length + stages.length + lists.length + translations.length === 0;
}

/** What is erased must not live on here. */
function forget(logs: Iterable<Step[]>, changes: readonly RowStep[]): void {
  const removed = changes.filter(({ table, after }) => table === 'translations' && !after);
  if (removed.length === 0) return;
  const gone = new Set(removed.map(({ id }) => id));
  for (const steps of logs) {
    for (const step of steps) step.translations = step.translations.filter(({ id }) => !gone.has(id));
  }
}

function stepOf(commandId: Id, name: Undoable, changes: readonly RowStep[]): Step {
  const step: Step = { commandId, name, notes: [], themes: [], stages: [], lists: [], translations: [] };
  for (const { id, before, after } of changes) {
    if (before && after && 'themeOrder' in before && 'themeOrder' in after) {
      const { themeId, themeOrder, status } = after;
      const placeBefore = { themeId: before.themeId, themeOrder: before.themeOrder };
      step.notes.push({ id, before: placeBefore, after: { themeId, themeOrder, status } });
    }
    if (before && after && 'plannedMinutes' in before && 'plannedMinutes' in after) {
      step.stages.push({ id, before: before.minutes, after: after.minutes });
    }
    if (before && after && 'rules' in before && 'rules' in after && !haveSameLists(before, after)) {
      const { rules, groups, versions } = before;
      step.lists.push({
        before: { rules, groups, versions },
        after: { rules: after.rules, groups: after.groups },
      });
    }
    if (after && 'by' in after) {
      const text = before && 'by' in before ? before.text : undefined;
      step.translations.push({ id, before: text, after: after.text });
    }
    const themeBefore = before && 'summary' in before ? before : undefined;
    const themeAfter = after && 'summary' in after ? after : undefined;
    if (themeBefore || themeAfter) step.themes.push({ id, before: themeBefore, after: themeAfter });
  }
  return step;
}

function revertStages(draft: Draft, stages: readonly StageStep[]): void {
  for (const { id, before, after } of stages) {
    const now = draft.get('stages', id);
    if (now?.minutes !== after || now.status !== 'waiting') throw new Refusal('conflict');
    draft.put('stages', { ...now, minutes: before });
  }
}

function revertLists(draft: Draft, lists: readonly ListStep[]): void {
  for (const { before, after } of lists) {
    const now = draft.workshop;
    if (!haveSameLists(now, after)) throw new Refusal('conflict');
    checkGroups(draft, before.groups);
    draft.put('workshops', withListsPutBack(now, before));
    tightenLabels(draft);
  }
}

function revertTranslations(context: HandlerContext, translations: readonly TranslationStep[]): void {
  const { draft } = context;
  for (const { id, before, after } of translations) {
    const now = draft.get('translations', id);
    if (now?.text !== after || draft.get('notes', now.noteId)?.status !== 'shown') {
      throw new Refusal('conflict');
    }
    if (before === undefined) {
      draft.remove('translations', id);
      context.erases();
    } else {
      const onWall = now.by === 'facilitator';
      draft.put('translations', { ...now, text: before, onWall, version: now.version + 1 });
    }
  }
}

function revertThemes(draft: Draft, step: Step): void {
  for (const { id, before, after } of step.themes) {
    const now = draft.get('themes', id);
    if (!isAsLeft(now, before, after)) throw new Refusal('conflict');
    if (!before) removeTheme(draft, id, step.notes);
    else if (!now) draft.put('themes', { ...before, version: before.version + 1 });
    else {
      const position = before.position === after?.position ? now.position : before.position;
      draft.put('themes', { ...before, position, version: now.version + 1 });
    }
  }
  if (orderedThemes(draft).length > limits.themes) throw new Refusal('limit-reached');
}

/** The place of a theme matters only to a command that changed it: others may have been put before it since. */
function isAsLeft(now: Theme | undefined, before: Theme | undefined, after: Theme | undefined): boolean {
  if (!now || !after) return now === after;
  const placed = before !== undefined && before.position !== after.position;
  return (
    now.title === after.title && now.summary === after.summary && (!placed || now.position === after.position)
  );
}

/** A theme that others have filled or decided on since is theirs too. */
function removeTheme(draft: Draft, themeId: Id, notes: readonly NoteStep[]): void {
  const own = new Set(notes.map((note) => note.id));
  for (const note of draft.all('notes')) {
    if (note.themeId === themeId && !own.has(note.id)) throw new Refusal('conflict');
  }
  if (isThemeDecidedOn(draft, themeId)) throw new Refusal('conflict');
  draft.remove('themes', themeId);
}

function revertNotes(draft: Draft, notes: readonly NoteStep[]): void {
  for (const { id, before, after } of notes) {
    const now = draft.get('notes', id);
    const asLeft =
      now?.themeId === after.themeId && now.themeOrder === after.themeOrder && now.status === after.status;
    if (!asLeft) throw new Refusal('conflict');
    if (before.themeId !== null && !draft.get('themes', before.themeId)) throw new Refusal('conflict');
    draft.put('notes', { ...now, ...before, version: now.version + 1 });
  }
}

/** A theme that comes back may find its place taken. */
function separateThemes(draft: Draft): void {
  const themes = orderedThemes(draft);
  if (new Set(themes.map((theme) => theme.position)).size === themes.length) return;
  for (const theme of renumberedThemes(themes)) draft.put('themes', theme);
}
