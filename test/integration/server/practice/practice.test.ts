import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { StageKind } from '../../../../shared/domain/stage.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import type { Room } from '../../../../server/rooms/contract.ts';
import { contains } from '../../../support/detector.ts';
import { pngFile } from '../../../support/picture-files.ts';
import { type Browser, fragmentOf, passphrase, type Site, startSite } from '../http/site.ts';

const title = 'Corridor evenings at Thornby';
const beatMs = 2_500;

/** A facilitator with a draft, and the rehearsal of it. */
async function rehearsing(site?: Site) {
  const { server, clock, ...rest } = site ?? (await startSite());
  const nerys = await rest.setUp();
  const { browser, as } = nerys;
  const { workshopId } = await browser.done('/api/workshops', { as, title });
  const draft = await must(server.rooms.open(workshopId));
  const started = await browser.done('/api/practice', { as, workshopId });
  const desk = { as, workshopId: started.workshopId };
  const room = await must(server.rooms.open(desk.workshopId));
  let commands = 0;
  const command = async (name: string, body: object) => {
    commands += 1;
    const id = `command${commands}`.padEnd(22, '_');
    const reply = await room.submit({ kind: 'facilitator', id: nerys.id }, { id, name, body });
    expect(reply).toEqual({ ok: true });
  };
  /** Lets the people act until this holds. */
  const until = async (holds: () => boolean) => {
    for (let beat = 0; beat < 400 && !holds(); beat += 1) {
      clock.advance(beatMs);
      await settled(room);
    }
    expect(holds()).toBe(true);
  };
  const open = (kind: StageKind) => {
    const stage = [...room.state.all('stages')].find((one) => one.kind === kind);
    return command('stage:open', { stageId: stage?.id ?? '' });
  };
  return { server, clock, ...rest, nerys, draft, desk, room, command, until, open };
}

async function must<T>(promise: Promise<T | undefined>): Promise<T> {
  const found = await promise;
  if (found === undefined) throw new Error('it is not there');
  return found;
}

/** Waits until what the people began is stored: one command of the server's own goes last through the queue. */
async function settled(room: Room): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await room.perform('test', () => undefined);
}

function everyone(room: Room) {
  return [...room.state.all('participants')];
}

test('the people come, agree, write, group, vote and say yes, in answer to what the facilitator opens', async () => {
  const { room, command, until, open, draft } = await rehearsing();
  const before = draft.revision;
  expect(room.state.workshop).toMatchObject({ title, status: 'lobby' });
  await until(() => everyone(room).length === 12 && everyone(room).every((one) => one.agreedRules));
  await command('workshop:start', {});

  await open('write');
  const done = () => everyone(room).every((one) => one.doneStageId === room.state.workshop.currentStageId);
  await until(done);
  const notes = [...room.state.all('notes')];
  expect(notes.length).toBeGreaterThan(16);
  expect(notes.every((note) => note.status === 'private')).toBe(true);
  expect(everyone(room).some((one) => one.helpWanted)).toBe(true);
  expect(everyone(room).filter((one) => one.moreTimeStageId !== null)).toHaveLength(1);

  await open('read');
  await until(done);
  const group = [...room.state.all('stages')].find((one) => one.kind === 'group');
  await command('stage:edit', { stageId: group?.id, options: { whoGroups: 'everyone' } });
  await open('group');
  await until(done);
  const grouped = [...room.state.all('notes')].filter((note) => note.themeId !== null);
  expect(grouped.length).toBeGreaterThan(4);
  expect(grouped.length).toBeLessThan(notes.length);

  await open('vote');
  await until(done);
  expect(new Set([...room.state.all('votes')].map((vote) => vote.participantId)).size).toBe(12);

  await open('actions');
  const actionId = 'action'.padEnd(22, '_');
  const [person] = everyone(room);
  await command('action:add', { actionId, themeId: null, title: 'Ring', due: '', measure: '', noteIds: [] });
  await command('action:owner', { actionId, owner: { kind: 'person', participantId: person?.id } });
  await until(() => {
    const owner = room.state.get('actions', actionId)?.owner;
    return owner?.kind === 'person' && owner.answer === 'yes';
  });
  expect(draft.revision).toBe(before);
  expect([...draft.state.all('participants')]).toEqual([]);
});

test('while the workshop is paused nobody does anything', async () => {
  const { room, command, until, open, clock } = await rehearsing();
  await until(() => everyone(room).length === 12);
  await command('workshop:start', {});
  await open('write');
  await command('workshop:pause', {});
  const before = [...room.state.all('notes')].length;
  for (let beat = 0; beat < 20; beat += 1) {
    clock.advance(beatMs);
    await settled(room);
  }
  expect([...room.state.all('notes')]).toHaveLength(before);
});

