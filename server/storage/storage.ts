import type { Id } from '#shared/domain/ids.ts';
import type { Change, Rows, TableName } from '#shared/domain/state.ts';
import type { Link, WorkshopStatus } from '#shared/domain/workshop.ts';

/** A command that took effect, remembered so that a retry has the same effect: none. */
export interface RememberedCommand {
  /** Keyed hash of sender and command id: says nothing of who sent it. */
  key: string;
  /** Keyed hash of the body; null once the ballot it belonged to was counted. */
  bodyHash: string | null;
  /** The ballot whose counting makes the server forget the hash. */
  ballotId: Id | null;
}

/** Who did what, never content. */
export interface AuditEntry {
  at: number;
  /** `f:ID`, `p:ID`, `support`, `system`; empty where even that would say too much (pauses). */
  actor: string;
  action: string;
  subjectId: string | null;
}

/** A change as it is stored. */
export type RowToStore = Change & {
  /** Of a row that is stored already, the fields that change: only those are written. Absent where that is not known. */
  fields?: readonly string[];
};

/** All that one batch stores: one transaction, or one savepoint of a shared one. */
export interface Batch {
  workshopId: Id;
  /** The revision the batch was checked against; the stored one becomes this plus 1. 0 creates the workshop. */
  baseRevision: number;
  changes: RowToStore[];
  commands: RememberedCommand[];
  audit: AuditEntry[];
  /** Ballots whose commands are to be stripped to their key. */
  forgetBallots: Id[];
  /** Words were erased: a truncating checkpoint follows. */
  erases: boolean;
}

/**
 * `stored`: on disk. `race`: another revision is stored; nothing of this batch is. `constraint`: something in it
 * cannot be stored (for example a command key that is known); nothing of it is. Anything else rejects, and then the
 * outcome is unknown until the rows are read again.
 */
export type Outcome =
  | { kind: 'stored' }
  | { kind: 'race' }
  /** `reason` is for the log: names of tables and rules, never content. */
  | { kind: 'constraint'; reason?: string };

export interface Snapshot {
  revision: number;
  rows: { [T in TableName]: Rows[T][] };
}

/** An account of a facilitator on this server. */
export interface Account {
  id: Id;
  name: string;
  /** Lower case. */
  email: string;
  /** scrypt, with its parameters and salt. */
  passphrase: string;
  createdAt: number;
}

/** A token shown once: stored hashed, used once. */
export interface OneTimeToken {
  /** SHA-256 of the token, base64url. */
  hash: string;
  kind: 'set-up' | 'recover' | 'invite' | 'co-facilitate';
  workshopId: Id | null;
  accountId: Id | null;
  expiresAt: number;
}

/** A cookie's server side. */
export interface SignIn {
  /** SHA-256 of the cookie's value, base64url. */
  hash: string;
  kind: 'facilitator' | 'participant' | 'screen' | 'support';
  /** Account, participant, or workshop. */
  subjectId: Id;
  /** Null for facilitators. */
  workshopId: Id | null;
  expiresAt: number;
  /** Ends after this long without a sign of life; null never. */
  idleMs: number | null;
  seenAt: number;
}

/** A code by which a facilitator goes on with a desk on another device. */
export interface HandOver {
  /** SHA-256 of the token, base64url. */
  hash: string;
  /** Names it to the two devices; worth nothing by itself. */
  id: Id;
  accountId: Id;
  workshopId: Id;
  /** Hash of the sign-in it was asked for by: without that one it is worth nothing. */
  fromSignIn: string;
  /** Until when it may be used; once it was, how long that is remembered. */
  expiresAt: number;
  /** Null until the other device has come; with it the hash of that device's sign-in. */
  usedAt: number | null;
  toSignIn: string | null;
}

/** A picture as it was uploaded for a prompt. */
export interface Picture {
  id: Id;
  type: 'image/png' | 'image/jpeg' | 'image/webp';
  bytes: Uint8Array;
}

