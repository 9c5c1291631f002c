import { expect, test } from 'vitest';
import { limits } from '../../../shared/domain/limits.ts';
import { startWorkshop, type TestWorkshop } from '../../support/workshop.ts';

const atLeast = (names: string[]) => names.toSorted();

function documentsOf(client: { docs: ReadonlyMap<string, unknown> }): string[] {
  return atLeast([...client.docs.keys()]);
}

/** Runs with a workshop of its own. */
async function within(work: (workshop: TestWorkshop) => Promise<void>): Promise<void> {
  const workshop = await startWorkshop();
  try {
    await work(workshop);
  } finally {
    await workshop.close();
  }
}

const joining = { kind: 'participant', groupId: 'lived', accessNeeds: '', ownDevice: false };

test('who waits has nothing but their own document; once admitted they come back with all of theirs', () =>
  within(async (workshop) => {
    const { facilitator } = workshop;
    await facilitator.must('workshop:edit', { waitingRoom: true });
    const person = await workshop.join('Wren', 'lived');
    const mine = `mine:${person.id}`;
    expect(documentsOf(person.client)).toEqual([mine]);
    expect(person.client.map(mine, 'me')['one']).toMatchObject({ status: 'waiting', title: 'Coming home' });
    await workshop.wait();
    expect(facilitator.map('desk', 'people')[person.id]).toMatchObject({ name: 'Wren', status: 'waiting' });
    expect(facilitator.map('room', 'counts')['one']).toEqual({ done: 0, of: 0 });
    for (const channel of [facilitator.hello?.channels[0] ?? '', facilitator.hello?.channels[1] ?? '']) {
      person.client.socket.emit('doc:open', [[channel, 'AAABAA==']]);
    }
    expect(await person.client.command('participant:edit', { name: 'Someone' })).toMatchObject({
      code: 'forbidden',
    });
    expect(person.client.closed.map(({ code }) => code)).toEqual([4403, 4403]);

    await facilitator.must('participant:admit', { participantId: person.id });
    await person.client.ended();
    await workshop.comeBack(person);
    expect(documentsOf(person.client)).toEqual(atLeast(['board:main', mine, 'room']));
    expect(person.client.map(mine, 'me')['one']).toMatchObject({ status: 'present' });
    await workshop.wait();
    expect(facilitator.map('room', 'counts')['one']).toEqual({ done: 0, of: 1 });
  }));

/** Somebody writes, all is revealed, and the facilitator removes the writer. */
async function removed(workshop: TestWorkshop, withNotes: boolean): Promise<string[]> {
  const { facilitator } = workshop;
  const [writer, other] = [await workshop.join('Wren', 'lived'), await workshop.join('Ola', 'staff')];
  await facilitator.must('workshop:start', {});
  await workshop.openStage('write');
  const noteId = workshop.newId();
  await writer.client.must('note:add', { noteId, text: 'Nobody asked me.', consent: 'named' });
  await workshop.openStage('read');
  const link = String(writer.client.map(`mine:${writer.id}`, 'me')['one']?.['returnLink']).split('#')[1];

  await facilitator.must('participant:remove', { participantId: writer.id, withNotes });
  await writer.client.ended();
  await expect(workshop.comeBack(writer)).rejects.toThrow('removed');
  expect(await workshop.browser().ask('/api/return', { token: link, ownDevice: false })).toMatchObject({
    code: 'not-found',
  });
  await workshop.wait();
  expect(facilitator.map('desk', 'people')[writer.id]).toBeUndefined();
  expect(other.client.map('room', 'counts')['one']).toEqual({ done: 0, of: 1 });
  return Object.values(other.client.map('board:main', 'notes')).map((note) => String(note['text']));
}

test('a person who is removed is cut off for good, and their notes stay', () =>
  within(async (workshop) => {
    expect(await removed(workshop, false)).toEqual(['Nobody asked me.']);
  }));

test('a person who is removed with their notes takes them along', () =>
  within(async (workshop) => {
    expect(await removed(workshop, true)).toEqual([]);
  }));

