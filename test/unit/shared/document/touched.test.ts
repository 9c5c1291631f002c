import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BallotResult } from '#shared/domain/ballot.ts';
import { consents } from '#shared/domain/participant.ts';
import { attributions, type StageOptions } from '#shared/domain/stage.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import { tableNames, type Change, type Rows, type TableName } from '#shared/domain/state.ts';
import { translators } from '#shared/domain/translation.ts';
import { workshopStatuses } from '#shared/domain/workshop.ts';
import {
  isPersonal,
  personalDocumentsConcerned,
  personalDocumentsShow,
  projectionOf,
} from '#shared/document/documents.ts';
import type { DocumentName } from '#shared/document/projection.ts';
import { applyKeys } from '#shared/document/reader.ts';
import type { Draft } from '../../../../server/handlers/handler.ts';
import {
  createWorld,
  noteRow,
  personRow,
  stageRow,
  themeRow,
  translationRow,
  workshopRow,
} from '../../../support/handler-context.ts';
import { contentOf, documentOf, viewOf } from '../../../support/view.ts';

const names: DocumentName[] = ['room', 'board:main', 'desk', 'support', 'screen', 'mine:p0', 'mine:p1'];
const pool = (letter: string, size: number) => Array.from({ length: size }, (_, n) => `${letter}${n}`);
const from = (letter: string, size: number) => fc.constantFrom(...pool(letter, size));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const groups = fc.constantFrom('staff', 'lived');
const answer = fc.constantFrom('asked' as const, 'yes' as const, 'no' as const);
const person = from('p', 4);
/** Whose a row is, and the ballot of a vote, never change. */
const ownerOf = (rowId: string) => `p${rowId.at(-1)}`;
const result: BallotResult = {
  answered: 1,
  totals: { t0: 1 },
  byTotal: [['t0']],
  groups: [],
  withheld: ['Staff'],
  equalVoice: null,
};

const arbitraries: { [T in TableName]: fc.Arbitrary<Rows[T]> } = {
  workshops: fc
    .record({
      status: fc.constantFrom(...workshopStatuses),
      onWall: fc.boolean(),
      wallTurning: fc.boolean(),
      joiningOpen: fc.boolean(),
      currentStageId: orNull(from('s', 3)),
      closedAt: orNull(fc.constant(5)),
      title: fc.constantFrom('One', 'Two'),
      languages: fc.subarray(['cy', 'ur']),
      versions: fc.constantFrom({}, { cy: { title: 'Un' } }),
      groups: fc.constantFrom('Staff', 'Team').map((label) => [{ id: 'staff', label }]),
    })
    .map((changes) => workshopRow({ ...changes, id: workshopRow().id })),
  facilitators: fc.record({ id: from('f', 2), name: fc.constantFrom('Ann', 'Bo'), owner: fc.boolean() }),
  links: fc.record({ id: from('l', 1), kind: fc.constant('join' as const), subjectId: fc.constant('w') }),
  stages: fc
    .record({
      id: from('s', 3),
      kind: fc.constantFrom('write' as const, 'group' as const),
      status: fc.constantFrom('waiting' as const, 'open' as const, 'closed' as const),
      versions: fc.constantFrom({}, { ur: { short: 'لکھیں' } }),
      labelledGroups: orNull(fc.subarray(['staff', 'lived'])),
      options: fc.record({ shows: fc.constantFrom(...attributions) }).map((options): StageOptions => options),
    })
    .map((changes) => stageRow(changes.kind, changes)),
  participants: fc
    .record({
      id: person,
      name: fc.constantFrom('Zoë', 'Dev'),
      kind: fc.constantFrom('participant' as const, 'supporter' as const),
      status: fc.constantFrom('waiting' as const, 'present' as const, 'removed' as const),
      groupId: groups,
      hasDevice: fc.boolean(),
      scribe: fc.boolean(),
      doneStageId: orNull(from('s', 3)),
      moreTimeStageId: orNull(from('s', 3)),
      helpWanted: fc.boolean(),
      away: fc.boolean(),
    })
    .map((changes) => personRow('', changes)),
  pauses: fc
    .record({
      id: from('z', 2),
      askedAt: fc.constant(1),
      status: fc.constantFrom('asked' as const, 'seen' as const, 'ended' as const),
    })
    .map((pause) => ({ ...pause, participantId: ownerOf(pause.id) })),
  notes: fc
    .record({
      id: from('n', 4),
      stageId: from('s', 3),
      onWall: fc.boolean(),
      status: fc.constantFrom('private' as const, 'late' as const, 'shown' as const, 'hidden' as const),
      shows: fc.constantFrom(...attributions),
      consent: orNull(fc.constantFrom(...consents)),
      themeId: orNull(from('t', 2)),
    })
    .map((changes) => noteRow('', '', { ...changes, authorId: ownerOf(changes.id) })),
  privateWords: fc.record({
    id: from('w', 2),
    noteId: from('n', 4),
    from: fc.constantFrom('facilitator' as const, 'author' as const),
    text: fc.constant('Are you well?'),
    name: fc.constant(null),
    at: fc.constant(1),
  }),
  translations: fc
    .record({
      id: from('x', 4),
      language: fc.constantFrom('cy', 'ur'),
      onWall: fc.boolean(),
    })
    .map((changes) => {
      const by = translators[Number(changes.id.at(-1)) % translators.length];
      return translationRow('', '', null, {
        ...changes,
        ...(by && { by }),
        noteId: `n${changes.id.at(-1)}`,
        authorId: by === 'facilitator' ? null : 'p0',
      });
    }),
  themes: fc.record({ id: from('t', 2), title: from('T', 2) }).map((changes) => themeRow('', 0, changes)),
  ballots: fc.record({
    id: from('b', 2),
    stageId: from('s', 3),
    position: fc.constant(0),
    question: fc.constant('What first?'),
    dots: fc.constant(5),
    perTheme: fc.constant(2),
    options: fc.constant([{ themeId: 't0', title: 'T0' }]),
    status: fc.constantFrom('open' as const, 'closed' as const, 'counted' as const),
    closedAt: fc.constant(null),
    lateVoterIds: fc.subarray(['p0', 'p1']),
    shown: fc.boolean(),
    result: orNull(fc.constant(result)),
  }),
  votes: fc
    .record({
      id: from('v', 4),
      themeId: from('t', 2),
      groupId: groups,
      dots: fc.integer({ min: 0, max: 2 }),
    })
    .map((vote) => ({
      ...vote,
      participantId: ownerOf(vote.id),
      ballotId: `b${Number(vote.id.at(-1)) % 2}`,
    })),
  priorities: fc.record({
    id: from('t', 2),
    outcome: fc.constantFrom('chosen' as const, 'set-aside' as const),
    statement: fc.constant('Nobody alone'),
    reason: fc.constant('It matters'),
    position: fc.constant(0),
    version: fc.constant(1),
  }),
  actions: fc.record({
    id: from('a', 2),
    themeId: orNull(from('t', 2)),
    title: fc.constant('Phone'),
    owner: fc.oneof(
      fc.constant({ kind: 'none' as const }),
      fc.record({ kind: fc.constant('person' as const), participantId: person, answer }),
    ),
    coLead: orNull(fc.record({ participantId: person, answer })),
    due: fc.constant(''),
    measure: fc.constant(''),
    noteIds: fc.constant([]),
    agreed: fc.boolean(),
    position: fc.constant(0),
    version: fc.constant(1),
  }),
};

