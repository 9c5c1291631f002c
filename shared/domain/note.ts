import type { Id } from './ids.ts';
import type { Consent } from './participant.ts';
import { tighterAttribution, type Attribution, type Stage } from './stage.ts';
import type { StateView } from './state.ts';

/**
 * A note. `private`: only its author has it. `late`: written after closing, waits for the next shuffled batch.
 * `shown`: revealed. `hidden`: taken from every screen and returned to its author.
 */
export interface Note {
  id: Id;
  /** The write stage it answers. */
  stageId: Id;
  authorId: Id;
  /** Someone else typed it for the author. */
  writtenFor: boolean;
  text: string;
  /** The language of the words, a tag of `languagePattern`; null where nobody said. */
  language: string | null;
  consent: Consent | null;
  shows: Attribution;
  status: 'private' | 'late' | 'shown' | 'hidden';
  /** When a late note was sent; null for others, so that no time tells notes apart. */
  lateAt: number | null;
  /** Random order, one for everybody, given at reveal (0 to 1). */
  rank: number | null;
  themeId: Id | null;
  /** Order within the theme. */
  themeOrder: number;
  hiddenReason: string;
  /** Let onto the projector, which happens only after the desk has had it: late notes are not taken along. */
  onWall: boolean;
  version: number;
}

/** A private word between facilitators and the unknown author of a note. */
export interface PrivateWord {
  id: Id;
  noteId: Id;
  from: 'facilitator' | 'author';
  text: string;
  /** The author's name, only if they chose to give it with this answer. */
  name: string | null;
  at: number;
}

/** Notes of a theme in their order, hidden ones with them. Equal places go by rank. */
export function notesInTheme(state: StateView, themeId: Id): Note[] {
  return [...state.inTheme(themeId)].toSorted(
    (one, other) =>
      one.themeOrder - other.themeOrder ||
      (one.rank ?? 0) - (other.rank ?? 0) ||
      (one.id < other.id ? -1 : 1),
  );
}

/**
 * The notes as they stand after a move into a theme, in the order given: before one of its notes, or to its end where
 * none is named or it stands there no more. Or out of any theme (null): notes that are in none already are left out of
 * such a move, nothing changes for them. Other notes of the theme are among the result only where their places had to
 * be numbered anew.
 */
export function movedNotes(
  state: StateView,
  notes: readonly Note[],
  themeId: Id | null,
  before?: Id,
): Note[] {
  if (themeId === null) {
    return notes
      .filter((note) => note.themeId !== null)
      .map((note) => Object.assign({}, note, { themeId, themeOrder: 0, version: note.version + 1 }));
  }
  const moving = new Set(notes.map((note) => note.id));
  const placed = ({ start, step }: Gap) =>
    notes.map((note, index): Note => {
      const themeOrder = start + step * index;
      return { ...note, themeId, themeOrder, version: note.version + 1 };
    });
  // As nearly every move goes: behind the last, for which nothing has to be brought into order.
  if (before === undefined) return placed(gap(lastPlace(state, themeId, moving), undefined, notes.length));
  const present = notesInTheme(state, themeId);
  const staying = present.filter((note) => !moving.has(note.id));
  const place = placeBefore(present, staying, before);
  const found = gap(staying[place - 1]?.themeOrder, staying[place]?.themeOrder, notes.length);
  const { step } = found;
  const moved = placed(found);
  if (step >= narrowest) return moved;
  return staying.toSpliced(place, 0, ...moved).flatMap((note, themeOrder) => {
    const unchanged = note.themeOrder === themeOrder && !moving.has(note.id);
    return unchanged ? [] : [{ ...note, themeOrder }];
  });
}

/** Below this, numbers between two places run out of digits sooner or later. */
const narrowest = 1e-6;

/** The place of the last note of a theme that stays there; undefined where none does. */
function lastPlace(state: StateView, themeId: Id, moving: ReadonlySet<Id>): number | undefined {
  let last: number | undefined;
  for (const { id, themeOrder } of state.inTheme(themeId)) {
    if (!moving.has(id) && (last === undefined || themeOrder > last)) last = themeOrder;
  }
  return last;
}

/** The place among those that stay: before the note named or, if it moves too, before the next one that stays. */
function placeBefore(present: readonly Note[], staying: readonly Note[], before: Id): number {
  const named = present.findIndex((note) => note.id === before);
  if (named === -1) return staying.length;
  const next = present.slice(named).find((note) => staying.includes(note));
  return next === undefined ? staying.length : staying.indexOf(next);
}

interface Gap {
  start: number;
  step: number;
}

/** The first of so many places between two, and how far they are apart. */
function gap(previous: number | undefined, next: number | undefined, count: number): Gap {
  if (next === undefined) return { start: previous === undefined ? 0 : previous + 1, step: 1 };
  if (previous === undefined) return { start: next - count, step: 1 };
  const step = (next - previous) / (count + 1);
  return { start: previous + step, step };
}

/**
 * The note as everybody sees it from now on: with its random rank, without a time or a count of what its author changed
 * before, and saying no more of its author than it and its stage both allow.
 */
export function revealedNote(note: Note, stage: Stage | undefined, rank: number): Note {
  const shows = tighterAttribution(note.shows, stage?.options.shows ?? 'nothing');
  return { ...note, status: 'shown', shows, rank, lateAt: null, version: 1 };
}

/** The write stage that closed last: late notes belong to it. Undefined before any has closed. */
export function lastClosedWriteStage(state: StateView): Stage | undefined {
  let last: Stage | undefined;
  for (const stage of state.all('stages')) {
    if (stage.kind !== 'write' || stage.status !== 'closed') continue;
    const later = (stage.closedAt ?? 0) - (last?.closedAt ?? 0) || stage.position - (last?.position ?? 0);
    if (!last || later > 0) last = stage;
  }
  return last;
}
