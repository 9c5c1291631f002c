import { assert, asyncProperty, string } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import { tableNames, type Rows, type TableName } from '#shared/domain/state.ts';
import {
  EmailTaken,
  StorageUnavailable,
  type Account,
  type Batch,
  type OneTimeToken,
  type Outcome,
  type SignIn,
  type Snapshot,
  type Storage,
} from '../../server/storage/storage.ts';
import { batchOf, emptyRows, firstBatch, fullRows, gone, idOf, put, putAll } from './storage-rows.ts';

/** What a test is given. */
export interface StorageSubject {
  storage: Storage;
  /** Closes it and opens the same data again. Absent for a storage that forgets. */
  reopen?: () => Promise<Storage>;
  /** Closes it and removes what it left. */
  dispose: () => Promise<void>;
}

const one = idOf('workshop-one');
const two = idOf('second-workshop');

/** Registers what every storage promises. Each test has a fresh, empty one. */
export function storageAcceptance(name: string, open: () => Promise<StorageSubject>): void {
  describe(`storage ${name}`, () => {
    let subject: StorageSubject;
    let storage: Storage;

    beforeEach(async () => {
      subject = await open();
      ({ storage } = subject);
    });

    afterEach(async () => {
      await subject.dispose();
    });

    async function stored(batch: Batch): Promise<void> {
      expect(await storage.commit(batch)).toEqual({ kind: 'stored' });
    }

    async function refused(batch: Batch): Promise<void> {
      expect(await storage.commit(batch)).toMatchObject({ kind: 'constraint' });
    }

    describe('rows', () => {
      test('an unknown workshop is not there', async () => {
        expect(await storage.load(one)).toBeUndefined();
      });

      for (const [kind, rowsOf] of [
        ['full', fullRows],
        ['empty', emptyRows],
      ] as const) {
        test(`every field of every table comes back as it went, ${kind}`, async () => {
          const rows = rowsOf(one);
          await stored(batchOf(one, 0, { changes: putAll(rows) }));
          const snapshot = await storage.load(one);
          expect(snapshot?.revision).toBe(1);
          expect(snapshot?.rows).toStrictEqual(single(rows));
        });
      }

      test('of a row that is stored, the fields that changed are enough', async () => {
        const empty = emptyRows(one);
        await stored(batchOf(one, 0, { changes: putAll(fullRows(one)) }));
        for (const [n, table] of tableNames.entries()) {
          const row = empty[table];
          const changes = [{ ...put(table, row), fields: Object.keys(row) }];
          await stored(batchOf(one, n + 1, { changes }));
          expect((await storage.load(one))?.rows[table], table).toStrictEqual([row]);
        }
      });

      test('fields that are not named stay as they are', async () => {
        const { notes } = fullRows(one);
        await stored(batchOf(one, 0, { changes: putAll(fullRows(one)) }));
        const moved = { ...notes, themeOrder: 7, version: notes.version + 1 };
        const named = { ...put('notes', moved), fields: ['themeOrder', 'version'] };
        await stored(batchOf(one, 1, { changes: [named] }));
        expect((await storage.load(one))?.rows.notes).toStrictEqual([moved]);
      });

      test('a row that is not there, or that the batch touched before, is written whole', async () => {
        const rows = fullRows(one);
        await stored(batchOf(one, 0, { changes: putAll(rows) }));
        const other = { ...rows.notes, id: idOf('another-note') };
        const later = { ...rows.notes, text: 'Written twice', version: 9 };
        await stored(
          batchOf(one, 1, {
            changes: [
              { ...put('notes', other), fields: ['version'] },
              { ...put('notes', { ...later, version: 8 }), fields: ['text', 'version'] },
              { ...put('notes', later), fields: ['version'] },
            ],
          }),
        );
        const stand = (await storage.load(one))?.rows.notes ?? [];
        expect(new Map(stand.map((row) => [row.id, row]))).toStrictEqual(
          new Map([other, later].map((row) => [row.id, row])),
        );
      });

      test('any well-formed text comes back as it went', async () => {
        await stored(firstBatch(one));
        const { themes } = fullRows(one);
        let revision = 1;
        await assert(
          asyncProperty(string({ unit: 'binary', maxLength: 60 }), async (text) => {
            // No command brings these; the rest of Unicode does.
            const title = text.replaceAll('\0', '');
            await stored(batchOf(one, revision, { changes: [put('themes', { ...themes, title })] }));
            revision += 1;
            expect((await storage.load(one))?.rows.themes).toEqual([{ ...themes, title }]);
          }),
          { numRuns: 50 },
        );
      });

      test('a row is replaced by its next value', async () => {
        await stored(firstBatch(one));
        const { notes } = fullRows(one);
        await stored(batchOf(one, 1, { changes: [put('notes', { ...notes, text: 'Other words' })] }));
        const snapshot = await storage.load(one);
        expect(snapshot?.rows.notes).toEqual([{ ...notes, text: 'Other words' }]);
        expect(snapshot?.revision).toBe(2);
      });

      test('every row but the workshop can be deleted, all in one batch', async () => {
        await stored(firstBatch(one));
        const rows = fullRows(one);
        const changes = tableNames
          .filter((table) => table !== 'workshops')
          .map((table) => gone(table, rows[table].id));
        await stored(batchOf(one, 1, { changes }));
        const snapshot = await storage.load(one);
        const left = tableNames.filter((table) => snapshot?.rows[table].length !== 0);
        expect(left).toEqual(['workshops']);
      });

      test('the last of several changes of one row counts', async () => {
        await stored(firstBatch(one));
        const { themes, priorities } = fullRows(one);
        const changes = [
          put('themes', { ...themes, title: 'First' }),
          gone('priorities', priorities.id),
          put('themes', { ...themes, title: 'Second' }),
          put('priorities', { ...priorities, reason: 'Because' }),
        ];
        await stored(batchOf(one, 1, { changes }));
        const snapshot = await storage.load(one);
        expect(snapshot?.rows.themes).toEqual([{ ...themes, title: 'Second' }]);
        expect(snapshot?.rows.priorities).toEqual([{ ...priorities, reason: 'Because' }]);
      });

      test('the order of changes in a batch does not matter', async () => {
        await stored(batchOf(one, 0, { changes: putAll(fullRows(one)).toReversed() }));
        expect((await storage.load(one))?.rows.notes).toHaveLength(1);
      });

      test('a theme is dissolved together with moving its notes out', async () => {
        await stored(firstBatch(one));
        const { themes, notes, actions, priorities } = fullRows(one);
        const changes = [
          gone('themes', themes.id),
          put('notes', { ...notes, themeId: null }),
          put('actions', { ...actions, themeId: null }),
          gone('priorities', priorities.id),
        ];
        await stored(batchOf(one, 1, { changes }));
        expect((await storage.load(one))?.rows.themes).toEqual([]);
      });

      test('dots taken back and given again in one batch are one vote', async () => {
        await stored(firstBatch(one));
        const { votes } = fullRows(one);
        const again = { ...votes, id: idOf('vote-again'), dots: 1 };
        await stored(batchOf(one, 1, { changes: [put('votes', again), gone('votes', votes.id)] }));
        expect((await storage.load(one))?.rows.votes).toEqual([again]);
      });

      test('one stage closes and another opens in one batch', async () => {
        await stored(firstBatch(one));
        const { stages } = fullRows(one);
        const next = { ...stages, id: idOf('next-stage') };
        const changes = [put('stages', next), put('stages', { ...stages, status: 'closed' })];
        await stored(batchOf(one, 1, { changes }));
        expect((await storage.load(one))?.rows.stages).toHaveLength(2);
      });

      test('what is read does not change when it is changed by who read it', async () => {
        await stored(firstBatch(one));
        const first = await storage.load(one);
        first?.rows.notes.pop();
        expect((await storage.load(one))?.rows.notes).toHaveLength(1);
      });
    });

    describe('revisions', () => {
      test('a batch checked against another revision loses the race and stores nothing', async () => {
        await stored(firstBatch(one));
        await stored(batchOf(one, 1));
        const { themes } = fullRows(one);
        for (const base of [1, 3, 7]) {
          const batch = batchOf(one, base, {
            changes: [put('themes', { ...themes, title: 'Too late' })],
            commands: [{ key: `key-${base}`, bodyHash: 'hash', ballotId: null }],
          });
          expect(await storage.commit(batch)).toEqual({ kind: 'race' });
        }
        const snapshot = await storage.load(one);
        expect(snapshot?.revision).toBe(2);
        expect(snapshot?.rows.themes).toEqual([themes]);
        expect(await storage.remembered(one, ['key-1', 'key-3', 'key-7'])).toEqual(new Map());
      });

      test('a workshop is made once', async () => {
        await stored(firstBatch(one));
        expect(await storage.commit(firstBatch(one))).toEqual({ kind: 'race' });
      });

      test('a batch for a workshop that is not there loses the race', async () => {
        expect(await storage.commit(batchOf(one, 1))).toEqual({ kind: 'race' });
      });

      test('a workshop is not made without its row', async () => {
        await refused(batchOf(one, 0));
        expect(await storage.load(one)).toBeUndefined();
      });

      test('a batch does not touch another workshop’s row, and does not delete its own', async () => {
        await stored(firstBatch(one));
        await stored(firstBatch(two));
        await refused(batchOf(one, 1, { changes: [put('workshops', fullRows(two).workshops)] }));
        await refused(batchOf(one, 1, { changes: [gone('workshops', one)] }));
        expect((await storage.load(one))?.revision).toBe(1);
      });

      test('of many batches on one revision exactly one is stored', async () => {
        await stored(firstBatch(one));
        const outcomes = await Promise.all(Array.from({ length: 20 }, () => storage.commit(batchOf(one, 1))));
        expect(outcomes.filter((outcome) => outcome.kind === 'stored')).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome.kind === 'race')).toHaveLength(19);
        expect((await storage.load(one))?.revision).toBe(2);
      });
    });

    describe('several workshops at once', () => {
      test('each batch has its own fate', async () => {
        const ids = Array.from({ length: 12 }, (_, n) => idOf(`many-${String(n).padStart(2, '0')}`));
        await Promise.all(ids.map((id) => stored(firstBatch(id))));
        const outcomes = await Promise.all(
          ids.map((id, n): Promise<Outcome> => {
            const { notes } = fullRows(id);
            if (n % 3 === 0) return storage.commit(batchOf(id, 5));
            const text = n % 3 === 1 ? 'x'.repeat(limits.noteText + 1) : `stored ${n}`;
            return storage.commit(batchOf(id, 1, { changes: [put('notes', { ...notes, text })] }));
          }),
        );
        expect(outcomes.map((outcome) => outcome.kind)).toEqual(
          ids.map((_, n) => (['race', 'constraint', 'stored'] as const)[n % 3]),
        );
        for (const [n, id] of ids.entries()) {
          const snapshot = await storage.load(id);
          expect(snapshot?.revision).toBe(n % 3 === 2 ? 2 : 1);
          expect(snapshot?.rows.notes[0]?.text).toBe(n % 3 === 2 ? `stored ${n}` : fullRows(id).notes.text);
        }
      });

      test('rows of one workshop never show in another, even under the same ids', async () => {
        const rows = fullRows(one);
        await stored(batchOf(one, 0, { changes: putAll(rows) }));
        const others = { ...rows, workshops: { ...rows.workshops, id: two } };
        others.links = { ...rows.links, id: 'another-link' };
        others.notes = { ...rows.notes, text: 'Of the other workshop' };
        await stored(batchOf(two, 0, { changes: putAll(others) }));
        expect((await storage.load(one))?.rows.notes).toEqual([rows.notes]);
        expect((await storage.load(two))?.rows.notes).toEqual([others.notes]);
      });
    });

    describe('rules the tables guard', () => {
      const rows = fullRows(one);
      const cases: [string, Batch['changes']][] = [
        ['a note longer than the limit', [put('notes', { ...rows.notes, text: 'x'.repeat(1001) })]],
        ['an empty note', [put('notes', { ...rows.notes, text: '' })]],
        ['a shown note without a rank', [put('notes', { ...rows.notes, rank: null })]],
        ['a time on a note that is not late', [put('notes', { ...rows.notes, lateAt: 1 })]],
        ['an unrevealed note in a theme', [put('notes', { ...rows.notes, status: 'private', rank: null })]],
        ['a note in a theme that is not there', [put('notes', { ...rows.notes, themeId: idOf('none') })]],
        ['a note of nobody', [put('notes', { ...rows.notes, authorId: idOf('none') })]],
        ['a theme that goes while notes are in it', [gone('themes', rows.themes.id)]],
        ['a note that goes while words about it stay', [gone('notes', rows.notes.id)]],
        ['a person who goes while notes of theirs stay', [gone('participants', rows.participants.id)]],
        [
          'a second vote of a person on a theme',
          [put('votes', { ...rows.votes, id: idOf('second-vote'), dots: 1 })],
        ],
        ['a vote without dots', [put('votes', { ...rows.votes, dots: 0 })]],
        ['half a dot', [put('votes', { ...rows.votes, dots: 1.5 })]],
        ['a vote in no ballot', [put('votes', { ...rows.votes, ballotId: idOf('none') })]],
        ['results of a ballot that is open', [put('ballots', { ...rows.ballots, status: 'open' })]],
        ['a supporter with a group', [put('participants', { ...rows.participants, kind: 'supporter' })]],
        [
          'the name of a person who was removed',
          [put('participants', { ...rows.participants, status: 'removed' })],
        ],
        ['a second open stage', [put('stages', { ...rows.stages, id: idOf('second-stage') })]],
        [
          'an agreed action that nobody owns',
          [put('actions', { ...rows.actions, owner: { kind: 'none' }, agreed: true })],
        ],
        ['a decision without a reason', [put('priorities', { ...rows.priorities, reason: '' })]],
        [
          'a decision about a theme that is not there',
          [put('priorities', { ...rows.priorities, id: idOf('none') })],
        ],
        ['a threshold under three', [put('workshops', { ...rows.workshops, threshold: 2 })]],
        ['no number where one belongs', [put('themes', { ...rows.themes, position: Number.NaN })]],
      ];
      for (const [what, changes] of cases) {
        test(`${what} is refused, with all that came with it`, async () => {
          await stored(firstBatch(one));
          const batch = batchOf(one, 1, {
            changes: [...changes, put('facilitators', { ...rows.facilitators, name: 'Came along' })],
            commands: [{ key: 'key', bodyHash: 'hash', ballotId: null }],
          });
          await refused(batch);
          const snapshot = await storage.load(one);
          expect(snapshot?.revision).toBe(1);
          expect(snapshot?.rows).toStrictEqual(single(rows));
          expect(await storage.remembered(one, ['key'])).toEqual(new Map());
          await stored(batchOf(one, 1));
        });
      }

      test('a status that does not exist is refused', async () => {
        await stored(firstBatch(one));
        const stray: Batch = JSON.parse(
          JSON.stringify(batchOf(one, 1, { changes: [put('notes', rows.notes)] })).replace(
            'shown',
            'shouted',
          ),
        );
        await refused(stray);
        expect((await storage.load(one))?.rows.notes).toEqual([rows.notes]);
      });

      test('the longest note that a person may write is stored', async () => {
        await stored(firstBatch(one));
        const text = '🙂'.repeat(limits.noteText / 2);
        await stored(batchOf(one, 1, { changes: [put('notes', { ...rows.notes, text })] }));
        expect((await storage.load(one))?.rows.notes[0]?.text).toBe(text);
      });

      test('the reason of a refusal names a rule and no content', async () => {
        await stored(firstBatch(one));
        const text = 'secret '.repeat(200);
        const outcome = await storage.commit(
          batchOf(one, 1, { changes: [put('notes', { ...rows.notes, text })] }),
        );
        expect(JSON.stringify(outcome)).toContain('note_length');
        expect(JSON.stringify(outcome)).not.toContain('secret');
      });
    });

    describe('commands', () => {
      const command = { key: 'key-1', bodyHash: 'hash-1', ballotId: null };

      test('a command is remembered with the batch, in its workshop alone', async () => {
        await stored(firstBatch(one, { commands: [command] }));
        await stored(firstBatch(two));
        expect(await storage.remembered(one, ['key-1', 'key-2'])).toEqual(new Map([['key-1', 'hash-1']]));
        expect(await storage.remembered(two, ['key-1'])).toEqual(new Map());
        expect(await storage.remembered(one, [])).toEqual(new Map());
      });

      test('a command that is known takes its batch down', async () => {
        await stored(firstBatch(one, { commands: [command] }));
        await refused(batchOf(one, 1, { commands: [{ ...command, bodyHash: 'other' }] }));
        expect(await storage.remembered(one, ['key-1'])).toEqual(new Map([['key-1', 'hash-1']]));
      });

      test('counting strips the commands of that ballot to their key, those of the same batch included', async () => {
        const ballotId = fullRows(one).ballots.id;
        const commands = [
          command,
          { key: 'vote-1', bodyHash: 'choice-1', ballotId },
          { key: 'vote-2', bodyHash: 'choice-2', ballotId: idOf('other-ballot') },
        ];
        await stored(firstBatch(one, { commands }));
        const last = { key: 'vote-3', bodyHash: 'choice-3', ballotId };
        await stored(batchOf(one, 1, { commands: [last], forgetBallots: [ballotId], erases: true }));
        expect(await storage.remembered(one, ['key-1', 'vote-1', 'vote-2', 'vote-3'])).toEqual(
          new Map([
            ['key-1', 'hash-1'],
            ['vote-1', null],
            ['vote-2', 'choice-2'],
            ['vote-3', null],
          ]),
        );
      });

      test('the audit takes who did what, or nobody', async () => {
        const audit = [
          { at: 1, actor: 'f:abc', action: 'workshop:open', subjectId: null },
          { at: 2, actor: '', action: 'pause:ask', subjectId: idOf('subject') },
        ];
        expect(await storage.commit(firstBatch(one, { audit }))).toEqual({ kind: 'stored' });
      });
    });

    describe('whole workshops', () => {
      test('a facilitator finds their workshops, newest first, and no others', async () => {
        const rows = fullRows(one);
        const account = rows.facilitators.id;
        await stored(firstBatch(one));
        const newer = { ...fullRows(two), facilitators: rows.facilitators };
        newer.workshops = { ...newer.workshops, title: 'Newer', createdAt: rows.workshops.createdAt + 1 };
        await stored(batchOf(two, 0, { changes: putAll(newer) }));
        await stored(firstBatch(idOf('not-theirs')));
        expect(await storage.workshopsOf(account)).toEqual([
          { id: two, title: 'Newer', status: 'live', createdAt: rows.workshops.createdAt + 1 },
          { id: one, title: 'Waiting well', status: 'live', createdAt: rows.workshops.createdAt },
        ]);
        expect(await storage.workshopsOf(idOf('nobody'))).toEqual([]);
      });

      test('a link leads to its workshop until it is taken out', async () => {
        await stored(firstBatch(one));
        const { links } = fullRows(one);
        expect(await storage.findLink(links.id)).toEqual({ ...links, workshopId: one });
        expect(await storage.findLink('unknown')).toBeUndefined();
        await stored(batchOf(one, 1, { changes: [gone('links', links.id)] }));
        expect(await storage.findLink(links.id)).toBeUndefined();
      });

      test('two workshops never share a link', async () => {
        await stored(firstBatch(one));
        await refused(batchOf(two, 0, { changes: putAll({ ...fullRows(two), links: fullRows(one).links }) }));
        expect(await storage.load(two)).toBeUndefined();
      });

      test('deleting takes everything of that workshop and nothing of another', async () => {
        const commands = [{ key: 'key', bodyHash: 'hash', ballotId: null }];
        await stored(firstBatch(one, { commands }));
        await stored(firstBatch(two, { commands }));
        await storage.putSignIn(signIn({ hash: 'gone', kind: 'participant', workshopId: one }));
        await storage.putSignIn(signIn({ hash: 'kept', kind: 'participant', workshopId: two }));
        await storage.putToken(token({ hash: 'gone', workshopId: one }));
        await storage.deleteWorkshop(one);
        expect(await storage.load(one)).toBeUndefined();
        expect(await storage.findLink(fullRows(one).links.id)).toBeUndefined();
        expect(await storage.remembered(one, ['key'])).toEqual(new Map());
        expect(await storage.findSignIn('gone', 0)).toBeUndefined();
        expect(await storage.findToken('gone', 0)).toBeUndefined();
        expect((await storage.load(two))?.rows.notes).toHaveLength(1);
        expect(await storage.remembered(two, ['key'])).toEqual(new Map([['key', 'hash']]));
        expect(await storage.findSignIn('kept', 0)).toBeDefined();
      });

      test('a workshop that is not there is deleted without complaint', async () => {
        await storage.deleteWorkshop(one);
        expect(await storage.load(one)).toBeUndefined();
      });
    });

    describe('accounts', () => {
      test('an account is found by id and by e-mail, and can change', async () => {
        const first = account({});
        expect(await storage.countAccounts()).toBe(0);
        await storage.putAccount(first);
        await storage.putAccount(account({ id: idOf('account-two'), email: 'two@example.org' }));
        expect(await storage.countAccounts()).toBe(2);
        expect(await storage.findAccount({ id: first.id })).toEqual(first);
        expect(await storage.findAccount({ email: first.email })).toEqual(first);
        const changed = { ...first, name: 'Tomas', passphrase: 'scrypt:other' };
        await storage.putAccount(changed);
        expect(await storage.findAccount({ email: first.email })).toEqual(changed);
        expect(await storage.countAccounts()).toBe(2);
        expect(await storage.findAccount({ id: idOf('nobody') })).toBeUndefined();
        expect(await storage.findAccount({ email: 'nobody@example.org' })).toBeUndefined();
      });

      test('an e-mail address belongs to one account', async () => {
        await storage.putAccount(account({}));
        await expect(storage.putAccount(account({ id: idOf('account-two') }))).rejects.toThrow(EmailTaken);
        expect(await storage.countAccounts()).toBe(1);
      });
    });

    describe('one-time tokens', () => {
      test('a token can be looked at often and taken once', async () => {
        const invitation = token({ workshopId: null });
        await storage.putToken(invitation);
        expect(await storage.findToken('token', 99)).toEqual(invitation);
        expect(await storage.findToken('token', 99)).toEqual(invitation);
        expect(await storage.takeToken('token', 99)).toEqual(invitation);
        expect(await storage.takeToken('token', 99)).toBeUndefined();
        expect(await storage.findToken('token', 99)).toBeUndefined();
      });

      test('of many who take a token at once one gets it', async () => {
        await storage.putToken(token({}));
        const taken = await Promise.all(Array.from({ length: 20 }, () => storage.takeToken('token', 0)));
        expect(taken.filter((found) => found !== undefined)).toHaveLength(1);
      });

      test('an expired token is no token', async () => {
        await storage.putToken(token({ hash: 'early', expiresAt: 100 }));
        await storage.putToken(token({ hash: 'later', expiresAt: 200 }));
        expect(await storage.findToken('early', 99)).toBeDefined();
        expect(await storage.findToken('early', 100)).toBeUndefined();
        expect(await storage.takeToken('early', 100)).toBeUndefined();
        expect(await storage.takeToken('later', 199)).toBeDefined();
      });

      test('a token keeps what it is for', async () => {
        await storage.putAccount(account({}));
        await stored(firstBatch(one));
        const full = token({ kind: 'co-facilitate', workshopId: one, accountId: account({}).id });
        await storage.putToken(full);
        expect(await storage.takeToken('token', 0)).toEqual(full);
      });
    });

    describe('sign-ins', () => {
      test('a sign-in lasts until it expires', async () => {
        const facilitator = signIn({});
        await storage.putSignIn(facilitator);
        expect(await storage.findSignIn('sign-in', 999)).toEqual(facilitator);
        expect(await storage.findSignIn('sign-in', 1_000)).toBeUndefined();
        expect(await storage.findSignIn('unknown', 0)).toBeUndefined();
      });

      test('an idle sign-in ends, and one with signs of life does not', async () => {
        await stored(firstBatch(one));
        await storage.putSignIn(
          signIn({ kind: 'participant', workshopId: one, idleMs: 100, seenAt: 0, expiresAt: 10_000 }),
        );
        await storage.touchSignIn('sign-in', 90);
        expect(await storage.findSignIn('sign-in', 189)).toMatchObject({ seenAt: 90, idleMs: 100 });
        expect(await storage.findSignIn('sign-in', 190)).toBeUndefined();
      });

      test('a late sign of life does not bring a sign-in back', async () => {
        await storage.putSignIn(signIn({ idleMs: 100, seenAt: 0, expiresAt: 10_000 }));
        await storage.touchSignIn('sign-in', 100);
        expect(await storage.findSignIn('sign-in', 100)).toBeUndefined();
      });

      test('signs of life that arrive out of order do not move it back', async () => {
        await storage.putSignIn(signIn({ idleMs: 100, seenAt: 0, expiresAt: 10_000 }));
        await storage.touchSignIn('sign-in', 80);
        await storage.touchSignIn('sign-in', 50);
        expect((await storage.findSignIn('sign-in', 100))?.seenAt).toBe(80);
      });

      test('a sign-in can be ended, alone or with all of the same person', async () => {
        await storage.putSignIn(signIn({ hash: 'a', subjectId: 'x' }));
        await storage.putSignIn(signIn({ hash: 'b', subjectId: 'x' }));
        await storage.putSignIn(signIn({ hash: 'c', subjectId: 'x' }));
        await storage.putSignIn(signIn({ hash: 'd', subjectId: 'y' }));
        await storage.deleteSignIn('a');
        expect(await storage.findSignIn('a', 0)).toBeUndefined();
        await storage.deleteSignInsOf('participant', 'x');
        expect(await storage.findSignIn('b', 0)).toBeDefined();
        await storage.deleteSignInsOf('facilitator', 'x');
        expect(await storage.findSignIn('b', 0)).toBeUndefined();
        expect(await storage.findSignIn('c', 0)).toBeUndefined();
        expect(await storage.findSignIn('d', 0)).toBeDefined();
      });
    });

    describe('its own life', () => {
      test('what was stored is there after it was closed and opened again', async () => {
        await stored(firstBatch(one, { commands: [{ key: 'key', bodyHash: 'hash', ballotId: null }] }));
        await storage.putAccount(account({}));
        const reopened = (await subject.reopen?.()) ?? storage;
        expect((await reopened.load(one))?.rows.notes).toEqual([fullRows(one).notes]);
        expect(await reopened.remembered(one, ['key'])).toEqual(new Map([['key', 'hash']]));
        expect(await reopened.countAccounts()).toBe(1);
        expect(await reopened.commit(batchOf(one, 1))).toEqual({ kind: 'stored' });
      });

      test('a closed storage refuses, and can be closed again', async () => {
        await storage.close();
        await expect(storage.load(one)).rejects.toThrow(StorageUnavailable);
        await expect(storage.commit(firstBatch(one))).rejects.toThrow(StorageUnavailable);
        await storage.close();
      });
    });
  });
}

/** What is loaded when every table holds just this row. */
function single(rows: { [T in TableName]: Rows[T] }): Snapshot['rows'] {
  return Object.fromEntries(tableNames.map((table) => [table, [rows[table]]])) as unknown as Snapshot['rows'];
}

function account(parts: Partial<Account>): Account {
  return {
    id: idOf('account-one'),
    name: 'Tom',
    email: 'tom@example.org',
    passphrase: 'scrypt:some',
    createdAt: 1_800_000_000_000,
    ...parts,
  };
}

function token(parts: Partial<OneTimeToken>): OneTimeToken {
  return { hash: 'token', kind: 'invite', workshopId: null, accountId: null, expiresAt: 100, ...parts };
}

function signIn(parts: Partial<SignIn>): SignIn {
  return {
    hash: 'sign-in',
    kind: 'facilitator',
    subjectId: idOf('account-one'),
    workshopId: null,
    expiresAt: 1_000,
    idleMs: null,
    seenAt: 0,
    ...parts,
  };
}
