import { expect, test, vi } from 'vitest';
import { drawQr } from '../../../server/http/qr.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';

const notFound = { ok: false, code: 'not-found' };
const forbidden = { ok: false, code: 'forbidden' };

/** Runs with a workshop of its own, in which Wren has written a note and lost her phone. */
async function within(work: (workshop: TestWorkshop, wren: TestPerson) => Promise<void>): Promise<void> {
  const workshop = await startWorkshop();
  try {
    const wren = await workshop.join('Wren', 'lived', { ownDevice: true });
    await workshop.facilitator.must('workshop:start', {});
    await workshop.openStage('write');
    const noteId = workshop.newId();
    await wren.client.must('note:add', { noteId, text: 'Nobody asked me.', consent: 'named' });
    wren.client.close();
    await work(workshop, wren);
  } finally {
    await workshop.close();
  }
}

function ask({ facilitatorBrowser, facilitatorId, workshopId }: TestWorkshop, participantId: string) {
  const body = { as: `f:${facilitatorId}`, workshopId, participantId };
  return facilitatorBrowser.ask('/api/people/hand-over', body);
}

/** Shows a code; what its drawing holds is read where the server makes it, for no answer says it. */
async function show(workshop: TestWorkshop, participantId: string) {
  const issue = vi.spyOn(workshop.server.oneTime, 'issue');
  const answer = await ask(workshop, participantId);
  const address = String(await issue.mock.results[0]?.value);
  issue.mockRestore();
  return { answer, address, token: String(address.split('#')[1]) };
}

function returnTokenOf({ client, id }: TestPerson): string {
  return String(String(client.map(`mine:${id}`, 'me')['one']?.['returnLink']).split('#')[1]);
}

function comeBack(workshop: TestWorkshop, token: string, browser = workshop.browser()) {
  return browser.ask('/api/return', { token, ownDevice: true });
}

test('a code signs a new phone in as the same person, with their own notes, and tells them', () =>
  within(async (workshop, wren) => {
    const { token } = await show(workshop, wren.id);
    const phone = workshop.browser();
    expect(await comeBack(workshop, token, phone)).toEqual({ ok: true, participantId: wren.id });
    const client = await workshop.connect(`p:${wren.id}`, phone);
    const mine = `mine:${wren.id}`;
    const notes = Object.values(client.map(mine, 'notes'));
    expect(notes).toMatchObject([{ text: 'Nobody asked me.' }]);
    expect(client.map(mine, 'me')['one']).toMatchObject({ name: 'Wren', linkRenewed: true });
    await workshop.wait();
    expect(Object.keys(workshop.facilitator.map('desk', 'people'))).toEqual([wren.id]);
  }));

test('showing a code ends the old return link and who came by it; the device that joined stays', () =>
  within(async (workshop, wren) => {
    const old = returnTokenOf(wren);
    const finder = workshop.browser();
    await comeBack(workshop, old, finder);
    const found = await workshop.connect(`p:${wren.id}`, finder);
    await show(workshop, wren.id);
    await found.ended();
    await expect(workshop.connect(`p:${wren.id}`, finder)).rejects.toThrow('signed-out');
    expect(await comeBack(workshop, old)).toEqual(notFound);
    await workshop.comeBack(wren);
    expect(wren.client.map(`mine:${wren.id}`, 'me')['one']).toMatchObject({ linkRenewed: true });
  }));

test('a code works once', () =>
  within(async (workshop, wren) => {
    const { token } = await show(workshop, wren.id);
    const answers = await Promise.all([comeBack(workshop, token), comeBack(workshop, token)]);
    expect(answers).toContainEqual({ ok: true, participantId: wren.id });
    expect(answers).toContainEqual(notFound);
    expect(await comeBack(workshop, token)).toEqual(notFound);
  }));

test('a code runs out after ten minutes', () =>
  within(async (workshop, wren) => {
    const { token } = await show(workshop, wren.id);
    workshop.clock.advance(limits.handOverMs - 1);
    expect(await comeBack(workshop, token)).toMatchObject({ ok: true });
    const { token: late } = await show(workshop, wren.id);
    workshop.clock.advance(limits.handOverMs);
    expect(await comeBack(workshop, late)).toEqual(notFound);
  }));

