import type { Due } from '#shared/domain/due.ts';
import type { Id } from '#shared/domain/ids.ts';
import { builtInStages, newWorkshop } from '#shared/domain/new-workshop.ts';
import type { HandlerContext, Handlers, LinkKeeper } from '../handlers/handler.ts';
import type { UndoRecorder } from '../handlers/undo.ts';
import { StorageUnavailable, type Storage } from '../storage/storage.ts';
import type { BatchWindow } from './batch-window.ts';
import type { Chance, Clock, Room, RoomListener, Rooms } from './contract.ts';
import { foundWorkshop } from './founding.ts';
import { LiveRoom } from './room.ts';

/** What rooms are made of. Handlers come in from outside, so that this folder knows no command. */
export interface RoomsDependencies {
  storage: Storage;
  links: LinkKeeper;
  /** Key of the hashes under which commands are remembered. */
  secret: Uint8Array;
  clock: Clock;
  chance: Chance;
  listener: RoomListener;
  handlers: Handlers;
  createUndoLog: () => UndoRecorder;
  runDue: (context: HandlerContext, due: Due) => void;
  /** What paces the batches of a room; without it each begins when the last one has ended. */
  createBatchWindow?: () => BatchWindow;
  /** A participant's new connection; says whether that changed anything. */
  admitLateVoter: (context: HandlerContext, participantId: Id) => boolean;
  /** `cause` is reduced to what a log may hold. */
  log: { error(event: string, fields: Record<string, string>, cause: unknown): void };
}

/** An empty room stays open this long, so that a reload finds it warm. */
const idleMs = 60_000;

/** Makes the registry of all rooms of this process. */
export function createRooms(deps: RoomsDependencies): Rooms {
  const open = new Map<Id, Promise<LiveRoom | undefined>>();
  const closing = new Map<Id, () => void>();
  /** Workshops on their way out: they are not read again while their rows are still there. */
  const leaving = new Set<Id>();
  let stopped = false;

  function closeWhenIdle(workshopId: Id, room: LiveRoom): void {
    closing.get(workshopId)?.();
    closing.set(
      workshopId,
      deps.clock.at(deps.clock.now() + idleMs, () => {
        closing.delete(workshopId);
        if (!room.isIdle) return;
        open.delete(workshopId);
        void room.close();
      }),
    );
  }

  async function load(workshopId: Id): Promise<LiveRoom | undefined> {
    const snapshot = await deps.storage.load(workshopId);
    if (!snapshot) return undefined;
    const room: LiveRoom = new LiveRoom(workshopId, snapshot, {
      ...deps,
      idle: () => closeWhenIdle(workshopId, room),
    });
    return room;
  }

  async function openRoom(workshopId: Id): Promise<Room | undefined> {
    if (stopped) throw new StorageUnavailable('The server is stopping.');
    if (leaving.has(workshopId)) return undefined;
    const loading = open.get(workshopId) ?? load(workshopId);
    open.set(workshopId, loading);
    const forget = () => {
      if (open.get(workshopId) === loading) open.delete(workshopId);
    };
    try {
      const room = await loading;
      if (!room) {
        forget();
        return undefined;
      }
      // Whoever asked is about to come in: the room must not close under their feet.
      closeWhenIdle(workshopId, room);
      return leaving.has(workshopId) ? undefined : room;
    } catch (error) {
      forget();
      throw error;
    }
  }

  async function create(title: string, owner: { id: Id; name: string }): Promise<Id> {
    const id = deps.chance.newId();
    const workshop = newWorkshop({ id, title, now: deps.clock.now() });
    await foundWorkshop(deps, { workshop, stages: builtInStages(() => deps.chance.newId()), owner });
    return id;
  }

  async function close(workshopId: Id): Promise<void> {
    closing.get(workshopId)?.();
    closing.delete(workshopId);
    const room = await open.get(workshopId)?.catch(() => undefined);
    await room?.close();
    open.delete(workshopId);
  }

  return {
    get count() {
      return open.size;
    },
    open: openRoom,
    create,
    async delete(workshopId) {
      leaving.add(workshopId);
      try {
        await deps.storage.deleteWorkshop(workshopId);
        await close(workshopId);
      } finally {
        leaving.delete(workshopId);
      }
      deps.listener.gone(workshopId);
    },
    async close() {
      stopped = true;
      await Promise.all([...open.keys()].map(close));
      for (const cancel of closing.values()) cancel();
    },
  };
}
