import type { AgreedAction } from './agreed-action.ts';
import type { Ballot, Vote } from './ballot.ts';
import type { Id } from './ids.ts';
import type { Note, PrivateWord } from './note.ts';
import type { Participant, Pause } from './participant.ts';
import type { Priority } from './priority.ts';
import type { Stage } from './stage.ts';
import type { Theme } from './theme.ts';
import type { Translation } from './translation.ts';
import type { Link, Workshop, WorkshopFacilitator } from './workshop.ts';

/** The tables of one workshop and the rows they hold. Every row has an `id`, unique in its table and workshop. */
export interface Rows {
  workshops: Workshop;
  facilitators: WorkshopFacilitator;
  links: Link;
  stages: Stage;
  participants: Participant;
  pauses: Pause;
  notes: Note;
  privateWords: PrivateWord;
  translations: Translation;
  themes: Theme;
  ballots: Ballot;
  votes: Vote;
  priorities: Priority;
  actions: AgreedAction;
}

export type TableName = keyof Rows;

export const tableNames = [
  'workshops',
  'facilitators',
  'links',
  'stages',
  'participants',
  'pauses',
  'notes',
  'privateWords',
  'translations',
  'themes',
  'ballots',
  'votes',
  'priorities',
  'actions',
] as const satisfies readonly TableName[];

/** One row that was stored (with its new value) or deleted (null). */
export type Change = { [T in TableName]: { table: T; id: string; row: Rows[T] | null } }[TableName];

/** Read access to the state of one workshop: the committed state, or a draft over it. Rows are never mutated. */
export interface StateView {
  get<T extends TableName>(table: T, id: string): Rows[T] | undefined;
  /** All rows of a table, in no order that anyone may rely on. */
  all<T extends TableName>(table: T): Iterable<Rows[T]>;
  /** The notes of a theme, hidden ones with them, in no order that anyone may rely on. */
  inTheme(themeId: Id): Iterable<Note>;
  /** The notes of one person, in no order that anyone may rely on, without a look at anybody else's. */
  notesOf(authorId: Id): Iterable<Note>;
  /** The one row of `workshops`. */
  readonly workshop: Workshop;
}