test('the next renewal ends a code that is not used yet, and the device that came by one', () =>
  within(async (workshop, wren) => {
    const phone = workshop.browser();
    await comeBack(workshop, (await show(workshop, wren.id)).token, phone);
    const client = await workshop.connect(`p:${wren.id}`, phone);
    const { token: unused } = await show(workshop, wren.id);
    await client.ended();
    await expect(workshop.connect(`p:${wren.id}`, phone)).rejects.toThrow('signed-out');
    await workshop.facilitator.must('participant:renew-link', { participantId: wren.id });
    expect(await comeBack(workshop, unused)).toEqual(notFound);
  }));

test('the address of a code is nowhere as text: not in the answer, the log or the desk', () =>
  within(async (workshop, wren) => {
    const seen = workshop.facilitator.packets.length;
    const { answer, address, token } = await show(workshop, wren.id);
    expect(address).toBe(`http://workshop.test/return#${token}`);
    expect(answer).toEqual({ ok: true, svg: drawQr(address) });
    await comeBack(workshop, token);
    await workshop.wait();
    expect(workshop.log.join('\n')).toContain('/people/hand-over');
    const texts = [JSON.stringify(answer), ...workshop.log, ...workshop.facilitator.packets.slice(seen)];
    expect(texts.join('\n')).not.toContain(token);
  }));

test('only a facilitator of the workshop has a code shown', () =>
  within(async (workshop, wren) => {
    const { workshopId, facilitatorId, facilitatorBrowser } = workshop;
    const participantId = wren.id;
    const own = { as: `p:${wren.id}`, workshopId, participantId };
    expect(await wren.browser.ask('/api/people/hand-over', own)).toEqual(forbidden);
    const claimed = { ...own, as: `f:${facilitatorId}` };
    expect(await wren.browser.ask('/api/people/hand-over', claimed)).toEqual(forbidden);

    const invite = { as: `f:${facilitatorId}`, workshopId: null };
    const { link } = await facilitatorBrowser.post('/api/invitations', invite);
    const other = workshop.browser();
    const { facilitatorId: otherId } = await other.post('/api/invitations/accept', {
      token: link.split('#')[1],
      name: 'Gwen',
      email: 'gwen@example.org',
      passphrase: 'a long enough passphrase',
    });
    const as = `f:${otherId}`;
    const theirs = await other.post('/api/workshops', { as, title: 'Another' });
    const here = { as, workshopId, participantId };
    expect(await other.ask('/api/people/hand-over', here)).toEqual(forbidden);
    const elsewhere = { ...here, workshopId: theirs.workshopId };
    expect(await other.ask('/api/people/hand-over', elsewhere)).toEqual(notFound);

    await workshop.comeBack(wren);
    expect(wren.client.map(`mine:${wren.id}`, 'me')['one']).toMatchObject({ linkRenewed: false });
  }));

test('there is no code for who was removed, waits, never had a device or is unknown', () =>
  within(async (workshop, wren) => {
    const { facilitator } = workshop;
    const { token } = await show(workshop, wren.id);
    await facilitator.must('participant:remove', { participantId: wren.id, withNotes: false });
    expect(await comeBack(workshop, token)).toEqual(notFound);
    expect(await ask(workshop, wren.id)).toEqual(notFound);
    expect(await ask(workshop, workshop.newId())).toEqual(notFound);

    const participantId = workshop.newId();
    await facilitator.must('participant:add', { participantId, name: 'Ada', groupId: 'lived' });
    expect(await ask(workshop, participantId)).toEqual(forbidden);
    await facilitator.must('workshop:edit', { waitingRoom: true });
    const waiting = await workshop.join('Ola', 'staff');
    expect(await ask(workshop, waiting.id)).toEqual(notFound);
  }));

test('a code is good for nothing else, and no other one-time link brings anybody back', () =>
  within(async (workshop, wren) => {
    const { token } = await show(workshop, wren.id);
    const device = workshop.browser();
    const person = { name: 'Eve', email: 'eve@example.org', passphrase: 'a long enough passphrase' };
    expect(await device.ask('/api/one-time/look', { token })).toEqual(notFound);
    expect(await device.ask('/api/link', { token })).toEqual(notFound);
    expect(await device.ask('/api/set-up', { token, ...person })).toEqual(notFound);
    expect(await device.ask('/api/invitations/accept', { token, ...person })).toEqual(notFound);
    expect(await comeBack(workshop, token)).toMatchObject({ ok: true });

    const link = await workshop.server.oneTime.issue('invite', {});
    const invitation = String(link.split('#')[1]);
    expect(await comeBack(workshop, invitation)).toEqual(notFound);
    expect(await device.ask('/api/one-time/look', { token: invitation })).toMatchObject({ ok: true });
  }));
