import { expect, test } from 'vitest';
import type { AgreedAction } from '#shared/domain/agreed-action.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import { limits } from '#shared/domain/limits.ts';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import { participantHandlers } from '../../../../server/handlers/participant.ts';
import { goToStage } from '../../../../server/handlers/stage-change.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  refusalOf,
  stageRow,
  type World,
} from '../../../support/handler-context.ts';

function world(): World {
  return createWorld({
    workshop: { currentStageId: id('write') },
    stages: [stageRow('write', { status: 'open' })],
    participants: [
      personRow('ann', { accessNeeds: 'Large print', credit: 'Ann B.', doneStageId: id('write') }),
      personRow('ben', { groupId: 'lived' }),
      personRow('paper', { hasDevice: false }),
      personRow('scribe', { scribe: true }),
      personRow('helper', { kind: 'supporter', groupId: null }),
      personRow('waits', { status: 'waiting' }),
      personRow('gone', { status: 'removed', name: '' }),
    ],
  });
}

const add = (context: HandlerContext, more: { groupId?: string; participantId?: string } = {}) =>
  participantHandlers['participant:add'](context, {
    participantId: id('new'),
    name: 'Pat',
    groupId: 'lived',
    ...more,
  });

test.each([
  ['facilitator', (one: World) => one.facilitator()],
  ['scribe', (one: World) => one.participant(id('scribe'))],
])('a %s adds a person without a device', (_who, as) => {
  const one = world();
  add(as(one));
  expect(one.draft.get('participants', id('new'))).toEqual({
    id: id('new'),
    name: 'Pat',
    kind: 'participant',
    groupId: 'lived',
    status: 'present',
    hasDevice: false,
    scribe: false,
    accessNeeds: '',
    agreedRules: false,
    consentDefault: null,
    credit: null,
    doneStageId: null,
    moreTimeStageId: null,
    helpWanted: false,
    away: false,
    linkGeneration: 1,
    signedOutBefore: 0,
    linkRenewed: false,
    joinedAt: one.now,
  });
  expect(one.told.links).toEqual([]);
});

test('access needs can come with a person who is added', () => {
  const one = world();
  participantHandlers['participant:add'](one.facilitator(), {
    participantId: id('new'),
    name: 'Pat',
    groupId: 'staff',
    accessNeeds: 'A chair with arms',
  });
  expect(one.draft.get('participants', id('new'))?.accessNeeds).toBe('A chair with arms');
});

test('a person is not added by a participant, under a taken id, or to a group that is not there', () => {
  const one = world();
  expect(refusalOf(() => add(one.participant(id('ann'))))).toBe('forbidden');
  expect(refusalOf(() => add(one.facilitator(), { participantId: id('ann') }))).toBe('id-reused');
  expect(refusalOf(() => add(one.facilitator(), { groupId: 'nurses' }))).toBe('invalid');
});

test('a full workshop takes nobody more; those who were removed leave a place', () => {
  const one = world();
  for (let n = 6; n < limits.people; n += 1) one.draft.put('participants', personRow(`more${n}`));
  expect(refusalOf(() => add(one.facilitator()))).toBe('limit-reached: too-many-people');
  one.draft.put('participants', personRow('more6', { status: 'removed' }));
  add(one.facilitator());
  expect(one.draft.get('participants', id('new'))).toBeDefined();
});

test('people change their own name, needs and credit; what is not given stays', () => {
  const one = world();
  const edit = participantHandlers['participant:edit'];
  edit(one.participant(id('ann')), { name: 'Anna' });
  expect(one.draft.get('participants', id('ann'))).toMatchObject({
    name: 'Anna',
    accessNeeds: 'Large print',
    credit: 'Ann B.',
  });
  edit(one.participant(id('ann')), { credit: null, accessNeeds: '' });
  expect(one.draft.get('participants', id('ann'))).toMatchObject({
    name: 'Anna',
    accessNeeds: '',
    credit: null,
  });
  edit(one.participant(id('helper')), { name: 'Hal' });
  expect(one.draft.get('participants', id('helper'))?.name).toBe('Hal');
  expect(refusalOf(() => edit(one.facilitator(), { name: 'x' }))).toBe('forbidden');
  expect(refusalOf(() => edit(one.participant(id('waits')), { name: 'x' }))).toBe('forbidden');
});

