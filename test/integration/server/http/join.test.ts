import { expect, test } from 'vitest';
import { answers, startSite } from './site.ts';

const minuteMs = 60_000;

test('the join link shows what the workshop is before anyone joins', async () => {
  const { browser, setUp } = await startSite();
  const workshop = await (await setUp()).openWorkshop();
  await workshop.command('workshop:edit', { aim: 'Safe at home', contact: 'nerys@example.org' });
  const { workshop: view, here } = await browser().done('/api/join/look', { token: workshop.token('join') });
  expect(view).toMatchObject({
    title: 'Coming home',
    aim: 'Safe at home',
    contact: 'nerys@example.org',
    supportName: 'Robin',
  });
  expect(view.groups.map(({ id }) => id)).toEqual(['staff', 'lived']);
  expect(here).toEqual([]);
});

test('a person joins by the link', async () => {
  const { browser, setUp } = await startSite();
  const workshop = await (await setUp()).openWorkshop();
  const phone = browser();
  const { participantId } = await phone.done('/api/join', { ...answers, token: workshop.token('join') });
  expect(workshop.room.state.get('participants', participantId)).toMatchObject({
    name: 'Ann',
    groupId: 'lived',
    status: 'present',
    hasDevice: true,
  });
  expect(phone.lastCookies[0]).toMatch(new RegExp(`^ct-p-${participantId}=`));
});

test('a person joins by the code as it is spoken', async () => {
  const { browser, setUp } = await startSite();
  const workshop = await (await setUp()).openWorkshop();
  const code = workshop.code().toLowerCase().replace('-', ' ');
  expect((await browser().done('/api/join/look', { code })).workshop.title).toBe('Coming home');
  const { participantId } = await browser().done('/api/join', { ...answers, code });
  expect(workshop.room.state.get('participants', participantId)?.name).toBe('Ann');
});

test('a device of one’s own is remembered; another forgets with the browser or after 30 idle minutes', async () => {
  const { server, clock, browser, setUp } = await startSite();
  const workshop = await (await setUp()).openWorkshop();
  const token = workshop.token('join');
  const own = browser();
  const shared = browser();
  const ann = await own.done('/api/join', { ...answers, token });
  expect(own.lastCookies[0]).toContain('; Max-Age=7776000;');
  const ben = await shared.done('/api/join', { ...answers, name: 'Ben', token, ownDevice: false });
  expect(shared.lastCookies[0]).not.toMatch(/max-age|expires/i);

  const isBen = () => server.signIns.identify(shared.cookieHeader(), `p:${ben.participantId}`);
  clock.advance(29 * minuteMs);
  const found = await isBen();
  expect(found).toMatchObject({ workshopId: workshop.id, forgets: true });
  // Ben did something.
  if (found) await server.signIns.seen(found);
  clock.advance(29 * minuteMs);
  expect(await isBen()).toBeDefined();
  // To be asked about is not to do something.
  clock.advance(minuteMs);
  expect(await isBen()).toBeUndefined();
  clock.advance(30 * 24 * 60 * minuteMs);
  expect(await server.signIns.identify(own.cookieHeader(), `p:${ann.participantId}`)).toBeDefined();
});

test('a device that already joined is told as whom, and can join as someone else', async () => {
  const { browser, setUp } = await startSite();
  const facilitator = await setUp();
  const workshop = await facilitator.openWorkshop();
  const other = await facilitator.openWorkshop('Another day');
  const token = workshop.token('join');
  const phone = browser();
  const ann = await phone.done('/api/join', { ...answers, token });
  await phone.done('/api/join', { ...answers, token: other.token('join') });
  const look = async () => (await phone.done('/api/join/look', { token })).here;
  expect(await look()).toEqual([{ participantId: ann.participantId, name: 'Ann' }]);

  const ben = await phone.done('/api/join', { ...answers, name: 'Ben', token });
  expect((await look()).map(({ name }) => name).sort()).toEqual(['Ann', 'Ben']);
  await workshop.command('participant:remove', { participantId: ben.participantId, withNotes: false });
  expect((await look()).map(({ name }) => name)).toEqual(['Ann']);
});

