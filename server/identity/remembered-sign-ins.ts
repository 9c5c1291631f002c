import { limits } from '#shared/domain/limits.ts';
import type { SignIn, Storage } from '../storage/storage.ts';

/**
 * The same storage, which is not asked again for a sign-in that it has stored or found: every page, connection and minute of a
 * connection looks for one. What ends a sign-in is known here before it begins, and forgets it; what was asked
 * before that is not kept. It holds the newest `limits.countedKeys`.
 */
export function rememberSignIns(storage: Storage): Storage {
  const known = new Map<string, SignIn>();
  /** Goes up with everything that may end a sign-in. */
  let endings = 0;

  function keep(signIn: SignIn, since: number): void {
    if (endings !== since) return;
    known.set(signIn.hash, signIn);
    const [oldest] = known.keys();
    if (known.size > limits.countedKeys && oldest !== undefined) known.delete(oldest);
  }

  /** Forgets before and after: whatever is read meanwhile may be the old or the new. */
  async function ending(forget: () => void, work: () => Promise<void>): Promise<void> {
    endings += 1;
    forget();
    try {
      await work();
    } finally {
      endings += 1;
      forget();
    }
  }
  const one = (hash: string) => () => void known.delete(hash);
  const all = (ends: (signIn: SignIn) => boolean) => () => {
    for (const [hash, signIn] of known) if (ends(signIn)) known.delete(hash);
  };

  return {
    ...storage,
    async putSignIn(signIn) {
      const since = endings;
      await storage.putSignIn(signIn);
      keep(signIn, since);
    },
    async findSignIn(hash, now) {
      const found = known.get(hash);
      if (found && isLive(found, now)) return found;
      const since = endings;
      const read = await storage.findSignIn(hash, now);
      if (read) keep(read, since);
      return read;
    },
    touchSignIn: (hash, now) => ending(one(hash), () => storage.touchSignIn(hash, now)),
    deleteSignIn: (hash) => ending(one(hash), () => storage.deleteSignIn(hash)),
    deleteSignInsOf: (kind, subjectId) =>
      ending(
        all((signIn) => signIn.kind === kind && signIn.subjectId === subjectId),
        () => storage.deleteSignInsOf(kind, subjectId),
      ),
    deleteWorkshop: (workshopId) =>
      ending(
        all((signIn) => signIn.workshopId === workshopId),
        () => storage.deleteWorkshop(workshopId),
      ),
  };
}

/** As the rows are asked. */
function isLive({ expiresAt, idleMs, seenAt }: SignIn, now: number): boolean {
  return expiresAt > now && (idleMs === null || seenAt + idleMs > now);
}