test('the wish to be named can be taken back as long as the workshop exists', () => {
  const one = world();
  one.draft.put('workshops', { ...one.draft.workshop, status: 'archived' });
  participantHandlers['participant:edit'](one.participant(id('ann')), { credit: null });
  expect(one.draft.get('participants', id('ann'))?.credit).toBeNull();
});

test('people agree to the ground rules, for themselves or for a person without a device', () => {
  const one = world();
  const agree = participantHandlers['participant:agree'];
  agree(one.participant(id('ann')), {});
  agree(one.participant(id('scribe')), { for: id('paper') });
  expect(one.draft.get('participants', id('ann'))?.agreedRules).toBe(true);
  expect(one.draft.get('participants', id('paper'))?.agreedRules).toBe(true);
  expect(one.draft.get('participants', id('scribe'))?.agreedRules).toBe(false);
  expect(refusalOf(() => agree(one.facilitator(), {}))).toBe('forbidden');
  expect(refusalOf(() => agree(one.facilitator(), { for: id('ben') }))).toBe('forbidden');
  expect(refusalOf(() => agree(one.participant(id('helper')), {}))).toBe('forbidden');
});

test('people are done with the open stage, and take it back', () => {
  const one = world();
  const done = participantHandlers['participant:done'];
  done(one.participant(id('ben')), { done: true });
  expect(one.draft.get('participants', id('ben'))?.doneStageId).toBe(id('write'));
  done(one.participant(id('ben')), { done: false });
  expect(one.draft.get('participants', id('ben'))?.doneStageId).toBeNull();
  done(one.facilitator(), { done: true, for: id('paper') });
  expect(one.draft.get('participants', id('paper'))?.doneStageId).toBe(id('write'));
  expect(refusalOf(() => done(one.participant(id('ann')), { done: true, for: id('paper') }))).toBe(
    'forbidden',
  );
  one.draft.put('workshops', { ...one.draft.workshop, currentStageId: null });
  expect(refusalOf(() => done(one.participant(id('ben')), { done: true }))).toBe('wrong-stage');
});

test("a person's own default for consent is theirs alone", () => {
  const one = world();
  const consent = participantHandlers['participant:consent'];
  consent(one.participant(id('ann')), { consent: 'group' });
  expect(one.draft.get('participants', id('ann'))?.consentDefault).toBe('group');
  expect(refusalOf(() => consent(one.facilitator(), { consent: 'named' }))).toBe('forbidden');
  expect(refusalOf(() => consent(one.participant(id('helper')), { consent: 'named' }))).toBe('forbidden');
});

test('a facilitator admits who waits; for others nothing changes', () => {
  const one = world();
  const admit = participantHandlers['participant:admit'];
  admit(one.facilitator(), { participantId: id('waits') });
  expect(one.draft.get('participants', id('waits'))?.status).toBe('present');
  const before = one.draft.snapshot();
  admit(one.facilitator(), { participantId: id('ann') });
  expect(one.draft.snapshot()).toEqual(before);
  expect(refusalOf(() => admit(one.facilitator(), { participantId: id('gone') }))).toBe('not-found');
  expect(refusalOf(() => admit(one.facilitator(), { participantId: id('nobody') }))).toBe('not-found');
  expect(refusalOf(() => admit(one.participant(id('scribe')), { participantId: id('waits') }))).toBe(
    'forbidden',
  );
});