test('a return link makes another device the same person; a renewed one ends the old and tells them', () =>
  within(async (workshop) => {
    const { facilitator } = workshop;
    const person = await workshop.join('Wren', 'lived');
    const mine = `mine:${person.id}`;
    const me = () => person.client.map(mine, 'me')['one'] ?? {};
    const tokenNow = () => String(me()['returnLink']).split('#')[1];
    const old = tokenNow();

    const laptop = workshop.browser();
    const { participantId } = await laptop.post('/api/return', { token: old, ownDevice: true });
    expect(participantId).toBe(person.id);
    const second = await workshop.connect(`p:${participantId}`, laptop);
    await second.must('participant:edit', { name: 'Wren B' });
    await person.client.settled();
    expect(me()['name']).toBe('Wren B');
    await workshop.wait();
    expect(Object.keys(facilitator.map('desk', 'people'))).toEqual([person.id]);

    const seen = facilitator.packets.length;
    await facilitator.must('participant:renew-link', { participantId: person.id, signOut: true });
    // Whoever came by the old link is out; the device that joined comes back by itself.
    await second.ended();
    await expect(workshop.connect(`p:${participantId}`, laptop)).rejects.toThrow('signed-out');
    await workshop.comeBack(person);
    await workshop.wait();
    expect(me()['linkRenewed']).toBe(true);
    expect(tokenNow()).not.toBe(old);
    expect(facilitator.packets.slice(seen).join('\n')).not.toContain(tokenNow());
    expect(await workshop.browser().ask('/api/return', { token: old, ownDevice: false })).toMatchObject({
      code: 'not-found',
    });
    const again = await workshop.browser().ask('/api/return', { token: tokenNow(), ownDevice: false });
    expect(again).toEqual({ ok: true, participantId: person.id });
    await person.client.must('participant:link-seen', {});
    await person.client.settled();
    expect(me()['linkRenewed']).toBe(false);
  }));

test('a scribe writes, agrees and is done for people without a device, and for nobody who has one', () =>
  within(async (workshop) => {
    const { facilitator } = workshop;
    const scribe = await workshop.join('Sky', 'staff');
    const other = await workshop.join('Ola', 'lived');
    const add = (participantId: string) =>
      scribe.client.command('participant:add', { participantId, name: 'Ada', groupId: 'lived' });
    const ada = workshop.newId();
    expect(await add(ada)).toMatchObject({ code: 'forbidden' });
    await facilitator.must('participant:scribe', { participantId: scribe.id, scribe: true });
    await scribe.client.ended();
    await workshop.comeBack(scribe);
    expect(await add(ada)).toEqual({ ok: true });
    expect(scribe.client.map(`mine:${scribe.id}`, 'people')).toMatchObject({ [ada]: { name: 'Ada' } });

    await facilitator.must('workshop:start', {});
    await scribe.client.must('participant:agree', { for: ada });
    await workshop.openStage('write');
    const write = (forId: string) =>
      scribe.client.command('note:add', {
        noteId: workshop.newId(),
        text: 'Said aloud.',
        consent: 'group',
        for: forId,
      });
    expect(await write(ada)).toEqual({ ok: true });
    expect(await write(other.id)).toMatchObject({ code: 'forbidden' });
    await scribe.client.must('participant:done', { done: true, for: ada });
    await workshop.wait();
    expect(other.client.map('room', 'counts')['one']).toEqual({ done: 1, of: 3 });
    await workshop.openStage('read');
    await workshop.wait();
    const [note] = Object.values(other.client.map('board:main', 'notes'));
    expect(note).toMatchObject({ text: 'Said aloud.', writtenFor: true, name: null });
  }));

test('a supporter is present and follows along, without notes, votes or a group', () =>
  within(async (workshop) => {
    const { facilitator } = workshop;
    const supporter = await workshop.join('Kit', null, { kind: 'supporter' });
    const writer = await workshop.join('Wren', 'lived');
    await facilitator.must('workshop:start', {});
    await workshop.openStage('write');
    const noteId = workshop.newId();
    const note = { noteId, text: 'A word.', consent: null };
    expect(await supporter.client.command('note:add', note)).toMatchObject({ code: 'forbidden' });
    await writer.client.must('note:add', note);
    await workshop.openStage('group');
    const themeId = workshop.newId();
    const theme = { themeId, title: 'Being asked', noteIds: [noteId] };
    expect(await supporter.client.command('theme:add', theme)).toMatchObject({ code: 'forbidden' });
    await writer.client.must('theme:add', theme);
    await workshop.openStage('vote');
    await workshop.wait();
    const [ballotId = ''] = Object.keys(supporter.client.map('board:main', 'ballots'));
    const vote = { ballotId, themeId, dots: 1 };
    expect(await supporter.client.command('vote:cast', vote)).toMatchObject({ code: 'forbidden' });
    expect(supporter.client.map(`mine:${supporter.id}`, 'votes')).toEqual({});
    expect(supporter.client.map('room', 'counts')['one']).toEqual({ done: 0, of: 1 });
    // A supporter may need a pause like anyone else.
    expect(await supporter.client.command('pause:ask', { pauseId: workshop.newId() })).toEqual({ ok: true });
  }));

