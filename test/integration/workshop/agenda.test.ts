import { expect, test } from 'vitest';
import { builtInAgenda } from '../../../shared/domain/agenda.ts';
import type { StageKind } from '../../../shared/domain/stage.ts';
import { allOutputs } from '../../support/outputs.ts';
import type { WireClient } from '../../support/wire-client.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';

/** Somebody in the workshop, and who gives their commands. */
interface Voice {
  id: string;
  name: string;
  group: string;
  hand: () => WireClient;
  /** Set for a person without a device. */
  for: { for?: string };
}

interface Room {
  workshop: TestWorkshop;
  phones: TestPerson[];
  voices: Voice[];
  screen: WireClient;
}

const withDevice: [string, string][] = [
  ['Bo', 'staff'],
  ['Cy', 'staff'],
  ['Di', 'staff'],
  ['Ed', 'staff'],
  ['Flo', 'staff'],
  ['Gil', 'lived'],
  ['Hal', 'lived'],
  ['Ida', 'lived'],
  ['Jo', 'lived'],
];

/** Seven staff and six people with lived experience: four of them without a device. The last phone is the scribe's. */
async function gather(): Promise<Room> {
  const workshop = await startWorkshop({ seed: 5 });
  const { facilitator } = workshop;
  const phones: TestPerson[] = [];
  for (const [name, group] of withDevice) phones.push(await workshop.join(name, group));
  const voices: Voice[] = phones.map((phone, index) => {
    const [name = '', group = ''] = withDevice[index] ?? [];
    return { id: phone.id, name, group, hand: () => phone.client, for: {} };
  });
  const scribe = phones.at(-1);
  if (!scribe) throw new Error('nobody came');
  await facilitator.must('participant:scribe', { participantId: scribe.id, scribe: true });
  await scribe.client.ended();
  await workshop.comeBack(scribe);
  for (const [name, group, hand] of [
    ['Kay', 'staff', () => facilitator],
    ['Lou', 'staff', () => facilitator],
    ['Mia', 'lived', () => scribe.client],
    ['Ned', 'lived', () => scribe.client],
  ] as const) {
    const id = workshop.newId();
    await hand().must('participant:add', { participantId: id, name, groupId: group });
    voices.push({ id, name, group, hand, for: { for: id } });
  }
  return { workshop, phones, voices, screen: await workshop.screen() };
}

const everyone = ({ workshop, phones }: Room) => [
  workshop.facilitator,
  ...phones.map((phone) => phone.client),
];

/** Opens a stage, and sees that it is where everybody is. */
async function go(room: Room, kind: StageKind, minutes: number): Promise<void> {
  const { workshop, screen } = room;
  await workshop.wait();
  if (kind === 'welcome') await workshop.facilitator.must('workshop:start', {});
  else await workshop.openStage(kind);
  await workshop.wait(0);
  const stageId = workshop.stageId(kind);
  for (const client of everyone(room)) {
    expect(client.map('room', 'now')['one']?.['stageId']).toBe(stageId);
    expect(client.map('room', 'stages')[stageId]).toMatchObject({ kind, status: 'open', minutes });
    expect(client.map('room', 'timer')['one']).toEqual({
      endsAt: workshop.clock.now() + minutes * 60_000,
      remainingMs: null,
    });
  }
  expect(screen.map('screen', 'now')['one']?.['stage']).toMatchObject({ id: stageId, status: 'open' });
}

/** Everybody has the same board; returns it. */
function board(room: Room, map: string): Record<string, Record<string, unknown>> {
  const held = room.workshop.facilitator.map('board:main', map);
  for (const client of everyone(room)) expect(client.map('board:main', map)).toEqual(held);
  return held;
}