test('a facilitator makes a scribe and ends it', () => {
  const one = world();
  const scribe = participantHandlers['participant:scribe'];
  scribe(one.facilitator(), { participantId: id('ann'), scribe: true });
  expect(one.draft.get('participants', id('ann'))?.scribe).toBe(true);
  scribe(one.facilitator(), { participantId: id('ann'), scribe: true });
  scribe(one.facilitator(), { participantId: id('ann'), scribe: false });
  expect(one.draft.get('participants', id('ann'))?.scribe).toBe(false);
  for (const name of ['paper', 'helper', 'waits']) {
    const make = () => scribe(one.facilitator(), { participantId: id(name), scribe: true });
    expect(refusalOf(make)).toBe('forbidden');
  }
  expect(refusalOf(() => scribe(one.facilitator(), { participantId: id('gone'), scribe: true }))).toBe(
    'not-found',
  );
  const self = () => scribe(one.participant(id('ann')), { participantId: id('ann'), scribe: true });
  expect(refusalOf(self)).toBe('forbidden');
});

test('a renewed return link ends the old one and tells the person', () => {
  const one = world();
  const renew = participantHandlers['participant:renew-link'];
  renew(one.facilitator(), { participantId: id('ann'), signOut: false });
  expect(one.draft.get('participants', id('ann'))).toMatchObject({ linkGeneration: 2, linkRenewed: true });
  expect(one.told.links).toEqual([`return ${id('ann')} 2`]);
  participantHandlers['participant:link-seen'](one.participant(id('ann')), {});
  expect(one.draft.get('participants', id('ann'))).toMatchObject({ linkGeneration: 2, linkRenewed: false });
  expect(one.draft.get('participants', id('ann'))?.signedOutBefore).toBe(0);
  renew(one.facilitator(), { participantId: id('ann'), signOut: true });
  expect(one.draft.get('participants', id('ann'))).toMatchObject({ linkGeneration: 3, signedOutBefore: 3 });
  expect(refusalOf(() => renew(one.facilitator(), { participantId: id('gone'), signOut: false }))).toBe(
    'not-found',
  );
  expect(refusalOf(() => renew(one.facilitator(), { participantId: id('paper'), signOut: false }))).toBe(
    'forbidden',
  );
  expect(
    refusalOf(() => renew(one.participant(id('ann')), { participantId: id('ann'), signOut: false })),
  ).toBe('forbidden');
  expect(refusalOf(() => participantHandlers['participant:link-seen'](one.facilitator(), {}))).toBe(
    'forbidden',
  );
});

function action(name: string, changes: Partial<AgreedAction>): AgreedAction {
  return {
    id: id(name),
    themeId: null,
    title: name,
    owner: { kind: 'none' },
    coLead: null,
    due: '',
    measure: '',
    noteIds: [],
    agreed: false,
    position: 0,
    version: 1,
    ...changes,
  };
}

function ballot(name: string, status: Ballot['status']): Ballot {
  return {
    id: id(name),
    stageId: id('vote'),
    position: 0,
    question: '',
    dots: 5,
    perTheme: 2,
    options: [],
    status,
    closedAt: null,
    lateVoterIds: [id('ann'), id('ben')],
    shown: false,
    result: null,
  };
}

/** Ann has written, answered, asked, voted and promised; so has Ben. */
function busy(): World {
  const one = world();
  const { draft } = one;
  draft.put('notes', noteRow('a1', 'ann'));
  draft.put('notes', noteRow('a2', 'ann', { status: 'private' }));
  draft.put('notes', noteRow('b1', 'ben'));
  for (const [name, noteId] of [
    ['wa', 'a1'],
    ['wb', 'b1'],
  ] as const) {
    const word = {
      id: id(name),
      noteId: id(noteId),
      from: 'author',
      text: 'Call me',
      name: 'me',
      at: 1,
    } as const;
    draft.put('privateWords', word);
  }
  draft.put('pauses', { id: id('pa'), participantId: id('ann'), askedAt: 1, status: 'asked' });
  draft.put('pauses', { id: id('pb'), participantId: id('ben'), askedAt: 1, status: 'asked' });
  draft.put('ballots', ballot('open', 'open'));
  const vote = { ballotId: id('open'), themeId: id('A'), groupId: 'staff', dots: 2 };
  draft.put('votes', { ...vote, id: id('va'), participantId: id('ann') });
  draft.put('votes', { ...vote, id: id('vb'), participantId: id('ben') });
  draft.put('votes', { ...vote, id: id('counted'), ballotId: id('old'), participantId: null });
  const owner = { kind: 'person', participantId: id('ann'), answer: 'yes' } as const;
  const other = { kind: 'person', participantId: id('ben'), answer: 'asked' } as const;
  draft.put('actions', action('owns', { owner, agreed: true, noteIds: [id('a1'), id('b1')] }));
  const coLead = { participantId: id('ann'), answer: 'asked' } as const;
  draft.put('actions', action('leads', { owner: { ...other, answer: 'yes' }, coLead, agreed: true }));
  draft.put('actions', action('other', { owner: other, coLead: { participantId: id('ben'), answer: 'no' } }));
  return one;
}

