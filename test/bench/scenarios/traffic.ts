import { Histogram } from '../histogram.ts';
import { nobody, type Replica, type RunningSystem, type Writer } from '../systems/system.ts';
import { sleep } from '../sleep.ts';

/** What was seen in one measured time. */
export interface Seen {
  /** Edits that one other replica received. */
  deliveries: number;
  seconds: number;
  /** From sending to each other replica, milliseconds. */
  latency: Histogram;
  serverCpuMs: number;
  /** How much of one processor the load took. */
  loadShare: number;
  /** The server's limits held the load back, not its speed. */
  heldBack: boolean;
  /** The server did not keep up with the rate. */
  behind: boolean;
}

const remembered = 2 ** 16;
/** At a rate, people wait while so many edits of their room are under way. In a room each must be another note. */
const mostUnderWay = 90;

/** Edits of one room: who has received which. */
class Board {
  readonly replicas: Replica[] = [];
  readonly writers: Writer[] = [];
  /** By number: when it was sent, by whom, and by how many it is still awaited. */
  readonly sentAt = new Float64Array(remembered);
  readonly #author = new Int16Array(remembered);
  readonly #awaited = new Int16Array(remembered);
  readonly #arrived: (slot: number) => void;
  /** Called when the oldest edit under way has reached everybody. */
  advanced: (() => void) | undefined;
  /** Numbers that somebody else has received. */
  readonly seen = new Set<number>();
  remembers = false;
  #next: number;
  #oldest: number;
  #turn = 0;

  constructor(from: number, arrived: (sentAt: number) => void) {
    this.#next = from;
    this.#oldest = from;
    this.#arrived = (slot) => arrived(this.sentAt[slot] ?? 0);
  }

  get underWay(): number {
    return this.#next - this.#oldest;
  }

  edit(number: number, receiver: number): void {
    const slot = number % remembered;
    const awaited = this.#awaited[slot] ?? 0;
    if (awaited === 0 || this.#author[slot] === receiver) return;
    this.#awaited[slot] = awaited - 1;
    if (this.remembers) this.seen.add(number);
    this.#arrived(slot);
    if (awaited === 1) this.#advance();
  }

  refuse(number: number): void {
    this.#awaited[number % remembered] = 0;
    this.#advance();
  }

  /** Lets the next person write who may; false when nobody may. */
  write(at: number): boolean {
    const everybody = this.writers.length;
    for (let tries = 0; tries < everybody; tries++) {
      this.#turn = (this.#turn + 1) % everybody;
      const writer = this.writers[this.#turn];
      if (!writer?.mayWrite(at)) continue;
      const number = this.#next++;
      const slot = number % remembered;
      const isReplica = this.#turn < this.replicas.length;
      this.sentAt[slot] = performance.now();
      this.#author[slot] = isReplica ? this.#turn : -1;
      this.#awaited[slot] = this.replicas.length - (isReplica ? 1 : 0);
      writer.write(number);
      return true;
    }
    return false;
  }

  #advance(): void {
    while (this.#oldest < this.#next && this.#awaited[this.#oldest % remembered] === 0) this.#oldest += 1;
    this.advanced?.();
  }
}

/** People in rooms who write at a rate, or as fast as the server lets them. */
export class Traffic {
  readonly #system: RunningSystem;
  readonly #boards: Board[];
  #deliveries = 0;
  #latency = new Histogram();
  #heldBack = false;
  #behind = false;
  #refused = 0;

  /** Where rooms are used again, `from` is beyond all numbers that they have seen. */
  constructor(system: RunningSystem, rooms: number, from = 0) {
    this.#system = system;
    const arrived = (sentAt: number) => {
      this.#deliveries += 1;
      this.#latency.add(performance.now() - sentAt);
    };
    this.#boards = Array.from({ length: rooms }, () => new Board(from, arrived));
  }

  /** Brings so many replicas into each room, the first two of which keep all that they are sent. */
  async gather(people: number): Promise<void> {
    for (const [room, board] of this.#boards.entries()) {
      const from = board.replicas.length;
      const joining = Array.from({ length: people - from }, async (_, index) => {
        const person = from + index;
        const replica = await this.#system.connect(room, person, this.#audience(board, person), {
          keeps: person < 2,
        });
        await replica.ask();
        return replica;
      });
      board.replicas.push(...(await Promise.all(joining)));
      board.writers.length = 0;
      board.writers.push(...board.replicas);
    }
  }

