import type { Id } from '#shared/domain/ids.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Rows, StateView, TableName } from '#shared/domain/state.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import type { Draft } from '../handlers/handler.ts';
import type { RowToStore } from '../storage/storage.ts';
import { regroup } from './tables.ts';

type Overlay = { [T in TableName]?: Map<string, Rows[T] | null> };

/** One row that a layer changed, with what stood there before. */
export interface RowChange {
  table: TableName;
  id: string;
  before: Rows[TableName] | undefined;
  after: Rows[TableName] | undefined;
}

/**
 * A draft: changes over a state that stays as it is. Layers stack, so that one command's changes can be thrown away
 * without those of the batch.
 */
export class Layer implements Draft {
  readonly #base: StateView;
  readonly #overlay: Overlay = {};
  /** The notes of the overlay by theme: every move of a batch asks for those of one. */
  readonly #themes = new Map<Id, Map<Id, Note>>();

  constructor(base: StateView) {
    this.#base = base;
  }

  get<T extends TableName>(table: T, id: string): Rows[T] | undefined {
    const overlay: { [K in T]?: Map<string, Rows[K] | null> } = this.#overlay;
    const over = overlay[table]?.get(id);
    return over === undefined ? this.#base.get(table, id) : (over ?? undefined);
  }

  all<T extends TableName>(table: T): Iterable<Rows[T]> {
    return this.#overlay[table] ? this.#merged(table) : this.#base.all(table);
  }

  *notesOf(authorId: Id): Iterable<Note> {
    if (!this.#overlay.notes) yield* this.#base.notesOf(authorId);
    else for (const note of this.all('notes')) if (note.authorId === authorId) yield note;
  }

  *#merged<T extends TableName>(table: T): Iterable<Rows[T]> {
    const overlay = this.#over(table);
    for (const row of this.#base.all(table)) {
      const over = overlay.get(row.id);
      if (over === undefined) yield row;
      else if (over !== null) yield over;
    }
    for (const [id, row] of overlay) {
      if (row !== null && this.#base.get(table, id) === undefined) yield row;
    }
  }

  inTheme(themeId: Id): Iterable<Note> {
    return this.#overlay.notes
      ? this.#mergedTheme(themeId, this.#overlay.notes)
      : this.#base.inTheme(themeId);
  }

  *#mergedTheme(themeId: Id, overlay: ReadonlyMap<string, Note | null>): Iterable<Note> {
    for (const note of this.#base.inTheme(themeId)) if (!overlay.has(note.id)) yield note;
    yield* this.#themes.get(themeId)?.values() ?? [];
  }

  get workshop(): Workshop {
    for (const row of this.all('workshops')) return row;
    throw new Error('the draft has no workshop');
  }

  put<T extends TableName>(table: T, row: Rows[T]): void {
    this.#set(table, row.id, row);
  }

  remove(table: TableName, id: string): void {
    this.#set(table, id, null);
  }

  /** What this layer changed, as storage takes it. A row that was put and removed again is left out. */
  changes(): RowToStore[] {
    return this.rowChanges().map(({ table, id, before, after }) => {
      const fields = before && after && { fields: changedFields(before, after) };
      return { table, id, row: after ?? null, ...fields } as RowToStore;
    });
  }

  /** The same with what stood there before. */
  rowChanges(): RowChange[] {
    const changes: RowChange[] = [];
    for (const table of Object.keys(this.#overlay) as TableName[]) {
      for (const [id, row] of this.#over(table)) {
        const before = this.#base.get(table, id);
        if (row !== null || before !== undefined)
          changes.push({ table, id, before, after: row ?? undefined });
      }
    }
    return changes;
  }

  /** Puts this layer's changes into the layer below, and says which they are. */
  mergeInto(below: Draft): RowChange[] {
    const changes = this.rowChanges();
    for (const { table, id, after } of changes) {
      if (after === undefined) below.remove(table, id);
      else below.put(table, after);
    }
    return changes;
  }

  #set<T extends TableName>(table: T, id: string, row: Rows[T] | null): void {
    const over = this.#over(table);
    if (table === 'notes') {
      regroup(this.#themes, 'themeId', (over.get(id) ?? undefined) as Note | undefined, row as Note | null);
    }
    over.set(id, row);
  }

  #over<T extends TableName>(table: T): Map<string, Rows[T] | null> {
    const overlay: { [K in T]?: Map<string, Rows[K] | null> } = this.#overlay;
    return (overlay[table] ??= new Map<string, Rows[T] | null>());
  }
}

/** Rows are replaced and never mutated: a field that holds the same value or object has not changed. */
function changedFields(before: object, after: object): string[] {
  const stood = before as Readonly<Record<string, unknown>>;
  const stands = after as Readonly<Record<string, unknown>>;
  return Object.keys(stands).filter((field) => stands[field] !== stood[field]);
}
