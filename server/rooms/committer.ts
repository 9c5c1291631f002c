import type { Change, StateView } from '#shared/domain/state.ts';
import type { Reply } from '#shared/protocol/events.ts';
import type { Outcome, Snapshot, Storage } from '../storage/storage.ts';
import { attempt, type Accepted, type AttemptDependencies, type Request } from './attempt.ts';
import type { Clock } from './contract.ts';
import { Layer } from './layer.ts';
import { Tables } from './tables.ts';

export interface CommitterDependencies extends AttemptDependencies {
  workshopId: string;
  storage: Storage;
  clock: Clock;
  /** Called with what a bug threw, with a storage fault, and with why something that passed the rules cannot be stored. */
  report(event: 'bug' | 'storage-fault' | 'constraint', name: string, reason: unknown): void;
  /** The state was read again from rows: documents and connections must be brought in line with what changed unseen. */
  reread(before: StateView): void;
  /** Stored changes are part of the state now: publish them. Replies follow after this returns. */
  stored(changes: Change[], accepted: Accepted[]): void;
}

/** How often a batch that lost the race for the revision is checked again before it is called unavailable. */
const mostRaces = 20;

/**
 * Holds the committed state of a workshop and brings batches into it: checked against a draft, stored in one
 * transaction, then published, then answered. The rules for failures are those of architecture.md, decision 4.
 */
export class Committer {
  #tables: Tables;
  #revision: number;
  /** The outcome of a commit is unknown: rows must be read before the next one. */
  #stale = false;
  readonly #deps: CommitterDependencies;

  constructor(tables: Tables, revision: number, deps: CommitterDependencies) {
    this.#tables = tables;
    this.#revision = revision;
    this.#deps = deps;
  }

  get state(): StateView {
    return this.#tables;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Settles a batch; the replies stand in the order of the requests. Never rejects. */
  async settle(requests: readonly Request[]): Promise<Reply[]> {
    try {
      return await this.#settle(requests);
    } catch (error) {
      // A bug of this engine's own: what got through is not known, and a retry is safe.
      this.#deps.report('bug', 'settle', error);
      this.#stale = true;
      return requests.map(() => unavailable);
    }
  }

  async #settle(requests: readonly Request[]): Promise<Reply[]> {
    for (let races = 0; races < mostRaces; races += 1) {
      if (this.#stale && !(await this.#reread())) break;
      const replies = await this.#try(requests);
      if (replies) return replies;
    }
    return requests.map(() => unavailable);
  }

  /** One go at a batch. Undefined when the race for the revision was lost and all must be checked again. */
  async #try(requests: readonly Request[]): Promise<Reply[] | undefined> {
    const draft = new Layer(this.#tables);
    const now = this.#deps.clock.now();
    const replies = new Map<Request, Reply>();
    const accepted: Accepted[] = [];
    for (const request of requests) {
      const result = attempt(request, draft, now, this.#deps);
      if (result.ok) accepted.push(result.accepted);
      else replies.set(request, result.reply);
      if (!result.ok && result.bug !== undefined) this.#deps.report('bug', request.name, result.bug);
    }
    const refused = requests.filter((request) => replies.has(request));
    if (refused.length > 0 && !(await this.#recognise(refused, replies)))
      return requests.map(() => unavailable);
    if (accepted.length > 0) {
      const outcome = await this.#store(draft, accepted);
      if (outcome.kind === 'race') return undefined;
      if (outcome.kind === 'constraint') return await this.#oneByOne(requests, outcome.reason);
      if (outcome.kind === 'unknown') return await this.#afterUnknown(requests);
    }
    return requests.map((request) => replies.get(request) ?? { ok: true });
  }

  async #store(draft: Layer, accepted: Accepted[]): Promise<Outcome | { kind: 'unknown' }> {
    const changes = draft.changes();
    try {
      const outcome = await this.#deps.storage.commit({
        workshopId: this.#deps.workshopId,
        baseRevision: this.#revision,
        changes,
        commands: accepted.map((one) => one.command),
        audit: accepted.map((one) => one.audit),
        forgetBallots: accepted.flatMap((one) => one.forgetBallots),
        erases: accepted.some((one) => one.erases),
      });
      if (outcome.kind === 'race') this.#stale = true;
      if (outcome.kind !== 'stored') return outcome;
    } catch (error) {
      this.#deps.report('storage-fault', 'commit', error);
      this.#stale = true;
      return { kind: 'unknown' };
    }
    this.#revision += 1;
    this.#tables.apply(changes);
    this.#tell(() => this.#deps.stored(changes, accepted));
    return { kind: 'stored' };
  }

  /** What is stored stays stored and is answered so, even where a bug stands in the way of showing it. */
  #tell(publish: () => void): void {
    try {
      publish();
    } catch (error) {
      this.#deps.report('bug', 'publish', error);
    }
  }

  /** A retry of a command that took effect earlier may be refused by the rules now; its answer is still yes. */
  async #recognise(requests: readonly Request[], replies: Map<Request, Reply>): Promise<boolean> {
    const keys = requests.map((request) => request.key);
    try {
      const known = await this.#deps.storage.remembered(this.#deps.workshopId, keys);
      for (const request of requests) {
        const hash = known.get(request.key);
        if (hash === undefined) continue;
        replies.set(request, hash === null || hash === request.bodyHash ? { ok: true } : idReused);
      }
      return true;
    } catch (error) {
      this.#deps.report('storage-fault', 'remembered', error);
      return false;
    }
  }

  /** Something in the batch cannot be stored: each request goes alone, known ones are answered as before. */
  async #oneByOne(requests: readonly Request[], reason: string | undefined): Promise<Reply[]> {
    if (requests.length > 1) {
      const all: Reply[] = [];
      for (const request of requests) all.push(...(await this.#settle([request])));
      return all;
    }
    const replies = new Map<Request, Reply>();
    if (!(await this.#recognise(requests, replies))) return requests.map(() => unavailable);
    return requests.map((request) => {
      const reply = replies.get(request);
      if (!reply) this.#deps.report('constraint', request.name, reason);
      return reply ?? internal;
    });
  }

  /**
   * Nobody is answered before the rows have said what got through. Refusals do not stand either: they may have
   * rested on what was not stored.
   */
  async #afterUnknown(requests: readonly Request[]): Promise<Reply[]> {
    const replies = new Map<Request, Reply>();
    if (await this.#reread()) await this.#recognise(requests, replies);
    return requests.map((request) => replies.get(request) ?? unavailable);
  }

  /** Reads the state again. False when it cannot be read; the old one stays, for readers only. */
  async #reread(): Promise<boolean> {
    let snapshot: Snapshot | undefined;
    try {
      snapshot = await this.#deps.storage.load(this.#deps.workshopId);
    } catch (error) {
      this.#deps.report('storage-fault', 'load', error);
    }
    if (!snapshot) return false;
    const before = this.#tables;
    this.#tables = Tables.from(snapshot.rows);
    this.#revision = snapshot.revision;
    this.#stale = false;
    this.#tell(() => this.#deps.reread(before));
    return true;
  }
}

const unavailable: Reply = { ok: false, code: 'unavailable' };
const internal: Reply = { ok: false, code: 'internal' };
const idReused: Reply = { ok: false, code: 'id-reused' };
