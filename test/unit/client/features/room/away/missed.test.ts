import { expect, test } from 'vitest';
import {
  leave,
  missedNothing,
  missedSince,
  readLeftAt,
  type Standing,
} from '../../../../../../client/features/room/away/missed.ts';

const result: Standing['ballots'][number]['result'] = {
  answered: 0,
  totals: {},
  byTotal: [],
  groups: [],
  withheld: [],
  equalVoice: null,
};

const stages = (open: string, closed: readonly string[]): Standing['stages'] =>
  ['write', 'read', 'group', 'vote', 'close'].map((id) => ({
    id,
    title: `Part ${id}`,
    language: 'en',
    status: id === open ? 'open' : closed.includes(id) ? 'closed' : 'waiting',
  }));

const before: Standing = {
  stageId: 'write',
  stages: stages('write', []),
  notes: [],
  themes: [],
  ballots: [{ id: 'vote', question: 'What first?', result: null }],
  priorities: [],
  actions: [{ id: 'a', title: 'Ring the ward', agreed: false }],
};

const after: Standing = {
  stageId: 'vote',
  stages: stages('vote', ['write', 'read', 'group']),
  notes: [{ id: 'n1' }, { id: 'n2' }],
  themes: [{ id: 't', title: 'Waiting' }],
  ballots: [{ id: 'vote', question: 'What first?', result }],
  priorities: [{ id: 't' }],
  actions: [
    { id: 'a', title: 'Ring the ward', agreed: true },
    { id: 'b', title: 'Not agreed', agreed: false },
  ],
};

test('all that happened meanwhile is told', () => {
  expect(missedSince(leave(before, 0), after)).toEqual({
    passed: [
      { id: 'read', title: 'Part read', language: 'en' },
      { id: 'group', title: 'Part group', language: 'en' },
    ],
    now: { id: 'vote', title: 'Part vote', language: 'en' },
    notes: 2,
    themes: [{ id: 't', title: 'Waiting' }],
    results: [{ id: 'vote', question: 'What first?' }],
    decisions: 1,
    actions: [{ id: 'a', title: 'Ring the ward' }],
  });
});

test('who comes back to the same place has missed nothing', () => {
  const missed = missedSince(leave(after, 0), after);
  expect(missedNothing(missed)).toBe(true);
  expect(missedNothing(missedSince(leave(before, 0), after))).toBe(false);
});

test('between two stages, those that closed meanwhile were missed, and none is open', () => {
  const between = { ...after, stageId: null, stages: stages('', ['write', 'read']) };
  const { passed, now } = missedSince(leave(before, 0), between);
  expect(passed.map(({ id }) => id)).toEqual(['read']);
  expect(now).toBeUndefined();
});

test('what is kept on the device holds no words, and is read back as it was', () => {
  const kept = JSON.stringify(leave(after, 1700));
  expect(kept).not.toMatch(/Waiting|Ring|Part|What first/);
  expect(readLeftAt(kept)).toEqual(leave(after, 1700));
  expect(readLeftAt('')).toBeUndefined();
});
