import { expect, test } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Translation } from '#shared/domain/translation.ts';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import { noteHandlers } from '../../../../server/handlers/note.ts';
import { removePerson } from '../../../../server/handlers/removal.ts';
import { translationHandlers } from '../../../../server/handlers/translation.ts';
import { workshopHandlers } from '../../../../server/handlers/workshop.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  refusalOf,
  translationRow,
  type World,
} from '../../../support/handler-context.ts';

function world(note: Partial<Note> = {}, translations: Translation[] = []): World {
  return createWorld({
    participants: [
      personRow('ann'),
      personRow('ben'),
      personRow('pat', { hasDevice: false }),
      personRow('scribe', { scribe: true }),
      personRow('sue', { kind: 'supporter', groupId: null }),
    ],
    notes: [noteRow('note', 'ann', note), noteRow('of-pat', 'pat')],
    translations,
  });
}

const add = (context: HandlerContext, changes: { noteId?: string; language?: string; id?: string } = {}) =>
  translationHandlers['translation:add'](context, {
    translationId: id(changes.id ?? 'new'),
    noteId: id(changes.noteId ?? 'note'),
    language: changes.language ?? 'cy',
    text: 'Ystafell dawel',
  });
const edit = (context: HandlerContext, version = 1) =>
  translationHandlers['translation:edit'](context, { translationId: id('tr'), text: 'Tawel', version });
const remove = (context: HandlerContext) =>
  translationHandlers['translation:remove'](context, { translationId: id('tr') });
const as = (who: string) => (one: World) =>
  who === 'facilitator' ? one.facilitator() : one.participant(id(who));

test.each([
  ['the author', 'ann', 'note', { by: 'author', authorId: id('ann'), onWall: false }],
  ['a supporter', 'sue', 'note', { by: 'supporter', authorId: id('sue'), onWall: false }],
  ['a facilitator', 'facilitator', 'note', { by: 'facilitator', authorId: null, onWall: true }],
  [
    'a scribe, for a person without a device',
    'scribe',
    'of-pat',
    { by: 'author', authorId: id('pat'), onWall: false },
  ],
] as const)('%s puts a translation beside a revealed note', (_, who, noteId, expected) => {
  const one = world();
  const before = one.draft.get('notes', id(noteId));
  add(as(who)(one), { noteId });
  expect(one.draft.get('translations', id('new'))).toEqual({
    id: id('new'),
    noteId: id(noteId),
    language: 'cy',
    text: 'Ystafell dawel',
    version: 1,
    ...expected,
  });
  expect(one.draft.get('notes', id(noteId)), 'the original stays as it is').toBe(before);
  expect(one.told.subjects, 'the audit learns no note').toEqual([]);
});

test.each(['ben', 'scribe'])('%s may not translate a note of somebody with a device', (who) => {
  const one = world();
  expect(refusalOf(() => add(as(who)(one)))).toBe('forbidden');
});

test.each(['private', 'late', 'hidden'] as const)('a %s note cannot be told from none', (status) => {
  const one = world({ status });
  for (const who of ['ann', 'ben', 'sue', 'facilitator']) {
    const answer = refusalOf(() => add(as(who)(one)));
    expect(answer, who).toBe(refusalOf(() => add(as(who)(one), { noteId: 'nothing' })));
    expect(answer, who).not.toBe('not refused');
  }
});

test('each kind of translator has one translation in a language', () => {
  const one = world({}, [translationRow('tr', 'note', 'sue')]);
  expect(refusalOf(() => add(as('sue')(one)))).toBe('conflict');
  add(as('ann')(one), { id: 'second' });
  add(as('facilitator')(one), { id: 'third' });
  expect([...one.draft.all('translations')]).toHaveLength(3);
});

test('a translation is in another language than the note', () => {
  const one = world({ language: 'cy' });
  expect(refusalOf(() => add(as('ann')(one)))).toBe('invalid');
});

