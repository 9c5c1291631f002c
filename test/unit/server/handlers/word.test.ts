import { expect, test } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import type { Note } from '#shared/domain/note.ts';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import { wordHandlers } from '../../../../server/handlers/word.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  refusalOf,
  type World,
} from '../../../support/handler-context.ts';

function world(status: Note['status'] = 'shown'): World {
  return createWorld({
    participants: [personRow('ann'), personRow('ben'), personRow('scribe', { scribe: true })],
    notes: [noteRow('note', 'ann', { status })],
  });
}

const send = (context: HandlerContext, wordId = id('word'), noteId = id('note')) =>
  wordHandlers['word:send'](context, { wordId, noteId, text: 'Are you all right?' });
const answer = (context: HandlerContext, withName: boolean, wordId = id('answer'), noteId = id('note')) =>
  wordHandlers['word:answer'](context, { wordId, noteId, text: 'I am, thank you', withName });

test.each(['shown', 'hidden'] as const)(
  'a facilitator sends the author of a %s note a private word',
  (status) => {
    const one = world(status);
    send(one.facilitator());
    expect(one.draft.get('privateWords', id('word'))).toEqual({
      id: id('word'),
      noteId: id('note'),
      from: 'facilitator',
      text: 'Are you all right?',
      name: null,
      at: one.now,
    });
  },
);

test.each(['private', 'late'] as const)('no word goes to the author of a %s note', (status) => {
  expect(refusalOf(() => send(world(status).facilitator()))).toBe('not-found');
});

test('no word goes to a note that is not there, and only facilitators send one', () => {
  expect(refusalOf(() => send(world().facilitator(), id('word'), id('gone')))).toBe('not-found');
  expect(refusalOf(() => send(world().participant(id('ben'))))).toBe('forbidden');
});

test('the author answers without a name, or with it', () => {
  const one = world();
  send(one.facilitator());
  answer(one.participant(id('ann')), false);
  answer(one.participant(id('ann')), true, id('answer2'));
  expect(one.draft.get('privateWords', id('answer'))).toMatchObject({ from: 'author', name: null });
  expect(one.draft.get('privateWords', id('answer2'))).toMatchObject({ from: 'author', name: 'ann' });
});

test('the audit of an answer does not say whose note it is', () => {
  const one = world();
  send(one.facilitator());
  const told = one.told.subjects.length;
  answer(one.participant(id('ann')), false);
  expect(one.told.subjects).toHaveLength(told);
});

test('nobody answers for the author, and nobody starts with an answer', () => {
  const one = world();
  expect(refusalOf(() => answer(one.participant(id('ann')), false))).toBe('not-found');
  send(one.facilitator());
  expect(refusalOf(() => answer(one.participant(id('ben')), false))).toBe('forbidden');
  expect(refusalOf(() => answer(one.participant(id('scribe')), false))).toBe('forbidden');
  expect(refusalOf(() => answer(one.facilitator(), false))).toBe('forbidden');
  expect(refusalOf(() => answer(one.participant(id('ann')), false, id('answer'), id('gone')))).toBe(
    'not-found',
  );
});

test('a note has no more private words than the limit, in both directions', () => {
  const one = world();
  for (let n = 0; n < limits.privateWordsPerNote; n += 1) send(one.facilitator(), id(`word${n}`));
  expect(refusalOf(() => send(one.facilitator()))).toBe('limit-reached');
  expect(refusalOf(() => answer(one.participant(id('ann')), false))).toBe('limit-reached');
});

test('an id that is taken is refused', () => {
  const one = world();
  send(one.facilitator());
  expect(refusalOf(() => send(one.facilitator()))).toBe('id-reused');
  expect(refusalOf(() => answer(one.participant(id('ann')), false, id('word')))).toBe('id-reused');
});

test('words can still be exchanged after the workshop has closed, and not once it is archived', () => {
  const one = world();
  one.draft.put('workshops', { ...one.draft.workshop, status: 'closed' });
  send(one.facilitator());
  answer(one.participant(id('ann')), true);
  one.draft.put('workshops', { ...one.draft.workshop, status: 'archived' });
  expect(refusalOf(() => send(one.facilitator(), id('word2')))).toBe('closed');
});