async function write(room: Room): Promise<void> {
  const { workshop, voices, phones } = room;
  for (const { hand, name, for: who } of voices) {
    const note = { noteId: workshop.newId(), text: `What ${name.length} letters saw, ${name}`, ...who };
    await hand().must('note:add', { ...note, consent: 'group' });
    await hand().must('participant:done', { done: true, ...who });
  }
  await workshop.wait();
  for (const phone of phones) {
    const own = Object.values(phone.client.map(`mine:${phone.id}`, 'notes'));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ status: 'private', consent: 'group' });
  }
  expect(board(room, 'notes')).toEqual({});
  for (const client of everyone(room))
    expect(client.map('room', 'counts')['one']).toEqual({ done: 13, of: 13 });
  expect(workshop.facilitator.map('desk', 'progress')['one']).toEqual({
    busy: 0,
    done: 13,
    notConnected: 0,
    moreTime: 0,
    late: 0,
  });
}

async function read(room: Room): Promise<string[]> {
  const { workshop, screen } = room;
  const notes = board(room, 'notes');
  expect(Object.keys(notes)).toHaveLength(13);
  expect(Object.values(notes).filter((note) => note['writtenFor'])).toHaveLength(4);
  expect(screen.map('screen', 'notes')).toEqual({});
  await workshop.facilitator.must('wall:set', { on: true });
  await workshop.wait(0);
  expect(screen.map('screen', 'notes')).toEqual(notes);
  return Object.values(notes)
    .toSorted((one, other) => Number(one['rank']) - Number(other['rank']))
    .map((note) => String(note['id']));
}

/** Five themes of all notes but one; with thirteen people only the facilitator groups. */
async function group(room: Room, noteIds: string[]): Promise<string[]> {
  const { workshop, phones, screen } = room;
  const { facilitator } = workshop;
  const themeIds = ['Being asked', 'Going home', 'Waiting', 'Nights', 'Words'].map((title) => ({
    themeId: workshop.newId(),
    title,
  }));
  const refused = await phones[0]?.client.command('theme:add', { themeId: workshop.newId(), title: 'Mine' });
  expect(refused).toMatchObject({ ok: false, code: 'forbidden' });
  for (const [index, theme] of themeIds.entries()) {
    await facilitator.must('theme:add', { ...theme, noteIds: noteIds.slice(index * 2, index * 2 + 2) });
  }
  await facilitator.must('note:move', {
    noteIds: noteIds.slice(10, 12),
    themeId: themeIds[0]?.themeId ?? '',
  });
  await workshop.wait(0);
  const themes = Object.values(board(room, 'themes'));
  expect(themes.map((theme) => String(theme['title'])).toSorted()).toEqual([
    'Being asked',
    'Going home',
    'Nights',
    'Waiting',
    'Words',
  ]);
  const sizes = themeIds.map(
    ({ themeId }) => Object.values(board(room, 'notes')).filter((note) => note['themeId'] === themeId).length,
  );
  expect(sizes).toEqual([4, 2, 2, 2, 2]);
  expect(Object.keys(screen.map('screen', 'themes'))).toHaveLength(5);
  return themeIds.map(({ themeId }) => themeId);
}

/** Everybody gives two dots to the first theme; staff two to the second, the others two to the third. */
async function vote(room: Room, themeIds: string[]): Promise<string> {
  const { workshop, voices, phones, screen } = room;
  const [ballotId = ''] = Object.keys(board(room, 'ballots'));
  expect(board(room, 'ballots')[ballotId]).toMatchObject({
    dots: 5,
    perTheme: 2,
    status: 'open',
    result: null,
  });
  const [first = '', second = '', third = ''] = themeIds;
  for (const voice of voices) {
    const cast = (themeId: string) =>
      voice.hand().must('vote:cast', { ballotId, themeId, dots: 2, ...voice.for });
    await cast(first);
    await cast(voice.group === 'staff' ? second : third);
    workshop.clock.advance(1_000);
  }
  await workshop.wait();
  for (const phone of phones) {
    expect(phone.client.map(`mine:${phone.id}`, 'votes')[ballotId]).toMatchObject({ left: 1 });
    expect(Object.values(phone.client.map(`mine:${phone.id}`, 'votes'))).toHaveLength(1);
  }
  for (const client of [...everyone(room), screen]) {
    for (const doc of client.docs.values()) expect(JSON.stringify(doc)).not.toContain('totals');
  }
  return ballotId;
}

