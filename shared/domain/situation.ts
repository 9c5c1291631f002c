import { limits } from './limits.ts';
import type { Participant } from './participant.ts';
import type { Situation } from './permissions.ts';
import type { Stage } from './stage.ts';
import type { StateView } from './state.ts';

/** The open stage; undefined between stages. */
export function openStage(state: StateView): Stage | undefined {
  const id = state.workshop.currentStageId;
  const stage = id === null ? undefined : state.get('stages', id);
  return stage?.status === 'open' ? stage : undefined;
}

/** Says whether a person is here to take part: supporters, those who wait and those removed are not counted. */
export function takesPart(person: Participant | undefined): person is Participant {
  return person?.status === 'present' && person.kind === 'participant';
}

/** Says whether everyone may group at the moment: in an open group stage, by its option. */
export function everyoneGroups(state: StateView): boolean {
  const stage = openStage(state);
  if (stage?.kind !== 'group') return false;
  const who = stage.options.whoGroups ?? 'auto';
  if (who !== 'auto') return who === 'everyone';
  let people = 0;
  for (const person of state.all('participants')) if (takesPart(person)) people += 1;
  return people <= limits.everyoneGroupsUpTo;
}

/** What a decision about rights rests on. `own` says whether the subject is the actor's to touch. */
export function situationOf(state: StateView, own: boolean): Situation {
  return {
    status: state.workshop.status,
    stage: openStage(state)?.kind ?? null,
    everyoneGroups: everyoneGroups(state),
    own,
  };
}
