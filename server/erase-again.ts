import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { Id } from '#shared/domain/ids.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { HandlerContext } from './handlers/handler.ts';
import { eraseNotes } from './handlers/note.ts';
import { removePerson } from './handlers/removal.ts';
import { work } from './handlers/work.ts';
import { deriveKey } from './identity/key.ts';
import { createLinks } from './identity/links.ts';
import { loadKey } from './key-file.ts';
import { createRooms } from './rooms/room-registry.ts';
import type { Clock } from './rooms/contract.ts';
import { databaseName, workshopsIn } from './storage/copy.ts';
import type { Erasure, Sign } from './storage/erasures.ts';
import { openSqliteStorage } from './storage/sqlite-storage.ts';
import { StorageUnavailable } from './storage/storage.ts';
import { systemChance } from './system.ts';

/** Only what is asked for is done: nothing falls due. */
const standing: Clock = { now: () => Date.now(), at: () => () => undefined };
const nobody = { update: () => undefined, disconnect: () => undefined, gone: () => undefined };

/** How lists of what was erased name it: by a hash under the server's key, which every backup holds. */
export function signOfErasure(key: Buffer): Sign {
  const secret = deriveKey(key, 'erasures');
  return ({ kind, workshopId, id }) =>
    createHmac('sha256', secret).update(`${kind} ${workshopId} ${id}`).digest('base64url');
}

/**
 * Erases what is on a list and still in the database of this directory, as the server would, file and all. Says how much
 * that was. Rejects with `StorageUnavailable` or a `StartFault`.
 */
export async function eraseAgain(directory: string, signs: ReadonlySet<string>): Promise<number> {
  const workshopIds = workshopsIn(join(directory, databaseName));
  const storage = await openSqliteStorage({ directory, lock: false });
  try {
    const key = await loadKey(directory, true);
    const sign = signOfErasure(key);
    const isListed = (erasure: Erasure) => signs.has(sign(erasure));
    const rooms = createRooms({
      storage,
      // Links are only taken out: what they would begin with is of no account.
      links: createLinks(deriveKey(key, 'links'), 'http://localhost'),
      secret: deriveKey(key, 'commands'),
      clock: standing,
      chance: systemChance(),
      listener: nobody,
      ...work,
      log: {
        error: (_event, _fields, cause) => {
          throw cause;
        },
      },
    });
    let erased = 0;
    for (const workshopId of workshopIds) {
      if (isListed({ kind: 'workshop', workshopId, id: workshopId })) {
        await rooms.delete(workshopId);
        erased += 1;
        continue;
      }
      const room = await rooms.open(workshopId);
      const present = room ? [...rowsIn(workshopId, room.state)].filter(isListed) : [];
      erased += present.length;
      if (!room || present.length === 0) continue;
      const reply = await room.perform('restore', (context) => eraseFrom(context, present));
      if (!reply.ok)
        throw new StorageUnavailable('What was erased since the backup could not be erased again.');
    }
    await rooms.close();
    return erased;
  } finally {
    await storage.close();
  }
}

/** All in a workshop that can be erased. */
function* rowsIn(workshopId: Id, state: StateView): Iterable<Erasure> {
  for (const { id } of state.all('notes')) yield { kind: 'note', workshopId, id };
  for (const { id } of state.all('translations')) yield { kind: 'translation', workshopId, id };
  for (const { id, status } of state.all('participants'))
    if (status !== 'removed') yield { kind: 'person', workshopId, id };
}

function eraseFrom(context: HandlerContext, list: readonly Erasure[]): void {
  const { draft } = context;
  const named = (kind: Erasure['kind']) => list.filter((one) => one.kind === kind).map(({ id }) => id);
  for (const id of named('translation')) draft.remove('translations', id);
  eraseNotes(draft, named('note'));
  for (const id of named('person')) {
    const person = draft.get('participants', id);
    if (person) removePerson(context, person, false);
  }
  context.erases();
}
