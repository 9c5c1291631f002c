import { expect, test } from 'vitest';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import { workshopHandlers as on } from '../../../../server/handlers/workshop.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  stageRow,
  themeRow,
  type World,
} from '../../../support/handler-context.ts';
import { refusal } from '../../../support/refusals.ts';

const hear = { hearFrom: 'Sam', hearBy: '2026-12-01', hearWay: 'by post' };

function worldAt(workshop: Partial<Workshop>, rows: Parameters<typeof createWorld>[0] = {}): World {
  return createWorld({ ...rows, workshop });
}

const closedBallot: Ballot = {
  id: id('ballot'),
  stageId: id('vote'),
  position: 0,
  question: 'Vote',
  dots: 3,
  perTheme: 1,
  options: [{ themeId: id('a'), title: 'a' }],
  status: 'closed',
  closedAt: 1,
  lateVoterIds: [],
  shown: false,
  result: null,
};

test('editing changes only the fields that are given', () => {
  const world = worldAt({ status: 'draft', aim: 'old aim', promise: 'old promise' });
  on['workshop:edit'](world.facilitator(), { aim: 'new aim', rules: ['Be kind.'], waitingRoom: true });
  expect(world.draft.workshop).toMatchObject({
    aim: 'new aim',
    promise: 'old promise',
    rules: ['Be kind.'],
    waitingRoom: true,
  });
});

test('an empty text replaces what was there', () => {
  const world = worldAt({ aim: 'old aim' });
  on['workshop:edit'](world.facilitator(), { aim: '' });
  expect(world.draft.workshop.aim).toBe('');
});

test('a participant cannot edit the workshop', () => {
  const world = createWorld({ participants: [personRow('ada')] });
  expect(refusal(world, () => on['workshop:edit'](world.participant(id('ada')), { title: 'Mine' }))).toBe(
    'forbidden',
  );
});

test('the threshold may change until writing begins', () => {
  const world = worldAt({ status: 'lobby' }, { stages: [stageRow('write')] });
  on['workshop:edit'](world.facilitator(), { threshold: 7 });
  expect(world.draft.workshop.threshold).toBe(7);
});

test('the threshold is fixed once writing has begun; naming the same one is no change', () => {
  const world = worldAt({}, { stages: [stageRow('write', { status: 'closed' })] });
  on['workshop:edit'](world.facilitator(), { threshold: 5 });
  expect(refusal(world, () => on['workshop:edit'](world.facilitator(), { threshold: 3 }))).toBe(
    'conflict: threshold-fixed',
  );
});

test('the threshold is fixed once voting has begun', () => {
  const world = worldAt({}, { stages: [stageRow('vote', { status: 'open' })] });
  expect(refusal(world, () => on['workshop:edit'](world.facilitator(), { threshold: 3 }))).toBe(
    'conflict: threshold-fixed',
  );
});

const staff = { id: 'staff', label: 'Staff' };
const lived = { id: 'lived', label: 'Partners' };
const carers = { id: 'carers', label: 'Carers' };

test('groups are renamed and added', () => {
  const world = createWorld();
  on['workshop:edit'](world.facilitator(), { groups: [staff, lived, carers] });
  expect(world.draft.workshop.groups).toEqual([staff, lived, carers]);
});

test('a group without people is removed', () => {
  const world = worldAt({ groups: [staff, lived, carers] });
  on['workshop:edit'](world.facilitator(), { groups: [lived] });
  expect(world.draft.workshop.groups).toEqual([lived]);
});

test('lived experience is always one of the groups', () => {
  const world = createWorld();
  expect(refusal(world, () => on['workshop:edit'](world.facilitator(), { groups: [staff] }))).toBe('invalid');
});

test('two groups cannot share an id or a label', () => {
  const world = createWorld();
  const edit = (groups: { id: string; label: string }[]) => () =>
    on['workshop:edit'](world.facilitator(), { groups });
  expect(refusal(world, edit([lived, staff, { id: 'staff', label: 'Others' }]))).toBe('invalid');
  expect(refusal(world, edit([lived, staff, { id: 'others', label: 'STAFF' }]))).toBe('invalid');
});

test('a group with people stays, those who wait counted', () => {
  const world = createWorld({ participants: [personRow('ada', { status: 'waiting' })] });
  expect(refusal(world, () => on['workshop:edit'](world.facilitator(), { groups: [lived] }))).toBe(
    'conflict',
  );
});

