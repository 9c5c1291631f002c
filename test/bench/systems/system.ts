import type { ServerProcess } from '../processes.ts';

/** What is told of the edits that a replica receives. */
export interface Audience {
  /** One edit has arrived; authors may be told of their own. Its number says which, in one room. */
  edit(number: number): void;
  /** An edit that the server did not take: it was one too many at once, or there is a fault. */
  refused(number: number, tooFast: boolean): void;
}

/** Somebody connected who may write. */
export interface Writer {
  write(number: number): void;
  /** False while the server's limits would refuse one more. */
  mayWrite(at: number): boolean;
  end(): void;
}

/** Somebody connected who sees the board. */
export interface Replica extends Writer {
  /** Asks for the board; resolves when it is complete. */
  ask(): Promise<void>;
  /** What stands on the board, by id; only where it was kept from the beginning. */
  notes(): Map<string, unknown>;
}

export interface ConnectOptions {
  /** Keeps all that comes, so that `notes` can be asked later. */
  keeps?: boolean;
}

/** A server that runs, and how one talks to it. */
export interface RunningSystem {
  process: ServerProcess;
  /** After this long without an edit its limits let as many through at once as at first; 0 where it has none. */
  restMs: number;
  /** After this long without a change it has put away what it holds for changes; 0 where it never does. */
  putsAwayMs: number;
  /** Resolves when the connection is open and the person let in. */
  connect(room: number, person: number, audience: Audience, options?: ConnectOptions): Promise<Replica>;
  /** Puts so many notes on the board of a room that has none; where people cannot do without. */
  fill(room: number, notes: number): Promise<void>;
  /** People who write but see nothing, where a connection may not send as much as the others can take. */
  addWriters(room: number, from: number, count: number, audience: Audience): Promise<Writer[]>;
}

/** What the rooms of a scenario are like. */
export interface Shape {
  rooms: number;
  people: number;
  notes: number;
}

/** Something that is measured. */
export interface System {
  name: string;
  /** Starts it over a directory: its own from an earlier start, or an empty one. */
  start(directory: string, shape: Shape, nodeFlags?: readonly string[]): Promise<RunningSystem>;
  /** Says which edits of the first room are there after a kill; absent where nothing is stored. */
  left?: (directory: string, shape: Shape) => Promise<(number: number) => boolean>;
}

/** Of somebody who only looks. */
export const nobody: Audience = { edit() {}, refused() {} };