test('a rehearsal has the words, the agenda and the pictures of its workshop', async () => {
  const site = await startSite();
  const nerys = await site.setUp();
  const workshop = await nerys.openWorkshop(title);
  const { browser, as } = nerys;
  const upload = await fetch(`http://127.0.0.1:${site.server.port}/api/pictures?as=${as}@${workshop.id}`, {
    method: 'POST',
    headers: { origin: site.server.url, cookie: browser.cookieHeader() },
    body: pngFile(3, 3),
  });
  const { name }: { name: string } = await upload.json();
  await workshop.command('workshop:edit', { aim: 'Learn what evenings are like', rules: ['No parsnips'] });
  const [stage] = workshop.room.state.all('stages');
  await workshop.command('stage:edit', { stageId: stage?.id ?? '', picture: { name, text: 'A bus' } });
  await workshop.command('workshop:start', {});
  await workshop.command('stage:open', { stageId: stage?.id ?? '' });

  const { workshopId } = await browser.done('/api/practice', { as, workshopId: workshop.id });
  const room = await must(site.server.rooms.open(workshopId));
  expect(room.state.workshop).toMatchObject({
    title,
    aim: 'Learn what evenings are like',
    rules: ['No parsnips'],
    supportName: 'Robin',
    status: 'lobby',
    currentStageId: null,
  });
  expect(agenda(room).toSorted()).toEqual(agenda(workshop.room).toSorted());
  expect([...room.state.all('stages')].every(({ status }) => status === 'waiting')).toBe(true);
  const id = name.replace('upload:', '');
  const shown = await browser.get(`/api/pictures/${id}?as=${as}@${workshopId}`);
  expect(shown.headers.get('content-type')).toBe('image/png');
});

function agenda(room: Room): string[] {
  return [...room.state.all('stages')].map(({ kind, prompt, position }) => `${position} ${kind} ${prompt}`);
}

/** Which of the words are in which file of the data directory. */
async function found(directory: string, sought: string[]): Promise<string[]> {
  const hits: string[] = [];
  for (const name of await readdir(directory)) {
    const bytes = await readFile(path.join(directory, name));
    for (const text of sought) if (contains(bytes, text, 3)) hits.push(`${name}: ${text}`);
  }
  return hits;
}

test('no word, person, link or sign-in of a rehearsal ever reaches a file', async () => {
  const { server, room, command, until, open, desk, nerys, browser, directory } = await rehearsing();
  await until(() => everyone(room).length === 12);
  await command('workshop:start', {});
  await open('write');
  await until(() => [...room.state.all('notes')].length > 10);
  await nerys.browser.done('/api/practice/phone', desk);
  const projector = browser();
  const links = server.links.over(room.state);
  await projector.done('/api/link', { token: fragmentOf(links.screen()) });
  const handOver = await nerys.browser.done('/api/hand-over', desk);
  await browser().done('/api/continue', { token: fragmentOf(handOver.link) });
  const sought = [
    desk.workshopId,
    ...everyone(room).flatMap(({ id, name }) => [id, name]),
    ...[...room.state.all('notes')].flatMap(({ id, text }) => [id, text]),
    ...[...room.state.all('stages')].map(({ id }) => id),
  ];
  expect(await found(directory, sought)).toEqual([]);
  // The search itself finds what is there.
  expect(await found(directory, [title])).not.toEqual([]);
  await nerys.browser.done('/api/practice/end', desk);
  expect(await found(directory, sought)).toEqual([]);
});

test('it ends for good when the facilitator ends it, and the workshop stays as it was', async () => {
  const { server, nerys, browser, desk, room, draft, until, clock } = await rehearsing();
  await until(() => everyone(room).length > 3);
  const token = fragmentOf(server.links.over(room.state).join());
  expect((await browser().post('/api/join/look', { token })).status).toBe(200);
  expect(await nerys.browser.done('/api/practice/end', desk)).toEqual({ ok: true, of: draft.workshopId });
  expect(await server.rooms.open(desk.workshopId)).toBeUndefined();
  expect((await browser().post('/api/join/look', { token })).status).toBe(404);
  clock.advance(60_000);
  expect(draft.state.workshop.status).toBe('draft');
  const look = await nerys.browser.done('/api/practice/look', { ...desk, workshopId: draft.workshopId });
  expect(look).toEqual({ ok: true, of: null });
});