  /** Lets others write too, who see nothing, where the server limits each person. */
  async addWriters(people: number): Promise<void> {
    for (const [room, board] of this.#boards.entries()) {
      const from = board.replicas.length;
      board.writers.push(
        ...(await this.#system.addWriters(room, from, people - from, this.#audience(board, -1))),
      );
    }
  }

  /** So many edits a second in all, evenly over the rooms. */
  async atRate(perSecond: number, seconds: number): Promise<Seen> {
    const total = perSecond * seconds;
    return this.#measured(async () => {
      const begun = performance.now();
      const end = begun + seconds * 1_500;
      for (let sent = 0, now = begun; sent < total && now < end; now = performance.now()) {
        const due = Math.min(total, Math.floor(((now - begun) * perSecond) / 1000) + 1);
        for (; sent < due; sent++) {
          const board = this.#boards[sent % this.#boards.length];
          if (!board || board.underWay >= mostUnderWay) break;
          if (!board.write(now)) this.#heldBack = true;
        }
        if (sent < due) this.#behind = true;
        await sleep(Math.max(1, begun + (sent * 1000) / perSecond - performance.now()));
      }
    });
  }

  /** As many edits as go through while so many of each room are under way. */
  async atMost(underWay: number, seconds: number): Promise<Seen> {
    const until = { over: false };
    const fill = (board: Board) => {
      const now = performance.now();
      while (!until.over && board.underWay < underWay) {
        if (board.write(now)) continue;
        this.#heldBack = true;
        return;
      }
    };
    const seen = await this.#measured(async () => {
      for (const board of this.#boards) {
        board.advanced = () => fill(board);
        fill(board);
      }
      for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
        await sleep(5);
        for (const board of this.#boards) fill(board);
      }
    });
    until.over = true;
    for (const board of this.#boards) board.advanced = undefined;
    return seen;
  }

  /** Waits until all that was sent has come everywhere, as long as anything still comes. Returns how much has not. */
  async settled(): Promise<number> {
    for (let seenLast = -1; this.#underWay > 0 && this.#deliveries !== seenLast;) {
      seenLast = this.#deliveries;
      for (let times = 0; times < 15 && this.#underWay > 0; times++) await sleep(100);
    }
    return this.#underWay;
  }

  /** From now on: the numbers of all edits that anybody else has received, in the first room. */
  watch(): ReadonlySet<number> {
    const [board] = this.#boards;
    if (board) board.remembers = true;
    return board?.seen ?? new Set();
  }

  get refused(): number {
    return this.#refused;
  }

  /** Whether the replicas that kept everything, and a newcomer, hold the same in every room. */
  async agree(): Promise<boolean> {
    for (const [room, { replicas }] of this.#boards.entries()) {
      const newcomer = await this.#system.connect(room, 0, nobody, { keeps: true });
      await newcomer.ask();
      const wanted = written(newcomer);
      newcomer.end();
      if (replicas.slice(0, 2).some((replica) => written(replica) !== wanted)) return false;
    }
    return true;
  }

  leave(): void {
    for (const { writers } of this.#boards) for (const writer of writers) writer.end();
  }

  #audience(board: Board, person: number) {
    return {
      edit: (number: number) => board.edit(number, person),
      refused: (number: number, tooFast: boolean) => {
        board.refuse(number);
        if (tooFast) this.#heldBack = true;
        else this.#refused += 1;
      },
    };
  }

  get #underWay(): number {
    return this.#boards.reduce((sum, board) => sum + board.underWay, 0);
  }

  async #measured(work: () => Promise<void>): Promise<Seen> {
    this.#deliveries = 0;
    this.#latency = new Histogram();
    this.#heldBack = false;
    this.#behind = false;
    const { process: server } = this.#system;
    const begun = performance.now();
    const loadBefore = process.cpuUsage();
    const serverBefore = server.cpuMs();
    await work();
    const serverCpuMs = server.cpuMs() - serverBefore;
    const load = process.cpuUsage(loadBefore);
    const seconds = (performance.now() - begun) / 1000;
    return {
      deliveries: this.#deliveries,
      seconds,
      latency: this.#latency,
      serverCpuMs,
      loadShare: (load.user + load.system) / 1e6 / seconds,
      heldBack: this.#heldBack,
      behind: this.#behind,
    };
  }
}

function written(replica: Replica): string {
  return JSON.stringify([...replica.notes()].sort(([one], [other]) => (one < other ? -1 : 1)));
}
