import { expect, test } from 'vitest';
import type { Ballot } from '#shared/domain/ballot.ts';
import { limits } from '#shared/domain/limits.ts';
import { ballotHandlers as on } from '../../../../server/handlers/ballot.ts';
import { closeBallot } from '../../../../server/handlers/ballot-opening.ts';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import {
  createWorld,
  id,
  personRow,
  stageRow,
  workshopRow,
  type World,
} from '../../../support/handler-context.ts';
import { refusal } from '../../../support/refusals.ts';

const themes = ['a', 'b', 'c', 'd', 'e'].map(id);
const [a = '', b = '', c = ''] = themes;

function ballotRow(changes: Partial<Ballot> = {}): Ballot {
  return {
    id: id('ballot'),
    stageId: id('vote'),
    position: 0,
    question: 'Vote',
    dots: 5,
    perTheme: 2,
    options: themes.map((themeId) => ({ themeId, title: themeId })),
    status: 'open',
    closedAt: null,
    lateVoterIds: [],
    shown: false,
    result: null,
    ...changes,
  };
}

function voting(ballot: Partial<Ballot> = {}, rows: Parameters<typeof createWorld>[0] = {}): World {
  return createWorld({
    participants: [
      personRow('ada'),
      personRow('ben', { groupId: 'lived' }),
      personRow('cara', { groupId: 'lived', hasDevice: false }),
      personRow('scribe', { scribe: true }),
      personRow('helper', { kind: 'supporter', groupId: null }),
    ],
    ballots: [ballotRow(ballot)],
    stages: [stageRow('vote', { status: ballot.status === undefined ? 'open' : 'closed' })],
    ...rows,
    workshop: { currentStageId: id('vote'), ...rows.workshop },
  });
}

const cast = (context: HandlerContext, themeId: string, dots: number, forId?: string): void =>
  on['vote:cast'](context, { ballotId: id('ballot'), themeId, dots, ...(forId ? { for: forId } : {}) });
const dotsOf = (world: World, name: string): [string, number][] =>
  [...world.draft.all('votes')]
    .filter((vote) => vote.participantId === id(name))
    .map((vote) => [vote.themeId, vote.dots]);

test('dots are put on a theme, changed and taken back', () => {
  const world = voting();
  const ada = world.participant(id('ada'));
  cast(ada, a, 2);
  cast(ada, b, 1);
  expect(dotsOf(world, 'ada')).toEqual([
    [a, 2],
    [b, 1],
  ]);
  cast(ada, a, 1);
  cast(ada, b, 0);
  expect(dotsOf(world, 'ada')).toEqual([[a, 1]]);
});

test('taking back what was never put changes nothing', () => {
  const world = voting();
  const before = world.draft.snapshot();
  cast(world.participant(id('ada')), a, 0);
  expect(world.draft.snapshot()).toEqual(before);
});

test('a vote is stored with its voter and their group, once a theme', () => {
  const world = voting();
  cast(world.participant(id('ben')), a, 1);
  const [first] = world.draft.all('votes');
  cast(world.participant(id('ben')), a, 2);
  expect([...world.draft.all('votes')]).toEqual([{ ...first, dots: 2 }]);
  expect(first).toMatchObject({ participantId: id('ben'), groupId: 'lived', ballotId: id('ballot') });
});

test('no more dots go on one theme than allowed', () => {
  const world = voting();
  const act = () => cast(world.participant(id('ada')), a, 3);
  expect(refusal(world, act)).toBe('limit-reached: too-many-on-one-theme');
});

test('no more dots are cast than a person has', () => {
  const world = voting();
  const ada = world.participant(id('ada'));
  cast(ada, a, 2);
  cast(ada, b, 2);
  expect(refusal(world, () => cast(ada, c, 2))).toBe('limit-reached: no-votes-left');
  cast(ada, c, 1);
  expect(refusal(world, () => cast(ada, themes[3] ?? '', 1))).toBe('limit-reached: no-votes-left');
  cast(ada, b, 1);
  expect(dotsOf(world, 'ada').reduce((sum, [, dots]) => sum + dots, 0)).toBe(4);
});

test('dots of others and of other ballots are not counted against a person', () => {
  const world = voting();
  for (const name of ['ada', 'ben']) for (const theme of [a, b]) cast(world.participant(id(name)), theme, 2);
  world.draft.put('ballots', ballotRow({ id: id('second') }));
  on['vote:cast'](world.participant(id('ada')), { ballotId: id('second'), themeId: a, dots: 2 });
  expect([...world.draft.all('votes')]).toHaveLength(5);
});

test('only themes of the ballot take dots', () => {
  const world = voting();
  expect(refusal(world, () => cast(world.participant(id('ada')), id('other'), 1))).toBe('not-found');
});

test('a ballot that does not exist is not found', () => {
  const world = voting();
  const body = { ballotId: id('nothing'), themeId: a, dots: 1 };
  expect(refusal(world, () => on['vote:cast'](world.participant(id('ada')), body))).toBe('not-found');
  const show = () => on['results:show'](world.facilitator(), { ballotId: id('nothing') });
  expect(refusal(world, show)).toBe('not-found');
});

