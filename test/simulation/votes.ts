import assert from 'node:assert/strict';
import type { Ballot } from '../../shared/domain/ballot.ts';
import type { Actor } from '../../shared/domain/permissions.ts';
import type { Envelope, Reply } from '../../shared/protocol/events.ts';
import { seededChance } from '../support/chance.ts';
import { startRoom, type TestRoom } from '../support/live-room.ts';
import { isLinearizable, type Operation } from './linearizable.ts';

/** Dots of each person on each theme, and whether voting is over. */
interface Board {
  over: boolean;
  dots: ReadonlyMap<string, number>;
}

interface Cast {
  voter: string;
  themeId: string;
  dots: number;
}

const place = ({ voter, themeId }: Cast) => `${voter} ${themeId}`;

/** What a cast comes to, by the rules alone. */
export function castOn(
  board: Board,
  cast: Cast,
  reply: Reply,
  { dots, perTheme }: Pick<Ballot, 'dots' | 'perTheme'>,
): Board | undefined {
  const others = [...board.dots].filter(([at]) => at.startsWith(`${cast.voter} `) && at !== place(cast));
  const sum = others.reduce((total, [, count]) => total + count, cast.dots);
  const refused = !reply.ok && reply.code;
  if (board.over) return refused === 'closed' ? board : undefined;
  if (cast.dots > 0 && (cast.dots > perTheme || sum > dots))
    return refused === 'limit-reached' ? board : undefined;
  if (!reply.ok) return undefined;
  const changed = new Map(board.dots).set(place(cast), cast.dots);
  if (cast.dots === 0) changed.delete(place(cast));
  return { ...board, dots: changed };
}

/** Tells boards apart. */
export function keyOf({ over, dots }: Board): string {
  return JSON.stringify([over, [...dots].map(([at, count]) => `${at} ${count}`).sort()]);
}

/** What a storm of votes came to. */
export interface Storm {
  linearizable: boolean;
  accepted: number;
  refused: number;
}

/**
 * Several pages of several people cast at once, on a ballot that is closed in the midst of it, while commits are lost,
 * doubted and raced: did it all happen in some order? What is on the disk in the end is the last operation of that order.
 */
export async function castAtOnce(seed: number, people: number, pages: number, casts: number): Promise<Storm> {
  const chance = seededChance(seed);
  const test = await startRoom();
  const { room } = test;
  const voters: (Actor & { kind: 'participant' })[] = [];
  for (let index = 0; index < people; index += 1) {
    const voter = await test.join(`Person ${index}`, index % 2 === 0 ? 'staff' : 'lived');
    room.enter(voter);
    voters.push(voter);
  }
  await test.openStage('group');
  const themeIds = Array.from({ length: 3 }, () => test.chance.newId());
  for (const themeId of themeIds) await test.lead('theme:add', { themeId, title: `Theme ${themeId}` });
  await test.openStage('vote');
  const [ballot] = room.state.all('ballots');
  assert(ballot);
  test.fail(() => {
    const dice = chance.random();
    if (dice < 0.1) return { kind: 'reject-before' };
    if (dice < 0.2) return { kind: 'reject-after' };
    return dice < 0.3 ? { kind: 'race' } : undefined;
  });

  let now = 0;
  const operations: Operation<Board>[] = [];
  let [accepted, refused] = [0, 0];
  async function page(voter: Actor & { kind: 'participant' }): Promise<void> {
    for (let count = 0; count < casts; count += 1) {
      const themeId = themeIds[Math.floor(chance.random() * themeIds.length)] ?? '';
      const dots = Math.floor(chance.random() * (ballot?.dots ?? 0));
      const envelope = test.envelope('vote:cast', { ballotId: ballot?.id ?? '', themeId, dots });
      const began = (now += 1);
      const reply = await untilFinal(test, voter, envelope);
      const cast = { voter: voter.id, themeId, dots };
      const rules = { dots: ballot?.dots ?? 0, perTheme: ballot?.perTheme ?? 0 };
      operations.push({ began, ended: (now += 1), apply: (board) => castOn(board, cast, reply, rules) });
      if (reply.ok) accepted += 1;
      else refused += 1;
    }
  }
  async function close(): Promise<void> {
    for (let turns = Math.floor(chance.random() * casts * 8); turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
    const decide = [...room.state.all('stages')].find((stage) => stage.kind === 'decide');
    const began = (now += 1);
    const envelope = test.envelope('stage:open', { stageId: decide?.id ?? '' });
    assert.deepEqual(await untilFinal(test, test.facilitator, envelope), { ok: true });
    operations.push({ began, ended: (now += 1), apply: (board) => ({ ...board, over: true }) });
  }
  await Promise.all([
    close(),
    ...voters.flatMap((voter) => Array.from({ length: pages }, () => page(voter))),
  ]);

  const stored = await test.storage.load(room.workshopId);
  const dots = new Map(
    stored?.rows.votes.map((vote) => [`${vote.participantId} ${vote.themeId}`, vote.dots] as const),
  );
  const last = keyOf({ over: true, dots });
  operations.push({
    began: (now += 1),
    ended: (now += 1),
    apply: (board) => (keyOf(board) === last ? board : undefined),
  });
  await test.rooms.close();
  await test.storage.close();
  const linearizable = isLinearizable(operations, { over: false, dots: new Map() }, keyOf);
  return { linearizable, accepted, refused };
}

/** Sends the same until it has a final answer, now and then twice at once. */
async function untilFinal({ room, chance }: TestRoom, actor: Actor, envelope: Envelope): Promise<Reply> {
  for (;;) {
    if (chance.random() < 0.1) void room.submit(actor, envelope);
    const reply = await room.submit(actor, envelope);
    if (reply.ok || reply.code !== 'unavailable') return reply;
  }
}
