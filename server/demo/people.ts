import type { Id } from '#shared/domain/ids.ts';
import type { CommandBody } from '#shared/protocol/registry.ts';
import { joinWorkshop } from '../handlers/join.ts';
import { supporterName } from './invented.ts';
import sample from './sample-workshop.json' with { type: 'json' };
import { mustBeDone, type Script } from './script.ts';

/** What people do for themselves, or a facilitator for somebody without a device. */
type Act = 'participant:agree' | 'note:add' | 'vote:cast' | 'action:answer';

/** The people of the sample in one workshop. */
export interface People {
  /** By their number in the sample. */
  idOf(sampleId: string): Id;
  /** Those of a group, in the order of the sample. */
  inGroup(groupId: string): Id[];
  /** Came with somebody, without a group or a vote. */
  supporter: Id;
  /** Gives a command of this person: from their own device, or by the facilitator where they have none. */
  act<N extends Act>(id: Id, name: N, body: CommandBody<N>): Promise<void>;
}

/** Lets everybody in: by the join screen where they have a device, otherwise added by the facilitator. */
export async function bringPeople(script: Script): Promise<People> {
  const ids = new Map(sample.participants.map((person) => [person.id, script.newId()]));
  const withoutDevice = new Set<Id>();
  const idOf = (sampleId: string) => ids.get(sampleId) ?? '';

  for (const {
    id,
    displayName: name,
    roleGroup: groupId,
    joinedBy,
    accessNeeds = [],
  } of sample.participants) {
    const participantId = idOf(id);
    const needs = accessNeeds.join(', ');
    if (joinedBy === 'facilitator-entered') {
      withoutDevice.add(participantId);
      await script.facilitator('participant:add', { participantId, name, groupId, accessNeeds: needs });
    } else {
      const answers = { name, kind: 'participant', groupId, accessNeeds: needs, ownDevice: true } as const;
      const join = script.room.perform('participant:join', (context) =>
        joinWorkshop(context, participantId, answers),
      );
      mustBeDone(await join);
    }
  }

  const supporter = script.newId();
  const companion = {
    name: supporterName,
    kind: 'supporter',
    groupId: null,
    accessNeeds: '',
    ownDevice: true,
  } as const;
  mustBeDone(
    await script.room.perform('participant:join', (context) => joinWorkshop(context, supporter, companion)),
  );

  return {
    idOf,
    supporter,
    inGroup: (groupId) =>
      sample.participants.filter((one) => one.roleGroup === groupId).map((one) => idOf(one.id)),
    act: (id, name, body) =>
      withoutDevice.has(id)
        ? script.facilitator(name, { ...body, for: id })
        : script.participant(id, name, body),
  };
}
