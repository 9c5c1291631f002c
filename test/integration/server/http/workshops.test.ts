import { expect, test } from 'vitest';
import { answers, type Browser, fragmentOf, passphrase, startSite } from './site.ts';

const sam = { name: 'Sam', email: 'sam@example.org', passphrase };

/** A server with Nerys, her workshop, and Sam, a facilitator who has nothing to do with it. */
async function withSam() {
  const site = await startSite();
  const nerys = await site.setUp();
  const workshop = await nerys.openWorkshop();
  const { link } = await nerys.browser.done('/api/invitations', { as: nerys.as, workshopId: null });
  const samBrowser = site.browser();
  const accepted = await samBrowser.done('/api/invitations/accept', { token: fragmentOf(link), ...sam });
  return {
    ...site,
    nerys,
    workshop,
    samBrowser,
    samAs: `f:${accepted.facilitatorId}`,
    samId: accepted.facilitatorId,
  };
}

async function titles(browser: Browser, as: string): Promise<string[]> {
  const me: { workshops: { title: string }[] } = await (await browser.get(`/api/me?as=${as}`)).json();
  return me.workshops.map(({ title }) => title);
}

test('an invitation to the server makes an account and shows nobody else’s workshops', async () => {
  const { nerys, samBrowser, samAs } = await withSam();
  expect(await titles(samBrowser, samAs)).toEqual([]);
  expect(await titles(nerys.browser, nerys.as)).toEqual(['Coming home']);
});

test('a co-facilitator joins one workshop, with a new sign-in', async () => {
  const { server, nerys, workshop, samBrowser, samAs, samId, browser } = await withSam();
  const { link } = await nerys.browser.done('/api/invitations', { as: nerys.as, workshopId: workshop.id });
  const token = fragmentOf(link);
  const look = await browser().done('/api/one-time/look', { token });
  expect(look).toEqual({ ok: true, kind: 'co-facilitate', workshopTitle: 'Coming home' });

  const before = samBrowser.cookieHeader();
  const accepted = await samBrowser.done('/api/invitations/accept', { token, as: samAs });
  expect(accepted).toEqual({ ok: true, facilitatorId: samId, workshopId: workshop.id });
  expect(workshop.room.state.get('facilitators', samId)).toEqual({ id: samId, name: 'Sam', owner: false });
  expect(await titles(samBrowser, samAs)).toEqual(['Coming home']);
  expect(await server.signIns.facilitator(before, samAs)).toBeUndefined();
  expect((await samBrowser.post('/api/invitations/accept', { token, as: samAs })).status).toBe(404);
});

test('a co-facilitator may be new to the server', async () => {
  const { nerys, workshop, browser } = await withSam();
  const { link } = await nerys.browser.done('/api/invitations', { as: nerys.as, workshopId: workshop.id });
  const kim = { name: 'Kim', email: 'kim@example.org', passphrase };
  const { facilitatorId } = await browser().done('/api/invitations/accept', {
    token: fragmentOf(link),
    ...kim,
  });
  expect(workshop.room.state.get('facilitators', facilitatorId)?.name).toBe('Kim');
});

test('an invitation that could not be accepted is still good', async () => {
  const { nerys, browser } = await withSam();
  const { link } = await nerys.browser.done('/api/invitations', { as: nerys.as, workshopId: null });
  const token = fragmentOf(link);
  const taken = await browser().post('/api/invitations/accept', { token, ...sam, email: 'SAM@example.org' });
  expect(taken).toEqual({ status: 409, body: { ok: false, code: 'conflict' } });
  expect(
    (await browser().post('/api/invitations/accept', { token, ...sam, email: 'kim@example.org' })).status,
  ).toBe(200);
});

test('an invitation lasts seven days', async () => {
  const { nerys, browser, clock } = await withSam();
  const { link } = await nerys.browser.done('/api/invitations', { as: nerys.as, workshopId: null });
  clock.advance(7 * 24 * 3_600_000);
  const late = { token: fragmentOf(link), ...sam, email: 'late@example.org' };
  expect((await browser().post('/api/invitations/accept', late)).status).toBe(404);
});

