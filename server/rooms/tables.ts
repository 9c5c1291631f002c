import type { Id } from '#shared/domain/ids.ts';
import type { Note } from '#shared/domain/note.ts';
import { tableNames, type Change, type Rows, type StateView, type TableName } from '#shared/domain/state.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import { shareTexts } from './shared-texts.ts';

type Maps = { [T in TableName]: Map<string, Rows[T]> };

function emptyMaps(): Maps {
  return {
    workshops: new Map(),
    facilitators: new Map(),
    links: new Map(),
    stages: new Map(),
    participants: new Map(),
    pauses: new Map(),
    notes: new Map(),
    privateWords: new Map(),
    translations: new Map(),
    themes: new Map(),
    ballots: new Map(),
    votes: new Map(),
    priorities: new Map(),
    actions: new Map(),
  };
}

/** The committed state of one workshop in memory. Rows are replaced whole, never mutated. */
export class Tables implements StateView {
  readonly #maps = emptyMaps();
  readonly #themes = new Map<Id, Map<Id, Note>>();
  readonly #authors = new Map<Id, Map<Id, Note>>();

  /** Takes over rows as storage gave them. */
  static from(rows: { [T in TableName]: Rows[T][] }): Tables {
    const tables = new Tables();
    const texts = new Map<string, string>();
    for (const table of tableNames) {
      for (const row of rows[table]) shareTexts(row, texts);
      tables.#fill(table, rows[table]);
    }
    return tables;
  }

  #fill<T extends TableName>(table: T, rows: Rows[T][]): void {
    for (const row of rows) this.#set(table, row.id, row);
  }

  get<T extends TableName>(table: T, id: string): Rows[T] | undefined {
    return this.#maps[table].get(id);
  }

  all<T extends TableName>(table: T): Iterable<Rows[T]> {
    return this.#maps[table].values();
  }

  get workshop(): Workshop {
    for (const row of this.#maps.workshops.values()) return row;
    throw new Error('the state has no workshop');
  }

  /** Makes stored changes part of the state. */
  apply(changes: readonly Change[]): void {
    for (const change of changes) this.#set(change.table, change.id, change.row);
  }

  inTheme(themeId: Id): Iterable<Note> {
    return this.#themes.get(themeId)?.values() ?? [];
  }

  notesOf(authorId: Id): Iterable<Note> {
    return this.#authors.get(authorId)?.values() ?? [];
  }

  #set<T extends TableName>(table: T, id: string, row: Rows[T] | null): void {
    if (table === 'notes') this.#place(this.#maps.notes.get(id), row as Note | null);
    if (row === null) this.#maps[table].delete(id);
    else this.#maps[table].set(id, row);
  }

  /** Every move asks for the notes of one theme, every newcomer for those of one person, of thousands that there may be. */
  #place(before: Note | undefined, after: Note | null): void {
    regroup(this.#themes, 'themeId', before, after);
    regroup(this.#authors, 'authorId', before, after);
  }
}

/** Keeps the notes of each theme or person together while one of them changes, comes (undefined) or goes (null). */
export function regroup(
  groups: Map<Id, Map<Id, Note>>,
  by: 'themeId' | 'authorId',
  before: Note | undefined,
  after: Note | null,
): void {
  const [from, to] = [before?.[by] ?? null, after?.[by] ?? null];
  if (before && from !== null && from !== to) {
    const left = groups.get(from);
    left?.delete(before.id);
    if (left?.size === 0) groups.delete(from);
  }
  if (after === null || to === null) return;
  const group = groups.get(to);
  if (group) group.set(after.id, after);
  else groups.set(to, new Map([[after.id, after]]));
}
