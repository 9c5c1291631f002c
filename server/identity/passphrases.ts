import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Work that makes guessing dear: 32 MB of memory, three passes. Stored with each hash, so that it can be raised. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
const saltBytes = 16;
const hashBytes = 32;

type Cost = typeof cost;

/** Hashes a passphrase for storing: `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(passphrase, salt, cost, hashBytes);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/**
 * Says whether the passphrase is the stored one. Does the same work where nothing is stored, so that the time of the
 * answer does not tell which accounts exist.
 */
export async function verifyPassphrase(passphrase: string, stored: string | undefined): Promise<boolean> {
  const parts = stored?.split('$') ?? [];
  const [scheme, n, r, p, salt, hash] = parts;
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) {
    await derive(passphrase, randomBytes(saltBytes), cost, hashBytes);
    return false;
  }
  const expected = Buffer.from(hash, 'base64url');
  const storedCost = { N: Number(n), r: Number(r), p: Number(p) };
  const actual = await derive(passphrase, Buffer.from(salt, 'base64url'), storedCost, expected.length);
  return timingSafeEqual(actual, expected);
}

function derive(passphrase: string, salt: Buffer, { N, r, p }: Cost, length: number): Promise<Buffer> {
  // The same letters may be typed in two Unicode forms, depending on the keyboard.
  const typed = passphrase.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, length, { N, r, p, maxmem: 256 * N * r }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}
