import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { outputKinds } from '../../../shared/output/kinds.ts';
import { seededChance } from '../../support/chance.ts';
import { startChild } from '../../support/server-child.ts';
import { WireClient } from '../../support/wire-client.ts';
import { Browser } from '../../support/workshop.ts';

const publicUrl = 'http://workshop.test';
/** Stands in every word that somebody writes, in every name and address: in no program's own text. */
const canary = 'zyxomma';
/** One word each: a log that leaves out what is plainly a sentence is given none. */
const say = (what: string) => `${what}-${canary}`;
const passphrase = `${canary} four plain words`;

test('a whole workshop at the loudest level leaves ids and codes in the log, and no word, name or secret', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'common-thread-log-'));
  const settings = { PORT: '0', DATA_DIR: directory, PUBLIC_URL: publicUrl, LOG_LEVEL: 'debug' };
  const child = await startChild(settings);
  onTestFinished(async () => {
    await child.end('SIGKILL');
    await rm(directory, { recursive: true });
  });
  const url = `http://127.0.0.1:${child.port}`;
  const chance = seededChance(31);
  const newId = () => chance.newId();
  const secrets = [child.token];
  const browser = () => new Browser(() => url);
  const connect = (as: string, { cookie }: Browser) =>
    WireClient.connect({ url, as, cookie, newId, origin: publicUrl });
  const json = { 'content-type': 'application/json', origin: publicUrl };
  const post = (route: string, body: string) => fetch(url + route, { method: 'POST', headers: json, body });

  // Before the day.
  const fran = browser();
  const account = { name: say('Fran'), email: `fran-${canary}@example.org`, passphrase };
  const { facilitatorId } = await fran.post('/api/set-up', { token: child.token, ...account });
  await browser().ask('/api/sign-in', { email: account.email, passphrase: `wrong ${passphrase}` });
  const as = `f:${facilitatorId}`;
  const { workshopId } = await fran.post('/api/workshops', { as, title: say('Title') });
  const desk = await connect(`${as}@${workshopId}`, fran);
  const text = { aim: say('Aim'), promise: say('Promise'), influence: say('Influence'), hearWay: say('Way') };
  await desk.must('workshop:edit', {
    ...text,
    runBy: say('Run by'),
    contact: `contact-${canary}@example.org`,
    rules: [say('Rule')],
    supportName: say('Sam'),
    supportPlace: say('Place'),
    supportPhone: `01632 ${canary}`,
    hearFrom: say('Hear from'),
    hearBy: '2030-06-30',
    languages: ['cy'],
  });
  await desk.must('workshop:translate', { language: 'cy', title: say('Teitl'), aim: say('Nod') });
  await desk.must('workshop:open', {});
  const links = desk.map('desk', 'links')['one'] ?? {};
  const linkOf = (kind: string) => String(links[kind]).split('#')[1] ?? '';
  secrets.push(linkOf('join'), linkOf('screen'), linkOf('support'), String(links['code']));

  // Arriving.
  const join = { token: linkOf('join'), kind: 'participant', accessNeeds: say('Needs'), ownDevice: true };
  const people = await Promise.all(
    ['Ann', 'Ben', 'Cai'].map(async (name, index) => {
      const device = browser();
      const groupId = index === 0 ? 'staff' : 'lived';
      await device.ask('/api/join/look', { token: linkOf('join') });
      const { participantId: id } = await device.post('/api/join', { ...join, name: say(name), groupId });
      return { id, device, client: await connect(`p:${id}`, device) };
    }),
  );
  const [ann, ben, cai] = people;
  if (!ann || !ben || !cai) throw new Error('somebody did not come');
  for (const { client, device } of people) {
    await client.must('participant:agree', {});
    secrets.push(
      String(
        client.map(`mine:${client.hello?.channels.join().match(/mine:([\w-]+)/)?.[1]}`, 'me')['one']?.[
          'returnLink'
        ],
      ).split('#')[1] ?? '',
    );
    secrets.push(...device.cookie.split('; ').map((pair) => pair.split('=')[1] ?? ''));
  }
  const screen = browser();
  await screen.post('/api/link', { token: linkOf('screen') });
  const wall = await connect(`screen:${workshopId}`, screen);
  await ann.client.must('participant:edit', { name: say('Anne'), credit: say('Credit') });
  await ben.client.must('pause:ask', { pauseId: newId() });

  // The day.
  const stageOf = (kind: string) =>
    Object.values(desk.map('room', 'stages')).find((stage) => stage['kind'] === kind)?.['id'];
  const open = (kind: string) => desk.must('stage:open', { stageId: String(stageOf(kind)) });
  await desk.must('workshop:start', {});
  await open('write');
  const noteIds = people.map(() => newId());
  for (const [index, { client }] of people.entries()) {
    const noteId = noteIds[index] ?? '';
    await client.must('note:add', { noteId, text: say('Note'), consent: 'named' });
    await client.must('note:edit', { noteId, text: say('Edited'), version: 1 });
  }
  await open('read');
  const noteId = noteIds[0] ?? '';
  await ann.client.must('translation:add', {
    translationId: newId(),
    noteId,
    language: 'cy',
    text: say('Nodyn'),
  });
  await desk.must('word:send', { wordId: newId(), noteId, text: say('Private word') });
  await open('group');
  const themeId = newId();
  await desk.must('theme:add', { themeId, title: say('Theme'), noteIds });
  await desk.must('theme:rename', { themeId, title: say('Renamed'), summary: say('Summary'), version: 1 });
  await open('vote');
  const ballotId = Object.keys(desk.map('board:main', 'ballots'))[0] ?? '';
  await ben.client.must('vote:cast', { ballotId, themeId, dots: 1 });

  // What goes wrong: refused, malformed, misdirected, unknown, and a database that fails.
  await cai.client.command('note:add', { noteId: newId(), text: say('Too late'), consent: null });
  await cai.client.raw({ id: newId(), name: `note:${canary}`, body: { text: say('Unknown') } });
  await cai.client.raw(say('No command'));
  await desk.command('theme:rename', { themeId, title: say('Old'), version: 1 });
  await post('/api/join', `{"name": "${say('Broken')}`);
  await post('/api/join', JSON.stringify({ ...join, name: say('x'.repeat(200)) }));
  await post(`/api/${canary}/${canary}?name=${canary}`, JSON.stringify({ name: say('Nobody') }));
  for (const route of ['/api/me?as=', '/api/documents?as=', '/api/pictures/', '/', '/join?code=', '/p/']) {
    await fran.get(`${route}${canary}`);
  }
  await connect(`p:${canary}`, browser()).catch(() => undefined);
  const file = new DatabaseSync(path.join(directory, 'common-thread.sqlite'));
  file.exec('ALTER TABLE workshops RENAME TO elsewhere');
  expect(await desk.command('workshop:edit', { aim: say('Lost') })).toMatchObject({ code: 'unavailable' });
  file.exec('ALTER TABLE elsewhere RENAME TO workshops');
  file.close();
  const noise = Buffer.from(say('Not a state vector')).toString('base64');
  cai.client.socket.emit('doc:open', [[cai.client.hello?.channels[0], noise]]);
  await cai.client.ended();

  // The end of it.
  await open('decide');
  await desk.must('results:show', { ballotId });
  await desk.must('priority:choose', {
    themeId,
    statement: say('Priority'),
    reason: say('Reason'),
    version: 0,
  });
  await open('actions');
  const actionId = newId();
  await desk.must('action:add', {
    actionId,
    themeId,
    title: say('Action'),
    due: '',
    measure: say('Measure'),
    noteIds,
  });
  await desk.must('action:owner', {
    actionId,
    owner: { kind: 'to-be-found', by: say('Owner'), date: '2030-01-01' },
  });
  await desk.must('workshop:close', {});
  for (const kind of outputKinds)
    await fran.get(`/api/workshops/${workshopId}/output/${kind}?as=${as}&q=${canary}`);
  for (const client of [desk, wall, ann.client, ben.client]) client.close();
  expect(await child.end('SIGTERM')).toBe(0);

  const written = child.written();

  expect(written.toLowerCase()).not.toContain(canary);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(7);
    expect(written).not.toContain(secret);
  }
  // It was there to hear all of it.
  const lines = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const events = new Set(lines.map(({ event }) => event));
  for (const event of ['started', 'http', 'storage-fault', 'connection.ended', 'stopping', 'stopped']) {
    expect([...events], event).toContain(event);
  }
  const routes = lines.filter(({ event }) => event === 'http').map(({ route }) => route);
  expect(routes).toContain('/api/join');
  expect(routes.filter((route) => String(route).includes('?'))).toEqual([]);
});
