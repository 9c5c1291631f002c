import assert from 'node:assert/strict';
import type { TableName } from '../../shared/domain/state.ts';
import type { Snapshot } from '../../server/storage/storage.ts';
import type { Crew } from './crew.ts';

/** Maps of documents that show rows of a table under the rows' own ids and versions. */
const shown: readonly [document: RegExp, map: string, table: TableName][] = [
  [/^mine:/, 'notes', 'notes'],
  [/^board:/, 'notes', 'notes'],
  [/^board:/, 'translations', 'translations'],
  [/^board:/, 'themes', 'themes'],
  [/^board:/, 'ballots', 'ballots'],
  [/^board:/, 'priorities', 'priorities'],
  [/^board:/, 'actions', 'actions'],
];

/** Commands after which a row that somebody saw may be gone. */
const removes =
  /^(note:remove|translation:remove|theme:merge|theme:dissolve|priority:clear|action:remove|undo|participant:remove)$/;

/** One row that somebody had on a page. */
export interface SeenRow {
  table: TableName;
  id: string;
  version: number | undefined;
  /** The note with which a translation goes. */
  noteId: string | undefined;
}

/** All that stands on anybody's page at this moment. */
export function allSeen({ hands }: Crew): SeenRow[] {
  const seen: SeenRow[] = [];
  for (const { client } of hands) {
    for (const [document, map, table] of shown) {
      for (const name of client?.docs.keys() ?? []) {
        if (!document.test(name)) continue;
        for (const [id, value] of Object.entries(client?.map(name, map) ?? {}))
          seen.push({
            table,
            id,
            version: value['version'] === undefined ? undefined : Number(value['version']),
            noteId: table === 'translations' ? String(value['noteId']) : undefined,
          });
      }
    }
  }
  return seen;
}

/** What anybody saw is on the disk: the row is there, as new as it was seen, unless somebody asked for it to go. */
export function checkSeen(seen: readonly SeenRow[], { rows }: Snapshot, { hands }: Crew): void {
  const kept = new Map<string, number | undefined>();
  for (const [table, all] of Object.entries(rows))
    for (const row of all) kept.set(`${table} ${row.id}`, 'version' in row ? row.version : undefined);
  const given = hands.flatMap((hand) => hand.given);
  const bodies = new Map(given.map((one) => [one.id, JSON.stringify(one.body)]));
  const going = given
    .filter(({ name, reply }) => removes.test(name) && reply?.ok !== false)
    .map(({ body }) => {
      const text = JSON.stringify(body);
      const [undone] = Object.values(body as Record<string, unknown>);
      return `${text} ${bodies.get(String(undone)) ?? ''}`;
    });
  /** Whose note it is, where somebody else wrote it down: with that person it may go. */
  const writtenFor = new Map(
    given.map(({ body }) => {
      const { noteId, for: person } = body as { noteId?: string; for?: string };
      return [noteId, person] as const;
    }),
  );
  for (const { table, id, version, noteId = id } of seen) {
    const goesWith = [id, noteId, writtenFor.get(noteId) ?? id];
    const key = `${table} ${id}`;
    if (!kept.has(key))
      assert(
        going.some((text) => goesWith.some((one) => text.includes(one))),
        `lost: ${table} that somebody saw`,
      );
    // A reveal numbers a note's versions anew; nothing else goes back.
    else if (table !== 'notes')
      assert((kept.get(key) ?? 0) >= (version ?? 0), `lost: a change of ${table} that somebody saw`);
  }
}
