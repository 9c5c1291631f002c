import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '../../../../shared/domain/limits.ts';
import { Replicated } from '../../../../server/rooms/replicated.ts';

const nothing = new Uint8Array([0]);
const clientId = 4_000_000_000;

/** A document and a client that was there from the beginning. */
function started() {
  const updates: Uint8Array[] = [];
  const veteran = new Y.Doc();
  const document = new Replicated(clientId, (update, before) => {
    expect(before).toEqual(Y.encodeStateVector(veteran));
    Y.applyUpdate(veteran, update);
    updates.push(update);
  });
  const set = (key: string, value: unknown) =>
    document.edit((doc) => void doc.getMap('notes').set(key, value));
  return { document, veteran, updates, set };
}

const plain = (doc: Y.Doc) => doc.getMap('notes').toJSON();
function caughtUp(document: Replicated, doc = new Y.Doc()): Y.Doc {
  for (const update of document.updatesSince(Y.encodeStateVector(doc))) Y.applyUpdate(doc, update);
  return doc;
}

test('newcomers get the same kept state, and behind it the very updates that came since', () => {
  const { document, updates, set } = started();
  for (let note = 0; note < 20; note += 1) set(`n${note}`, 'words');
  const [state] = document.updatesSince(nothing);
  expect(document.updatesSince(nothing)[0]).toBe(state);
  set('n20', 'other words');
  set('n21', 'more words');
  const answer = document.updatesSince(nothing);
  expect(answer[0]).toBe(state);
  expect(answer.slice(1)).toEqual(updates.slice(-2));
  expect(answer[1]).toBe(updates.at(-2));
});

test('what was overwritten or taken away reaches nobody who comes or returns later', () => {
  const takings = [
    (set: (key: string, value: unknown) => void) => set('a', 'harmless'),
    (_: unknown, document: Replicated) => document.edit((doc) => doc.getMap('notes').delete('a')),
  ];
  for (const take of takings)
    for (const rests of [false, true]) {
      const { document, set } = started();
      const away = caughtUp(document);
      set('z', 1);
      caughtUp(document, away);
      document.updatesSince(nothing);
      set('a', 'their name');
      document.updatesSince(nothing);
      set('b', 1);
      if (rests) document.rest();
      take(set, document);
      for (const vector of [nothing, Y.encodeStateVector(away)]) {
        const sent = Buffer.concat(document.updatesSince(vector)).toString('latin1');
        expect(sent).not.toContain('their name');
      }
    }
});

test('a tail that grew long is followed by a new state', () => {
  const { document, set } = started();
  set('a', 'words');
  document.updatesSince(nothing);
  for (let n = 0; n < 5; n += 1) set(`n${n}`, 'x'.repeat(limits.tailBytes / 4));
  const answer = document.updatesSince(nothing);
  expect(answer).toHaveLength(1);
  expect(plain(caughtUp(document))).toEqual(plain(document.doc));
});

test('who returns after a cut gets the updates since, and nothing twice', () => {
  const { document, updates, set } = started();
  set('a', 1);
  document.updatesSince(nothing);
  set('b', 1);
  const away = caughtUp(document);
  const vector = Y.encodeStateVector(away);
  set('c', 1);
  expect(document.updatesSince(vector)).toEqual(updates.slice(-2));
  caughtUp(document, away);
  expect(plain(away)).toEqual({ a: 1, b: 1, c: 1 });
});

test('at rest it is bytes alone, and still answers without waking', () => {
  const { document, set } = started();
  for (let note = 0; note < 20; note += 1) set(`n${note}`, 'words');
  const away = caughtUp(document);
  set('n5', 'other words');
  document.edit((doc) => doc.getMap('notes').delete('n6'));
  const expected = plain(document.doc);
  document.rest();
  expect(document.awake).toBe(false);
  expect(plain(caughtUp(document))).toEqual(expected);
  expect(plain(caughtUp(document, away))).toEqual(expected);
  expect(document.awake).toBe(false);
  const state = document.updatesSince(nothing)[0];
  document.rest();
  expect(document.updatesSince(nothing)[0]).toBe(state);
});

test('a deletion, which no state vector shows, reaches those who were away', () => {
  for (const rests of [false, true]) {
    const { document, set } = started();
    set('a', 1);
    set('b', 1);
    const [early, late] = [caughtUp(document), caughtUp(document)];
    caughtUp(document, early);
    document.edit((doc) => doc.getMap('notes').delete('a'));
    if (rests) document.rest();
    expect(plain(caughtUp(document, early))).toEqual({ b: 1 });
    set('c', 1);
    expect(plain(caughtUp(document, late))).toEqual({ b: 1, c: 1 });
  }
});

test('a vector from nowhere is answered with everything that it does not name', () => {
  const { document, set } = started();
  set('a', 1);
  const stranger = new Y.Doc();
  stranger.getMap('notes').set('theirs', 1);
  expect(plain(caughtUp(document, stranger))).toMatchObject({ a: 1, theirs: 1 });
  const ahead = Y.encodeStateVector(new Map([[clientId, 1_000]]));
  expect(() => document.updatesSince(ahead)).not.toThrow();
  expect(() => document.updatesSince(new Uint8Array([255, 255, 255]))).toThrow('Unexpected end of array');
});

const key = fc.constantFrom('a', 'b', 'c', 'd');
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key, value: fc.string({ maxLength: 40 }) }),
  fc.record({ kind: fc.constant('delete' as const), key }),
  fc.constantFrom({ kind: 'rest' as const }, { kind: 'join' as const }),
  fc.record({ kind: fc.constantFrom('leave' as const, 'return' as const), who: fc.nat(3) }),
);

test('whenever somebody joins, leaves or returns, all have the same in the end', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const clients: { doc: Y.Doc; here: boolean }[] = [];
      const model = new Map<string, string>();
      const document = new Replicated(clientId, (update) => {
        for (const { doc, here } of clients) if (here) Y.applyUpdate(doc, update);
      });
      const come = (client: { doc: Y.Doc; here: boolean }) => {
        client.here = true;
        caughtUp(document, client.doc);
      };
      for (const one of steps) {
        if (one.kind === 'set') {
          model.set(one.key, one.value);
          document.edit((doc) => void doc.getMap('notes').set(one.key, one.value));
        } else if (one.kind === 'delete') {
          model.delete(one.key);
          document.edit((doc) => doc.getMap('notes').delete(one.key));
        } else if (one.kind === 'rest') document.rest();
        else if (one.kind === 'join') {
          const client = { doc: new Y.Doc(), here: true };
          clients.push(client);
          come(client);
        } else {
          const client = clients[one.who];
          if (client && one.kind === 'leave') client.here = false;
          if (client && !client.here && one.kind === 'return') come(client);
        }
      }
      for (const client of clients) if (!client.here) come(client);
      for (const { doc } of [...clients, { doc: caughtUp(document) }]) {
        expect(plain(doc)).toEqual(Object.fromEntries(model));
      }
    }),
    { numRuns: 300 },
  );
});
