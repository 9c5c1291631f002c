import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Calls } from './calls.ts';
import { whileItsSubjectExists } from './faults.ts';
import type { Picture } from './storage.ts';

type PictureCalls = Pick<Calls, 'putPicture' | 'findPicture' | 'picturesOf' | 'keepPictures'>;

function toPicture(row: Record<string, SQLOutputValue>): Picture {
  const { bytes } = row;
  return {
    id: String(row['id']),
    // The column's CHECK allows no other.
    type: row['type'] as Picture['type'],
    bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array(),
  };
}

/** Uploaded pictures. With their workshop they go by themselves. */
export function pictureCalls(database: DatabaseSync): PictureCalls {
  const count = database.prepare('SELECT count(*) AS n FROM pictures WHERE workshop_id = ?');
  const put = database.prepare('INSERT INTO pictures (workshop_id, id, type, bytes) VALUES (?, ?, ?, ?)');
  const find = database.prepare('SELECT id, type, bytes FROM pictures WHERE workshop_id = ? AND id = ?');
  const all = database.prepare('SELECT id, type, bytes FROM pictures WHERE workshop_id = ?');
  const drop = database.prepare(
    'DELETE FROM pictures WHERE workshop_id = ? AND id NOT IN (SELECT value FROM json_each(?))',
  );

  return {
    putPicture(workshopId, { id, type, bytes }, most) {
      if (Number(count.get(workshopId)?.['n']) >= most) return false;
      whileItsSubjectExists(() => put.run(workshopId, id, type, bytes));
      return true;
    },
    findPicture(workshopId, id) {
      const row = find.get(workshopId, id);
      return row && toPicture(row);
    },
    picturesOf: (workshopId) => all.all(workshopId).map(toPicture),
    keepPictures(workshopId, ids) {
      drop.run(workshopId, JSON.stringify(ids));
    },
  };
}