async function decide(room: Room, ballotId: string, themeIds: string[]): Promise<void> {
  const { workshop, phones, screen } = room;
  const { facilitator } = workshop;
  expect(board(room, 'ballots')[ballotId]).toMatchObject({ status: 'closed', result: null });
  await facilitator.must('results:show', { ballotId });
  await workshop.wait();
  const [first = '', second = '', third = '', ...others] = themeIds;
  const result = board(room, 'ballots')[ballotId]?.['result'];
  expect(result).toMatchObject({
    answered: 13,
    totals: { [first]: 26, [second]: 14, [third]: 12 },
    byTotal: [[first], [second], [third], others],
    groups: [
      { groupId: 'staff', answered: 7, totals: { [first]: 14, [second]: 14, [third]: 0 } },
      { groupId: 'lived', answered: 6, totals: { [first]: 12, [second]: 0, [third]: 12 } },
    ],
    withheld: [],
    // Half of each group's dots are on the first; the next two weigh the same, though more people are staff.
    equalVoice: {
      shares: { [first]: 50, [second]: 25, [third]: 25 },
      ranking: [[first], [second, third], others],
    },
  });
  expect(screen.map('screen', 'ballots')[ballotId]?.['result']).toEqual(result);
  for (const phone of phones) expect(phone.client.map(`mine:${phone.id}`, 'votes')).toEqual({});

  const choose = { themeId: first, statement: 'Ask before every change.', version: 0 };
  expect(await facilitator.command('priority:choose', { ...choose, reason: '' })).toEqual({
    ok: false,
    code: 'invalid',
    detail: 'reason-missing',
  });
  await facilitator.must('priority:choose', { ...choose, reason: 'Everybody named it.' });
  for (const themeId of themeIds.slice(1, 4)) {
    await facilitator.must('priority:set-aside', { themeId, reason: 'Another team has it.', version: 0 });
  }
  await workshop.wait();
  expect(Object.values(board(room, 'priorities')).map((one) => one['outcome'])).toEqual(
    expect.arrayContaining(['chosen', 'set-aside', 'set-aside', 'set-aside']),
  );
}

/** An action with an owner who says yes and a co-lead who is invited, and one whose owner is to be found. */
async function act(room: Room, themeId: string, noteId: string): Promise<void> {
  const { workshop, phones, screen } = room;
  const { facilitator } = workshop;
  const [owner, lead] = [phones[0], phones.at(-1)];
  if (!owner || !lead) throw new Error('nobody came');
  const [actionId, open] = [workshop.newId(), workshop.newId()];
  const added = { themeId, due: '2026-09-01', measure: 'We count.', noteIds: [noteId] };
  await facilitator.must('action:add', { actionId, title: 'A card on every bed', ...added });
  await facilitator.must('action:add', { actionId: open, title: 'A room to wait in', ...added });
  const agree = () => facilitator.command('action:agree', { actionId, agreed: true });
  expect(await agree()).toMatchObject({ detail: 'owner-missing' });
  await facilitator.must('action:owner', {
    actionId,
    owner: { kind: 'person', participantId: owner.id },
  });
  expect(
    await facilitator.command('action:co-lead', { actionId, participantId: owner.id }),
    'staff do not co-lead',
  ).toMatchObject({ code: 'invalid' });
  await facilitator.must('action:co-lead', { actionId, participantId: lead.id });
  await workshop.wait();
  expect(Object.values(owner.client.map(`mine:${owner.id}`, 'asks'))).toMatchObject([
    { role: 'owner', title: 'A card on every bed', answer: 'asked' },
  ]);
  expect(screen.map('screen', 'actions')[actionId]).toMatchObject({ owner: { kind: 'none' }, coLead: null });
  expect(await agree()).toMatchObject({ detail: 'owner-missing' });
  await owner.client.must('action:answer', { actionId, role: 'owner', yes: true });
  await lead.client.must('action:answer', { actionId, role: 'co-lead', yes: true });
  expect(await agree()).toEqual({ ok: true });
  const toBeFound = { kind: 'to-be-found', by: 'Fran', date: '2026-06-01' } as const;
  await facilitator.must('action:owner', { actionId: open, owner: toBeFound });
  await facilitator.must('action:agree', { actionId: open, agreed: true });
  await workshop.wait();
  expect(board(room, 'actions')[actionId]).toMatchObject({
    agreed: true,
    owner: { kind: 'person', name: 'Bo', answer: 'yes' },
    coLead: { name: 'Jo', answer: 'yes' },
  });
  expect(screen.map('screen', 'actions')).toEqual(board(room, 'actions'));
}

