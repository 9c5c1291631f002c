import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLine, type Line } from '../../../client/connection/line.ts';
import type { MineNote } from '../../../shared/document/mine.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryKeeping, online, until } from '../../support/realtime-world.ts';
import { startRelay, type Relay } from '../../support/relay.ts';
import { startWorkshop, type TestWorkshop } from '../../support/workshop.ts';

const people = 200;
/** So many of them read each other's notes in the end. */
const compared = 20;

let workshop: TestWorkshop;
let relay: Relay;
const lines: Line[] = [];
beforeEach(async () => {
  workshop = await startWorkshop();
  relay = await startRelay(workshop.server.port);
  await workshop.facilitator.must('workshop:start', {});
  await workshop.openStage('write');
});
afterEach(async () => {
  for (const line of lines.splice(0)) line.close();
  await relay.close();
  await workshop.close();
});

/** The program's own client on the device of somebody who has joined, behind the relay. */
async function joinWithOwnClient(name: string): Promise<Line> {
  const browser = workshop.browser();
  const { participantId } = await browser.post('/api/join', {
    token: workshop.token('join'),
    name,
    kind: 'participant',
    groupId: 'lived',
    accessNeeds: '',
    ownDevice: true,
  });
  const disk = memoryOutbox();
  const line = openLine({
    as: `p:${participantId}`,
    url: relay.url,
    storage: memoryKeeping(),
    waiting: disk.store,
    meet: disk.meet,
    socket: {
      transports: ['websocket'],
      extraHeaders: { cookie: browser.cookie, origin: 'http://workshop.test' },
      reconnectionDelay: 1,
      reconnectionDelayMax: 50,
    },
  });
  lines.push(line);
  await online(line);
  return line;
}

const write = (line: Line, text: string) =>
  line.outbox.send('note:add', { noteId: workshop.newId(), text, consent: null });
const own = (line: Line) =>
  line.replicas
    .watch(`mine:${line.as.slice(2)}`, 'notes')
    .rows()
    .map((note) => (note as MineNote).text);
const board = (line: Line) =>
  line.replicas
    .watch('board:main', 'notes')
    .rows()
    .map((note) => (note as MineNote).id)
    .toSorted((a, b) => (a < b ? -1 : 1));

test(`${people} people come back at once: all recover, nothing is lost, nothing is there twice`, async () => {
  await Promise.all(Array.from({ length: people }, (_, index) => joinWithOwnClient(`Person ${index}`)));
  // In doubt: the first half got there, and some of the answers back; what the second half sends is swallowed.
  const [heard, swallowed] = [lines.slice(0, people / 2), lines.slice(people / 2)];
  const answers = heard.map((line) => write(line, 'in doubt'));
  await answers[0];
  relay.forget();
  answers.push(...swallowed.map((line) => write(line, 'in doubt')));
  await new Promise(setImmediate);
  relay.cut();
  await workshop.stop({ goodbye: false });
  answers.push(...lines.map((line) => write(line, 'away')));
  expect(lines.map((line) => line.outbox.pending.get().length)).not.toContain(0);

  await workshop.restart();
  relay.target = workshop.server.port;
  expect(await Promise.all(answers)).toEqual(answers.map(() => ({ ok: true })));
  await Promise.all(lines.map(online));
  for (const line of lines) expect(own(line).toSorted()).toEqual(['away', 'in doubt']);

  // Of those who stay all see the same, and a newcomer sees what they see.
  for (const line of lines.splice(compared)) line.close();
  await workshop.openStage('read');
  const newcomer = await joinWithOwnClient('A newcomer');
  const all = board(newcomer);
  expect(all).toHaveLength(people * 2);
  for (const line of lines) {
    const notes = line.replicas.watch('board:main', 'notes');
    await until(notes, () => notes.rows().length === all.length);
    expect(board(line)).toEqual(all);
  }
});