test('a facilitator or a scribe votes for somebody without a device', () => {
  const world = voting();
  cast(world.facilitator(), a, 1, id('cara'));
  cast(world.participant(id('scribe')), b, 1, id('cara'));
  expect(dotsOf(world, 'cara')).toEqual([
    [a, 1],
    [b, 1],
  ]);
});

test('nobody votes for somebody with a device, or for themselves twice', () => {
  const world = voting();
  expect(refusal(world, () => cast(world.facilitator(), a, 1, id('ada')))).toBe('forbidden');
  expect(refusal(world, () => cast(world.participant(id('ada')), a, 1, id('cara')))).toBe('forbidden');
  expect(refusal(world, () => cast(world.facilitator(), a, 1))).toBe('forbidden');
});

test('supporters, the support person and the projector have no vote', () => {
  const world = voting();
  expect(refusal(world, () => cast(world.participant(id('helper')), a, 1))).toBe('forbidden');
  expect(refusal(world, () => cast(world.as({ kind: 'support' }), a, 1))).toBe('forbidden');
  expect(refusal(world, () => cast(world.as({ kind: 'screen' }), a, 1))).toBe('forbidden');
});

test('nobody votes in an open ballot while the workshop pauses', () => {
  const world = voting({}, { workshop: { status: 'paused' } });
  expect(refusal(world, () => cast(world.participant(id('ada')), a, 1))).toBe('wrong-stage');
});

test('a vote belongs to its ballot and leaves nothing else in the audit', () => {
  const world = voting();
  cast(world.participant(id('ada')), a, 1);
  expect(world.told.ballots).toEqual([id('ballot')]);
  expect(world.told.subjects).toEqual([]);
});

test('whoever is not connected at closing may still send their dots; people without a device are asked aloud', () => {
  const world = voting();
  const presence = { participants: new Set([id('ada')]), facilitators: new Set<string>(), support: false };
  closeBallot({ ...world.facilitator(), presence }, ballotRow());
  expect(world.draft.get('ballots', id('ballot'))).toMatchObject({
    status: 'closed',
    closedAt: world.now,
    lateVoterIds: [id('ben'), id('scribe')].toSorted(),
  });
});

const closed = (changes: Partial<Ballot> = {}): Partial<Ballot> => ({
  status: 'closed',
  closedAt: 1_700_000_000_000,
  lateVoterIds: [id('ben')],
  ...changes,
});

test('dots of somebody who was offline are accepted through the grace, at any stage', () => {
  const world = voting(closed(), { workshop: { currentStageId: null } });
  world.now += limits.ballotGraceMs;
  cast(world.participant(id('ben')), a, 2);
  expect(dotsOf(world, 'ben')).toEqual([[a, 2]]);
  expect(refusal(world, () => cast(world.participant(id('ben')), b, 3))).toBe(
    'limit-reached: too-many-on-one-theme',
  );
});

test('after the grace voting is over', () => {
  const world = voting(closed());
  world.now += limits.ballotGraceMs + 1;
  expect(refusal(world, () => cast(world.participant(id('ben')), a, 1))).toBe('closed: voting-over');
});

test('voting is over at closing for everybody else', () => {
  const world = voting(closed());
  expect(refusal(world, () => cast(world.participant(id('ada')), a, 1))).toBe('closed: voting-over');
  expect(refusal(world, () => cast(world.facilitator(), a, 1, id('cara')))).toBe('closed: voting-over');
});

test('voting is over once the ballot is counted', () => {
  const world = voting(closed());
  on['results:show'](world.facilitator(), { ballotId: id('ballot') });
  expect(refusal(world, () => cast(world.participant(id('ben')), a, 1))).toBe('closed: voting-over');
});

test('the grace runs on while the workshop is paused, and late dots are accepted through it', () => {
  const world = voting(closed(), { workshop: { status: 'paused' } });
  cast(world.participant(id('ben')), a, 1);
  expect(dotsOf(world, 'ben')).toEqual([[a, 1]]);
});

test('results cannot be shown while voting is open', () => {
  const world = voting();
  const show = () => on['results:show'](world.facilitator(), { ballotId: id('ballot') });
  expect(refusal(world, show)).toBe('wrong-stage');
});

test('only a facilitator shows results', () => {
  const world = voting(closed());
  const show = () => on['results:show'](world.participant(id('scribe')), { ballotId: id('ballot') });
  expect(refusal(world, show)).toBe('forbidden');
});

test('showing results counts first', () => {
  const world = voting(closed());
  on['results:show'](world.facilitator(), { ballotId: id('ballot') });
  expect(world.draft.get('ballots', id('ballot'))).toMatchObject({
    status: 'counted',
    shown: true,
    result: { answered: 0 },
  });
});

test('showing results again keeps what was counted', () => {
  const world = voting(closed());
  on['results:show'](world.facilitator(), { ballotId: id('ballot') });
  const first = world.draft.get('ballots', id('ballot'))?.result;
  world.draft.put('workshops', workshopRow({ threshold: 3 }));
  on['results:show'](world.facilitator(), { ballotId: id('ballot') });
  expect(world.draft.get('ballots', id('ballot'))?.result).toEqual(first);
  expect(world.told.forgotten).toEqual([id('ballot')]);
});
