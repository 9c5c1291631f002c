import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deriveKey } from '../../server/identity/key.ts';
import { actorKey } from '../../server/rooms/presence.ts';
import { createCommandKeys, type CommandKeys } from '../../server/rooms/command-keys.ts';
import { rowStores } from '../../server/storage/rows.ts';
import { workshopCalls } from '../../server/storage/workshops.ts';
import type { Snapshot } from '../../server/storage/storage.ts';
import type { Hand } from './hand.ts';

/**
 * What the file says, read by nothing of the server that wrote it: one short read at a time, in one turn, so that the
 * server is never killed while another holds its files.
 */
export class Ledger {
  readonly #directory: string;
  readonly #workshopId: string;
  readonly #keys: CommandKeys;

  constructor(directory: string, workshopId: string) {
    this.#directory = directory;
    this.#workshopId = workshopId;
    const key = readFileSync(path.join(directory, 'key'));
    this.#keys = createCommandKeys(deriveKey(key, 'commands'), workshopId);
  }

  #read<T>(work: (database: DatabaseSync) => T): T {
    const file = path.join(this.#directory, 'common-thread.sqlite');
    const database = new DatabaseSync(file, { readOnly: true, timeout: 30_000 });
    try {
      return work(database);
    } finally {
      database.close();
    }
  }

  snapshot(): Snapshot {
    const snapshot = this.#read((database) =>
      workshopCalls(database, rowStores(database)).load(this.#workshopId),
    );
    assert(snapshot, 'the workshop is not there');
    return snapshot;
  }

  /** Every command that was answered yes is remembered. */
  checkRemembered(hands: readonly Hand[]): void {
    const kept = this.#read(
      (database) =>
        new Set(
          database
            .prepare('SELECT key FROM commands WHERE workshop_id = ?')
            .all(this.#workshopId)
            .map((row) => String(row['key'])),
        ),
    );
    for (const { actor, given } of hands)
      for (const { id, name, reply } of given)
        if (reply?.ok) assert(kept.has(this.#keys.key(actor, id)), `lost: an acknowledged ${name}`);
  }

  /**
   * Everything was answered: what was accepted took effect exactly once. The audit is written in the transaction of its
   * command, one line for each time that it takes effect.
   */
  checkOnce(hands: readonly Hand[]): void {
    const lines = this.#read((database) =>
      database.prepare('SELECT actor, action FROM audit WHERE workshop_id = ?').all(this.#workshopId),
    );
    // Of some things the audit does not say who did them.
    const anonymous = new Set(lines.filter(({ actor }) => actor === '').map(({ action }) => String(action)));
    const line = (actor: string, name: string) => (anonymous.has(name) ? name : `${actor} ${name}`);
    const found: Record<string, number> = {};
    for (const { actor, action } of lines) {
      // Done by the server itself, or by a route: no hand's command.
      if (actor !== 'system' && action !== 'workshop:create')
        count(found, line(String(actor), String(action)));
    }
    const expected: Record<string, number> = {};
    for (const { actor, given } of hands)
      for (const { name, reply } of given) if (reply?.ok) count(expected, line(actorKey(actor), name));
    assert.deepEqual(sorted(found), sorted(expected), 'lost, or applied twice');
  }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));
}
