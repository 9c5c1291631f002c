import { expect, test } from 'vitest';
import { hashPassphrase, verifyPassphrase } from '../../../../server/identity/passphrases.ts';

test('the right passphrase is right, in either Unicode form, and no other is', async () => {
  const stored = await hashPassphrase('caf\u00e9 au lait, twice');
  expect(await verifyPassphrase('caf\u00e9 au lait, twice', stored)).toBe(true);
  expect(await verifyPassphrase('cafe\u0301 au lait, twice', stored)).toBe(true);
  expect(await verifyPassphrase('cafe au lait, twice', stored)).toBe(false);
});

test('what is stored says how it was made, and differs each time', async () => {
  const [one, other] = await Promise.all([
    hashPassphrase('the same words'),
    hashPassphrase('the same words'),
  ]);
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(one).not.toBe(other);
  expect(one).not.toContain('same');
});

test('a hash made with other parameters still verifies', async () => {
  // scrypt('a passphrase of old', 'salt', N=1024, r=8, p=1, 32 bytes)
  const { scryptSync } = await import('node:crypto');
  const hash = scryptSync('a passphrase of old', 'salt', 32, { N: 1024, r: 8, p: 1 }).toString('base64url');
  const stored = `scrypt$1024$8$1$${Buffer.from('salt').toString('base64url')}$${hash}`;
  expect(await verifyPassphrase('a passphrase of old', stored)).toBe(true);
});

test('nothing verifies where nothing is stored', async () => {
  expect(await verifyPassphrase('anything at all', undefined)).toBe(false);
});
