import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Calls } from './calls.ts';
import { isUniqueness, whileItsSubjectExists } from './faults.ts';
import { EmailTaken, type Account, type OneTimeToken, type SignIn } from './storage.ts';

type Found = Record<string, SQLOutputValue>;

type AccountCalls = Pick<
  Calls,
  | 'countAccounts'
  | 'findAccount'
  | 'putAccount'
  | 'putToken'
  | 'findToken'
  | 'takeToken'
  | 'putSignIn'
  | 'findSignIn'
  | 'touchSignIn'
  | 'deleteSignIn'
  | 'deleteSignInsOf'
>;

function textOrNull(value: SQLOutputValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function toAccount(row: Found): Account {
  return {
    id: String(row['id']),
    name: String(row['name']),
    email: String(row['email']),
    passphrase: String(row['passphrase']),
    createdAt: Number(row['created_at']),
  };
}

function toToken(row: Found): OneTimeToken {
  return {
    hash: String(row['hash']),
    // The column's CHECK allows no other, here and below.
    kind: row['kind'] as OneTimeToken['kind'],
    workshopId: textOrNull(row['workshop_id']),
    accountId: textOrNull(row['account_id']),
    expiresAt: Number(row['expires_at']),
  };
}

function toSignIn(row: Found): SignIn {
  return {
    hash: String(row['hash']),
    kind: row['kind'] as SignIn['kind'],
    subjectId: String(row['subject_id']),
    workshopId: textOrNull(row['workshop_id']),
    expiresAt: Number(row['expires_at']),
    idleMs: row['idle_ms'] === null ? null : Number(row['idle_ms']),
    seenAt: Number(row['seen_at']),
  };
}

const live = 'expires_at > :now AND (idle_ms IS NULL OR seen_at + idle_ms > :now)';

/** Accounts, one-time tokens and sign-ins. What has expired is swept out when the next one is used. */
export function accountCalls(database: DatabaseSync): AccountCalls {
  const count = database.prepare('SELECT count(*) AS n FROM accounts');
  const byId = database.prepare('SELECT * FROM accounts WHERE id = ?');
  const byEmail = database.prepare('SELECT * FROM accounts WHERE email = ?');
  const putAccount = database.prepare(
    `INSERT INTO accounts (id, name, email, passphrase, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, passphrase = excluded.passphrase`,
  );
  const putToken = database.prepare(
    'INSERT INTO one_time_tokens (hash, kind, workshop_id, account_id, expires_at) VALUES (?, ?, ?, ?, ?)',
  );
  const findToken = database.prepare('SELECT * FROM one_time_tokens WHERE hash = ? AND expires_at > ?');
  const takeToken = database.prepare(
    'DELETE FROM one_time_tokens WHERE hash = ? AND expires_at > ? RETURNING *',
  );
  const sweepTokens = database.prepare('DELETE FROM one_time_tokens WHERE expires_at <= ?');
  const putSignIn = database.prepare(
    `INSERT INTO sign_ins (hash, kind, subject_id, workshop_id, expires_at, idle_ms, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const findSignIn = database.prepare(`SELECT * FROM sign_ins WHERE hash = :hash AND ${live}`);
  const touchSignIn = database.prepare('UPDATE sign_ins SET seen_at = max(seen_at, :now) WHERE hash = :hash');
  const sweepSignIns = database.prepare(`DELETE FROM sign_ins WHERE NOT (${live})`);
  const deleteSignIn = database.prepare('DELETE FROM sign_ins WHERE hash = ?');
  const deleteSignInsOf = database.prepare('DELETE FROM sign_ins WHERE kind = ? AND subject_id = ?');

  return {
    countAccounts: () => Number(count.get()?.['n']),
    findAccount(by) {
      const row = 'id' in by ? byId.get(by.id) : byEmail.get(by.email);
      return row && toAccount(row);
    },
    putAccount({ id, name, email, passphrase, createdAt }) {
      try {
        putAccount.run(id, name, email, passphrase, createdAt);
      } catch (error) {
        if (isUniqueness(error)) throw new EmailTaken();
        throw error;
      }
    },
    putToken({ hash, kind, workshopId, accountId, expiresAt }) {
      whileItsSubjectExists(() => putToken.run(hash, kind, workshopId, accountId, expiresAt));
    },
    findToken(hash, now) {
      const row = findToken.get(hash, now);
      return row && toToken(row);
    },
    takeToken(hash, now) {
      sweepTokens.run(now);
      // All rows, though there is one at most: only a statement that ran to its end has surely committed.
      const [row] = takeToken.all(hash, now);
      return row && toToken(row);
    },
    putSignIn({ hash, kind, subjectId, workshopId, expiresAt, idleMs, seenAt }) {
      whileItsSubjectExists(() =>
        putSignIn.run(hash, kind, subjectId, workshopId, expiresAt, idleMs, seenAt),
      );
    },
    findSignIn(hash, now) {
      const row = findSignIn.get({ hash, now });
      return row && toSignIn(row);
    },
    touchSignIn(hash, now) {
      sweepSignIns.run({ now });
      touchSignIn.run({ hash, now });
    },
    deleteSignIn(hash) {
      deleteSignIn.run(hash);
    },
    deleteSignInsOf(kind, subjectId) {
      deleteSignInsOf.run(kind, subjectId);
    },
  };
}
