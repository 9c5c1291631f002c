import type { Actor } from '../../shared/domain/permissions.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import type { Given, Giver } from '../simulation/giver.ts';
import { WireClient } from '../support/wire-client.ts';
import type { Browser } from '../support/workshop.ts';
import { publicUrl } from './server.ts';

/** What a hand needs of the world. */
export interface HandDependencies {
  actor: Actor;
  as: string;
  browser: Browser;
  url: () => string;
  newId: () => string;
  /** A command got its final answer. */
  answered: (hand: Hand, given: Given) => void;
}

/** Commands that one hand has under way at once. */
const window = 4;
/** Before something refused for now is sent again, milliseconds; doubled each time. */
const firstPauseMs = 20;

/** One page of one person: an outbox like a browser's, over a connection written from the protocol. */
export class Hand implements Giver {
  readonly actor: Actor;
  readonly given: Given[] = [];
  client: WireClient | undefined;
  readonly #deps: HandDependencies;
  readonly #underWay = new Set<Given>();
  #pauseMs = firstPauseMs;
  #waiting: Given[] = [];
  #coming: Promise<void> | undefined;
  #allAnswered: (() => void) | undefined;

  constructor(deps: HandDependencies) {
    this.actor = deps.actor;
    this.#deps = deps;
  }

  get unanswered(): Given[] {
    return this.given.filter((one) => one.reply === undefined);
  }

  /** Another page of the same person, with nothing of this one's. */
  newcomer(): Promise<WireClient> {
    const { as, browser, newId, url } = this.#deps;
    return WireClient.connect({ url: url(), as, cookie: browser.cookie, newId, origin: publicUrl });
  }

  /** Connects. Whoever is sent away because their rights changed comes back by themself. */
  async comeIn(): Promise<void> {
    const client = await this.newcomer();
    this.client = client;
    client.socket.on('disconnect', (reason) => {
      this.#underWay.clear();
      if (reason !== 'io server disconnect' || this.client !== client) return;
      this.#coming = this.comeIn().then(
        () => this.resend(),
        () => undefined,
      );
    });
  }

  /** Resolves when a coming back that is under way has ended. */
  async here(): Promise<void> {
    await this.#coming;
  }

  /** Resolves when every command has its final answer. */
  async allAnswered(): Promise<void> {
    if (this.unanswered.length > 0) await new Promise<void>((resolve) => (this.#allAnswered = resolve));
  }

  leave(): void {
    const { client } = this;
    this.client = undefined;
    this.#underWay.clear();
    client?.close();
  }

  give<N extends CommandName>(name: N, body: CommandBody<N>): Given {
    return this.say({ name, body });
  }

  /** Gives what somebody thought of before. */
  say(thought: Pick<Given, 'name' | 'body'>): Given {
    const given: Given = { id: this.#deps.newId(), ...thought, reply: undefined };
    this.given.push(given);
    this.#waiting.push(given);
    return given;
  }

  /** What had no answer before the line was cut is sent again, under its own ids. */
  resend(): void {
    this.#waiting = this.unanswered;
    this.pump();
  }

  /** Sends what waits, in order, a few at a time. */
  pump(): void {
    const { client } = this;
    if (!client?.socket.connected) return;
    while (this.#underWay.size < window) {
      const given = this.#waiting.shift();
      if (!given) return;
      this.#underWay.add(given);
      void this.#send(client, given);
    }
  }

  async #send(client: WireClient, given: Given): Promise<void> {
    const reply = await client.raw({ id: given.id, name: given.name, body: given.body });
    if (this.client !== client) return;
    this.#underWay.delete(given);
    if (!reply.ok && (reply.code === 'unavailable' || reply.code === 'too-fast')) {
      // As a browser does: the same again, a little later.
      await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
      this.#pauseMs = Math.min(this.#pauseMs * 2, 1_000);
      this.#waiting.unshift(given);
    } else {
      this.#pauseMs = firstPauseMs;
      given.reply = reply;
      this.#deps.answered(this, given);
      if (this.unanswered.length === 0) this.#allAnswered?.();
    }
    this.pump();
  }
}
