import type { Id } from '#shared/domain/ids.ts';
import type { Participant } from '#shared/domain/participant.ts';
import type { Actor, Role, RuledAction } from '#shared/domain/permissions.ts';
import type { Rows, StateView, TableName } from '#shared/domain/state.ts';
import type { Links, Presence } from '#shared/document/view.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';

/** A draft over the committed state. What is put or removed is seen by later reads and stored with the batch. */
export interface Draft extends StateView {
  put<T extends TableName>(table: T, row: Rows[T]): void;
  remove(table: TableName, id: string): void;
}

/** Links as handlers see them: the addresses, and the look-up entries to store. */
export interface LinkKeeper {
  /** Puts the look-up rows of a link of this generation into the draft and takes the older ones out. */
  set(draft: Draft, kind: 'join' | 'screen' | 'support', generation: number): void;
  setReturn(draft: Draft, participantId: Id, generation: number): void;
  /** Takes every link of a person out. */
  dropReturn(draft: Draft, participantId: Id): void;
  /** Addresses over a state, for the projections. */
  over(state: StateView): Links;
}

/** What a handler may use. Nothing here reads a clock, a random source or a disk of its own. */
export interface HandlerContext {
  draft: Draft;
  actor: Actor;
  role: Role;
  /** The row of the acting participant; undefined for others. */
  person: Participant | undefined;
  /** The command's own id. */
  commandId: Id;
  now: number;
  newId(): Id;
  /** 0 ≤ x < 1. */
  random(): number;
  presence: Presence;
  links: LinkKeeper;
  /** Refuses (throws) unless the actor may do this now. `own` says whether the subject is theirs to touch. */
  require(action: RuledAction, own?: boolean): void;
  /** Undo within this room: remembers nothing beyond it. */
  undo: UndoLog;
  /** Marks that this command belongs to a ballot, so that counting strips what is remembered of it. */
  belongsToBallot(ballotId: Id): void;
  /** Strips the remembered commands of a ballot that is being counted. */
  forgetBallot(ballotId: Id): void;
  /** Words are erased: the storage scrubs its file. */
  erases(): void;
  /** What the audit says beside actor and action. Never content; nothing for votes. */
  auditSubject(id: Id): void;
  /** Keeps even the actor out of the audit. */
  auditNobody(): void;
}

/** Inverse changes of the last actions of each actor. */
export interface UndoLog {
  /** Takes back an earlier command of this actor. Throws `not-found` or `conflict`. */
  revert(context: HandlerContext, commandId: Id): void;
}

export type Handler<N extends CommandName> = (context: HandlerContext, body: CommandBody<N>) => void;
export type Handlers = { readonly [N in CommandName]: Handler<N> };
/** The handlers of one noun. */
export type HandlersOf<Names extends CommandName> = { readonly [N in Names]: Handler<N> };
