import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { refusalFor, roleOf, type Actor, type Role } from '#shared/domain/permissions.ts';
import { situationOf } from '#shared/domain/situation.ts';
import type { Presence } from '#shared/document/view.ts';
import type { Reply } from '#shared/protocol/events.ts';
import { isCommandName, type CommandName } from '#shared/protocol/registry.ts';
import type { Draft, HandlerContext, Handlers, LinkKeeper, UndoLog } from '../handlers/handler.ts';
import type { AuditEntry, RememberedCommand } from '../storage/storage.ts';
import type { Chance } from './contract.ts';
import { Layer, type RowChange } from './layer.ts';
import { actorKey } from './presence.ts';

/** What is asked of a room: a client's command, or work of the server's own. */
export interface Request {
  actor: Actor | 'system';
  commandId: Id;
  name: string;
  body: unknown;
  /** Set for work of the server's own. */
  work: ((context: HandlerContext) => void) | undefined;
  key: string;
  bodyHash: string;
}

/** A request that passed every rule, with all that it would store. */
export interface Accepted {
  request: Request;
  changes: RowChange[];
  command: RememberedCommand;
  audit: AuditEntry;
  forgetBallots: Id[];
  erases: boolean;
}

export type Attempt =
  | { ok: true; accepted: Accepted }
  | { ok: false; reply: Reply & { ok: false }; bug?: unknown };

export interface AttemptDependencies {
  handlers: Handlers;
  links: LinkKeeper;
  chance: Chance;
  presence: Presence;
  undo: UndoLog;
}

/**
 * Runs one request against the batch's draft: rights, stage, rules. What it changes reaches the draft only if
 * nothing in it was refused and nothing threw.
 */
export function attempt(request: Request, batch: Draft, now: number, deps: AttemptDependencies): Attempt {
  const layer = new Layer(batch);
  const effects = { ballotId: null as Id | null, subject: null as Id | null, nobody: false };
  const accepted = { forgetBallots: [] as Id[], erases: false };
  try {
    const context = contextOf(request, layer, now, deps, effects, accepted);
    if (request.work) request.work(context);
    else if (isCommandName(request.name)) handlerOf(deps.handlers, request.name)(context, request.body);
    else throw new Refusal('invalid');
  } catch (error) {
    if (!(error instanceof Refusal)) return { ok: false, reply: { ok: false, code: 'internal' }, bug: error };
    return { ok: false, reply: { ok: false, code: error.code, detail: error.detail } };
  }
  const changes = layer.mergeInto(batch);
  const actor = effects.nobody ? '' : request.actor === 'system' ? 'system' : actorKey(request.actor);
  return {
    ok: true,
    accepted: {
      request,
      changes,
      command: { key: request.key, bodyHash: request.bodyHash, ballotId: effects.ballotId },
      audit: { at: now, actor, action: request.name, subjectId: effects.subject },
      ...accepted,
    },
  };
}

/** The transport parsed the body by the schema of this very name: the two belong together. */
function handlerOf(handlers: Handlers, name: CommandName): (context: HandlerContext, body: unknown) => void {
  return handlers[name] as (context: HandlerContext, body: unknown) => void;
}

function contextOf(
  request: Request,
  draft: Draft,
  now: number,
  deps: AttemptDependencies,
  effects: { ballotId: Id | null; subject: Id | null; nobody: boolean },
  accepted: { forgetBallots: Id[]; erases: boolean },
): HandlerContext {
  const actor: Actor = request.actor === 'system' ? { kind: 'facilitator', id: 'system' } : request.actor;
  const person = actor.kind === 'participant' ? draft.get('participants', actor.id) : undefined;
  const role: Role | undefined = actor.kind === 'participant' ? roleOf(person) : actor.kind;
  if (!role) throw new Refusal('forbidden');
  if (actor.kind === 'facilitator' && request.actor !== 'system' && !draft.get('facilitators', actor.id)) {
    throw new Refusal('forbidden');
  }
  return {
    draft,
    actor,
    role,
    person,
    commandId: request.commandId,
    now,
    newId: () => deps.chance.newId(),
    random: () => deps.chance.random(),
    presence: deps.presence,
    links: deps.links,
    require(action, own = false) {
      const code = refusalFor(role, action, situationOf(draft, own));
      if (code) throw new Refusal(code);
    },
    undo: deps.undo,
    belongsToBallot(ballotId) {
      effects.ballotId = ballotId;
    },
    forgetBallot: (ballotId) => void accepted.forgetBallots.push(ballotId),
    erases() {
      accepted.erases = true;
    },
    auditSubject(id) {
      effects.subject = id;
    },
    auditNobody() {
      effects.nobody = true;
    },
  };
}
