import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardMaps } from '#shared/document/board.ts';
import { boardProjection } from '#shared/document/board.ts';
import type { RoomMaps } from '#shared/document/room.ts';
import { applyKeys, differingKeys, fill, readAll, readerOf, readOne } from '#shared/document/reader.ts';
import { createWorld, id, noteRow } from '../../../support/handler-context.ts';
import { contentOf, documentOf, viewOf } from '../../../support/view.ts';

const world = () => createWorld({ notes: [noteRow('a', 'X'), noteRow('b', 'X')] });
const noteKeys = ['b', 'a', 'a'].map((name) => ({ map: 'notes', key: id(name) }));

test('reads are typed, and a value stays the same object until it changes', () => {
  const { draft } = world();
  const doc = documentOf('board:main', viewOf(draft));
  const reader = readerOf<BoardMaps>(doc);
  expect(reader.get('notes', id('a'))?.text).toBe('Words of a');
  expect(reader.get('notes', id('a'))).toBe(reader.get('notes', id('a')));
  expect([...readAll<BoardMaps, 'notes'>(doc, 'notes').keys()].sort()).toEqual([id('a'), id('b')]);
  expect(readOne<RoomMaps, 'about'>(documentOf('room', viewOf(draft)), 'about')?.title).toBe(
    draft.workshop.title,
  );
  expect(readOne<RoomMaps, 'about'>(new Y.Doc(), 'about')).toBeUndefined();
});

test('applying keys is one update, in order, and none where nothing differs', () => {
  const { draft } = world();
  const doc = new Y.Doc();
  const order: string[] = [];
  let updates = 0;
  doc.getMap('notes').observe((event) => order.push(...(event.keysChanged as Set<string>)));
  doc.on('update', () => (updates += 1));
  expect(applyKeys(doc, boardProjection, viewOf(draft), noteKeys)).toBe(true);
  expect(order).toEqual([id('a'), id('b')]);
  expect(applyKeys(doc, boardProjection, viewOf(draft), noteKeys)).toBe(false);
  expect(updates).toBe(1);
});

test('only what differs is written', () => {
  const { draft } = world();
  const doc = documentOf('board:main', viewOf(draft));
  draft.put('notes', noteRow('a', 'X', { text: 'Other words' }));
  expect(differingKeys(doc, boardProjection, viewOf(draft), noteKeys)).toEqual([
    { map: 'notes', key: id('a') },
  ]);
});

test('filling a document again takes out what the state no longer has', () => {
  const { draft } = world();
  const doc = documentOf('board:main', viewOf(draft));
  draft.remove('notes', id('a'));
  fill(doc, boardProjection, viewOf(draft));
  expect(Object.keys(contentOf(doc)['notes'] ?? {})).toEqual([id('b')]);
});

test('a watcher hears which keys changed, until it stops', () => {
  const { draft } = world();
  const doc = new Y.Doc();
  const heard: string[][] = [];
  const stop = readerOf<BoardMaps>(doc).watch('notes', (keys) => heard.push([...keys]));
  fill(doc, boardProjection, viewOf(draft));
  stop();
  draft.remove('notes', id('a'));
  fill(doc, boardProjection, viewOf(draft));
  expect(heard).toEqual([[id('a'), id('b')]]);
});
