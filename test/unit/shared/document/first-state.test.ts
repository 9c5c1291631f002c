import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { projectionOf } from '#shared/document/documents.ts';
import { firstState } from '#shared/document/first-state.ts';
import { entriesOf } from '#shared/document/reader.ts';
import { createWorld, id, noteRow, personRow, stageRow, themeRow } from '../../../support/handler-context.ts';
import { contentOf, documentOf, viewOf } from '../../../support/view.ts';

/** What Yjs makes of the same entries. */
function byYjs(clientId: number, entries: readonly { map: string; key: string; value: unknown }[]) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.transact(() => {
    for (const { map, key, value } of entries) doc.getMap(map).set(key, value);
  });
  return { update: Y.encodeStateAsUpdate(doc), clock: Y.getState(doc.store, clientId) };
}

const entries = fc
  .uniqueArray(
    fc.record({
      map: fc.constantFrom('notes', 'themes', 'timer'),
      key: fc.string({ unit: 'binary', maxLength: 30 }),
      value: fc.jsonValue({ depthSize: 'small', stringUnit: 'binary' }),
    }),
    { selector: ({ map, key }) => `${map} ${key}`, maxLength: 40 },
  )
  // What JSON cannot tell from 0, and an encoding can.
  .map((all) => all.map((one) => ({ ...one, value: JSON.parse(JSON.stringify(one.value)) as unknown })));

test('the bytes of a document that never held anything else are those that Yjs would make', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), entries, (clientId, all) => {
      expect(firstState(clientId, all)).toEqual(byYjs(clientId, all));
    }),
    { numRuns: 300 },
  );
});

test.each(['room', 'board:main', 'desk', 'support', 'screen', `mine:${id('p0')}`])(
  'the first bytes of %s hold all that it shows',
  (name) => {
    const { draft } = createWorld({
      stages: [stageRow('write')],
      participants: [personRow('p0')],
      themes: [themeRow('t0', 0)],
      notes: [noteRow('n0', 'p0', { text: 'Nobody rang – 電話 📞', status: 'shown' })],
    });
    const view = viewOf(draft);
    const projection = projectionOf(name);
    if (!projection) throw new Error('no projection');
    const all = entriesOf(projection, view);
    expect(all.length).toBeGreaterThan(0);
    const { update } = firstState(7, all);
    expect(update).toEqual(byYjs(7, all).update);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    expect(contentOf(doc)).toEqual(contentOf(documentOf(name, view)));
  },
);
