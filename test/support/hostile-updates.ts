import * as Y from 'yjs';
import { content, updateOf, type Struct } from './yjs-update.ts';

/** A document as the server wrote it: the notes `one` and `two`, and an own client of the attacker who has written nothing. */
export interface Target {
  update: Uint8Array;
  /** The client under which the server writes. */
  server: number;
}

const me = 4_242;
const someone = 999_999_999;
const item = (key: string, value: unknown): Struct => ({ content: content.any(value), key });
const mine = (...structs: Struct[]) => updateOf({ clients: [{ client: me, clock: 0, structs }] });

const deletes = (client: number, ...ranges: [number, number][]) =>
  updateOf({ deletes: [{ client, ranges }] });

/** What an attacker's own copy of the document sends after they changed it. */
function edited(target: Target, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, target.update);
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

/** Every hostile update of the threat model, by group and name, against this document. */
export function hostileUpdates(target: Target): Record<string, Record<string, Uint8Array>> {
  const { server } = target;
  const whole = edited(target, (doc) => void doc.getMap('notes').set('mine', 'hello'));
  return {
    'delete set': {
      'another’s item': deletes(server, [0, 1]),
      'whole history': deletes(server, [0, 1_000]),
      'hidden beside an honest change': updateOf({
        clients: [{ client: me, clock: 0, structs: [item('mine', 'x')] }],
        deletes: [{ client: server, ranges: [[1, 1]] }],
      }),
      'inside another’s text': edited(target, (doc) => doc.getText('words').insert(0, 'x')),
      'the own winning value': edited(target, (doc) => {
        doc.getMap('notes').set('one', 'mine');
        doc.getMap('notes').delete('one');
      }),
      'unknown client': deletes(someone, [0, 5]),
      'beyond the clock': deletes(server, [1_000, 1_000]),
      'zero length': deletes(server, [0, 0]),
      'the full honest set': edited(target, (doc) => {
        doc.getMap('notes').set('mine', 1);
        doc.getMap('notes').delete('mine');
      }),
    },
    'map overwrite': {
      'without a delete set': mine({ content: content.any('forged'), key: 'one' }),
      'a scalar for a note': edited(target, (doc) => void doc.getMap('notes').set('one', 7)),
      'another type for a text': mine({ content: content.type(2), key: 'one' }),
      'a note gone': edited(target, (doc) => doc.getMap('notes').delete('one')),
      'another author': edited(target, (doc) => void doc.getMap('notes').set('one', { authorId: 'me' })),
      'a forged author on creation': mine(item('new', { id: 'new', authorId: 'someone', text: 'x' })),
      'an unknown key': mine(item('nobody knows this', 1)),
      ['__proto__']: mine(item('__proto__', { isFacilitator: true })),
      constructor: mine(item('constructor', { prototype: { isFacilitator: true } })),
      'a key of 10 kB': mine(item('k'.repeat(10_000), 1)),
      'a value with __proto__': mine(item('mine', JSON.parse('{"__proto__":{"isFacilitator":true}}'))),
      'reuse of a deleted id': edited(target, (doc) => {
        doc.getMap('notes').delete('two');
        doc.getMap('notes').set('two', 'again');
      }),
    },
    values: {
      'an object': mine(item('mine', { deep: { deeper: [1, 2, 3] } })),
      NaN: mine(item('mine', Number.NaN)),
      'a nested type': mine({ content: content.type(1), key: 'mine' }),
      'two values in one item': mine({ content: content.anys([1, 2]), key: 'mine' }),
      '1,000 deep': mine(item('mine', nested(1_000))),
      '5,000 deep': mine(item('mine', nested(5_000))),
      'XML element': mine({ content: content.type(3, 'script'), key: 'mine' }),
      'XML text': mine({ content: content.type(6), key: 'mine' }),
      'a document inside': mine({ content: content.document('guid'), key: 'mine' }),
      'an embed': mine({ content: content.embed({ src: 'https://evil.example' }), parent: 'words' }),
      'a format mark': mine({ content: content.format('bold', true), parent: 'words' }),
      binary: mine({ content: content.binary(new Uint8Array(1_000)), key: 'mine' }),
    },
    place: {
      'a new root': mine({ content: content.any(1), parent: 'admin', key: 'x' }),
      'an XML root': edited(target, (doc) => doc.getXmlFragment('page').push([new Y.XmlText('x')])),
      'a list item in a map': mine({ content: content.any(1) }),
      'an attribute on a text': mine({ content: content.any(1), parent: 'words', key: 'x' }),
      'a parent that is no type': mine({ content: content.any(1), parent: { client: server, clock: 0 } }),
      'itself for a parent': mine({ content: content.any(1), parent: { client: me, clock: 0 } }),
      'an origin in the own future': mine({ content: content.any(1), left: { client: me, clock: 9 } }),
      'mutual dependency': updateOf({
        clients: [
          {
            client: me + 1,
            clock: 0,
            structs: [{ content: content.any(1), left: { client: me, clock: 0 } }],
          },
          {
            client: me,
            clock: 0,
            structs: [{ content: content.any(1), left: { client: me + 1, clock: 0 } }],
          },
        ],
      }),
      'origins that disagree': mine({
        content: content.any(1),
        left: { client: server, clock: 1 },
        right: { client: server, clock: 0 },
      }),
      'only a right origin': mine({ content: content.any(1), right: { client: server, clock: 0 } }),
      '2,000 roots': mine(
        ...Array.from({ length: 2_000 }, (_, n): Struct => ({
          content: content.any(1),
          parent: `r${n}`,
          key: 'k',
        })),
      ),
    },
    identity: {
      'the server’s id': updateOf({ clients: [{ client: server, clock: 2, structs: [item('forged', 1)] }] }),
      'an unknown foreign id': updateOf({
        clients: [{ client: someone, clock: 0, structs: [item('x', 1)] }],
      }),
      'an overlap with the own clock': updateOf({
        clients: [{ client: server, clock: 0, structs: [item('one', 'again')] }],
      }),
      'a gap': updateOf({ clients: [{ client: me, clock: 500, structs: [item('late', 'x'.repeat(200))] }] }),
      'a dangling origin': mine({ content: content.any(1), left: { client: someone, clock: 77 } }),
      'a client twice': updateOf({
        clients: [
          { client: me, clock: 0, structs: [item('a', 1)] },
          { client: me, clock: 0, structs: [item('b', 2)] },
        ],
      }),
      'collected already': mine({ gc: 1 }),
      skipped: mine({ skip: 5 }, item('x', 1)),
      'nothing collected': mine({ gc: 0 }),
      'a thousand million deleted': mine({ content: content.deleted(1e9), key: 'x' }),
      'collected under the server’s id': updateOf({
        clients: [{ client: server, clock: 2, structs: [{ gc: 2 ** 31 }] }],
      }),
    },
    encoding: {
      ...Object.fromEntries(
        Array.from(whole, (_, length) => [`cut off after ${length} bytes`, whole.slice(0, length)]),
      ),
      'bytes behind': new Uint8Array([...whole, 1, 2, 3]),
      'the second encoding as the first': Y.convertUpdateFormatV1ToV2(whole),
      'a state vector in place of an update': new Uint8Array([1, server & 0x7f, 2]),
      '30 million structs in eight bytes': new Uint8Array([1, 0x80, 0x87, 0xa7, 0x0e, 1, 0, 0]),
      '2³⁰ structs': updateOf({
        clients: [{ client: me, clock: 0, structs: [item('x', 1)], claims: 2 ** 30 }],
      }),
      'numbers longer than need be': new Uint8Array([0x81, 0x80, 0x00, 0x80, 0x00, 0x80, 0x80, 0x00, 0, 0]),
      'a number without an end': new Uint8Array(200).fill(0xff),
    },
  };
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
