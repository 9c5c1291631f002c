import { expect, test } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import { everyoneGroups, openStage, situationOf } from '#shared/domain/situation.ts';
import type { Stage, StageOptions } from '#shared/domain/stage.ts';
import { createWorld, id, personRow, stageRow } from '../../../support/handler-context.ts';

function grouping(people: number, options: StageOptions = {}, stage: Partial<Stage> = {}) {
  return createWorld({
    workshop: { currentStageId: id('group') },
    stages: [stageRow('group', { status: 'open', options, ...stage })],
    participants: [
      ...Array.from({ length: people }, (_, n) => personRow(`p${n}`)),
      personRow('waits', { status: 'waiting' }),
      personRow('gone', { status: 'removed' }),
      personRow('helper', { kind: 'supporter', groupId: null }),
    ],
  }).draft;
}

test('everyone groups up to the limit of people who take part', () => {
  expect(everyoneGroups(grouping(limits.everyoneGroupsUpTo))).toBe(true);
  expect(everyoneGroups(grouping(limits.everyoneGroupsUpTo + 1))).toBe(false);
});

test('the option of the stage goes before the number of people', () => {
  expect(everyoneGroups(grouping(limits.everyoneGroupsUpTo + 1, { whoGroups: 'everyone' }))).toBe(true);
  expect(everyoneGroups(grouping(1, { whoGroups: 'facilitators' }))).toBe(false);
  expect(everyoneGroups(grouping(1, { whoGroups: 'auto' }))).toBe(true);
});

test('nobody groups outside an open group stage', () => {
  expect(everyoneGroups(grouping(1, {}, { kind: 'read' }))).toBe(false);
  expect(everyoneGroups(grouping(1, {}, { status: 'closed' }))).toBe(false);
});

test('a situation says status, open stage and whose the subject is', () => {
  const draft = grouping(1);
  expect(openStage(draft)?.id).toBe(id('group'));
  expect(situationOf(draft, true)).toEqual({
    status: 'live',
    stage: 'group',
    everyoneGroups: true,
    own: true,
  });
  draft.put('workshops', { ...draft.workshop, status: 'paused', currentStageId: null });
  expect(situationOf(draft, false)).toEqual({
    status: 'paused',
    stage: null,
    everyoneGroups: false,
    own: false,
  });
});