test('a full workshop says so at the door and at the desk, and takes one more when somebody leaves', () =>
  within(async (workshop) => {
    const { facilitator, clock } = workshop;
    const body = { ...joining, name: 'Last', token: workshop.token('join') };
    const add = (participantId: string) =>
      facilitator.command('participant:add', { participantId, name: 'One', groupId: 'staff' });
    const ids = Array.from({ length: limits.people }, () => workshop.newId());
    for (let begin = 0; begin < ids.length; begin += 30) {
      clock.advance(5_000);
      const replies = await Promise.all(ids.slice(begin, begin + 30).map(add));
      expect(replies.every((reply) => reply.ok)).toBe(true);
    }
    clock.advance(5_000);
    const full = { ok: false, code: 'limit-reached', detail: 'too-many-people' };
    expect(await add(workshop.newId())).toEqual(full);
    expect(await workshop.browser().ask('/api/join', body)).toEqual(full);
    await facilitator.must('participant:remove', { participantId: ids[0] ?? '', withNotes: true });
    expect(await workshop.browser().ask('/api/join', body)).toMatchObject({ ok: true });
  }));

test('closed doors, a renewed code, and a code as people type it', () =>
  within(async (workshop) => {
    const { facilitator } = workshop;
    const code = () => String(facilitator.map('desk', 'links')['one']?.['code']);
    const join = (way: object) => workshop.browser().ask('/api/join', { ...joining, name: 'Ann', ...way });
    const [old, token] = [code(), workshop.token('join')];
    expect(old).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    for (const typed of [
      old.toLowerCase(),
      old.replace('-', ''),
      ` ${old.replace('-', ' ')} `,
      old.split('').join(' '),
      old.replace('-', '–'),
    ]) {
      expect(await join({ code: typed }), typed).toMatchObject({ ok: true });
    }

    await facilitator.must('joining:set', { open: false });
    const closed = { ok: false, code: 'closed', detail: 'joining-closed' };
    expect(await join({ code: old })).toEqual(closed);
    expect(await join({ token })).toEqual(closed);
    expect(code()).toBe('');
    await facilitator.must('joining:set', { open: true });
    expect(await join({ token })).toMatchObject({ ok: true });

    await facilitator.must('link:renew', { kind: 'join' });
    expect(await join({ code: old })).toMatchObject({ code: 'not-found' });
    expect(await join({ token })).toMatchObject({ code: 'not-found' });
    expect(await join({ code: code() })).toMatchObject({ ok: true });
    expect(await join({ token: workshop.token('join') })).toMatchObject({ ok: true });
  }));

test('a shared device forgets its person after half an hour away; an own device does not', () =>
  within(async (workshop) => {
    const shared = await workshop.join('Wren', 'lived');
    const own = await workshop.join('Ola', 'staff', { ownDevice: true });
    for (const person of [shared, own]) person.client.close();
    workshop.clock.advance(limits.sharedDeviceIdleMs - 1);
    await workshop.comeBack(shared);
    shared.client.close();
    await workshop.wait(0);
    workshop.clock.advance(limits.sharedDeviceIdleMs);
    await expect(workshop.comeBack(shared)).rejects.toThrow('signed-out');
    await workshop.comeBack(own);
    const look = await shared.browser.post('/api/join/look', { token: workshop.token('join') });
    expect(look.here).toEqual([]);
  }));

test('renewing one workshop’s projector link leaves the projectors of others alone', () =>
  within(async (workshop) => {
    const { facilitator, facilitatorBrowser, facilitatorId } = workshop;
    const as = `f:${facilitatorId}`;
    const { workshopId } = await facilitatorBrowser.post('/api/workshops', { as, title: 'Another' });
    const desk = await workshop.connect(`${as}@${workshopId}`, facilitatorBrowser);
    const device = workshop.browser();
    const link = String(desk.map('desk', 'links')['one']?.['screen']).split('#')[1];
    await device.post('/api/link', { token: link });
    const theirs = await workshop.connect(`screen:${workshopId}`, device);
    const ours = await workshop.screen();

    await facilitator.must('link:renew', { kind: 'screen' });
    await ours.ended();
    await theirs.settled();
    expect(theirs.socket.connected).toBe(true);
  }));
