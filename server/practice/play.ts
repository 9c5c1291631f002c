import type { Id } from '#shared/domain/ids.ts';
import { joinWorkshop } from '../handlers/join.ts';
import type { Chance, Clock, Room } from '../rooms/contract.ts';
import { actsOpen, pick, type Act } from './acts.ts';
import type { InventedPerson } from './people.ts';

interface PlayNeeds {
  /** The live room of the rehearsal; undefined once it has ended. */
  open: () => Promise<Room | undefined>;
  people: readonly InventedPerson[];
  clock: Clock;
  chance: Chance;
}

/** Somebody does something after this long: lively, and slow enough to read. */
const shortestMs = 800;
const longestMs = 2_400;

/**
 * Lets the invented people act by themselves, one at a time, in answer to what the facilitator opens. They do so by
 * the commands that phones send. The function ends it, and they leave.
 */
export function play({ open, people, clock, chance }: PlayNeeds): () => void {
  const inside = new Map<Id, () => void>();
  let cancel: () => void;
  let busy = false;
  let ended = false;

  async function perform({ person, commands }: Act, room: Room): Promise<void> {
    if (commands === 'come') return come(person, room);
    for (const { name, body } of commands) {
      await room.submit({ kind: 'participant', id: person.id }, { id: chance.newId(), name, body });
    }
  }

  async function come({ id, name, groupId, accessNeeds }: InventedPerson, room: Room): Promise<void> {
    const answers = { name, kind: 'participant', groupId, accessNeeds, ownDevice: true } as const;
    const reply = await room.perform('participant:join', (context) => joinWorkshop(context, id, answers));
    if (reply.ok && !ended) inside.set(id, room.enter({ kind: 'participant', id }));
  }

  /** Whoever the facilitator removed is not connected any more. */
  function dismiss(room: Room): void {
    for (const [id, leave] of inside) {
      if (room.state.get('participants', id)?.status !== 'removed') continue;
      inside.delete(id);
      leave();
    }
  }

  async function act(): Promise<void> {
    const room = await open();
    if (!room || ended) return;
    dismiss(room);
    const next = pick(actsOpen(room.state, people, chance), chance);
    if (next) await perform(next, room);
  }

  function plan(): void {
    const waitMs = shortestMs + chance.random() * (longestMs - shortestMs);
    cancel = clock.at(clock.now() + waitMs, () => {
      plan();
      if (busy) return;
      busy = true;
      // What cannot be done now, the storage failing for example, is tried again at another beat.
      const free = () => {
        busy = false;
      };
      act().then(free, free);
    });
  }
  plan();

  return () => {
    ended = true;
    cancel();
    for (const leave of inside.values()) leave();
    inside.clear();
  };
}