type Step = { table: TableName; id: string; put: (draft: Draft) => void };

function steps(table: TableName): fc.Arbitrary<Step> {
  const rows: fc.Arbitrary<Rows[TableName]> = arbitraries[table];
  return fc.tuple(rows, fc.boolean()).map(([row, keep]) => ({
    table,
    id: row.id,
    put: (draft) =>
      keep || table === 'workshops' ? draft.put(table, structuredClone(row)) : draft.remove(table, row.id),
  }));
}

const batch = fc.record({
  steps: fc.array(fc.oneof(...tableNames.map((table) => steps(table))), { maxLength: 5 }),
  here: fc.subarray(pool('p', 4)),
  support: fc.boolean(),
});

test('applying the keys a change touched leaves what building afresh would', () => {
  fc.assert(
    fc.property(fc.array(batch, { minLength: 1, maxLength: 12 }), (batches) => {
      const { draft } = createWorld();
      const live = new Map(names.map((name) => [name, documentOf(name, viewOf(draft))]));
      let before: readonly string[] = [];
      for (const { steps: changes, here, support } of batches) {
        const came = [
          ...before.filter((id) => !here.includes(id)),
          ...here.filter((id) => !before.includes(id)),
        ];
        // Somebody always comes or goes: rows made at random may say what no workshop does, such as a late note before the end.
        const actors: Actor[] = [
          { kind: 'support' },
          ...[...came, 'p0'].map((id): Actor => ({ kind: 'participant', id })),
        ];
        before = here;
        for (const change of changes) change.put(draft);
        const view = viewOf(draft, { participants: new Set(here), support });
        for (const [name, doc] of live) {
          const projection = projectionOf(name);
          if (!projection) throw new Error('no projection');
          const keys = changes.flatMap(({ table, id }) => {
            const change = { table, id, row: draft.get(table, id) ?? null } as Change;
            const personal = isPersonal(name) ? personalDocumentsConcerned(change, view) : undefined;
            return personal && !personal.includes(name) ? [] : [...projection.touched(change, view)];
          });
          const byPresence = actors
            .filter((actor) => !isPersonal(name) || personalDocumentsShow(actor))
            .flatMap((actor) => [...projection.touchedByPresence(actor, view)]);
          applyKeys(doc, projection, view, [...keys, ...byPresence]);
          expect({ name, ...contentOf(doc) }).toEqual({ name, ...contentOf(documentOf(name, view)) });
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a group that is renamed has its new name at notes that were promised with names and show groups now', () => {
  const { draft } = createWorld();
  const stage = stageRow('write', { id: 's0', options: { shows: 'group' }, labelledGroups: ['staff'] });
  draft.put('stages', stage);
  draft.put('participants', personRow('', { id: 'p0', groupId: 'staff' }));
  draft.put(
    'notes',
    noteRow('', '', { id: 'n0', authorId: 'p0', stageId: 's0', status: 'shown', shows: 'name' }),
  );
  const row = workshopRow({ groups: [{ id: 'staff', label: 'Team' }] });
  draft.put('workshops', row);
  const touched = projectionOf('board:main')?.touched({ table: 'workshops', id: row.id, row }, viewOf(draft));
  expect([...(touched ?? [])]).toContainEqual({ map: 'notes', key: 'n0' });
});
