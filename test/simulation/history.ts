import { catchUp } from '../support/catch-up.ts';
import assert from 'node:assert/strict';
import * as Y from 'yjs';
import { projectionOf } from '../../shared/document/documents.ts';
import { parseChannel } from '../../shared/document/projection.ts';
import { fill } from '../../shared/document/reader.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import { createLinks } from '../../server/identity/links.ts';
import { Attendance } from '../../server/rooms/presence.ts';
import { Tables } from '../../server/rooms/tables.ts';
import type { Snapshot, Storage } from '../../server/storage/storage.ts';
import { plain } from './plain.ts';
import { createWorld, type World } from './world.ts';

/** What a history went through, so that a storm over an empty workshop is noticed. */
export interface Seen {
  /** Names of commands that were accepted. */
  names: Set<string>;
  faults: Record<string, number>;
  accepted: number;
  notes: number;
  counted: number;
  translations: number;
}

/** Lives through one seeded history and checks all that must hold after it. Throws at the first thing that does not. */
export async function liveThrough(
  seed: number,
  { people, steps, kept }: { people: number; steps: number; kept: Storage },
): Promise<Seen> {
  const world = await createWorld(seed, people, kept);
  for (let step = 0; step < steps; step += 1) await world.step(step > steps * 0.7);
  await world.heal();

  const given = world.clients.flatMap((client) => client.given);
  const unanswered = given.filter((one) => one.reply === undefined);
  assert.deepEqual(unanswered, [], 'a command was never answered');
  const bugs = given.filter((one) => one.reply && !one.reply.ok && one.reply.code === 'internal');
  assert.deepEqual(bugs, [], 'a command met a bug');

  const snapshot = await world.storage.load(world.workshopId);
  assert(snapshot, 'the workshop is gone');
  assert.equal(world.room.revision, snapshot.revision);
  compareReplicas(world, snapshot);
  compareNotes(world, snapshot);
  checkBudgets(snapshot);
  const accepted = given.filter((one) => one.reply?.ok);
  return {
    names: new Set(accepted.map((one) => one.name)),
    faults: world.storage.injected,
    accepted: accepted.length,
    notes: snapshot.rows.notes.length,
    counted: snapshot.rows.ballots.filter((ballot) => ballot.status === 'counted').length,
    translations: snapshot.rows.translations.length,
  };
}

/** Every live document equals one built afresh from rows, every replica equals it, and a newcomer's equals a veteran's. */
function compareReplicas(world: World, { rows }: Snapshot): void {
  const state = Tables.from(rows);
  const presence = new Attendance();
  for (const client of world.clients) presence.enter(client.actor);
  const links = createLinks(Buffer.alloc(32, 7), 'http://workshop.test').over(state);
  for (const client of world.clients) {
    assert(client.replicas.size >= (client.actor.kind === 'support' ? 1 : 3), 'a document did not come');
    for (const [channel, replica] of client.replicas) {
      const name = parseChannel(channel)?.name ?? '';
      const projection = projectionOf(name);
      assert(projection, `no projection for ${name}`);
      const built = new Y.Doc();
      fill(built, projection, { state, presence, links });
      const newcomer = catchUp(new Y.Doc(), world.room, channel);
      assert.deepEqual(plain(replica), plain(built), `${name}: replica and rows`);
      assert.deepEqual(plain(newcomer), plain(replica), `${name}: newcomer and veteran`);
    }
  }
}

function accepted<N extends CommandName>(world: World, name: N): CommandBody<N>[] {
  return world.clients
    .flatMap((client) => client.given)
    .filter((given) => given.name === name && given.reply?.ok)
    .map((given) => given.body as CommandBody<N>);
}

/** Nothing lost, nothing twice: each accepted note is a row unless its author removed it. */
function compareNotes(world: World, { rows }: Snapshot): void {
  const removed = new Set(accepted(world, 'note:remove').map(({ noteId }) => noteId));
  const added = accepted(world, 'note:add').map(({ noteId }) => noteId);
  const kept = added.filter((id) => !removed.has(id)).toSorted();
  assert.deepEqual(rows.notes.map((note) => note.id).toSorted(), kept);
}

/** Budgets hold in every ballot, and a counted one has no voters. */
function checkBudgets({ rows }: Snapshot): void {
  for (const ballot of rows.ballots) {
    const dots = new Map<string, number>();
    for (const vote of rows.votes.filter((one) => one.ballotId === ballot.id)) {
      assert.equal(vote.participantId === null, ballot.status === 'counted');
      if (vote.participantId === null) continue;
      assert(vote.dots <= ballot.perTheme);
      dots.set(vote.participantId, (dots.get(vote.participantId) ?? 0) + vote.dots);
    }
    assert(Math.max(0, ...dots.values()) <= ballot.dots);
  }
}
