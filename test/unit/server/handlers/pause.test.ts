import { expect, test } from 'vitest';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import { pauseHandlers } from '../../../../server/handlers/pause.ts';
import { createWorld, id, personRow, refusalOf, type World } from '../../../support/handler-context.ts';

function world(): World {
  return createWorld({
    participants: [
      personRow('ann'),
      personRow('ben'),
      personRow('helper', { kind: 'supporter', groupId: null }),
    ],
  });
}

const ask = (context: HandlerContext, pauseId = id('pause')) =>
  pauseHandlers['pause:ask'](context, { pauseId });
const end = (context: HandlerContext, pauseId = id('pause')) =>
  pauseHandlers['pause:end'](context, { pauseId });
const seen = (context: HandlerContext, pauseId = id('pause')) =>
  pauseHandlers['pause:seen'](context, { pauseId });
const support = (one: World) => one.as({ kind: 'support' });

test('a person asks for a pause, the support person sees it, the person ends it; the audit names nobody', () => {
  const one = world();
  ask(one.participant(id('ann')));
  expect(one.draft.get('pauses', id('pause'))).toEqual({
    id: id('pause'),
    participantId: id('ann'),
    askedAt: one.now,
    status: 'asked',
  });
  seen(support(one));
  expect(one.draft.get('pauses', id('pause'))?.status).toBe('seen');
  end(one.participant(id('ann')));
  expect(one.draft.get('pauses', id('pause'))?.status).toBe('ended');
  expect(one.told.nobody).toBe(3);
  expect(one.told.subjects).toEqual([]);
});

test('asking again while a pause is open changes nothing; after it ended, it is a new one', () => {
  const one = world();
  ask(one.participant(id('ann')));
  seen(support(one));
  ask(one.participant(id('ann')), id('again'));
  ask(one.participant(id('ann')));
  expect([...one.draft.all('pauses')]).toHaveLength(1);
  expect(one.draft.get('pauses', id('pause'))?.status).toBe('seen');
  end(one.participant(id('ann')));
  ask(one.participant(id('ann')), id('again'));
  expect(one.draft.get('pauses', id('again'))?.status).toBe('asked');
  end(one.participant(id('ann')), id('again'));
  expect(refusalOf(() => ask(one.participant(id('ann'))))).toBe('id-reused');
});

test('a supporter may ask too, each person for themself', () => {
  const one = world();
  ask(one.participant(id('helper')));
  ask(one.participant(id('ben')), id('ben-pause'));
  expect([...one.draft.all('pauses')]).toHaveLength(2);
});

test('facilitators, support and projector do not ask', () => {
  const one = world();
  expect(refusalOf(() => ask(one.facilitator()))).toBe('forbidden');
  expect(refusalOf(() => ask(support(one)))).toBe('forbidden');
  expect(refusalOf(() => ask(one.as({ kind: 'screen' })))).toBe('forbidden');
});

test("nobody ends, sees or learns of another's pause", () => {
  const one = world();
  ask(one.participant(id('ann')));
  expect(refusalOf(() => end(one.participant(id('ben'))))).toBe('forbidden');
  expect(refusalOf(() => end(one.participant(id('ben')), id('none')))).toBe('forbidden');
  expect(refusalOf(() => end(one.facilitator()))).toBe('forbidden');
  expect(refusalOf(() => seen(one.facilitator()))).toBe('forbidden');
  expect(refusalOf(() => seen(one.participant(id('ben'))))).toBe('forbidden');
  expect(refusalOf(() => seen(support(one), id('none')))).toBe('not-found');
  expect(one.draft.get('pauses', id('pause'))?.status).toBe('asked');
});

test('an ended pause stays ended', () => {
  const one = world();
  ask(one.participant(id('ann')));
  end(one.participant(id('ann')));
  const before = one.draft.snapshot();
  end(one.participant(id('ann')));
  seen(support(one));
  expect(one.draft.snapshot()).toEqual(before);
});