test('a group stays for the words of somebody who was removed, and goes without them', () => {
  const gone = personRow('ada', { status: 'removed' });
  const withWords = createWorld({ participants: [gone], notes: [noteRow('n', 'ada')] });
  expect(refusal(withWords, () => on['workshop:edit'](withWords.facilitator(), { groups: [lived] }))).toBe(
    'conflict',
  );
  const without = createWorld({ participants: [gone] });
  on['workshop:edit'](without.facilitator(), { groups: [lived] });
  expect(without.draft.workshop.groups).toEqual([lived]);
});

test('the doors open with a support contact, and joining with them', () => {
  const world = worldAt({ status: 'draft', joiningOpen: false });
  on['workshop:open'](world.facilitator(), {});
  expect(world.draft.workshop).toMatchObject({ status: 'lobby', joiningOpen: true });
});

test.each([{ supportName: '' }, { supportPhone: '' }])('the doors stay closed without %j', (missing) => {
  const world = worldAt({ status: 'draft', ...missing });
  expect(refusal(world, () => on['workshop:open'](world.facilitator(), {}))).toBe('invalid: support-missing');
});

test('starting opens the first stage', () => {
  const world = worldAt(
    { status: 'lobby' },
    { stages: [stageRow('write', { position: 1 }), stageRow('welcome', { position: 0, minutes: 15 })] },
  );
  on['workshop:start'](world.facilitator(), {});
  expect(world.draft.workshop).toMatchObject({
    status: 'live',
    currentStageId: id('welcome'),
    timer: { endsAt: world.now + 15 * 60_000, remainingMs: null },
  });
});

test('a workshop without stages starts too', () => {
  const world = worldAt({ status: 'lobby' });
  on['workshop:start'](world.facilitator(), {});
  expect(world.draft.workshop).toMatchObject({ status: 'live', currentStageId: null });
});

test('a pause holds the timer, and it goes on after the pause', () => {
  const world = createWorld();
  world.draft.put('workshops', {
    ...world.draft.workshop,
    timer: { endsAt: world.now + 90_000, remainingMs: null },
  });
  on['workshop:pause'](world.facilitator(), {});
  expect(world.draft.workshop).toMatchObject({
    status: 'paused',
    timer: { endsAt: null, remainingMs: 90_000 },
  });
  world.now += 3_600_000;
  on['workshop:resume'](world.facilitator(), {});
  expect(world.draft.workshop).toMatchObject({ status: 'live', timer: { endsAt: world.now + 90_000 } });
});

test('a timer that was paused before the pause stays paused after it', () => {
  const timer = { endsAt: null, remainingMs: 90_000 };
  const world = worldAt({ status: 'live', timer });
  on['workshop:pause'](world.facilitator(), {});
  world.now += 60_000;
  on['workshop:resume'](world.facilitator(), {});
  expect(world.draft.workshop).toMatchObject({ status: 'live', timer });
});

test.each([{ supportName: '' }, { supportPhone: '' }])(
  'once the doors are open the support contact cannot be emptied: %j',
  (missing) => {
    const world = worldAt({ status: 'live' });
    const act = () => on['workshop:edit'](world.facilitator(), missing);
    expect(refusal(world, act)).toBe('invalid: support-missing');
  },
);

test('a group that is added after the reveal does not leave its people as the only ones without a label', () => {
  const people = ['staff', 'lived'].flatMap((groupId) =>
    Array.from({ length: groupId === 'staff' ? 5 : 6 }, (_, n) => personRow(`${groupId}${n}`, { groupId })),
  );
  const groups = [
    { id: 'staff', label: 'Staff' },
    { id: 'lived', label: 'Lived' },
  ];
  const world = worldAt(
    { groups },
    {
      participants: people,
      notes: people.map((person) => noteRow(`of-${person.name}`, person.name)),
      stages: [stageRow('write', { status: 'closed', closedAt: 1, labelledGroups: ['staff', 'lived'] })],
    },
  );
  const labels = () => world.draft.get('stages', id('write'))?.labelledGroups;
  on['workshop:edit'](world.facilitator(), {
    groups: groups.map((group) => ({ ...group, label: 'x' + group.id })),
  });
  expect(labels()).toEqual(['staff', 'lived']);
  on['workshop:edit'](world.facilitator(), { groups: [...groups, { id: 'carers', label: 'Carers' }] });
  expect(labels()).toEqual(['lived']);
});

