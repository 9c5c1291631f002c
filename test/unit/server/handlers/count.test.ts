import { expect, test } from 'vitest';
import type { Ballot, Vote } from '#shared/domain/ballot.ts';
import type { Participant } from '#shared/domain/participant.ts';
import { countBallot, countWaitingBallots } from '../../../../server/handlers/count.ts';
import { runDue } from '../../../../server/handlers/due.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  stageRow,
  type World,
} from '../../../support/handler-context.ts';

const ballot: Ballot = {
  id: id('ballot'),
  stageId: id('vote'),
  position: 0,
  question: 'Vote',
  dots: 5,
  perTheme: 2,
  options: [
    { themeId: id('a'), title: 'a' },
    { themeId: id('b'), title: 'b' },
  ],
  status: 'closed',
  closedAt: 1,
  lateVoterIds: [id('staff0')],
  shown: false,
  result: null,
};

/** People of both groups, who each put two dots on `a` and one on `b`. */
function voted(staff: number, lived: number, seed = 1): World {
  const people: Participant[] = [
    ...Array.from({ length: staff }, (_, index) => personRow(`staff${index}`)),
    ...Array.from({ length: lived }, (_, index) => personRow(`lived${index}`, { groupId: 'lived' })),
  ];
  const votes = people.flatMap((person, index): Vote[] =>
    ['a', 'b'].map((theme, dots) => ({
      id: id(`v${index}${theme}`),
      ballotId: id('ballot'),
      themeId: id(theme),
      participantId: person.id,
      groupId: person.groupId ?? '',
      dots: 2 - dots,
    })),
  );
  return createWorld({ participants: people, ballots: [ballot], votes }, seed);
}
const votesOf = (world: World): Vote[] => [...world.draft.all('votes')];

test('counting decides the result', () => {
  const world = voted(6, 5);
  countBallot(world.facilitator(), id('ballot'));
  expect(world.draft.get('ballots', id('ballot'))).toMatchObject({
    status: 'counted',
    shown: false,
    lateVoterIds: [],
    result: { answered: 11, totals: { [id('a')]: 22, [id('b')]: 11 }, withheld: [] },
  });
});

test('counting cuts the link between people and their choices', () => {
  const world = voted(6, 5);
  const before = new Set(votesOf(world).map((vote) => vote.id));
  countBallot(world.facilitator(), id('ballot'));
  const after = votesOf(world);
  expect(after).toHaveLength(22);
  expect(after.every((vote) => vote.participantId === null && !before.has(vote.id))).toBe(true);
  expect(after.reduce((sum, vote) => sum + vote.dots, 0)).toBe(33);
  expect(world.told).toMatchObject({ forgotten: [id('ballot')], erased: 1 });
});

test('the order of the rows that stay depends on chance alone', () => {
  const orders = [1, 2].map((seed) => {
    const world = voted(6, 5, seed);
    countBallot(world.facilitator(), id('ballot'));
    return votesOf(world)
      .map((vote) => `${vote.groupId}${vote.themeId}`)
      .join();
  });
  expect(orders[0]).not.toBe(orders[1]);
});

test('choices of a withheld group do not say the group', () => {
  const world = voted(8, 2);
  countBallot(world.facilitator(), id('ballot'));
  expect(world.draft.get('ballots', id('ballot'))?.result).toMatchObject({ groups: [], equalVoice: null });
  expect(new Set(votesOf(world).map((vote) => vote.groupId))).toEqual(new Set(['']));
});

test('people who are here and did not vote make their group small', () => {
  const world = voted(8, 0);
  world.draft.put('participants', personRow('quiet', { groupId: 'lived' }));
  countBallot(world.facilitator(), id('ballot'));
  expect(world.draft.get('ballots', id('ballot'))?.result?.withheld).toEqual([
    'Staff',
    'Lived-experience partner',
  ]);
});

test('those who wait or were removed do not', () => {
  const world = voted(8, 0);
  world.draft.put('participants', personRow('waits', { groupId: 'lived', status: 'waiting' }));
  world.draft.put('participants', personRow('gone', { groupId: 'lived', status: 'removed' }));
  countBallot(world.facilitator(), id('ballot'));
  expect(world.draft.get('ballots', id('ballot'))?.result).toMatchObject({
    withheld: [],
    groups: [{ answered: 8 }],
  });
});

test('votes of another ballot are left alone', () => {
  const world = voted(6, 5);
  const other: Vote = {
    id: id('other'),
    ballotId: id('second'),
    themeId: id('a'),
    participantId: id('staff0'),
    groupId: 'staff',
    dots: 1,
  };
  world.draft.put('votes', other);
  countBallot(world.facilitator(), id('ballot'));
  expect(world.draft.get('votes', id('other'))).toEqual(other);
});

test.each(['open', 'counted'] as const)('a ballot that is %s is left alone', (status) => {
  const world = createWorld({ ballots: [{ ...ballot, status }] });
  const before = world.draft.snapshot();
  countBallot(world.facilitator(), id('ballot'));
  countBallot(world.facilitator(), id('nothing'));
  expect(world.draft.snapshot()).toEqual(before);
  expect(world.told.forgotten).toEqual([]);
});

test('every waiting ballot is counted at the end', () => {
  const world = voted(1, 1);
  world.draft.put('ballots', { ...ballot, id: id('second') });
  countWaitingBallots(world.facilitator());
  expect([...world.draft.all('ballots')].map((one) => one.status)).toEqual(['counted', 'counted']);
});

test('what is due is done: a ballot is counted, and only once', () => {
  const world = voted(6, 5);
  const due = { at: 1, kind: 'count-ballot', ballotId: id('ballot') } as const;
  runDue(world.facilitator(), due);
  const counted = world.draft.snapshot();
  runDue(world.facilitator(), due);
  expect(world.draft.snapshot()).toEqual(counted);
});

test('what is due is done: late notes are shown', () => {
  const world = createWorld({
    workshop: { currentStageId: id('group') },
    stages: [stageRow('group', { status: 'open' })],
    participants: [personRow('ada')],
    notes: [noteRow('n', 'ada', { status: 'late', lateAt: 1, rank: null })],
  });
  runDue(world.facilitator(), { at: 1, kind: 'release-late' });
  expect(world.draft.get('notes', id('n'))?.status).toBe('shown');
});