test('whoever is in finds the way back after the doors have closed; others are told why not', async () => {
  const { browser, setUp } = await startSite();
  const workshop = await (await setUp()).openWorkshop();
  const token = workshop.token('join');
  const phone = browser();
  await phone.done('/api/join', { ...answers, token });
  await workshop.command('joining:set', { open: false });
  expect((await phone.done('/api/join/look', { token })).here).toHaveLength(1);
  const closed = { ok: false, code: 'closed', detail: 'joining-closed' };
  expect((await browser().post('/api/join/look', { token })).body).toEqual(closed);
  expect((await browser().post('/api/join', { ...answers, token })).body).toEqual(closed);
  expect((await browser().post('/api/join', { ...answers, code: workshop.code() })).body).toEqual(closed);
});

test('a workshop that has not opened, or is over, says so', async () => {
  const { server, browser, setUp } = await startSite();
  const facilitator = await setUp();
  const draftId = await server.rooms.create('Draft', { id: facilitator.id, name: 'Nerys' });
  const draft = await server.rooms.open(draftId);
  const draftToken = draft && new URL(server.links.over(draft.state).join()).hash.slice(1);
  expect((await browser().post('/api/join/look', { token: draftToken })).body).toMatchObject({
    detail: 'not-open-yet',
  });

  const workshop = await facilitator.openWorkshop();
  const token = workshop.token('join');
  await workshop.command('workshop:edit', { hearFrom: 'Nerys', hearBy: '2026-06-01', hearWay: 'a letter' });
  await workshop.command('workshop:start', {});
  await workshop.command('workshop:close', {});
  const over = { status: 409, body: { ok: false, code: 'closed', detail: 'workshop-over' } };
  expect(await browser().post('/api/join', { ...answers, token })).toEqual(over);
});

test('with a waiting room a person waits until they are let in', async () => {
  const { browser, setUp } = await startSite();
  const workshop = await (await setUp()).openWorkshop();
  await workshop.command('workshop:edit', { waitingRoom: true });
  const token = workshop.token('join');
  expect((await browser().done('/api/join/look', { token })).workshop.waitingRoom).toBe(true);
  const { participantId } = await browser().done('/api/join', { ...answers, token });
  expect(workshop.room.state.get('participants', participantId)?.status).toBe('waiting');
  await workshop.command('participant:admit', { participantId });
  expect(workshop.room.state.get('participants', participantId)?.status).toBe('present');
});

test('a renewed link ends the old one and its code', async () => {
  const { browser, setUp } = await startSite();
  const workshop = await (await setUp()).openWorkshop();
  const old = { token: workshop.token('join'), code: workshop.code() };
  await workshop.command('link:renew', { kind: 'join' });
  expect((await browser().post('/api/join', { ...answers, token: old.token })).status).toBe(404);
  expect((await browser().post('/api/join', { ...answers, code: old.code })).status).toBe(404);
  expect((await browser().post('/api/join', { ...answers, token: workshop.token('join') })).status).toBe(200);
});

test('unknown codes are throttled, and joins are not: a hospital shares one address', async () => {
  const { clock, browser, setUp } = await startSite();
  const workshop = await (await setUp()).openWorkshop();
  const code = workshop.code();
  for (let count = 0; count < 12; count += 1) await browser().done('/api/join', { ...answers, code });
  const guess = () => browser().post('/api/join/look', { code: 'ABCD-EFGH' });
  for (let count = 0; count < 10; count += 1) expect((await guess()).status).toBe(404);
  expect(await guess()).toEqual({ status: 429, body: { ok: false, code: 'too-fast' } });
  // The link still works.
  await browser().done('/api/join', { ...answers, token: workshop.token('join') });
  clock.advance(minuteMs);
  await browser().done('/api/join', { ...answers, code });
});

test('answers that make no sense change nothing', async () => {
  const { browser, setUp } = await startSite();
  const workshop = await (await setUp()).openWorkshop();
  const token = workshop.token('join');
  const wrong = [
    { ...answers, token, groupId: 'nobody' },
    { ...answers, token, name: ' ' },
    { ...answers, token, name: 'x'.repeat(61) },
    { ...answers, token, admin: true },
    { ...answers, token, code: workshop.code() },
    answers,
  ];
  for (const body of wrong) expect((await browser().post('/api/join', body)).status).toBe(400);
  expect([...workshop.room.state.all('participants')]).toEqual([]);
  expect((await browser().post('/api/join', { ...answers, token: 'A'.repeat(22) })).status).toBe(404);
});