test('only facilitators invite, and only to workshops of their own', async () => {
  const { workshop, samBrowser, samAs, nerys, browser } = await withSam();
  expect((await browser().post('/api/invitations', { as: nerys.as, workshopId: null })).status).toBe(403);
  expect((await samBrowser.post('/api/invitations', { as: samAs, workshopId: workshop.id })).status).toBe(
    403,
  );
  expect((await samBrowser.post('/api/invitations', { as: nerys.as, workshopId: workshop.id })).status).toBe(
    403,
  );
});

test('only somebody signed in makes a workshop', async () => {
  const { browser, nerys } = await withSam();
  expect((await browser().post('/api/workshops', { as: nerys.as, title: 'Mine' })).status).toBe(403);
  expect((await browser().post('/api/workshops', { as: 'p:nobody', title: 'Mine' })).status).toBe(403);
});

test('only the owner deletes a workshop, and only with its title', async () => {
  const { server, nerys, workshop, samBrowser, samAs, samId, browser } = await withSam();
  const token = workshop.token('join');
  const body = { workshopId: workshop.id, title: 'Coming home' };
  await workshop.room.perform('test', ({ draft }) =>
    draft.put('facilitators', { id: samId, name: 'Sam', owner: false }),
  );
  expect((await samBrowser.post('/api/workshops/delete', { as: samAs, ...body })).status).toBe(403);
  const slip = await nerys.browser.post('/api/workshops/delete', { as: nerys.as, ...body, title: 'Coming' });
  expect(slip).toEqual({ status: 400, body: { ok: false, code: 'invalid' } });
  expect(await server.rooms.open(workshop.id)).toBeDefined();

  await nerys.browser.done('/api/workshops/delete', { as: nerys.as, ...body });
  expect(await server.rooms.open(workshop.id)).toBeUndefined();
  expect(await titles(nerys.browser, nerys.as)).toEqual([]);
  expect((await browser().post('/api/join', { ...answers, token })).status).toBe(404);
  expect((await nerys.browser.post('/api/workshops/delete', { as: nerys.as, ...body })).status).toBe(403);
});

test('outputs are for facilitators of the workshop', async () => {
  const { nerys, workshop, samBrowser, samAs, browser } = await withSam();
  const path = (kind: string, as: string) =>
    `/api/workshops/${workshop.id}/output/${kind}?as=${as}@${workshop.id}`;
  const word = await nerys.browser.get(path('word', nerys.as));
  expect(word.status).toBe(200);
  expect(word.headers.get('content-disposition')).toBe(
    'attachment; filename="coming-home-report-draft.docx"',
  );
  expect(
    Buffer.from(await word.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const page = await nerys.browser.get(path('take-home', nerys.as));
  expect(page.headers.get('content-disposition')).toMatch(/^inline; /);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await nerys.browser.get(path('notes-csv', nerys.as))).headers.get('cache-control')).toBe(
    'no-store',
  );

  expect((await nerys.browser.get(path('spreadsheet', nerys.as))).status).toBe(404);
  expect((await samBrowser.get(path('word', samAs))).status).toBe(403);
  expect((await samBrowser.get(path('word', nerys.as))).status).toBe(403);
  expect((await browser().get(path('word', ''))).status).toBe(403);
  const phone = browser();
  const ann = await phone.done('/api/join', { ...answers, token: workshop.token('join') });
  expect((await phone.get(path('word', `p:${ann.participantId}`))).status).toBe(403);
});

test('whoever opens a file that they cannot have reads why, and nothing of the workshop', async () => {
  const { nerys, workshop, browser } = await withSam();
  const open = async (who: typeof nerys.browser, kind: string, as: string) => {
    const path = `/api/workshops/${workshop.id}/output/${kind}?as=${as}`;
    const answer = await who.get(path, { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const signedOut = await open(browser(), 'word', nerys.as);
  expect(signedOut.status).toBe(403);
  expect(signedOut.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(signedOut.headers.get('cache-control')).toBe('no-store');
  expect(signedOut.text).toContain('Your sign-in may have ended');
  expect(signedOut.text).not.toContain('Coming home');
  const missing = await open(nerys.browser, 'spreadsheet', nerys.as);
  expect(missing.status).toBe(404);
  expect(missing.text).toContain('There is no such file.');
});
