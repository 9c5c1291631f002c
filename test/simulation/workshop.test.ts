import { afterAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { projectionOf } from '../../shared/document/documents.ts';
import { parseChannel } from '../../shared/document/projection.ts';
import { fill } from '../../shared/document/reader.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import { createLinks } from '../../server/identity/links.ts';
import { Attendance } from '../../server/rooms/presence.ts';
import { Tables } from '../../server/rooms/tables.ts';
import type { Given } from './client.ts';
import { createWorld, type World } from './world.ts';

const seeds = Array.from({ length: 12 }, (_, index) => 1_000 + index);
const steps = 1_000;

/** A document as plain data. */
function plain(doc: Y.Doc): Record<string, unknown> {
  return Object.fromEntries(
    [...doc.share.keys()].sort().map((map) => [map, sorted(doc.getMap(map).toJSON())]),
  );
}

function sorted(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function withoutEmpty(maps: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(maps).filter(([, map]) => Object.keys(map as object).length > 0));
}

/** What all seeds together went through, so that a storm over an empty workshop is noticed. */
const seen = {
  notes: 0,
  themes: 0,
  votes: 0,
  counted: 0,
  undone: 0,
  translated: 0,
  shortened: 0,
  unreadable: 0,
};

afterAll(() => {
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
});

function accepted<N extends CommandName>(world: World, name: N): { given: Given; body: CommandBody<N> }[] {
  return world.clients
    .flatMap((client) => client.given)
    .filter((given) => given.name === name && given.reply?.ok)
    .map((given) => ({ given, body: given.body as CommandBody<N> }));
}

test.each(seeds)(
  'seed %i: after a storm of faults everybody has the same, and nothing is lost',
  async (seed) => {
    const world = await createWorld(seed, 20);
    for (let step = 0; step < steps; step += 1) await world.step();
    await world.heal();

    // The storm was one: faults of every kind were injected, and most commands got through all the same.
    expect(Math.min(...Object.values(world.storage.injected))).toBeGreaterThan(0);
    const given = world.clients.flatMap((client) => client.given);
    expect(given.filter((one) => one.reply === undefined)).toEqual([]);
    expect(given.filter((one) => one.reply?.ok).length).toBeGreaterThan(100);
    expect(given.filter((one) => one.reply && !one.reply.ok && one.reply.code === 'internal')).toEqual([]);

    const snapshot = await world.storage.load(world.workshopId);
    if (!snapshot) throw new Error('the workshop is gone');
    const fresh = Tables.from(snapshot.rows);
    expect(world.room.revision).toBe(snapshot.revision);

    // Every live document equals one built afresh from rows, and every replica equals it; a newcomer equals a veteran.
    const presence = new Attendance();
    for (const client of world.clients) presence.enter(client.actor);
    const links = createLinks(Buffer.alloc(32, 7), 'http://workshop.test').over(fresh);
    for (const client of world.clients) {
      expect(client.replicas.size).toBeGreaterThanOrEqual(3);
      for (const [channel, replica] of client.replicas) {
        const name = parseChannel(channel)?.name ?? '';
        const projection = projectionOf(name);
        if (!projection) throw new Error(`no projection for ${name}`);
        const built = new Y.Doc();
        fill(built, projection, { state: fresh, presence, links });
        const newcomer = new Y.Doc();
        Y.applyUpdate(newcomer, world.room.difference(channel, Y.encodeStateVector(newcomer)));
        expect(withoutEmpty(plain(replica)), name).toEqual(withoutEmpty(plain(built)));
        expect(withoutEmpty(plain(newcomer)), name).toEqual(withoutEmpty(plain(replica)));
      }
    }

    // Nothing lost, nothing twice: each accepted note is a row unless its author removed it.
    const removed = new Set(accepted(world, 'note:remove').map(({ body }) => body.noteId));
    const added = accepted(world, 'note:add').map(({ body }) => body.noteId);
    const rows = snapshot.rows.notes.map((note) => note.id);
    expect(rows.toSorted()).toEqual(added.filter((id) => !removed.has(id)).toSorted());

    // Budgets hold in every ballot, counted or not.
    for (const ballot of snapshot.rows.ballots) {
      const dots = new Map<string, number>();
      for (const vote of snapshot.rows.votes.filter((one) => one.ballotId === ballot.id)) {
        expect(vote.participantId === null).toBe(ballot.status === 'counted');
        if (vote.participantId === null) continue;
        expect(vote.dots).toBeLessThanOrEqual(ballot.perTheme);
        dots.set(vote.participantId, (dots.get(vote.participantId) ?? 0) + vote.dots);
      }
      expect(Math.max(0, ...dots.values())).toBeLessThanOrEqual(ballot.dots);
    }

    seen.notes += rows.length;
    seen.themes += snapshot.rows.themes.length;
    seen.votes += accepted(world, 'vote:cast').length;
    seen.counted += snapshot.rows.ballots.filter((ballot) => ballot.status === 'counted').length;
    seen.undone += accepted(world, 'undo').length;
    seen.translated += snapshot.rows.translations.length;
    seen.shortened += accepted(world, 'agenda:shorten').length;
    seen.unreadable += world.storage.injected.load;
  },
);
