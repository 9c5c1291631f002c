import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { Figures } from './figures.ts';
import { quiet } from './processes.ts';
import type { RunningSystem, Shape, System } from './systems/system.ts';

/** A system whose server can do at least what every server can. */
interface Starts<R extends RunningSystem> {
  start(...args: Parameters<System['start']>): Promise<R>;
}

/** How long things are looked at, in seconds. */
interface Seconds {
  warmUp: number;
  measured: number;
  /** As many edits as go through: short, as the server's limits let only a burst through. */
  most: number;
  idle: number;
  /** Within which everybody votes. */
  votes: number;
  /** A whole workshop at a lively moment. */
  lively: number;
  /** Each time that one of thirty attacks, or does not. */
  attacked: number;
}

/** What the scenarios share. */
export class Bench {
  readonly figures = new Figures();
  readonly repetitions: number;
  readonly seconds: Seconds;
  readonly #place: string;

  /** `place` is a directory for everything that the servers store. */
  constructor(repetitions: number, seconds: Seconds, place: string) {
    this.repetitions = repetitions;
    this.seconds = seconds;
    this.#place = place;
  }

  /** A directory for one server. */
  directory(): Promise<string> {
    return mkdtemp(path.join(this.#place, 'data-'));
  }

  /**
   * Starts a system over a directory of its own for as long as the work takes. With `prepare`, something is put into
   * it first, by another process of the same server.
   */
  async with<R extends RunningSystem>(
    system: Starts<R>,
    shape: Shape,
    work: (running: R) => Promise<void>,
    nodeFlags: readonly string[] = [],
    prepare?: (running: R) => Promise<void>,
  ): Promise<void> {
    const directory = await this.directory();
    try {
      if (prepare) {
        const before = await system.start(directory, shape);
        await prepare(before);
        await quiet(before.process);
        await before.process.stop();
      }
      const running = await system.start(directory, shape, nodeFlags);
      try {
        await work(running);
      } finally {
        await running.process.stop('SIGKILL');
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
}
