import { expect, test } from 'vitest';
import { rememberSignIns } from '../../../../server/identity/remembered-sign-ins.ts';
import type { SignIn, Storage } from '../../../../server/storage/storage.ts';

const signIn = (hash: string, changes: Partial<SignIn> = {}): SignIn => ({
  hash,
  kind: 'participant',
  subjectId: `person of ${hash}`,
  workshopId: 'w',
  expiresAt: 1_000,
  idleMs: null,
  seenAt: 0,
  ...changes,
});

/** A storage that answers when it is told to, and says how often it was asked for a sign-in. */
function slowStorage(...rows: SignIn[]) {
  const held = new Map(rows.map((row) => [row.hash, row]));
  let asked = 0;
  let wait: Promise<void> | undefined;
  const storage = {
    findSignIn: async (hash: string, now: number) => {
      asked += 1;
      const found = held.get(hash);
      await wait;
      return found && found.expiresAt > now ? found : undefined;
    },
    putSignIn: (row: SignIn) => Promise.resolve(void held.set(row.hash, row)),
    touchSignIn: (hash: string, seenAt: number) => {
      const row = held.get(hash);
      if (row) held.set(hash, { ...row, seenAt });
      return Promise.resolve();
    },
    deleteSignIn: (hash: string) => Promise.resolve(void held.delete(hash)),
    deleteSignInsOf: (kind: string, subjectId: string) => {
      for (const row of held.values())
        if (row.kind === kind && row.subjectId === subjectId) held.delete(row.hash);
      return Promise.resolve();
    },
    deleteWorkshop: (workshopId: string) => {
      for (const row of held.values()) if (row.workshopId === workshopId) held.delete(row.hash);
      return Promise.resolve();
    },
  } as unknown as Storage;
  return {
    storage: rememberSignIns(storage),
    asked: () => asked,
    holdBack: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      wait = promise;
      return resolve;
    },
  };
}

test('rows are asked once for a sign-in, and not at all for one that was just made', async () => {
  const { storage, asked } = slowStorage(signIn('a'));
  await storage.putSignIn(signIn('b'));
  for (const hash of ['a', 'b', 'a', 'b']) expect(await storage.findSignIn(hash, 5)).toEqual(signIn(hash));
  expect(asked()).toBe(1);
  expect(await storage.findSignIn('unknown', 5)).toBeUndefined();
});

test.each([
  ['it is deleted', (storage: Storage) => storage.deleteSignIn('a')],
  ['all of its person are', (storage: Storage) => storage.deleteSignInsOf('participant', 'person of a')],
  ['its workshop is', (storage: Storage) => storage.deleteWorkshop('w')],
])('a sign-in ends at once when %s', async (_what, end) => {
  const { storage } = slowStorage(signIn('a'));
  await storage.findSignIn('a', 5);
  await end(storage);
  expect(await storage.findSignIn('a', 5)).toBeUndefined();
});

test('what was being read while it ended is not remembered', async () => {
  const { storage, holdBack } = slowStorage(signIn('a'));
  const goOn = holdBack();
  const reading = storage.findSignIn('a', 5);
  await storage.deleteSignIn('a');
  goOn();
  await reading;
  expect(await storage.findSignIn('a', 5)).toBeUndefined();
});

test('a sign-in ends with its time, and a sign of life is read from the rows', async () => {
  const { storage, asked } = slowStorage(signIn('a', { expiresAt: 100, idleMs: 30 }));
  await storage.findSignIn('a', 5);
  await storage.touchSignIn('a', 20);
  expect(await storage.findSignIn('a', 49)).toMatchObject({ seenAt: 20 });
  expect(asked()).toBe(2);
  await storage.findSignIn('a', 50);
  expect(asked()).toBe(3);
  expect(await storage.findSignIn('a', 100)).toBeUndefined();
});
