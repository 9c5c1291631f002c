import type { RefusalCode } from './errors.ts';
import type { Participant } from './participant.ts';
import type { StageKind } from './stage.ts';
import type { WorkshopStatus } from './workshop.ts';

/** Who acts. A participant's further roles (scribe, supporter) follow from their row. */
export type Actor =
  | { kind: 'facilitator'; id: string }
  | { kind: 'participant'; id: string }
  | { kind: 'support' }
  | { kind: 'screen' };

export type Role = 'facilitator' | 'scribe' | 'participant' | 'supporter' | 'support' | 'screen';

interface Rule {
  who: readonly Role[];
  status: readonly WorkshopStatus[];
  /** Kinds of stage, one of which must be open. Without it any stage will do, or none. */
  stages?: readonly StageKind[];
  /** Only for what is one's own, or for a person without a device whom a facilitator or scribe acts for. */
  own?: true;
  /** Facilitators always; others only while everyone may group. */
  grouping?: true;
}

const facilitator = ['facilitator'] as const;
const people = ['participant', 'scribe', 'facilitator'] as const;
const anyone = ['participant', 'scribe', 'supporter'] as const;
const before = ['draft', 'lobby', 'live', 'paused'] as const;
const running = ['lobby', 'live', 'paused'] as const;
const live = ['live'] as const;
const always = ['draft', 'lobby', 'live', 'paused', 'closed', 'archived'] as const;
const notArchived = ['draft', 'lobby', 'live', 'paused', 'closed'] as const;
const after = ['live', 'paused', 'closed'] as const;

/** The one table of rights: who may do what, in which state of the workshop and at which stage. */
export const rules = {
  'workshop:edit': { who: facilitator, status: notArchived },
  'workshop:translate': { who: facilitator, status: notArchived },
  'workshop:open': { who: facilitator, status: ['draft'] },
  'workshop:start': { who: facilitator, status: ['lobby'] },
  'workshop:pause': { who: facilitator, status: live },
  'workshop:resume': { who: facilitator, status: ['paused'] },
  'workshop:close': { who: facilitator, status: ['live', 'paused'] },
  'workshop:archive': { who: facilitator, status: ['closed'] },
  'joining:set': { who: facilitator, status: running },
  'link:renew': { who: facilitator, status: notArchived },
  'report:final': { who: facilitator, status: ['closed'] },
  'wall:set': { who: facilitator, status: running },
  'wall:turn': { who: facilitator, status: running },
  'timer:start': { who: facilitator, status: live },
  'timer:pause': { who: facilitator, status: live },
  'timer:add': { who: facilitator, status: live },
  'stage:add': { who: facilitator, status: before },
  'stage:edit': { who: facilitator, status: before },
  'stage:translate': { who: facilitator, status: before },
  'stage:move': { who: facilitator, status: before },
  'stage:remove': { who: facilitator, status: before },
  'stage:open': { who: facilitator, status: live },
  'stage:close': { who: facilitator, status: live },
  'agenda:shorten': { who: facilitator, status: before },
  'participant:add': { who: ['facilitator', 'scribe'], status: running },
  'participant:edit': { who: anyone, status: [...running, 'closed', 'archived'] },
  'participant:agree': { who: people, status: running, own: true },
  'participant:done': { who: people, status: live, own: true },
  'participant:more-time': { who: ['participant', 'scribe'], status: live },
  'participant:help': { who: people, status: running },
  'participant:away': { who: anyone, status: running },
  'participant:consent': { who: ['participant', 'scribe'], status: [...running, 'closed'] },
  'participant:admit': { who: facilitator, status: running },
  'participant:remove': { who: facilitator, status: notArchived },
  'participant:scribe': { who: facilitator, status: running },
  'participant:renew-link': { who: facilitator, status: always },
  'participant:link-seen': { who: anyone, status: always },
  'pause:ask': { who: anyone, status: running },
  'pause:end': { who: anyone, status: always, own: true },
  'pause:seen': { who: ['support'], status: always },
  'note:add': { who: people, status: live, stages: ['write'], own: true },
  'note:add-late': { who: people, status: live, stages: ['read', 'group'], own: true },
  'note:edit': { who: people, status: live, stages: ['write'], own: true },
  'note:remove': { who: people, status: always, own: true },
  'note:consent': { who: people, status: always, own: true },
  'note:move': { who: people, status: live, stages: ['group'], grouping: true },
  'note:hide': { who: facilitator, status: after },
  'note:unhide': { who: facilitator, status: after },
  'word:send': { who: facilitator, status: after },
  'word:answer': { who: ['participant', 'scribe'], status: after, own: true },
  'translation:add': { who: [...anyone, 'facilitator'], status: after, own: true },
  'translation:edit': { who: [...anyone, 'facilitator'], status: after, own: true },
  'translation:remove': { who: [...anyone, 'facilitator'], status: always, own: true },
  'theme:add': { who: people, status: live, stages: ['group'], grouping: true },
  'theme:rename': { who: people, status: live, stages: ['group'], grouping: true },
  'theme:merge': { who: people, status: live, stages: ['group'], grouping: true },
  'theme:order': { who: people, status: live, stages: ['group'], grouping: true },
  'theme:dissolve': { who: people, status: live, stages: ['group'], grouping: true },
  // What is taken back needs the right to do it now; this says only who has anything to take back, and when.
  undo: { who: [...anyone, 'facilitator'], status: notArchived },
  'vote:cast': { who: people, status: live, stages: ['vote'], own: true },
  // The grace after closing runs on while the workshop is paused, so what it promises holds then too.
  'vote:cast-late': { who: people, status: ['live', 'paused'], own: true },
  'results:show': { who: facilitator, status: after },
  'priority:choose': { who: facilitator, status: after },
  'priority:set-aside': { who: facilitator, status: after },
  'priority:clear': { who: facilitator, status: after },
  'priority:order': { who: facilitator, status: after },
  'action:add': { who: facilitator, status: after },
  'action:edit': { who: facilitator, status: after },
  'action:remove': { who: facilitator, status: after },
  'action:owner': { who: facilitator, status: after },
  'action:co-lead': { who: facilitator, status: after },
  'action:answer': { who: people, status: after, own: true },
  'action:agree': { who: facilitator, status: after },
} as const satisfies Record<string, Rule>;

