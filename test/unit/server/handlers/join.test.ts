import { expect, test } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import type { JoinAnswers } from '../../../../shared/protocol/commands/participant.ts';
import { joinWorkshop } from '../../../../server/handlers/join.ts';
import { createWorld, id, personRow, refusalOf } from '../../../support/handler-context.ts';

const answers: JoinAnswers = {
  name: 'Ann',
  kind: 'participant',
  groupId: 'lived',
  accessNeeds: 'Large print',
  ownDevice: true,
};

function join(workshop: Partial<Workshop> = {}, more: Partial<JoinAnswers> = {}) {
  const world = createWorld({ workshop, participants: [personRow('ben')] });
  return { world, act: () => joinWorkshop(world.facilitator(), id('ann'), { ...answers, ...more }) };
}

test.each(['lobby', 'live', 'paused'] as const)(
  'a person joins a workshop in %s and gets a return link',
  (status) => {
    const { world, act } = join({ status });
    act();
    expect(world.draft.get('participants', id('ann'))).toEqual(
      personRow('ann', { name: 'Ann', groupId: 'lived', accessNeeds: 'Large print', joinedAt: world.now }),
    );
    expect(world.told.links).toEqual([`return ${id('ann')} 1`]);
  },
);

test('with a waiting room a person waits', () => {
  const { world, act } = join({ waitingRoom: true });
  act();
  expect(world.draft.get('participants', id('ann'))?.status).toBe('waiting');
});

test('a supporter has no group, whatever was sent', () => {
  const { world, act } = join({}, { kind: 'supporter' });
  act();
  expect(world.draft.get('participants', id('ann'))).toMatchObject({ kind: 'supporter', groupId: null });
});

test.each<[string, Partial<Workshop>, Partial<JoinAnswers>, string]>([
  ['before the doors open', { status: 'draft' }, {}, 'closed: not-open-yet'],
  ['after closing', { status: 'closed' }, {}, 'closed: workshop-over'],
  ['once archived', { status: 'archived' }, {}, 'closed: workshop-over'],
  ['while joining is closed', { joiningOpen: false }, {}, 'closed: joining-closed'],
  ['without a group', {}, { groupId: null }, 'invalid'],
  ['with a group that is not there', {}, { groupId: 'nurses' }, 'invalid'],
])('nobody joins %s', (_when, workshop, more, code) => {
  const { world, act } = join(workshop, more);
  const before = world.draft.snapshot();
  expect(refusalOf(act)).toBe(code);
  expect(world.draft.snapshot()).toEqual(before);
  expect(world.told.links).toEqual([]);
});

test('nobody joins a full workshop; those who wait count, those removed do not', () => {
  const { world, act } = join();
  for (let n = 1; n < limits.people; n += 1) {
    world.draft.put('participants', personRow(`more${n}`, { status: 'waiting' }));
  }
  expect(refusalOf(act)).toBe('limit-reached: too-many-people');
  world.draft.put('participants', personRow('more1', { status: 'removed' }));
  act();
  expect(world.draft.get('participants', id('ann'))).toBeDefined();
});

test('an id that is taken is refused', () => {
  const { world } = join();
  expect(refusalOf(() => joinWorkshop(world.facilitator(), id('ben'), answers))).toBe('id-reused');
});
