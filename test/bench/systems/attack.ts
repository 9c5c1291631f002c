import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Sign } from './own-client.ts';

/** Whom to attack, and as whom. */
export interface Attack extends Sign {
  port: number;
  /** Somebody else of the workshop, `p:ID`, whose document is asked for. */
  victim: string;
  themeIds: string[];
}

/** How often an attacker did what so far. */
export interface Attacked {
  /** Packets sent on connections that were let in. */
  packets: number;
  /** Connections that were let in. All of them were ended by the server. */
  arrivals: number;
  /** Connections that were not. */
  refusals: number;
}

/** Starts a participant who attacks, in a process of its own; resolves when the attack is under way. */
export async function startAttack(attack: Attack) {
  const attacker = fork(path.resolve(import.meta.dirname, 'attacker.ts'));
  const ended = once(attacker, 'exit');
  let done: Attacked = { packets: 0, arrivals: 0, refusals: 0 };
  const begun = Promise.withResolvers<void>();
  const turnedAway = Promise.withResolvers<void>();
  turnedAway.promise.catch(() => {});
  attacker.on('message', (message) => {
    done = message as Attacked;
    if (done.arrivals > 0) begun.resolve();
    if (done.refusals > 0) turnedAway.resolve();
  });
  void ended.then(() => {
    const fault = new Error('The attacker ended by itself.');
    begun.reject(fault);
    turnedAway.reject(fault);
  });
  attacker.send(attack);
  await begun.promise;
  return {
    done: () => done,
    /** Resolves when the server has not let them in for the first time. */
    turnedAway: () => turnedAway.promise,
    async stop() {
      attacker.kill('SIGKILL');
      await ended;
    },
  };
}
