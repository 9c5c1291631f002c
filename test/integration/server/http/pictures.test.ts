import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { jpegFile, pngFile, webpFile } from '../../../support/picture-files.ts';
import { answers, type Browser, type Site, startSite } from './site.ts';

type Facilitator = Awaited<ReturnType<Site['setUp']>>;

async function withWorkshop() {
  const site = await startSite();
  const nerys = await site.setUp();
  const workshop = await nerys.openWorkshop();
  const upload = (
    bytes: Uint8Array<ArrayBuffer>,
    who: Pick<Facilitator, 'browser' | 'as'> = nerys,
    workshopId = workshop.id,
  ) =>
    fetch(`http://127.0.0.1:${site.server.port}/api/pictures?as=${who.as}@${workshopId}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        origin: site.server.url,
        cookie: who.browser.cookieHeader(),
      },
      body: bytes,
    });
  return { ...site, nerys, workshop, upload };
}

function show(who: Browser, as: string, name: string): Promise<Response> {
  return who.get(`/api/pictures/${name.replace('upload:', '')}?as=${as}`);
}

async function nameOf(response: Response): Promise<string> {
  const { name }: { name: string } = await response.json();
  return name;
}

async function join(browser: Browser, token: string): Promise<string> {
  const { participantId } = await browser.done('/api/join', { ...answers, token });
  return `p:${participantId}`;
}

/** A picture of exactly so many bytes. */
const weighing = (bytes: number) => pngFile(10, 10, bytes - pngFile(10, 10).length);
const { pictureSide, pictureBytes } = limits;

test.each([
  ['image/png', pngFile(pictureSide, pictureSide - 1)],
  ['image/jpeg', jpegFile(640, pictureSide)],
  ['image/webp', webpFile(pictureSide, pictureSide)],
  ['image/png', weighing(pictureBytes - 1)],
  ['image/png', weighing(pictureBytes)],
])('a picture comes back as it went, as %s', async (type, bytes) => {
  const { nerys, workshop, upload } = await withWorkshop();
  const name = await nameOf(await upload(bytes));
  expect(name).toMatch(/^upload:[\w-]{22}$/);
  const shown = await show(nerys.browser, `${nerys.as}@${workshop.id}`, name);
  expect(shown.headers.get('content-type')).toBe(type);
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(bytes);
});

test('everybody who is let in sees it, and nobody else', async () => {
  const { browser, nerys, workshop, upload } = await withWorkshop();
  const bytes = pngFile(10, 10);
  const name = await nameOf(await upload(bytes));
  const phone = browser();
  const as = await join(phone, workshop.token('join'));
  const screen = browser();
  await screen.done('/api/link', { token: workshop.token('screen') });
  for (const [who, identity] of [
    [nerys.browser, `${nerys.as}@${workshop.id}`],
    [phone, as],
    [screen, `screen:${workshop.id}`],
  ] as const) {
    const shown = await show(who, identity, name);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('cache-control')).toMatch(/^private, /);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(bytes);
  }
  expect((await show(browser(), as, name)).status).toBe(403);
  expect((await show(phone, `${nerys.as}@${workshop.id}`, name)).status).toBe(403);
  expect((await show(phone, as, 'upload:nothing-by-this-name--')).status).toBe(404);

  const other = await nerys.openWorkshop('Another');
  const elsewhere = browser();
  const elsewhereAs = await join(elsewhere, other.token('join'));
  expect((await show(elsewhere, elsewhereAs, name)).status).toBe(404);

  await workshop.command('workshop:edit', { waitingRoom: true });
  const waiting = browser();
  expect((await show(waiting, await join(waiting, workshop.token('join')), name)).status).toBe(403);
  await workshop.command('participant:remove', { participantId: as.slice(2), withNotes: false });
  expect((await show(phone, as, name)).status).toBe(403);
});

test('a browser that others use after this person does not keep it', async () => {
  const { browser, workshop, upload } = await withWorkshop();
  const name = await nameOf(await upload(pngFile(10, 10)));
  const shared = browser();
  const { participantId } = await shared.done('/api/join', {
    ...answers,
    token: workshop.token('join'),
    ownDevice: false,
  });
  const shown = await show(shared, `p:${participantId}`, name);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('cache-control')).toBe('no-store');
});

test('where it was taken is not kept', async () => {
  const { nerys, workshop, upload } = await withWorkshop();
  const name = await nameOf(await upload(jpegFile(10, 10, [0xe1])));
  const shown = await show(nerys.browser, `${nerys.as}@${workshop.id}`, name);
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(jpegFile(10, 10));
});

test('only a facilitator of the workshop uploads, and only from a page of the server', async () => {
  const { server, browser, nerys, workshop, upload } = await withWorkshop();
  const phone = browser();
  const as = await join(phone, workshop.token('join'));
  expect((await upload(pngFile(5, 5), { browser: phone, as })).status).toBe(403);
  expect((await upload(pngFile(5, 5), { browser: browser(), as: nerys.as })).status).toBe(403);
  expect((await upload(pngFile(5, 5), nerys, 'x'.repeat(22))).status).toBe(403);
  const foreign = await fetch(`http://127.0.0.1:${server.port}/api/pictures?as=${nerys.as}@${workshop.id}`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example', cookie: nerys.browser.cookieHeader() },
    body: pngFile(5, 5),
  });
  expect(foreign.status).toBe(403);
});

