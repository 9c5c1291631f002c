import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Calls } from './calls.ts';
import { whileItsSubjectExists } from './faults.ts';
import type { HandOver } from './storage.ts';

type HandOverCalls = Pick<
  Calls,
  'putHandOver' | 'findHandOver' | 'takeHandOver' | 'handOversOf' | 'deleteHandOver'
>;

function toHandOver(row: Record<string, SQLOutputValue>): HandOver {
  return {
    hash: String(row['hash']),
    id: String(row['id']),
    accountId: String(row['account_id']),
    workshopId: String(row['workshop_id']),
    fromSignIn: String(row['from_sign_in']),
    expiresAt: Number(row['expires_at']),
    usedAt: row['used_at'] === null ? null : Number(row['used_at']),
    toSignIn: row['to_sign_in'] === null ? null : String(row['to_sign_in']),
  };
}

/** Handing a desk over. What has expired is swept out when the next one is used. */
export function handOverCalls(database: DatabaseSync): HandOverCalls {
  const dropUnused = database.prepare(
    'DELETE FROM hand_overs WHERE workshop_id = ? AND account_id = ? AND used_at IS NULL',
  );
  const put = database.prepare(
    `INSERT INTO hand_overs (hash, id, account_id, workshop_id, from_sign_in, expires_at, used_at, to_sign_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = database.prepare(
    'SELECT * FROM hand_overs WHERE hash = ? AND used_at IS NULL AND expires_at > ?',
  );
  const take = database.prepare(
    `UPDATE hand_overs SET used_at = :at, to_sign_in = :toSignIn, expires_at = :rememberUntil
     WHERE hash = :hash AND used_at IS NULL AND expires_at > :at RETURNING *`,
  );
  const sweep = database.prepare('DELETE FROM hand_overs WHERE expires_at <= ?');
  const ofDesk = database.prepare('SELECT * FROM hand_overs WHERE account_id = ? AND workshop_id = ?');
  const remove = database.prepare('DELETE FROM hand_overs WHERE workshop_id = ? AND id = ?');

  return {
    putHandOver({ hash, id, accountId, workshopId, fromSignIn, expiresAt, usedAt, toSignIn }) {
      dropUnused.run(workshopId, accountId);
      whileItsSubjectExists(() =>
        put.run(hash, id, accountId, workshopId, fromSignIn, expiresAt, usedAt, toSignIn),
      );
    },
    findHandOver(hash, now) {
      const row = find.get(hash, now);
      return row && toHandOver(row);
    },
    takeHandOver(hash, use) {
      sweep.run(use.at);
      // All rows, though there is one at most: only a statement that ran to its end has surely committed.
      const [row] = take.all({ hash, ...use });
      return row && toHandOver(row);
    },
    handOversOf: (accountId, workshopId) => ofDesk.all(accountId, workshopId).map(toHandOver),
    deleteHandOver(workshopId, id) {
      remove.run(workshopId, id);
    },
  };
}
