import type { BoardNote, BoardTheme } from '#shared/document/board.ts';

type NoteSeen = Pick<BoardNote, 'id' | 'themeId' | 'themeOrder' | 'version'>;
type ThemeSeen = Pick<BoardTheme, 'id' | 'position' | 'version'>;

interface Seen {
  notes: readonly NoteSeen[];
  themes: readonly ThemeSeen[];
}

/** Those of the notes that may be seen. The same array when it is all of them. */
export function held<Note extends { id: string }>(
  notes: readonly Note[],
  ids: ReadonlySet<string>,
): readonly Note[] {
  return notes.every(({ id }) => ids.has(id)) ? notes : notes.filter(({ id }) => ids.has(id));
}

/** How many notes and themes came, went, moved or changed from one board to the next. */
export function changesBetween(before: Seen, after: Seen): number {
  return changed(before.notes, after.notes, sameNote) + changed(before.themes, after.themes, sameTheme);
}

function changed<Row extends { id: string }>(
  before: readonly Row[],
  after: readonly Row[],
  same: (one: Row, other: Row) => boolean,
): number {
  const old = new Map(before.map((row) => [row.id, row]));
  let count = 0;
  for (const row of after) {
    const was = old.get(row.id);
    if (!was || !same(was, row)) count += 1;
    old.delete(row.id);
  }
  return count + old.size;
}

function sameNote(one: NoteSeen, other: NoteSeen): boolean {
  return (
    one.themeId === other.themeId && one.themeOrder === other.themeOrder && one.version === other.version
  );
}

function sameTheme(one: ThemeSeen, other: ThemeSeen): boolean {
  return one.position === other.position && one.version === other.version;
}