test('it ends by itself when no facilitator does anything for an hour', async () => {
  const { server, desk, room, command, until, clock } = await rehearsing();
  await until(() => everyone(room).length === 12);
  clock.advance(limits.rehearsalIdleMs * 0.9);
  await command('workshop:start', {});
  clock.advance(limits.rehearsalIdleMs - 1);
  await settled(room);
  expect(await server.rooms.open(desk.workshopId)).toBeDefined();
  clock.advance(1);
  await expect.poll(() => server.rooms.open(desk.workshopId)).toBeUndefined();
});

test('a desk knows whether it is a rehearsal, and there is one of a workshop for each facilitator', async () => {
  const { nerys, desk, draft, server } = await rehearsing();
  const real = { as: nerys.as, workshopId: draft.workshopId };
  const { browser } = nerys;
  expect(await browser.done('/api/practice/look', real)).toEqual({ ok: true, of: null });
  expect(await browser.done('/api/practice/look', desk)).toEqual({ ok: true, of: draft.workshopId });
  expect((await browser.done('/api/practice', real)).workshopId).toBe(desk.workshopId);
  expect((await browser.post('/api/practice', desk)).status).toBe(409);
  const me: { workshops: { id: string }[] } = await (await browser.get(`/api/me?as=${nerys.as}`)).json();
  expect(me.workshops.map(({ id }) => id)).toEqual([draft.workshopId]);
  expect((await server.storage.load(desk.workshopId))?.rows.workshops).toHaveLength(1);
});

/** Makes a workshop and begins to rehearse it. */
async function rehearseAnother({ browser, as }: { browser: Browser; as: string }) {
  const { workshopId } = await browser.done('/api/workshops', { as, title: 'Another' });
  return (await browser.post('/api/practice', { as, workshopId })).body;
}

test('so many rehearsals run at a time, two for each facilitator, and no more', async () => {
  const { nerys, browser: newBrowser } = await rehearsing();
  const invite = async (name: string) => {
    const { link } = await nerys.browser.done('/api/invitations', { as: nerys.as, workshopId: null });
    const browser = newBrowser();
    const account = { token: fragmentOf(link), name, email: `${name}@example.org`, passphrase };
    const { facilitatorId } = await browser.done('/api/invitations/accept', account);
    return { browser, as: `f:${facilitatorId}` };
  };
  for (let n = 1; n < limits.rehearsalsPerFacilitator; n += 1) {
    expect(await rehearseAnother(nerys)).toMatchObject({ ok: true });
  }
  expect(await rehearseAnother(nerys)).toEqual({
    ok: false,
    code: 'limit-reached',
    detail: 'own-rehearsals',
  });
  const owain = await invite('owain');
  for (let n = limits.rehearsalsPerFacilitator; n < limits.rehearsals; n += 1) {
    expect(await rehearseAnother(owain)).toMatchObject({ ok: true });
  }
  expect(await rehearseAnother(await invite('mair'))).toEqual({ ok: false, code: 'limit-reached' });
});

test('the facilitator sees what one of the invented people sees, and never what a real person sees', async () => {
  const { nerys, desk, draft, room, until } = await rehearsing();
  expect((await nerys.browser.post('/api/practice/phone', desk)).status).toBe(404);
  await until(() => everyone(room).length > 0);
  const { participantId } = await nerys.browser.done('/api/practice/phone', desk);
  expect(room.state.get('participants', participantId)).toBeDefined();
  expect(nerys.browser.lastCookies[0]).toMatch(new RegExp(`^ct-p-${participantId}=`));
  // The cookie goes with the window.
  expect(nerys.browser.lastCookies[0]).not.toMatch(/max-age/i);
  const real = { as: nerys.as, workshopId: draft.workshopId };
  expect((await nerys.browser.post('/api/practice/phone', real)).status).toBe(404);
  expect((await nerys.browser.post('/api/practice/end', real)).status).toBe(404);
});

test('only facilitators of the workshop rehearse it, and nobody else is at the desk of a rehearsal', async () => {
  const { nerys, desk, draft, browser } = await rehearsing();
  const { link } = await nerys.browser.done('/api/invitations', { as: nerys.as, workshopId: null });
  const sam: Browser = browser();
  const account = { token: fragmentOf(link), name: 'Sam', email: 'sam@example.org', passphrase };
  const { facilitatorId } = await sam.done('/api/invitations/accept', account);
  const as = `f:${facilitatorId}`;
  expect((await sam.post('/api/practice', { as, workshopId: draft.workshopId })).status).toBe(403);
  for (const route of ['/api/practice/look', '/api/practice/phone', '/api/practice/end'] as const) {
    expect((await sam.post(route, { as, workshopId: desk.workshopId })).status).toBe(403);
  }
});