test.each([{ hearFrom: '' }, { hearBy: '' }, { hearWay: '' }])(
  'a workshop cannot close without saying how people will hear back: %j',
  (missing) => {
    const world = worldAt({ ...hear, ...missing });
    expect(refusal(world, () => on['workshop:close'](world.facilitator(), {}))).toBe(
      'invalid: hear-back-missing',
    );
  },
);

test('closing ends the open stage, the timer, joining and the wall', () => {
  const world = worldAt(
    { ...hear, status: 'paused', currentStageId: id('close'), onWall: true },
    { stages: [stageRow('close', { status: 'open' })] },
  );
  on['workshop:close'](world.facilitator(), {});
  expect(world.draft.workshop).toMatchObject({
    status: 'closed',
    closedAt: world.now,
    currentStageId: null,
    timer: { endsAt: null, remainingMs: null },
    joiningOpen: false,
    onWall: false,
  });
  expect(world.draft.get('stages', id('close'))?.status).toBe('closed');
});

test('closing keeps private notes private', () => {
  const world = worldAt(
    { ...hear, currentStageId: id('write') },
    {
      stages: [stageRow('write', { status: 'open' })],
      participants: [personRow('ada')],
      notes: [noteRow('n', 'ada', { status: 'private', rank: null })],
    },
  );
  on['workshop:close'](world.facilitator(), {});
  expect(world.draft.get('notes', id('n'))?.status).toBe('private');
});

const late = () => [noteRow('n', 'ada', { status: 'late', lateAt: 5, rank: null })];

test('closing while people group takes late notes in; later they stay with their authors', () => {
  const grouping = worldAt(
    { ...hear, currentStageId: id('group') },
    { stages: [stageRow('group', { status: 'open' })], participants: [personRow('ada')], notes: late() },
  );
  on['workshop:close'](grouping.facilitator(), {});
  expect(grouping.draft.get('notes', id('n'))?.status).toBe('shown');

  const later = worldAt(hear, { participants: [personRow('ada')], notes: late() });
  on['workshop:close'](later.facilitator(), {});
  expect(later.draft.get('notes', id('n'))?.status).toBe('late');
});

test('closing counts every ballot, and shows no result by itself', () => {
  const world = worldAt(
    { ...hear, currentStageId: id('vote') },
    {
      stages: [stageRow('vote', { status: 'open' })],
      ballots: [closedBallot, { ...closedBallot, id: id('open'), status: 'open', closedAt: null }],
    },
  );
  on['workshop:close'](world.facilitator(), {});
  const ballots = [...world.draft.all('ballots')];
  expect(ballots.map((ballot) => [ballot.status, ballot.shown])).toEqual([
    ['counted', false],
    ['counted', false],
  ]);
});

test('only a closed workshop goes to the archive', () => {
  const world = worldAt({ status: 'closed' });
  on['workshop:archive'](world.facilitator(), {});
  expect(world.draft.workshop.status).toBe('archived');
  const live = createWorld();
  expect(refusal(live, () => on['workshop:archive'](live.facilitator(), {}))).toBe('wrong-stage');
});

test('joining is opened and closed', () => {
  const world = createWorld();
  on['joining:set'](world.facilitator(), { open: false });
  expect(world.draft.workshop.joiningOpen).toBe(false);
});

test.each([
  ['join', 'joinGeneration'],
  ['screen', 'screenGeneration'],
  ['support', 'supportGeneration'],
] as const)('renewing the %s link raises its generation alone', (kind, field) => {
  const world = createWorld();
  on['link:renew'](world.facilitator(), { kind });
  const { joinGeneration, screenGeneration, supportGeneration } = world.draft.workshop;
  expect({ joinGeneration, screenGeneration, supportGeneration }).toEqual({
    joinGeneration: 1,
    screenGeneration: 1,
    supportGeneration: 1,
    [field]: 2,
  });
  expect(world.told.links).toEqual([`set ${kind} 2`]);
});

test('a report is final when every theme has a fate', () => {
  const world = worldAt(
    { status: 'closed' },
    {
      themes: [themeRow('a', 0)],
      priorities: [
        { id: id('a'), outcome: 'set-aside', statement: '', reason: 'Later', position: 0, version: 1 },
      ],
    },
  );
  on['report:final'](world.facilitator(), {});
  expect(world.draft.workshop.reportFinalAt).toBe(world.now);
});

test('a report cannot be final while a theme has no fate', () => {
  const world = worldAt({ status: 'closed' }, { themes: [themeRow('a', 0)] });
  expect(refusal(world, () => on['report:final'](world.facilitator(), {}))).toBe(
    'conflict: themes-without-fate',
  );
});