test('a note has only so many translations', () => {
  const languages = Array.from({ length: limits.translationsPerNote }, (_, n) => `a${'bcdefghijklmnop'[n]}`);
  const one = world(
    {},
    languages.map((language) => translationRow(language, 'note', 'sue', { language })),
  );
  expect(refusalOf(() => add(as('ann')(one)))).toBe('limit-reached');
});

test('an id is used once', () => {
  const one = world({}, [translationRow('tr', 'note', 'sue')]);
  expect(refusalOf(() => add(as('ann')(one), { id: 'tr' }))).toBe('id-reused');
});

test.each([
  ['sue', 'sue', 'not refused'],
  ['sue', 'ann', 'forbidden'],
  ['sue', 'facilitator', 'forbidden'],
  [null, 'facilitator', 'not refused'],
  [null, 'sue', 'forbidden'],
  ['pat', 'scribe', 'not refused'],
] as const)('a translation by %s changed by %s: %s', (author, who, expected) => {
  const by = author === null ? 'facilitator' : author === 'pat' ? 'author' : 'supporter';
  const one = world({}, [translationRow('tr', 'note', author, { by, onWall: true })]);
  expect(refusalOf(() => edit(as(who)(one)))).toBe(expected);
  const { text, version, onWall } = one.draft.get('translations', id('tr')) ?? {};
  const changed = { text: 'Tawel', version: 2, onWall: author === null };
  const same = { text: 'Geiriau tr', version: 1, onWall: true };
  expect({ text, version, onWall }).toEqual(expected === 'not refused' ? changed : same);
});

test('a change over somebody else\u2019s is a conflict', () => {
  const one = world({}, [translationRow('tr', 'note', 'sue', { version: 4 })]);
  expect(refusalOf(() => edit(as('sue')(one), 3))).toBe('conflict');
});

test('a translation of a hidden note cannot be changed', () => {
  const one = world({ status: 'hidden' }, [translationRow('tr', 'note', 'sue')]);
  expect(refusalOf(() => edit(as('sue')(one)))).toBe('not-found');
});

test.each([
  ['sue', 'not refused'],
  ['facilitator', 'not refused'],
  ['ann', 'forbidden'],
  ['ben', 'forbidden'],
])('a supporter\u2019s translation removed by %s: %s', (who, expected) => {
  const one = world({}, [translationRow('tr', 'note', 'sue')]);
  expect(refusalOf(() => remove(as(who)(one)))).toBe(expected);
  expect(one.told.erased).toBe(expected === 'not refused' ? 1 : 0);
  expect([...one.draft.all('translations')]).toHaveLength(expected === 'not refused' ? 0 : 1);
});

test('removing a note removes every translation of it', () => {
  const one = world({}, [translationRow('tr', 'note', 'sue'), translationRow('other', 'of-pat', 'sue')]);
  noteHandlers['note:remove'](one.participant(id('ann')), { noteId: id('note') });
  expect([...one.draft.all('translations')].map((row) => row.id)).toEqual([id('other')]);
  expect(one.told.erased).toBe(1);
});

test.each([true, false])('of a supporter who is removed, translations go with notes: %s', (withNotes) => {
  const one = world({}, [
    translationRow('tr', 'note', 'sue'),
    translationRow('kept', 'note', null, { language: 'ur' }),
  ]);
  const sue = one.draft.get('participants', id('sue'));
  if (sue) removePerson(one.facilitator(), sue, withNotes);
  expect([...one.draft.all('translations')].map((row) => row.id)).toEqual(
    withNotes ? [id('kept')] : [id('tr'), id('kept')],
  );
});

test('the wall takes translations of revealed notes with the notes', () => {
  const one = createWorld({
    participants: [personRow('ann')],
    notes: [noteRow('note', 'ann'), noteRow('hidden', 'ann', { status: 'hidden' })],
    translations: [translationRow('tr', 'note', 'ann'), translationRow('held', 'hidden', 'ann')],
  });
  workshopHandlers['wall:set'](one.facilitator(), { on: true });
  expect(one.draft.get('translations', id('tr'))?.onWall).toBe(true);
  expect(one.draft.get('translations', id('held'))?.onWall).toBe(false);
});
