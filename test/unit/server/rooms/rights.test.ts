import { expect, test } from 'vitest';
import type { Participant } from '../../../../shared/domain/participant.ts';
import type { Workshop } from '../../../../shared/domain/workshop.ts';
import { rightsChanged, ruledRows } from '../../../../server/rooms/rights.ts';
import { createWorld, id, personRow, workshopRow } from '../../../support/handler-context.ts';

const person = (changes: Partial<Participant>) => [
  {
    table: 'participants' as const,
    id: id('ada'),
    before: personRow('ada'),
    after: personRow('ada', changes),
  },
];
const workshop = (changes: Partial<Workshop>) => [
  { table: 'workshops' as const, id: id('workshop'), before: workshopRow(), after: workshopRow(changes) },
];

test.each<Partial<Participant>>([
  { status: 'removed' },
  { status: 'waiting' },
  { scribe: true },
  { kind: 'supporter' },
  { signedOutBefore: 2 },
])('whoever becomes %j joins again', (changes) => {
  expect(rightsChanged(person(changes))).toEqual([{ kind: 'participant', id: id('ada') }]);
});

test('a person who only changed their name, agreed or is done stays connected', () => {
  expect(rightsChanged(person({ name: 'A.', agreedRules: true, doneStageId: id('write') }))).toEqual([]);
});

test('whoever has just come is not cut off', () => {
  const row = { table: 'participants' as const, id: id('ada'), before: undefined, after: personRow('ada') };
  expect(rightsChanged([row])).toEqual([]);
});

test('a renewed link cuts off its holders and nobody else', () => {
  expect(rightsChanged(workshop({ screenGeneration: 2 }))).toEqual([{ kind: 'screen' }]);
  expect(rightsChanged(workshop({ supportGeneration: 2 }))).toEqual([{ kind: 'support' }]);
  expect(rightsChanged(workshop({ joinGeneration: 2, title: 'New' }))).toEqual([]);
});

test('a facilitator who is taken out is cut off', () => {
  const before = { id: id('fran'), name: 'Fran', owner: false };
  const row = { table: 'facilitators' as const, id: id('fran'), before, after: undefined };
  expect(rightsChanged([row])).toEqual([{ kind: 'facilitator', id: id('fran') }]);
});

test('what changed unseen is found by comparing two states', () => {
  const before = createWorld({ participants: [personRow('ada'), personRow('ben')] }).draft;
  const after = createWorld({
    participants: [personRow('ada', { status: 'removed', name: '' }), personRow('ben'), personRow('new')],
    workshop: { screenGeneration: 2 },
  }).draft;
  expect(rightsChanged(ruledRows(before, after))).toEqual([
    { kind: 'screen' },
    { kind: 'participant', id: id('ada') },
  ]);
});