test('a removed person leaves no name, needs, pause, link, vote or promise behind', () => {
  const one = busy();
  participantHandlers['participant:remove'](one.facilitator(), {
    participantId: id('ann'),
    withNotes: false,
  });
  const { draft, told } = one;
  expect(draft.get('participants', id('ann'))).toEqual(
    personRow('ann', { name: '', status: 'removed', accessNeeds: '', credit: null, doneStageId: null }),
  );
  expect(told.links).toEqual([`drop ${id('ann')}`]);
  expect(told.erased).toBe(1);
  expect([...draft.all('pauses')].map((pause) => pause.id)).toEqual([id('pb')]);
  expect([...draft.all('votes')].map((vote) => vote.id)).toEqual([id('vb'), id('counted')]);
  expect(draft.get('ballots', id('open'))?.lateVoterIds).toEqual([id('ben')]);
  expect(draft.get('actions', id('owns'))).toMatchObject({
    owner: { kind: 'none' },
    agreed: false,
    version: 2,
  });
  expect(draft.get('actions', id('leads'))).toMatchObject({
    owner: { participantId: id('ben') },
    coLead: null,
    agreed: true,
    version: 2,
  });
  expect(draft.get('actions', id('other'))?.version).toBe(1);
});

test('notes that stay keep their words, without the name given in an answer', () => {
  const one = busy();
  participantHandlers['participant:remove'](one.facilitator(), {
    participantId: id('ann'),
    withNotes: false,
  });
  expect([...one.draft.all('notes')].map((note) => note.id)).toEqual([id('a1'), id('a2'), id('b1')]);
  expect(one.draft.get('privateWords', id('wa'))).toMatchObject({ text: 'Call me', name: null });
  expect(one.draft.get('privateWords', id('wb'))).toMatchObject({ name: 'me' });
  expect(one.draft.get('actions', id('owns'))?.noteIds).toEqual([id('a1'), id('b1')]);
});

test('with their notes, all their words go; also later', () => {
  const one = busy();
  const remove = (withNotes: boolean) =>
    participantHandlers['participant:remove'](one.facilitator(), { participantId: id('ann'), withNotes });
  remove(false);
  remove(true);
  expect([...one.draft.all('notes')].map((note) => note.id)).toEqual([id('b1')]);
  expect([...one.draft.all('privateWords')].map((word) => word.id)).toEqual([id('wb')]);
  expect(one.draft.get('actions', id('owns'))?.noteIds).toEqual([id('b1')]);
  expect(one.told.erased).toBe(2);
});

const removeWithNotes = (context: HandlerContext, participantId: string) =>
  participantHandlers['participant:remove'](context, { participantId, withNotes: true });

test('only a facilitator removes, and only who was here', () => {
  const one = busy();
  expect(refusalOf(() => removeWithNotes(one.facilitator(), id('nobody')))).toBe('not-found');
  expect(refusalOf(() => removeWithNotes(one.participant(id('scribe')), id('ann')))).toBe('forbidden');
  expect(refusalOf(() => removeWithNotes(one.participant(id('ann')), id('ann')))).toBe('forbidden');
});

