import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { rehearsalOf } from '#shared/domain/rehearsal.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import { invented } from '../demo/invented.ts';
import type { LinkKeeper } from '../handlers/handler.ts';
import type { Chance, Clock, Rooms } from '../rooms/contract.ts';
import { foundWorkshop } from '../rooms/founding.ts';
import { openMemoryStorage } from '../storage/memory-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { Practice } from './contract.ts';
import { inventedPeople, type InventedPerson } from './people.ts';
import { play } from './play.ts';
import { practiceStorage } from './storage.ts';

interface PracticeNeeds {
  /** Where workshops in earnest are kept. */
  storage: Storage;
  /** Rooms use the storage that is made here; they are asked later. */
  rooms: () => Pick<Rooms, 'open' | 'delete'>;
  links: LinkKeeper;
  clock: Clock;
  chance: Chance;
}

interface Rehearsal {
  id: Id;
  sourceId: Id;
  ownerId: Id;
  people: InventedPerson[];
  /** When a facilitator last did something here, milliseconds since 1970. */
  seenAt: number;
  /** Resolves once its doors are open. */
  ready: Promise<Id>;
  stop: () => void;
}

const dayMs = 24 * 3_600_000;
/** In a rehearsal people hear back after this long, where the draft does not say. */
const hearBackDays = 30;

/** Rehearsals of this server, in memory beside the storage that it has. */
export function createPractice({ storage: real, rooms, links, clock, chance }: PracticeNeeds): Practice {
  const running = new Map<Id, Rehearsal>();
  /** Ended ones too: what comes late for one of them must not reach the real storage. */
  const known = new Set<Id>();
  const storage = practiceStorage(real, openMemoryStorage(), {
    isRehearsal: (id) => known.has(id),
    stored({ workshopId, audit }) {
      const rehearsal = running.get(workshopId);
      if (rehearsal && audit.some(({ actor }) => actor.startsWith('f:'))) rehearsal.seenAt = clock.now();
    },
    deleted: forget,
  });

  function forget(id: Id): void {
    running.get(id)?.stop();
    running.delete(id);
  }

  /** Ends a rehearsal that nobody leads any more. The function cancels. */
  function endWhenIdle(rehearsal: Rehearsal): () => void {
    let cancel: () => void;
    const wait = () => {
      cancel = clock.at(rehearsal.seenAt + limits.rehearsalIdleMs, () => {
        if (clock.now() < rehearsal.seenAt + limits.rehearsalIdleMs) wait();
        else void rooms().delete(rehearsal.id);
      });
    };
    wait();
    return () => cancel();
  }

  async function found(rehearsal: Rehearsal, source: StateView, owner: { id: Id; name: string }) {
    const { id, people } = rehearsal;
    const { workshop, stages } = rehearsalOf(source, { id, newId: () => chance.newId(), now: clock.now() });
    await foundWorkshop({ storage, links, clock }, { workshop: filledIn(workshop, clock), stages, owner });
    for (const picture of await real.picturesOf(rehearsal.sourceId)) {
      await storage.putPicture(id, picture, limits.pictures);
    }
    const room = await rooms().open(id);
    const command = { id: chance.newId(), name: 'workshop:open', body: {} };
    const reply = await room?.submit({ kind: 'facilitator', id: owner.id }, command);
    if (!reply?.ok) throw new Refusal('unavailable');
    const cancelIdle = endWhenIdle(rehearsal);
    const leave = play({ open: () => rooms().open(id), people, clock, chance });
    rehearsal.stop = () => {
      cancelIdle();
      leave();
    };
    return id;
  }

  function begin(source: StateView, owner: { id: Id; name: string }): Promise<Id> {
    const id = chance.newId();
    const people = inventedPeople(source.workshop.groups, () => chance.newId());
    const begun = { id, sourceId: source.workshop.id, ownerId: owner.id, people, seenAt: clock.now() };
    const rehearsal: Rehearsal = { ...begun, ready: Promise.resolve(id), stop: () => undefined };
    known.add(id);
    running.set(id, rehearsal);
    rehearsal.ready = found(rehearsal, source, owner).catch(async (fault: unknown) => {
      await rooms().delete(id);
      throw fault;
    });
    return rehearsal.ready;
  }

  return {
    storage,
    async start(source, owner) {
      if (known.has(source.workshop.id)) throw new Refusal('conflict');
      const { id: sourceId } = source.workshop;
      const there = [...running.values()].find(
        (one) => one.sourceId === sourceId && one.ownerId === owner.id,
      );
      if (there) return there.ready;
      const own = [...running.values()].filter(({ ownerId }) => ownerId === owner.id);
      if (own.length >= limits.rehearsalsPerFacilitator) {
        throw new Refusal('limit-reached', 'own-rehearsals');
      }
      if (running.size >= limits.rehearsals) throw new Refusal('limit-reached');
      return begin(source, owner);
    },
    rehearsedIn: (workshopId) => running.get(workshopId)?.sourceId,
    peopleOf: (workshopId) => running.get(workshopId)?.people.map(({ id }) => id) ?? [],
    close() {
      for (const { stop } of running.values()) stop();
    },
  };
}

/** What opening and closing ask for, where the draft does not say it yet. */
function filledIn(workshop: Workshop, clock: Clock): Workshop {
  const hearBy = new Date(clock.now() + hearBackDays * dayMs).toISOString().slice(0, 10);
  const filled = { ...workshop };
  if (filled.supportName === '' || filled.supportPhone === '') {
    filled.supportName ||= invented.supportName;
    filled.supportPlace ||= invented.supportPlace;
    filled.supportPhone ||= invented.supportPhone;
  }
  filled.hearFrom ||= invented.hearFrom;
  filled.hearBy ||= hearBy;
  filled.hearWay ||= invented.hearWay;
  return filled;
}
