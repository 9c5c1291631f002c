import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import type { Reply } from '#shared/protocol/events.ts';
import type { Room } from '../rooms/contract.ts';

/** Plays a workshop by the commands that browsers would send. */
export interface Script {
  room: Room;
  newId(): Id;
  /** Throws the refusal: a script that is refused is wrong. */
  facilitator<N extends CommandName>(name: N, body: CommandBody<N>): Promise<void>;
  participant<N extends CommandName>(id: Id, name: N, body: CommandBody<N>): Promise<void>;
  /** Opens the first stage of this kind. */
  open(kind: StageKind): Promise<void>;
  stageId(kind: StageKind): Id;
}

/** A script for one room, played by this facilitator. */
export function createScript(room: Room, facilitatorId: Id, newId: () => Id): Script {
  async function give<N extends CommandName>(actor: Actor, name: N, body: CommandBody<N>): Promise<void> {
    mustBeDone(await room.submit(actor, { id: newId(), name, body }));
  }

  function stageId(kind: StageKind): Id {
    const stage = [...room.state.all('stages')].find((one) => one.kind === kind);
    if (!stage) throw new Refusal('not-found');
    return stage.id;
  }

  const facilitator: Script['facilitator'] = (name, body) =>
    give({ kind: 'facilitator', id: facilitatorId }, name, body);
  return {
    room,
    newId,
    facilitator,
    participant: (id, name, body) => give({ kind: 'participant', id }, name, body),
    open: (kind) => facilitator('stage:open', { stageId: stageId(kind) }),
    stageId,
  };
}

/** Throws a refusal that a script did not expect. */
export function mustBeDone(reply: Reply): void {
  if (!reply.ok) throw new Refusal(reply.code, reply.detail);
}
