import { Refusal } from '#shared/domain/errors.ts';
import type { Me, ServerState } from '#shared/protocol/rest.ts';
import type { Account, OneTimeToken } from '../storage/storage.ts';
import { hashPassphrase, verifyPassphrase } from '../identity/passphrases.ts';
import { createThrottle } from '../identity/throttle.ts';
import { isLoopback } from '../identity/origin.ts';
import type { HttpDependencies } from './dependencies.ts';
import { type Exchange, mustBeSignedIn, mustExist, type RestBody, type RoutesOf } from './exchange.ts';

/** Makes an account. Rejects with `EmailTaken`. */
export async function addAccount(
  { storage, chance, now }: Pick<HttpDependencies, 'storage' | 'chance' | 'now'>,
  person: { name: string; email: string; passphrase: string },
): Promise<Account> {
  const email = person.email.toLowerCase();
  const passphrase = await hashPassphrase(person.passphrase);
  const account = { id: chance.newId(), name: person.name, email, passphrase, createdAt: now() };
  await storage.putAccount(account);
  return account;
}

/** Accounts of facilitators: set-up, recovery, signing in and out. */
export function accountRoutes(
  deps: HttpDependencies,
): RoutesOf<'/api/set-up' | '/api/sign-in' | '/api/sign-out'> {
  const { storage, signIns, oneTime, now } = deps;
  const throttle = createThrottle(now);

  async function signIn(accountId: string, exchange: Exchange) {
    // The cookie is replaced: what it held before must not stay good beside the new one.
    await signIns.end(exchange.cookieHeader, `f:${accountId}`);
    exchange.setCookie(await signIns.issue({ kind: 'facilitator', accountId }));
    return { ok: true, facilitatorId: accountId } as const;
  }

  async function recover(token: OneTimeToken, passphrase: string): Promise<Account> {
    const known = token.accountId === null ? undefined : await storage.findAccount({ id: token.accountId });
    const account = { ...mustExist(known), passphrase: await hashPassphrase(passphrase) };
    await storage.putAccount(account);
    // Whoever else knew the old passphrase is out from now on.
    await signIns.endAllOf(account.id);
    deps.signedOut({ kind: 'facilitator', id: account.id }, null);
    return account;
  }

  async function setUp(token: OneTimeToken, body: RestBody<'/api/set-up'>): Promise<Account> {
    if (token.kind === 'recover') return recover(token, body.passphrase);
    // A link printed by an earlier start is worth nothing once somebody is set up.
    if ((await storage.countAccounts()) > 0) throw new Refusal('not-found');
    return addAccount(deps, body);
  }

  return {
    async '/api/set-up'(body, exchange) {
      const seen = mustExist(await oneTime.look(body.token));
      if (seen.kind !== 'set-up' && seen.kind !== 'recover') throw new Refusal('not-found');
      const account = await oneTime.use(body.token, (token) => setUp(token, body));
      return signIn(account.id, exchange);
    },
    async '/api/sign-in'(body, exchange) {
      const email = body.email.toLowerCase();
      const keys = [`address|${exchange.address}`, `account|${email}`];
      if (!throttle.begin(keys)) throw new Refusal('too-fast');
      const account = await storage.findAccount({ email });
      const right = await verifyPassphrase(body.passphrase, account?.passphrase);
      // One code for both: the answer does not tell which addresses have an account.
      if (!account || !right) throw new Refusal('forbidden');
      throttle.succeed(keys);
      return signIn(account.id, exchange);
    },
    async '/api/sign-out'(body, exchange) {
      const ended = await signIns.end(exchange.cookieHeader, body.as);
      if (ended) {
        exchange.setCookie(ended.cookie);
        deps.signedOut(ended.actor, ended.workshopId);
      }
      return { ok: true };
    },
  };
}

/** Who is signed in as `as`, and their workshops. */
export async function readMe(
  deps: HttpDependencies,
  cookieHeader: string | undefined,
  as: string,
): Promise<Me> {
  const { accountId } = mustBeSignedIn(await deps.signIns.facilitator(cookieHeader, as));
  const account = mustBeSignedIn(await deps.storage.findAccount({ id: accountId }));
  const workshops = await deps.storage.workshopsOf(accountId);
  return { ok: true, name: account.name, email: account.email, workshops };
}

/** Whether anyone is set up, and whether phones can reach this server. */
export async function readState({ storage, config, mend }: HttpDependencies): Promise<ServerState> {
  const setUp = (await storage.countAccounts()) > 0;
  return { ok: true, setUp, publicUrl: config.publicUrl, reachable: !isLoopback(config.publicUrl), mend };
}
