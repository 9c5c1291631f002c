import { beforeEach, expect, test } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { createKeptCopies } from '../../../../client/connection/kept-copies.ts';
import { memoryCopies } from '../../../support/memory-copies.ts';

const dayMs = 24 * 3_600_000;
const board = 'board:main@1';
const room = 'room@1';

let store: ReturnType<typeof memoryCopies>;
let time: number;
let waiting: (() => void)[];
let doc: Doc;

beforeEach(() => {
  store = memoryCopies();
  time = 100 * dayMs;
  waiting = [];
  doc = new Doc();
});

function copies(as = 'p:beth') {
  return createKeptCopies({
    as,
    store,
    now: () => time,
    later(call) {
      waiting.push(call);
      return () => void waiting.splice(waiting.indexOf(call), 1);
    },
  });
}

/** What was to be done later is done. */
function pass(): void {
  for (const call of waiting.splice(0)) call();
}

function write(text: string): void {
  doc.getMap('notes').set(text, text);
}

function keptOf(channel: string): unknown {
  const kept = store.kept.find((copy) => copy.channel === channel);
  if (!kept) return undefined;
  const read = new Doc();
  applyUpdate(read, kept.update);
  return read.getMap('notes').toJSON();
}

test('on one’s own device a document is kept as it was last seen, and found again', async () => {
  const kept = copies();
  kept.follow(board, doc);
  kept.allow(true, [board]);
  write('first');
  pass();
  write('second');
  pass();
  expect(keptOf(board)).toEqual({ first: 'first', second: 'second' });
  expect((await copies().load()).map(({ channel }) => channel)).toEqual([board]);
  expect(await copies('p:alun').load()).toEqual([]);
});

test('until the server says that the device is one’s own nothing is kept', () => {
  const kept = copies();
  kept.follow(board, doc);
  write('first');
  pass();
  expect(store.kept).toEqual([]);
});

test('on a device that others use nothing is kept, and what was kept goes', () => {
  const own = copies();
  own.follow(board, doc);
  own.allow(true, [board]);
  pass();
  expect(store.kept).toHaveLength(1);
  doc = new Doc();
  const shared = copies();
  shared.follow(board, doc);
  shared.allow(false, [board]);
  write('later');
  pass();
  expect(store.kept).toEqual([]);
});

test('who leaves takes everything along, also what was about to be kept', () => {
  const kept = copies();
  const other = copies('p:alun');
  for (const one of [kept, other]) {
    one.follow(board, doc);
    one.allow(true, [board]);
  }
  pass();
  write('later');
  kept.forget();
  pass();
  kept.allow(true, [board]);
  write('last');
  pass();
  expect(store.kept.map(({ as }) => as)).toEqual(['p:alun']);
});

test('what the server names no more goes, and what may no longer be opened', () => {
  const kept = copies();
  kept.follow(board, doc);
  kept.follow(room, doc);
  kept.allow(true, [board, room]);
  pass();
  kept.allow(true, ['board:main@2', room]);
  expect(store.kept.map(({ channel }) => channel)).toEqual([room]);
  kept.drop('room');
  expect(store.kept).toEqual([]);
});

test('after thirty days it is gone', async () => {
  const kept = copies();
  kept.follow(board, doc);
  kept.allow(true, [board]);
  pass();
  time += 30 * dayMs;
  expect(await copies().load()).toHaveLength(1);
  time += 1;
  expect(await copies('p:alun').load()).toEqual([]);
  expect(store.kept).toEqual([]);
});
