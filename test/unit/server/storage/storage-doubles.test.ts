import { expect, test } from 'vitest';
import { StorageUnavailable, type Batch } from '../../../../server/storage/storage.ts';
import { openMemoryStorage } from '../../../../server/storage/memory-storage.ts';
import { faultyStorage, type FaultPlan } from '../../../support/storage-doubles.ts';
import { batchOf, firstBatch, idOf } from '../../../support/storage-rows.ts';

const one = idOf('workshop-one');

/** A storage with one workshop whose second commit meets the fault. */
async function withFault(fault: ReturnType<FaultPlan>) {
  const seen: Batch[] = [];
  const storage = faultyStorage(openMemoryStorage(), (n, batch) => {
    seen.push(batch);
    return n === 2 ? fault : undefined;
  });
  await storage.commit(firstBatch(one));
  return { storage, seen };
}

test('a commit that is rejected before storing stores nothing', async () => {
  const { storage } = await withFault({ kind: 'reject-before' });
  await expect(storage.commit(batchOf(one, 1))).rejects.toThrow(StorageUnavailable);
  expect((await storage.load(one))?.revision).toBe(1);
  expect(await storage.commit(batchOf(one, 1))).toEqual({ kind: 'stored' });
});

test('a commit that is rejected after storing is stored', async () => {
  const { storage } = await withFault({ kind: 'reject-after' });
  await expect(storage.commit(batchOf(one, 1))).rejects.toThrow(StorageUnavailable);
  expect((await storage.load(one))?.revision).toBe(2);
});

test.for(['race', 'constraint'] as const)('a commit is answered with %s and not stored', async (kind) => {
  const { storage, seen } = await withFault({ kind });
  expect(await storage.commit(batchOf(one, 1))).toEqual({ kind });
  expect((await storage.load(one))?.revision).toBe(1);
  expect(seen).toHaveLength(2);
});

test('a slow commit stores nothing until it is let go, and then fares as planned', async () => {
  const gate = Promise.withResolvers<undefined>();
  const { storage } = await withFault({ kind: 'slow', until: gate.promise, next: { kind: 'reject-after' } });
  const slow = storage.commit(batchOf(one, 1));
  expect((await storage.load(one))?.revision).toBe(1);
  gate.resolve(undefined);
  await expect(slow).rejects.toThrow(StorageUnavailable);
  expect((await storage.load(one))?.revision).toBe(2);
});
