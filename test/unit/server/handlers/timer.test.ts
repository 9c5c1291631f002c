import { expect, test } from 'vitest';
import type { Timer } from '#shared/domain/workshop.ts';
import { timerHandlers as on } from '../../../../server/handlers/timer.ts';
import { createWorld, id, personRow, stageRow, type World } from '../../../support/handler-context.ts';
import { refusal } from '../../../support/refusals.ts';

function worldWith(timer: Timer): World {
  return createWorld({
    workshop: { currentStageId: id('write'), timer },
    stages: [stageRow('write', { status: 'open', minutes: 10 })],
    participants: [personRow('ada')],
  });
}
const none: Timer = { endsAt: null, remainingMs: null };

test('a timer that was never started runs for the minutes of the stage', () => {
  const world = worldWith(none);
  on['timer:start'](world.facilitator(), {});
  expect(world.draft.workshop.timer).toEqual({ endsAt: world.now + 600_000, remainingMs: null });
});

test('a held timer goes on', () => {
  const world = worldWith({ endsAt: null, remainingMs: 5_000 });
  on['timer:start'](world.facilitator(), {});
  expect(world.draft.workshop.timer.endsAt).toBe(world.now + 5_000);
});

test('starting a timer that runs changes nothing', () => {
  const world = worldWith({ endsAt: 5, remainingMs: null });
  on['timer:start'](world.facilitator(), {});
  expect(world.draft.workshop.timer.endsAt).toBe(5);
});

test('a timer is held', () => {
  const world = worldWith({ endsAt: 1_700_000_000_000 + 7_000, remainingMs: null });
  on['timer:pause'](world.facilitator(), {});
  expect(world.draft.workshop.timer).toEqual({ endsAt: null, remainingMs: 7_000 });
});

test('a minute is added', () => {
  const world = worldWith({ endsAt: null, remainingMs: 7_000 });
  on['timer:add'](world.facilitator(), { minutes: 1 });
  expect(world.draft.workshop.timer).toEqual({ endsAt: null, remainingMs: 67_000 });
});

test('between stages there is no timer', () => {
  const world = createWorld();
  const context = world.facilitator();
  expect(refusal(world, () => on['timer:start'](context, {}))).toBe('wrong-stage');
  expect(refusal(world, () => on['timer:pause'](context, {}))).toBe('wrong-stage');
  expect(refusal(world, () => on['timer:add'](context, { minutes: 1 }))).toBe('wrong-stage');
});

test('participants cannot touch the timer', () => {
  const world = worldWith(none);
  const context = world.participant(id('ada'));
  expect(refusal(world, () => on['timer:start'](context, {}))).toBe('forbidden');
  expect(refusal(world, () => on['timer:pause'](context, {}))).toBe('forbidden');
  expect(refusal(world, () => on['timer:add'](context, { minutes: 1 }))).toBe('forbidden');
});
