import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Visitor } from '../../e2e/support/visitor.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { StageKind } from '../../../shared/domain/stage.ts';
import { toldWorkshop } from '../../support/told-workshop.ts';
import { startProcess, type ServerProcess } from '../processes.ts';
import { markedText } from '../wire/marks.ts';
import { newId, OwnClient, type Sign } from './own-client.ts';
import type { Shape } from './system.ts';

/** A workshop in which people are grouping notes, and all that the bench has to know of it. */
export interface WorldRoom {
  workshopId: string;
  joinToken: string;
  people: Sign[];
  /** By the number in their words. */
  noteIds: string[];
  themeIds: string[];
  stageIds: Partial<Record<StageKind, string>>;
}

/** What stands in a data directory. */
export interface World {
  facilitator: Sign;
  rooms: WorldRoom[];
}

const script = path.resolve(import.meta.dirname, 'own-server.ts');
const themes = 10;
/** Workshops made at the same time, and people who join one at the same time. */
const atOnce = 20;

/** Starts the product over a data directory; at any free port, if not at this one. */
export function startOwnServer(
  directory: string,
  { nodeFlags = [], port = 0 }: { nodeFlags?: readonly string[]; port?: number } = {},
): Promise<ServerProcess> {
  const env = { DATA_DIR: directory, PORT: String(port), HOST: '127.0.0.1' };
  return startProcess(script, [], { env, nodeFlags });
}

/** Reads what `makeWorld` wrote beside the rows. */
export function readWorld(directory: string): World {
  return JSON.parse(readFileSync(path.join(directory, 'world.json'), 'utf8')) as World;
}

/** Fills a data directory by what people do: routes and commands of a server that is then stopped. */
export async function makeWorld(directory: string, shape: Shape): Promise<void> {
  await mkdir(directory, { recursive: true });
  const server = await startOwnServer(directory);
  const url = `http://127.0.0.1:${server.port}`;
  const visitor = new Visitor(url);
  const { facilitatorId } = await visitor.post('/api/set-up', {
    token: server.said['token'],
    name: 'Nerys',
    email: 'nerys@example.org',
    passphrase: 'four plain words here',
  });
  const facilitator: Sign = { as: `f:${facilitatorId}`, cookie: visitor.cookie };
  const rooms = await inTurns(shape.rooms, atOnce, async (index) => {
    const { workshopId } = await visitor.post('/api/workshops', {
      as: facilitator.as,
      title: `Going home, table ${index + 1}`,
    });
    return makeRoom(
      server.port,
      { ...facilitator, as: `${facilitator.as}@${workshopId}` },
      workshopId,
      shape,
    );
  });
  await server.stop();
  writeFileSync(path.join(directory, 'world.json'), JSON.stringify({ facilitator, rooms } satisfies World));
}

async function makeRoom(port: number, sign: Sign, workshopId: string, shape: Shape): Promise<WorldRoom> {
  const desk = await OwnClient.open({ port, ...sign, keeps: true });
  await desk.ask();
  await desk.must('workshop:edit', toldWorkshop);
  const stages = Object.values(desk.map('room', 'stages'));
  const stageIds = Object.fromEntries(stages.map((stage) => [stage['kind'], String(stage['id'])]));
  const stageId = (kind: StageKind) => stageIds[kind] ?? '';
  await desk.must('stage:edit', { stageId: stageId('group'), options: { whoGroups: 'everyone' } });
  await desk.must('stage:edit', { stageId: stageId('vote'), options: { dots: 5, perTheme: 5 } });
  await desk.must('workshop:open', {});
  const joinLink = String(desk.map('desk', 'links')['one']?.['join']);
  const joinToken = new URL(joinLink).hash.slice(1);
  const people = await inTurns(shape.people, atOnce, (index) => joinByLink(port, joinToken, index));
  await desk.must('workshop:start', {});
  await desk.must('stage:open', { stageId: stageId('write') });
  const noteIds = Array.from({ length: shape.notes }, newId);
  await inTurns(people.length, atOnce, (index) => writeNotes(port, people, index, noteIds));
  await desk.must('stage:open', { stageId: stageId('read') });
  await desk.must('stage:open', { stageId: stageId('group') });
  const themeIds = Array.from({ length: themes }, newId);
  for (const [index, themeId] of themeIds.entries()) {
    await desk.must('theme:add', { themeId, title: `What we heard, part ${index + 1}` });
  }
  desk.end();
  return { workshopId, joinToken, people, noteIds, themeIds, stageIds };
}

/** Joins as the join page does. */
export async function joinByLink(port: number, token: string, index: number): Promise<Sign> {
  const visitor = new Visitor(`http://127.0.0.1:${port}`);
  const { participantId } = await visitor.post('/api/join', {
    token,
    name: `Person ${index + 1}`,
    kind: 'participant',
    groupId: index % 2 === 0 ? 'lived' : 'staff',
    accessNeeds: '',
    ownDevice: true,
  });
  return { as: `p:${participantId}`, cookie: visitor.cookie };
}

/** Writes one person's share of the notes, over as many connections as the limits ask for. */
async function writeNotes(port: number, people: Sign[], index: number, noteIds: string[]): Promise<void> {
  const sign = people[index];
  if (!sign) return;
  const share = noteIds.flatMap((noteId, number) =>
    number % people.length === index ? [{ noteId, text: markedText(number) }] : [],
  );
  for (let from = 0; from < share.length; from += limits.commandBurst) {
    const client = await OwnClient.open({ port, ...sign });
    const part = share.slice(from, from + limits.commandBurst);
    await Promise.all(part.map((note) => client.must('note:add', { ...note, consent: 'group' })));
    client.end();
  }
}

/** Does something so many times, a few at once; the results stand in order. */
export async function inTurns<T>(
  times: number,
  atOnce: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const one = async () => {
    while (next < times) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, times) }, one));
  return results;
}
