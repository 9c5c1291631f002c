import { open, readFile, rename } from 'node:fs/promises';
import type { Id } from '#shared/domain/ids.ts';
import { unavailable } from './faults.ts';
import type { Batch, Storage } from './storage.ts';

/** Name of the list in a data directory, and beside the backups in their folder. */
export const erasuresName = 'common-thread.erased';

/** Something that was erased. */
export interface Erasure {
  kind: 'workshop' | 'person' | 'note' | 'translation';
  workshopId: Id;
  id: Id;
}

/** Turns it into a line of letters that names it to whoever has the key, and says nothing to anybody else. */
export type Sign = (erasure: Erasure) => string;

/**
 * The same storage; what it erases is written down before, by a sign of it, in a list outside the database. A backup that
 * was made earlier still holds it, and whoever restores that backup can erase it again. The list may name what was to be
 * erased when the disk failed: its author had asked for it.
 */
export function rememberingErasures(storage: Storage, path: string, sign: Sign): Storage {
  return {
    ...storage,
    async commit(batch) {
      const erased = erasuresOf(batch);
      if (erased.length > 0) await append(path, erased.map(sign));
      return storage.commit(batch);
    },
    async deleteWorkshop(workshopId) {
      await append(path, [sign({ kind: 'workshop', workshopId, id: workshopId })]);
      await storage.deleteWorkshop(workshopId);
    },
  };
}

function erasuresOf({ workshopId, changes, erases }: Batch): Erasure[] {
  if (!erases) return [];
  return changes.flatMap((change): Erasure[] => {
    const { table, id, row } = change;
    if (table === 'notes' && row === null) return [{ kind: 'note', workshopId, id }];
    if (table === 'translations' && row === null) return [{ kind: 'translation', workshopId, id }];
    const gone = change.table === 'participants' && change.row?.status === 'removed';
    return gone ? [{ kind: 'person', workshopId, id }] : [];
  });
}

/** Rejects with StorageUnavailable. A line that was cut off spoils no other: each begins on a line of its own. */
async function append(path: string, signs: readonly string[]): Promise<void> {
  try {
    const file = await open(path, 'a', 0o600);
    try {
      await file.appendFile(`\n${written(signs)}`);
      await file.datasync();
    } finally {
      await file.close();
    }
  } catch (fault) {
    throw unavailable(fault);
  }
}

function written(signs: Iterable<string>): string {
  return [...signs].map((sign) => `${sign}\n`).join('');
}

/** What lists hold; one that is not there holds nothing. Rejects with what the system says of one that cannot be read. */
export async function readErasures(...paths: string[]): Promise<Set<string>> {
  const signs = new Set<string>();
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return '';
      throw fault;
    });
    for (const line of text.split('\n')) if (line !== '') signs.add(line);
  }
  return signs;
}

/** Writes a list anew: on the disk as a whole or not at all. */
export async function writeErasures(path: string, signs: Iterable<string>): Promise<void> {
  const beginning = `${path}.new`;
  const file = await open(beginning, 'w', 0o600);
  try {
    await file.writeFile(written(signs));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beginning, path);
}
