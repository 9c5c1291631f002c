import { expect, test } from 'vitest';
import { documentsFor, projectionOf } from '#shared/document/documents.ts';
import { createWorld, id, noteRow, personRow } from '../../../support/handler-context.ts';
import { contentOf, documentOf, viewOf } from '../../../support/view.ts';

const { draft } = createWorld({
  facilitators: [{ id: id('facilitator'), name: 'Fatima', owner: true }],
  participants: [
    personRow('Here'),
    personRow('Helper', { kind: 'supporter', groupId: null }),
    personRow('Waiting', { status: 'waiting' }),
    personRow('Removed', { status: 'removed' }),
  ],
  notes: [noteRow('note', 'Removed'), noteRow('early', 'Waiting', { status: 'private' })],
});

test.each([
  ['a participant', { kind: 'participant', id: id('Here') }, ['room', 'board:main', `mine:${id('Here')}`]],
  ['a supporter', { kind: 'participant', id: id('Helper') }, ['room', 'board:main', `mine:${id('Helper')}`]],
  ['someone who waits', { kind: 'participant', id: id('Waiting') }, [`mine:${id('Waiting')}`]],
  ['someone who was removed', { kind: 'participant', id: id('Removed') }, []],
  ['someone unknown', { kind: 'participant', id: id('Nobody') }, []],
  ['a facilitator', { kind: 'facilitator', id: id('facilitator') }, ['room', 'board:main', 'desk']],
  ["another workshop's facilitator", { kind: 'facilitator', id: id('elsewhere') }, []],
  ['the support person', { kind: 'support' }, ['support']],
  ['the projector', { kind: 'screen' }, ['screen']],
] as const)('%s may open what is meant for them', (_, actor, expected) => {
  expect(documentsFor(actor, draft)).toEqual(expected);
});

test.each(['', 'mine', 'mine:', 'board', 'board:other', 'constructor'])(
  'there is no document "%s"',
  (name) => {
    expect(projectionOf(name)).toBeUndefined();
  },
);

test('someone who waits has nothing but who they are', () => {
  expect(Object.keys(contentOf(documentOf(`mine:${id('Waiting')}`, viewOf(draft))))).toEqual(['me']);
});

test('someone who was removed has nothing at all', () => {
  expect(contentOf(documentOf(`mine:${id('Removed')}`, viewOf(draft)))).toEqual({});
});