test('a removed person does nothing any more', () => {
  expect(refusalOf(() => world().participant(id('gone')))).toBe('forbidden');
});

const {
  'participant:more-time': moreTime,
  'participant:help': help,
  'participant:away': away,
} = participantHandlers;

test('a person asks for more time in the open stage and takes it back', () => {
  const one = world();
  moreTime(one.participant(id('ben')), { more: true });
  expect(one.draft.get('participants', id('ben'))?.moreTimeStageId).toBe(id('write'));
  moreTime(one.participant(id('ben')), { more: false });
  expect(one.draft.get('participants', id('ben'))?.moreTimeStageId).toBeNull();
});

test('who asked for more time has time again when the stage opens anew', () => {
  const one = world();
  moreTime(one.participant(id('ben')), { more: true });
  one.draft.put('workshops', { ...one.draft.workshop, currentStageId: null });
  one.draft.put('stages', stageRow('write', { status: 'closed', closedAt: 1 }));
  const stage = one.draft.get('stages', id('write'));
  if (stage) goToStage(one.facilitator(), stage);
  expect(one.draft.get('participants', id('ben'))?.moreTimeStageId).toBeNull();
});

test.each(['facilitator', 'helper'])('a %s needs no more time', (who) => {
  const one = world();
  const as = who === 'facilitator' ? one.facilitator() : one.participant(id(who));
  expect(refusalOf(() => moreTime(as, { more: true }))).toBe('forbidden');
});

test('a person calls for help and takes it back; a facilitator ends it for them', () => {
  const one = world();
  const wanted = () => one.draft.get('participants', id('ben'))?.helpWanted;
  help(one.participant(id('ben')), { wanted: true });
  expect(wanted()).toBe(true);
  help(one.participant(id('ben')), { wanted: false });
  expect(wanted()).toBe(false);
  help(one.participant(id('ben')), { wanted: true });
  help(one.facilitator(), { wanted: false, for: id('ben') });
  expect(wanted()).toBe(false);
});

test('nobody calls for help in the name of another, and a scribe does not end it', () => {
  const one = world();
  help(one.participant(id('ben')), { wanted: true });
  const tries: [HandlerContext, Parameters<typeof help>[1]][] = [
    [one.facilitator(), { wanted: true, for: id('ann') }],
    [one.facilitator(), { wanted: false }],
    [one.participant(id('scribe')), { wanted: false, for: id('ben') }],
    [one.participant(id('ann')), { wanted: true, for: id('ben') }],
    [one.participant(id('helper')), { wanted: true }],
  ];
  for (const [context, body] of tries) expect(refusalOf(() => help(context, body))).toBe('forbidden');
  expect(one.draft.get('participants', id('ben'))?.helpWanted).toBe(true);
});

test.each(['ben', 'helper'])('%s takes a break from the screen and comes back', (who) => {
  const one = world();
  away(one.participant(id(who)), { away: true });
  expect(one.draft.get('participants', id(who))?.away).toBe(true);
  away(one.participant(id(who)), { away: false });
  expect(one.draft.get('participants', id(who))?.away).toBe(false);
});

test('the audit keeps nobody who needs time, help or a break', () => {
  const one = world();
  moreTime(one.participant(id('ben')), { more: true });
  help(one.participant(id('ben')), { wanted: true });
  away(one.participant(id('ben')), { away: true });
  expect(one.told.nobody).toBe(3);
  expect(one.told.subjects).toEqual([]);
});

test('of a person who is removed nothing stays that they needed', () => {
  const one = world();
  moreTime(one.participant(id('ben')), { more: true });
  help(one.participant(id('ben')), { wanted: true });
  away(one.participant(id('ben')), { away: true });
  participantHandlers['participant:remove'](one.facilitator(), {
    participantId: id('ben'),
    withNotes: false,
  });
  expect(one.draft.get('participants', id('ben'))).toMatchObject({
    moreTimeStageId: null,
    helpWanted: false,
    away: false,
  });
});
