import { nextDue, type Due } from '#shared/domain/due.ts';
import { Refusal } from '#shared/domain/errors.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import type { Change, StateView } from '#shared/domain/state.ts';
import { documentsFor } from '#shared/document/documents.ts';
import type { DocumentName } from '#shared/document/projection.ts';
import type { Envelope, Reply } from '#shared/protocol/events.ts';
import { isCommandName } from '#shared/protocol/registry.ts';
import type { HandlerContext } from '../handlers/handler.ts';
import type { UndoRecorder } from '../handlers/undo.ts';
import type { Snapshot } from '../storage/storage.ts';
import type { Accepted, Request } from './attempt.ts';
import { noBatchWindow, type BatchWindow } from './batch-window.ts';
import { createCommandKeys, type CommandKeys } from './command-keys.ts';
import { Committer } from './committer.ts';
import type { Room, RoomListener } from './contract.ts';
import { LiveDocuments } from './live-documents.ts';
import { actorKey, Attendance } from './presence.ts';
import type { RowChange } from './layer.ts';
import { rightsChanged, ruledRows } from './rights.ts';
import type { RoomsDependencies } from './room-registry.ts';
import { Tables } from './tables.ts';

interface Waiting {
  request: Request;
  answer: (reply: Reply) => void;
}

interface RoomDependencies extends RoomsDependencies {
  listener: RoomListener;
  /** Nobody is connected any more, and nothing is under way. */
  idle: () => void;
}

/** One workshop, live: a queue with one batch in flight, the documents, and who is here. */
export class LiveRoom implements Room {
  readonly workshopId: string;
  readonly documents: LiveDocuments;
  readonly #committer: Committer;
  readonly #keys: CommandKeys;
  readonly #attendance = new Attendance();
  readonly #undo: UndoRecorder;
  readonly #deps: RoomDependencies;
  readonly #window: BatchWindow;
  readonly #inFlight = new Map<string, { bodyHash: string; reply: Promise<Reply> }>();
  #queue: Waiting[] = [];
  #running: Promise<void> | undefined;
  #cancelDue: (() => void) | undefined;
  #closed = false;

  constructor(workshopId: string, snapshot: Snapshot, deps: RoomDependencies) {
    this.workshopId = workshopId;
    this.#deps = deps;
    this.#undo = deps.createUndoLog();
    this.#window = deps.createBatchWindow?.() ?? noBatchWindow;
    this.#keys = createCommandKeys(deps.secret, workshopId);
    this.documents = new LiveDocuments({
      view: () => ({ state: this.state, presence: this.#attendance, links: deps.links.over(this.state) }),
      clock: deps.clock,
      chance: deps.chance,
      update: (channel, update, before) => deps.listener.update(channel, update, before),
    });
    this.#committer = new Committer(Tables.from(snapshot.rows), snapshot.revision, {
      workshopId,
      storage: deps.storage,
      clock: deps.clock,
      chance: deps.chance,
      handlers: deps.handlers,
      links: deps.links,
      presence: this.#attendance,
      undo: this.#undo,
      report: (event, name, error) => deps.log.error(event, { workshopId, name }, error),
      reread: (before) => {
        try {
          this.documents.publishAll();
        } finally {
          this.#enforce(ruledRows(before, this.state));
          this.#schedule();
        }
      },
      stored: (changes, accepted) => this.#publish(changes, accepted),
    });
    this.#schedule();
  }

  get state(): StateView {
    return this.#committer.state;
  }

  get revision(): number {
    return this.#committer.revision;
  }

  submit(actor: Actor, envelope: Envelope): Promise<Reply> {
    if (!isCommandName(envelope.name)) return Promise.resolve({ ok: false, code: 'invalid' });
    return this.#enqueue(actor, envelope, undefined);
  }

  perform(name: string, work: (context: HandlerContext) => void): Promise<Reply> {
    return this.#enqueue('system', { id: this.#deps.chance.newId(), name, body: null }, work);
  }

  documentsOf(actor: Actor): DocumentName[] {
    return this.#closed ? [] : documentsFor(actor, this.state);
  }

  channelOf(name: DocumentName): string {
    return this.documents.channelOf(name);
  }

  updatesSince(channel: string, stateVector: Uint8Array): readonly Uint8Array[] {
    return this.documents.updatesSince(channel, stateVector);
  }

  isOpen(channel: string): boolean {
    return this.documents.isOpen(channel);
  }