/** What a link leads to. */
export interface FoundLink extends Link {
  workshopId: Id;
}

/**
 * Where the truth lives. Every method resolves only when what it says is on disk, and rejects with
 * `StorageUnavailable` when it cannot be read or written.
 */
export interface Storage {
  commit(batch: Batch): Promise<Outcome>;
  /** Undefined when there is no such workshop. */
  load(workshopId: Id): Promise<Snapshot | undefined>;
  /** Which of these keys are known, with their body hash. */
  remembered(workshopId: Id, keys: string[]): Promise<Map<string, string | null>>;
  /**
   * Deletes the workshop and every trace of its words, the file included. While another program reads the file, the
   * last trace goes as soon as it lets go.
   */
  deleteWorkshop(workshopId: Id): Promise<void>;
  workshopsOf(accountId: Id): Promise<{ id: Id; title: string; status: WorkshopStatus; createdAt: number }[]>;
  findLink(hash: string): Promise<FoundLink | undefined>;

  countAccounts(): Promise<number>;
  findAccount(by: { id: Id } | { email: string }): Promise<Account | undefined>;
  /** Adds or changes an account. Rejects with `EmailTaken` when another has the e-mail address. */
  putAccount(account: Account): Promise<void>;

  /** Rejects with `SubjectGone` when its workshop or account is. */
  putToken(token: OneTimeToken): Promise<void>;
  /** Looks without using it up. Undefined when unknown or expired. */
  findToken(hash: string, now: number): Promise<OneTimeToken | undefined>;
  /** Uses it up: only the first call gets it. */
  takeToken(hash: string, now: number): Promise<OneTimeToken | undefined>;

  /** Rejects with `SubjectGone` when its workshop is. */
  putSignIn(signIn: SignIn): Promise<void>;
  /** Undefined when unknown, expired or idle for too long. */
  findSignIn(hash: string, now: number): Promise<SignIn | undefined>;
  /** Moves `seenAt` forward. */
  touchSignIn(hash: string, now: number): Promise<void>;
  deleteSignIn(hash: string): Promise<void>;
  deleteSignInsOf(kind: SignIn['kind'], subjectId: Id): Promise<void>;

  /** Unused ones of the same facilitator and workshop go. Rejects with `SubjectGone` when the workshop is. */
  putHandOver(handOver: HandOver): Promise<void>;
  /** Looks without using it up. Undefined when unknown, used or expired. */
  findHandOver(hash: string, now: number): Promise<HandOver | undefined>;
  /** Uses it up for this sign-in: only the first call gets it. */
  takeHandOver(
    hash: string,
    use: { at: number; toSignIn: string; rememberUntil: number },
  ): Promise<HandOver | undefined>;
  /** Those of a facilitator in a workshop, used ones too. */
  handOversOf(accountId: Id, workshopId: Id): Promise<HandOver[]>;
  deleteHandOver(workshopId: Id, id: Id): Promise<void>;

  /** False when the workshop has `most` already. Rejects with `SubjectGone` when it is not there. */
  putPicture(workshopId: Id, picture: Picture, most: number): Promise<boolean>;
  findPicture(workshopId: Id, id: Id): Promise<Picture | undefined>;
  picturesOf(workshopId: Id): Promise<Picture[]>;
  /** Deletes all pictures of the workshop but these. */
  keepPictures(workshopId: Id, ids: Id[]): Promise<void>;

  close(): Promise<void>;
}

/** The storage cannot be read or written at the moment. */
export class StorageUnavailable extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StorageUnavailable';
  }
}

/** What a token or a sign-in is for was deleted. */
export class SubjectGone extends Error {
  constructor() {
    super('what this is for was deleted');
    this.name = 'SubjectGone';
  }
}

/** Another account has this e-mail address. */
export class EmailTaken extends Error {
  constructor() {
    super('another account has this e-mail address');
    this.name = 'EmailTaken';
  }
}
