import * as Y from 'yjs';
import type { Actor } from '../../shared/domain/permissions.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import type { Chance, Room } from '../../server/rooms/contract.ts';
import { catchUp } from '../support/catch-up.ts';
import type { Given, Giver } from './giver.ts';

/** A simulated client: an outbox, replicas, and a line that may be down, slow, or say things twice. */
export class SimulatedClient implements Giver {
  readonly actor: Actor;
  readonly given: Given[] = [];
  readonly replicas = new Map<string, Y.Doc>();
  #leave: (() => void) | undefined;
  #underWay: { channel: string; update: Uint8Array }[] = [];
  readonly #chance: Chance;

  constructor(actor: Actor, chance: Chance) {
    this.actor = actor;
    this.#chance = chance;
  }

  get online(): boolean {
    return this.#leave !== undefined;
  }

  get unanswered(): Given[] {
    return this.given.filter((one) => one.reply === undefined);
  }

  /** Connects, and brings every replica in step as a reconnecting browser would. */
  goOnline(room: Room): void {
    this.#leave ??= room.enter(this.actor);
    const channels = room.documentsOf(this.actor).map((name) => room.channelOf(name));
    for (const channel of this.replicas.keys())
      if (!channels.includes(channel)) this.replicas.delete(channel);
    for (const channel of channels) {
      const doc = this.replicas.get(channel) ?? new Y.Doc();
      catchUp(doc, room, channel);
      this.replicas.set(channel, doc);
    }
  }

  /** The line drops: updates under way are lost. */
  goOffline(): void {
    this.#underWay = [];
    const leave = this.#leave;
    this.#leave = undefined;
    leave?.();
  }

  /** An update leaves the server; it arrives later, in order. */
  receive(channel: string, update: Uint8Array): void {
    if (this.online && this.replicas.has(channel)) this.#underWay.push({ channel, update });
  }

  /** Some or all of what is under way arrives; now and then something twice. */
  arrive(all: boolean): void {
    const count = all
      ? this.#underWay.length
      : Math.floor(this.#chance.random() * (this.#underWay.length + 1));
    for (const { channel, update } of this.#underWay.splice(0, count)) {
      const doc = this.replicas.get(channel);
      if (!doc) continue;
      Y.applyUpdate(doc, update);
      if (this.#chance.random() < 0.05) Y.applyUpdate(doc, update);
    }
  }

  /** Puts a command into the outbox. */
  give<N extends CommandName>(name: N, body: CommandBody<N>): Given {
    const given: Given = { id: this.#chance.newId(), name, body, reply: undefined };
    this.given.push(given);
    return given;
  }

  /** Sends what is unanswered, perhaps out of order, perhaps twice; an answer may get lost on its way. */
  send(room: Room): void {
    if (!this.online) return;
    const waiting = this.unanswered;
    if (this.#chance.random() < 0.1) waiting.reverse();
    for (const given of waiting) {
      const times = this.#chance.random() < 0.1 ? 2 : 1;
      for (let time = 0; time < times; time += 1)
        void this.#sendOne(room, given, this.#chance.random() < 0.1);
    }
  }

  async #sendOne(room: Room, given: Given, answerLost: boolean): Promise<void> {
    const reply = await room.submit(this.actor, { id: given.id, name: given.name, body: given.body });
    const again = !reply.ok && (reply.code === 'unavailable' || reply.code === 'too-fast');
    if (this.online && !answerLost && !again) given.reply ??= reply;
  }
}