test.each([
  ['a file that is no picture', new TextEncoder().encode('<svg onload="alert(1)"/>')],
  ['one that is too wide', pngFile(limits.pictureSide + 1, 10)],
  ['one that is too high', pngFile(10, limits.pictureSide + 1)],
  ['one of too many bytes', weighing(limits.pictureBytes + 1)],
  ['a film', pngFile(10, 10, 0, ['acTL'])],
  ['nothing', new Uint8Array()],
])('%s is refused', async (_, bytes) => {
  const { upload } = await withWorkshop();
  expect((await upload(bytes)).status).toBe(400);
});

test('a workshop has thirty pictures, and what no prompt shows makes room', async () => {
  const { server, nerys, workshop, upload } = await withWorkshop();
  const first = await nameOf(await upload(pngFile(1, 1)));
  const [stage] = workshop.room.state.all('stages');
  const picture = { name: first, text: 'A bus stop' };
  await workshop.command('stage:edit', { stageId: stage?.id ?? '', picture });
  for (let n = 1; n < limits.pictures; n += 1) await upload(pngFile(1, 1));
  expect(await server.storage.picturesOf(workshop.id)).toHaveLength(limits.pictures);
  expect((await upload(pngFile(1, 1))).status).toBe(200);
  expect(await server.storage.picturesOf(workshop.id)).toHaveLength(2);
  expect((await show(nerys.browser, `${nerys.as}@${workshop.id}`, first)).status).toBe(200);
});

test('where prompts show all that a workshop may have, there is room for no other', async () => {
  const { server, workshop, upload } = await withWorkshop();
  const stages = [...workshop.room.state.all('stages')].map(({ id }) => id);
  for (let n = 0; n < limits.pictures; n += 1) {
    const picture = { name: await nameOf(await upload(pngFile(1, 1))), text: 'A bus stop' };
    const stageId = stages[n] ?? `stage${n}`.padEnd(22, '_');
    if (n >= stages.length) {
      const tea = { kind: 'break', title: 'Tea', prompt: '', minutes: 5, position: n } as const;
      await workshop.command('stage:add', { stageId, ...tea });
    }
    await workshop.command('stage:edit', { stageId, picture });
  }
  const refused = await upload(pngFile(1, 1));
  expect([refused.status, await refused.json()]).toEqual([409, { ok: false, code: 'limit-reached' }]);
  expect(await server.storage.picturesOf(workshop.id)).toHaveLength(limits.pictures);
});

test('with its workshop a picture goes, out of the files too', async () => {
  const { server, nerys, workshop, upload, directory } = await withWorkshop();
  const seen = 'Quillon stood at the stop';
  const file = Buffer.from(pngFile(2, 2, seen.length));
  file.write(seen, file.lastIndexOf('IDAT') + 4);
  await upload(new Uint8Array(file));
  const inFiles = async () => {
    const files = (await readdir(directory)).map((name) => readFile(path.join(directory, name)));
    return (await Promise.all(files)).some((bytes) => bytes.includes(seen));
  };
  expect(await inFiles()).toBe(true);
  await nerys.browser.done('/api/workshops/delete', {
    as: nerys.as,
    workshopId: workshop.id,
    title: 'Coming home',
  });
  expect(await server.storage.picturesOf(workshop.id)).toEqual([]);
  expect(await inFiles()).toBe(false);
});