async function close(room: Room, lastTheme: string): Promise<void> {
  const { workshop, phones } = room;
  const { facilitator } = workshop;
  await facilitator.must('workshop:close', {});
  await workshop.wait();
  for (const client of everyone(room)) {
    expect(client.map('room', 'about')['one']).toMatchObject({ status: 'closed', reportFinal: false });
    expect(client.map('room', 'now')['one']?.['stageId']).toBeNull();
  }
  const over = await phones[0]?.client.command('note:add', {
    noteId: workshop.newId(),
    text: 'One more.',
    consent: null,
  });
  expect(over).toEqual({ ok: false, code: 'closed' });
  expect(await facilitator.command('report:final', {})).toMatchObject({ detail: 'themes-without-fate' });
  await facilitator.must('priority:set-aside', { themeId: lastTheme, reason: 'Not now.', version: 0 });
  await facilitator.must('report:final', {});
  await facilitator.must('workshop:archive', {});
  await workshop.wait();
  for (const client of everyone(room)) {
    expect(client.map('room', 'about')['one']).toMatchObject({ status: 'archived', reportFinal: true });
  }
}

test('a whole workshop, from the lobby to the archive, the same on every device', async () => {
  const room = await gather();
  const { workshop, voices } = room;
  const { facilitator } = workshop;
  try {
    const stages = Object.values(facilitator.map('room', 'stages')).toSorted(
      (one, other) => Number(one['position']) - Number(other['position']),
    );
    expect(stages.map((stage) => stage['kind'])).toEqual(builtInAgenda);
    await go(room, 'welcome', 10);
    for (const { hand, for: who } of voices) await hand().must('participant:agree', who);
    await workshop.wait();
    for (const { id } of voices) {
      expect(facilitator.map('desk', 'people')[id]).toMatchObject({ agreedRules: true });
    }
    await go(room, 'write', 10);
    await write(room);
    await go(room, 'read', 10);
    const noteIds = await read(room);
    await go(room, 'group', 15);
    const themeIds = await group(room, noteIds);
    await go(room, 'break', 15);
    await go(room, 'vote', 10);
    const ballotId = await vote(room, themeIds);
    await go(room, 'decide', 20);
    await decide(room, ballotId, themeIds);
    await go(room, 'actions', 10);
    await act(room, themeIds[0] ?? '', noteIds[0] ?? '');
    await facilitator.must('workshop:edit', { hearWay: '' });
    const closing = { stageId: workshop.stageId('close') };
    expect(await facilitator.command('stage:open', closing)).toMatchObject({ detail: 'hear-back-missing' });
    await facilitator.must('workshop:edit', { hearWay: 'letter' });
    await go(room, 'close', 5);
    await close(room, themeIds[4] ?? '');
    const { word, 'take-home': takeHome } = await allOutputs(workshop);
    for (const text of [word, takeHome]) {
      expect(text).toContain('Ask before every change.');
      expect(text).toContain('A card on every bed');
      expect(text).not.toContain('DRAFT FOR CHECKING');
    }
  } finally {
    await workshop.close();
  }
});
