import { expect, test } from 'vitest';
import type { Note } from '#shared/domain/note.ts';
import type { Participant } from '#shared/domain/participant.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { releaseLate, revealNotes } from '../../../../server/handlers/reveal.ts';
import { createWorld, id, noteRow, personRow, stageRow } from '../../../support/handler-context.ts';

const hidden = { status: 'private', rank: null } as const;

function crowd(groupId: string, size: number): Participant[] {
  return Array.from({ length: size }, (_, n) => personRow(`${groupId}${n}`, { groupId }));
}

function noteOfEach(people: readonly Participant[], changes: Partial<Note> = {}): Note[] {
  return people.map((person) => noteRow(`note-${person.name}`, person.name, { ...hidden, ...changes }));
}

function world(participants: Participant[], notes: Note[], write: Partial<Stage> = {}, seed = 1) {
  return createWorld(
    {
      stages: [stageRow('write', { status: 'closed', closedAt: 5, ...write })],
      participants,
      notes,
    },
    seed,
  );
}

test('private notes of closed write stages and late notes become shown at random places', () => {
  const people = crowd('staff', 6);
  const one = world(people, [
    ...noteOfEach(people),
    noteRow('late', 'staff0', { status: 'late', lateAt: 9, rank: null }),
    noteRow('elsewhere', 'staff0', { ...hidden, stageId: id('write-2') }),
    noteRow('before', 'staff1', { rank: 0.75 }),
    noteRow('taken-off', 'staff1', { status: 'hidden' }),
  ]);
  one.draft.put('stages', stageRow('write', { id: id('write-2'), status: 'open' }));
  revealNotes(one.facilitator());
  const shown = [...one.draft.all('notes')].filter((note) => note.status === 'shown');
  expect(shown).toHaveLength(8);
  const fresh = shown.filter((note) => note.id !== id('before'));
  for (const note of fresh) expect(note).toMatchObject({ lateAt: null, version: 1 });
  const ranks = fresh.map((note) => note.rank ?? -1);
  expect(new Set(ranks).size).toBe(7);
  expect(ranks.every((rank) => rank >= 0 && rank < 1)).toBe(true);
  expect(one.draft.get('notes', id('before'))).toMatchObject({ rank: 0.75, version: 1 });
  expect(one.draft.get('notes', id('elsewhere'))?.status).toBe('private');
  expect(one.draft.get('notes', id('taken-off'))?.status).toBe('hidden');
});

test('a revealed note does not say how often its author changed it', () => {
  const people = crowd('staff', 2);
  const one = world(people, [
    noteRow('once', 'staff0', { ...hidden, version: 1 }),
    noteRow('often', 'staff1', { ...hidden, version: 7 }),
  ]);
  revealNotes(one.facilitator());
  expect([...one.draft.all('notes')].map((note) => note.version)).toEqual([1, 1]);
});

test('neither ranks nor the order of storing follow from who wrote or when', () => {
  const people = crowd('staff', 8);
  const order = (notes: Note[], seed: number) => {
    const one = world(people, notes, {}, seed);
    const put: [string, number | null][] = [];
    const { draft, ...context } = one.facilitator();
    revealNotes({
      ...context,
      draft: {
        get: (table, key) => draft.get(table, key),
        all: (table) => draft.all(table),
        inTheme: (themeId) => draft.inTheme(themeId),
        notesOf: (authorId) => draft.notesOf(authorId),
        workshop: draft.workshop,
        remove: (table, key) => draft.remove(table, key),
        put(table, row) {
          if ('themeOrder' in row) put.push([row.id, row.rank]);
          draft.put(table, row);
        },
      },
    });
    return put;
  };
  const notes = noteOfEach(people);
  expect(order(notes.toReversed(), 3)).toEqual(order(notes, 3));
  const firsts = new Set(Array.from({ length: 40 }, (_, seed) => order(notes, seed)[0]?.[0]));
  expect(firsts.size).toBeGreaterThan(4);
});

test('a revealed note shows the less of what it and its stage allow', () => {
  const people = crowd('staff', 1);
  const shows = (note: Note['shows'], stage: Note['shows'] | undefined) => {
    const one = world(people, noteOfEach(people, { shows: note }), { options: { shows: stage } });
    revealNotes(one.facilitator());
    return one.draft.get('notes', id('note-staff0'))?.shows;
  };
  expect(shows('name', 'group')).toBe('group');
  expect(shows('group', 'name')).toBe('group');
  expect(shows('group', undefined)).toBe('nothing');
  expect(shows('name', 'name')).toBe('name');
});

test('groups with enough authors may label notes', () => {
  const people = [...crowd('staff', 5), ...crowd('lived', 6)];
  const one = world(people, noteOfEach(people));
  revealNotes(one.facilitator());
  expect(one.draft.get('stages', id('write'))?.labelledGroups).toEqual(['staff', 'lived']);
});

test('a person with many notes is one author', () => {
  const people = [...crowd('staff', 5), ...crowd('lived', 4)];
  const more = noteRow('more', 'lived0', hidden);
  const one = world(people, [...noteOfEach(people), more]);
  revealNotes(one.facilitator());
  expect(one.draft.get('stages', id('write'))?.labelledGroups).toEqual([]);
});

test('a group whose people did not write is small too', () => {
  const staff = crowd('staff', 8);
  const one = world([...staff, ...crowd('lived', 3)], noteOfEach(staff));
  revealNotes(one.facilitator());
  expect(one.draft.get('stages', id('write'))?.labelledGroups).toEqual([]);
});

test('a group that nobody has joined yet is not left as the only one without a label', () => {
  const people = [...crowd('staff', 8), ...crowd('lived', 9)];
  const helper = personRow('helper', { kind: 'supporter', groupId: null });
  const one = world([...people, helper], noteOfEach(people));
  const groups = [...one.draft.workshop.groups, { id: 'carers', label: 'Carers' }];
  one.draft.put('workshops', { ...one.draft.workshop, groups });
  revealNotes(one.facilitator());
  expect(one.draft.get('stages', id('write'))?.labelledGroups).toEqual(['lived']);
});

test('labels are decided once, at the first reveal of a stage', () => {
  const people = [...crowd('staff', 5), ...crowd('lived', 4)];
  const one = world(people, noteOfEach(people));
  revealNotes(one.facilitator());
  one.draft.put('participants', personRow('new', { groupId: 'lived' }));
  one.draft.put('notes', noteRow('new', 'new', hidden));
  revealNotes(one.facilitator());
  expect(one.draft.get('stages', id('write'))?.labelledGroups).toEqual([]);
  expect(one.draft.get('notes', id('new'))?.status).toBe('shown');
});

test('a stage that is still open for writing decides nothing yet', () => {
  const people = crowd('staff', 6);
  const one = world(people, noteOfEach(people), { status: 'open' });
  revealNotes(one.facilitator());
  expect(one.draft.get('stages', id('write'))?.labelledGroups).toBeNull();
  expect([...one.draft.all('notes')].every((note) => note.status === 'private')).toBe(true);
});

test('late notes are released together, without their time; private ones stay', () => {
  const people = crowd('staff', 3);
  const one = world(people, [
    ...noteOfEach(people, { status: 'late', lateAt: 7, shows: 'name' }),
    noteRow('mine', 'staff0', hidden),
  ]);
  releaseLate(one.facilitator());
  for (const person of people) {
    expect(one.draft.get('notes', id(`note-${person.name}`))).toMatchObject({
      status: 'shown',
      lateAt: null,
      shows: 'nothing',
      rank: expect.any(Number),
    });
  }
  expect(one.draft.get('notes', id('mine'))?.status).toBe('private');
});
