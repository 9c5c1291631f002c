import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as Y from 'yjs';
import { projectionOf } from '../../shared/document/documents.ts';
import { fill } from '../../shared/document/reader.ts';
import { deriveKey } from '../../server/identity/key.ts';
import { createLinks } from '../../server/identity/links.ts';
import { Attendance } from '../../server/rooms/presence.ts';
import { Tables } from '../../server/rooms/tables.ts';
import { plain } from '../simulation/plain.ts';
import type { WireClient } from '../support/wire-client.ts';
import type { Crew } from './crew.ts';
import type { Ledger } from './ledger.ts';
import { publicUrl } from './server.ts';

/** Public counts go out twice a second: so often are replicas looked at again before they are called different. */
const looks = 200;

/** Everybody is here and nothing is under way: every page, a newcomer's page and the rows say the same. */
export async function checkReplicas(crew: Crew, ledger: Ledger, directory: string): Promise<void> {
  const newcomers = await Promise.all(crew.hands.map((hand) => hand.newcomer()));
  const key = readFileSync(path.join(directory, 'key'));
  const presence = new Attendance();
  for (const { actor } of crew.hands) presence.enter(actor);

  async function compare(veteran: WireClient, newcomer: WireClient): Promise<void> {
    await veteran.settled();
    await newcomer.settled();
    const { rows } = ledger.snapshot();
    const state = Tables.from(rows);
    const links = createLinks(deriveKey(key, 'links'), publicUrl).over(state);
    assert.deepEqual([...newcomer.docs.keys()].sort(), [...veteran.docs.keys()].sort());
    for (const [name, doc] of veteran.docs) {
      const projection = projectionOf(name);
      assert(projection, `no projection for ${name}`);
      const built = new Y.Doc();
      fill(built, projection, { state, presence, links });
      const old = plain(doc);
      assert.deepEqual(plain(newcomer.docs.get(name) ?? new Y.Doc()), old, `${name}: newcomer and veteran`);
      assert.deepEqual(old, plain(built), `${name}: replica and rows`);
    }
  }
  for (const [index, { client }] of crew.hands.entries()) {
    const newcomer = newcomers[index];
    assert(client && newcomer);
    for (let look = 1; ; look += 1) {
      try {
        await compare(client, newcomer);
        break;
      } catch (error) {
        if (look === looks) throw error;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
  }
  for (const newcomer of newcomers) newcomer.close();
}
