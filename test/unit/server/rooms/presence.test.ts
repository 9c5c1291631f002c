import { expect, test } from 'vitest';
import { actorKey, Attendance } from '../../../../server/rooms/presence.ts';

const ada = { kind: 'participant', id: 'ada' } as const;

test('somebody with two windows is here until both are closed', () => {
  const here = new Attendance();
  expect(here.enter(ada)).toBe(true);
  expect(here.enter(ada)).toBe(false);
  expect(here.leave(ada)).toBe(false);
  expect(here.participants).toEqual(new Set(['ada']));
  expect(here.leave(ada)).toBe(true);
  expect(here.participants.size).toBe(0);
  expect(here.size).toBe(0);
});

test('facilitators, the support person and projectors are counted apart', () => {
  const here = new Attendance();
  here.enter({ kind: 'facilitator', id: 'fran' });
  here.enter({ kind: 'support' });
  here.enter({ kind: 'screen' });
  expect([here.facilitators.has('fran'), here.support, here.participants.size]).toEqual([true, true, 0]);
  expect(here.size).toBe(3);
  here.leave({ kind: 'support' });
  expect(here.support).toBe(false);
});

test('a participant and a facilitator with the same id are two', () => {
  expect(actorKey(ada)).not.toBe(actorKey({ kind: 'facilitator', id: 'ada' }));
});
