import { expect, test } from 'vitest';
import {
  refusalFor,
  roleOf,
  rules,
  type Role,
  type RuledAction,
  type Situation,
} from '../../../../shared/domain/permissions.ts';
import { stageKinds } from '../../../../shared/domain/stage.ts';
import { workshopStatuses } from '../../../../shared/domain/workshop.ts';
import { personRow } from '../../../support/handler-context.ts';

const roles: Role[] = ['facilitator', 'scribe', 'participant', 'supporter', 'support', 'screen'];
const actions = Object.keys(rules) as RuledAction[];
const situations: Situation[] = workshopStatuses.flatMap((status) =>
  [null, ...stageKinds].flatMap((stage) =>
    [true, false].flatMap((everyoneGroups) =>
      [true, false].map((own) => ({ status, stage, everyoneGroups, own })),
    ),
  ),
);

function at(status: Situation['status']): Situation {
  return { status, stage: null, everyoneGroups: false, own: true };
}

/** Situations in which a role may do something. */
function allowed(role: Role, action: RuledAction): Situation[] {
  return situations.filter((situation) => refusalFor(role, action, situation) === undefined);
}

test('the projector may do nothing, in no situation', () => {
  expect(actions.filter((action) => allowed('screen', action).length > 0)).toEqual([]);
});

test('the support person may say that a pause was seen, and nothing else', () => {
  expect(actions.filter((action) => allowed('support', action).length > 0)).toEqual(['pause:seen']);
});

test('a supporter neither writes, groups nor votes', () => {
  const may = actions.filter((action) => allowed('supporter', action).length > 0);
  expect(may.filter((action) => /^(note|theme|vote|stage|workshop|action|priority)/.test(action))).toEqual(
    [],
  );
});

test('only facilitators lead: stages, timer, doors, results, decisions, people', () => {
  const leading = actions.filter((action) =>
    /^(workshop|joining|link|report|wall|timer|stage|results|priority):|^participant:(admit|remove|scribe|renew-link)|^note:(hide|unhide)|^word:send|^action:(add|edit|remove|owner|co-lead|agree)/.test(
      action,
    ),
  );
  expect(leading.length).toBeGreaterThan(30);
  for (const action of leading) {
    expect(
      roles.filter((role) => allowed(role, action).length > 0),
      action,
    ).toEqual(['facilitator']);
  }
});

test('nobody writes, edits or votes outside its stage, and nobody while the workshop is not live', () => {
  const bound = {
    'note:add': 'write',
    'note:edit': 'write',
    'vote:cast': 'vote',
    'theme:add': 'group',
  } as const;
  for (const [action, stage] of Object.entries(bound) as [keyof typeof bound, string][]) {
    for (const role of roles) {
      for (const situation of allowed(role, action)) {
        expect(situation.stage, `${role} ${action}`).toBe(stage);
        expect(situation.status, `${role} ${action}`).toBe('live');
      }
    }
  }
});

test('what is somebody else’s is forbidden whatever the stage', () => {
  for (const action of [
    'note:edit',
    'note:remove',
    'note:consent',
    'vote:cast',
    'action:answer',
    'pause:end',
  ] as const) {
    for (const role of roles) {
      expect(
        allowed(role, action).every((situation) => situation.own),
        `${role} ${action}`,
      ).toBe(true);
    }
  }
});

test('participants group only while everyone may, facilitators always', () => {
  for (const action of ['note:move', 'theme:merge'] as const) {
    expect(allowed('participant', action).length, action).toBeGreaterThan(0);
    expect(
      allowed('participant', action).every((situation) => situation.everyoneGroups),
      action,
    ).toBe(true);
    expect(
      allowed('facilitator', action).some((situation) => !situation.everyoneGroups),
      action,
    ).toBe(true);
  }
});

test('words can be removed and consent changed as long as the workshop exists', () => {
  for (const action of ['note:remove', 'note:consent'] as const) {
    const statuses = new Set(allowed('participant', action).map((situation) => situation.status));
    expect([...statuses].toSorted(), action).toEqual([...workshopStatuses].toSorted());
  }
});

test('a workshop that is over answers closed, one that is not there yet wrong-stage', () => {
  expect(refusalFor('participant', 'note:add', at('closed'))).toBe('closed');
  expect(refusalFor('participant', 'note:add', at('archived'))).toBe('closed');
  expect(refusalFor('participant', 'note:add', at('lobby'))).toBe('wrong-stage');
});

test('a row gives its person a role only while they are present', () => {
  expect(roleOf(undefined)).toBeUndefined();
  expect(roleOf(personRow('Ann', { status: 'waiting' }))).toBeUndefined();
  expect(roleOf(personRow('Ann', { status: 'removed' }))).toBeUndefined();
  expect(roleOf(personRow('Ann', { kind: 'supporter', groupId: null, scribe: true }))).toBe('supporter');
  expect(roleOf(personRow('Ann', { scribe: true }))).toBe('scribe');
  expect(roleOf(personRow('Ann'))).toBe('participant');
});