export type RuledAction = keyof typeof rules;

/** What a decision rests on, beside who acts. */
export interface Situation {
  status: WorkshopStatus;
  /** The kind of the open stage; null between stages. */
  stage: StageKind | null;
  /** Everyone may group at the moment, not only facilitators. */
  everyoneGroups: boolean;
  /** The subject belongs to the actor, or to a person without a device for whom the actor may act. */
  own: boolean;
}

/** The role a row gives its person; undefined for someone who waits or was removed. */
export function roleOf(person: Participant | undefined): Role | undefined {
  if (person?.status !== 'present') return undefined;
  if (person.kind === 'supporter') return 'supporter';
  return person.scribe ? 'scribe' : 'participant';
}

/**
 * Decides whether a role may do something in a situation. Returns undefined when it may, otherwise the refusal:
 * `forbidden` (never yours), `closed` (the workshop is over), `wrong-stage` (not now).
 */
export function refusalFor(role: Role, action: RuledAction, situation: Situation): RefusalCode | undefined {
  const rule: Rule = rules[action];
  if (!rule.who.includes(role)) return 'forbidden';
  if (rule.own && !situation.own) return 'forbidden';
  if (!rule.status.includes(situation.status)) {
    return situation.status === 'closed' || situation.status === 'archived' ? 'closed' : 'wrong-stage';
  }
  if (rule.stages && (situation.stage === null || !rule.stages.includes(situation.stage)))
    return 'wrong-stage';
  if (rule.grouping && role !== 'facilitator' && !situation.everyoneGroups) return 'forbidden';
  return undefined;
}