  enter(actor: Actor): () => void {
    if (this.#attendance.enter(actor)) this.documents.publishPresence(actor);
    if (actor.kind === 'participant') this.#admitLateVoter(actor.id);
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      if (!this.#attendance.leave(actor) || this.#closed) return;
      if (actor.kind === 'participant') this.documents.drop(`mine:${actor.id}`);
      this.documents.publishPresence(actor);
      this.#deps.idle();
    };
  }

  /** Goes into the queue before anything the new connection can send. */
  #admitLateVoter(participantId: string): void {
    const closed = [...this.state.all('ballots')].some((ballot) => ballot.status === 'closed');
    if (!closed) return;
    void this.perform('ballot:late-voter', (context) => {
      if (!this.#deps.admitLateVoter(context, participantId)) throw new Refusal('conflict');
    });
  }

  /** Nobody is connected, no command is under way, and the workshop itself has nothing to do soon. */
  get isIdle(): boolean {
    return this.#attendance.size === 0 && !this.#running && !this.#cancelDue;
  }

  /** Waits for the batches under way, then takes the room down. Later commands are `unavailable`. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelDue?.();
    await this.#running;
    this.documents.close();
  }

  #enqueue(actor: Actor | 'system', envelope: Envelope, work: Request['work']): Promise<Reply> {
    if (this.#closed) return Promise.resolve({ ok: false, code: 'unavailable' });
    const key = this.#keys.key(actor, envelope.id);
    const bodyHash = this.#keys.body(envelope.name, envelope.body);
    const twin = this.#inFlight.get(key);
    if (twin) {
      return twin.bodyHash === bodyHash ? twin.reply : Promise.resolve({ ok: false, code: 'id-reused' });
    }
    const { promise, resolve } = Promise.withResolvers<Reply>();
    const request = {
      actor,
      commandId: envelope.id,
      name: envelope.name,
      body: envelope.body,
      work,
      key,
      bodyHash,
    };
    this.#queue.push({ request, answer: resolve });
    this.#inFlight.set(key, { bodyHash, reply: promise });
    this.#running ??= this.#run();
    return promise;
  }

  /** The next batch begins when the last one has finished and some time has passed: under load batches grow by themselves. */
  async #run(): Promise<void> {
    await Promise.resolve();
    while (this.#queue.length > 0) {
      await this.#window.next();
      const batch = this.#queue;
      this.#queue = [];
      const replies = await this.#committer.settle(batch.map((one) => one.request));
      this.#window.ended();
      for (const [index, { request, answer }] of batch.entries()) {
        this.#inFlight.delete(request.key);
        answer(replies[index] ?? { ok: false, code: 'internal' });
      }
    }
    this.#running = undefined;
    this.#deps.idle();
  }

  #publish(changes: Change[], accepted: readonly Accepted[]): void {
    for (const { request, changes: rows } of accepted) {
      if (request.actor === 'system' || !isCommandName(request.name)) continue;
      this.#undo.record(actorKey(request.actor), request.commandId, request.name, rows);
    }
    try {
      this.documents.publish(changes);
    } finally {
      const rows = accepted.flatMap((one) => one.changes);
      this.#enforce(rows);
      if (rows.some(movesDue)) this.#schedule();
    }
  }

  /** Ends the connections of those whose rights changed with these rows. Their sign-ins stay: every door asks the rows. */
  #enforce(rows: readonly RowChange[]): void {
    for (const actor of rightsChanged(rows)) this.#deps.listener.disconnect(actor, this.workshopId);
  }

  /** Sets the one timer for what the workshop itself must do next. */
  #schedule(): void {
    this.#cancelDue?.();
    this.#cancelDue = undefined;
    const due = nextDue(this.state);
    if (due && !this.#closed) this.#cancelDue = this.#deps.clock.at(due.at, () => void this.#runDue(due));
  }

  async #runDue(due: Due): Promise<void> {
    const reply = await this.perform(due.kind, (context) => {
      // What was due may have been done, undone or put off since: only what is due now is run.
      const next = nextDue(context.draft);
      if (next?.kind !== due.kind || next.at > context.now) throw new Refusal('conflict');
      this.#deps.runDue(context, next);
    });
    if (this.#closed) return;
    if (reply.ok || reply.code === 'conflict') {
      this.#schedule();
      return;
    }
    this.#cancelDue?.();
    this.#cancelDue = this.#deps.clock.at(this.#deps.clock.now() + retryDueMs, () => this.#schedule());
  }
}

/** Whether what the workshop must do next may be another thing with this row, or at another time: looking costs every note. */
function movesDue({ table, before, after }: RowChange): boolean {
  if (table === 'notes') return [before, after].some((note) => (note as Note | undefined)?.status === 'late');
  return table === 'workshops' || table === 'stages' || table === 'ballots';
}

/** After a fault, what was due is tried again this much later. */
const retryDueMs = 1_000;