test('a report that is final keeps its time', () => {
  const world = worldAt({ status: 'closed', reportFinalAt: 9 });
  on['report:final'](world.facilitator(), {});
  expect(world.draft.workshop.reportFinalAt).toBe(9);
});

test('notes are put on the wall and taken off', () => {
  const world = createWorld();
  on['wall:set'](world.facilitator(), { on: true });
  expect(world.draft.workshop.onWall).toBe(true);
  on['wall:set'](world.facilitator(), { on: false });
  expect(world.draft.workshop.onWall).toBe(false);
});

test('the pages of the wall are stopped and go on, and what is on it stays as it is', () => {
  const world = worldAt({ onWall: true });
  on['wall:turn'](world.facilitator(), { turning: false });
  expect(world.draft.workshop).toMatchObject({ wallTurning: false, onWall: true });
  on['wall:turn'](world.facilitator(), { turning: true });
  expect(world.draft.workshop.wallTurning).toBe(true);
});

test.each([
  ['workshop:open', 'lobby'],
  ['workshop:start', 'live'],
  ['workshop:pause', 'lobby'],
  ['workshop:resume', 'live'],
  ['workshop:close', 'lobby'],
] as const)('%s is refused in a workshop that is %s', (name, status) => {
  const world = worldAt({ ...hear, status });
  expect(refusal(world, () => on[name](world.facilitator(), {}))).toBe('wrong-stage');
});

test('languages are offered beside the workshop’s own', () => {
  const world = worldAt({ status: 'draft' });
  on['workshop:edit'](world.facilitator(), { languages: ['cy', 'en', 'ur'] });
  expect(world.draft.workshop.languages).toEqual(['cy', 'ur']);
});

test('a workshop whose language is Welsh from now on speaks it, its agenda too', () => {
  const world = worldAt(
    { status: 'draft', title: 'Home', languages: ['cy'], versions: { cy: { title: 'Adref' } } },
    { stages: [stageRow('write', { title: 'Write', versions: { cy: { title: 'Ysgrifennu' } } })] },
  );
  on['workshop:edit'](world.facilitator(), { language: 'cy', aim: 'Nosweithiau gwell' });
  expect(world.draft.workshop).toMatchObject({
    language: 'cy',
    languages: [],
    title: 'Adref',
    aim: 'Nosweithiau gwell',
    versions: { en: { title: 'Home' } },
  });
  expect(world.draft.get('stages', id('write'))).toMatchObject({
    title: 'Ysgrifennu',
    versions: { en: { title: 'Write' } },
  });
});

test('a workshop is said in another language field by field', () => {
  const world = worldAt({ status: 'draft', rules: ['A', 'B'] });
  const translate = (words: object) =>
    on['workshop:translate'](world.facilitator(), { language: 'cy', ...words });
  translate({ title: 'Adref', rules: ['a', 'b'] });
  translate({ aim: 'Nosweithiau gwell', title: '' });
  expect(world.draft.workshop.versions).toEqual({ cy: { aim: 'Nosweithiau gwell', rules: ['a', 'b'] } });
  on['workshop:edit'](world.facilitator(), { rules: ['B', 'New'] });
  expect(world.draft.workshop.versions['cy']?.rules).toEqual(['b', '']);
  const own = () => on['workshop:translate'](world.facilitator(), { language: 'en', title: 'Home' });
  expect(refusal(world, own)).toBe('invalid');
});

test('when it starts, a workshop is planned to end after all its minutes', () => {
  const world = worldAt({ status: 'lobby' }, { stages: [stageRow('welcome'), stageRow('write')] });
  on['workshop:start'](world.facilitator(), {});
  const { startedAt, endsAt } = world.draft.workshop;
  expect({ startedAt, endsAt }).toEqual({ startedAt: world.now, endsAt: world.now + 20 * 60_000 });
  on['workshop:edit'](world.facilitator(), { endsAt: world.now + 60_000 });
  expect(world.draft.workshop.endsAt).toBe(world.now + 60_000);
});

test('an end that was planned before holds when the workshop starts, unless it has passed', () => {
  for (const [planned, kept] of [
    [60_000, true],
    [-60_000, false],
  ] as const) {
    const world = worldAt({ status: 'lobby' }, { stages: [stageRow('welcome')] });
    world.draft.put('workshops', { ...world.draft.workshop, endsAt: world.now + planned });
    on['workshop:start'](world.facilitator(), {});
    expect(world.draft.workshop.endsAt === world.now + planned).toBe(kept);
  }
});
