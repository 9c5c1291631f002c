import type { Storage } from './storage.ts';

export type CallName = Exclude<keyof Storage, 'close'>;

export type Arguments = { [N in CallName]: Parameters<Storage[N]> };
export type Results = { [N in CallName]: Awaited<ReturnType<Storage[N]>> };

/** The storage as it is inside the worker: the same calls, answered at once. */
export type Calls = { readonly [N in CallName]: (...args: Arguments[N]) => Results[N] };

/** A call by name. Distributed over the names, so that a name always comes with its own arguments. */
export type Call<N extends CallName = CallName> = { [M in N]: { name: M; args: Arguments[M] } }[N];

/** A real fault, for tests: a pragma on the open database, or the end of the worker. */
export type Fault = { pragma: string } | { crash: true };

/** What the worker is asked, and how it answers. `open` resolves once the file is open and its schema current. */
export type Question = { id: number } & (
  | { kind: 'call'; call: Call }
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'fault'; fault: Fault }
);

export type Answer = { id: number } & (
  | { ok: true; value: unknown }
  | {
      ok: false;
      failure: 'unavailable' | 'taken' | 'gone' | 'bug';
      /** The file is spoilt, and nothing will be answered any more. */
      damaged: boolean;
      message: string;
      cause: string;
    }
);

export function runCall<N extends CallName>(calls: Calls, call: Call<N>): Results[N] {
  return calls[call.name](...call.args);
}

/** The storage's methods over one way to make a call, whether that crosses a thread or not. */
export function storageOver(
  call: <N extends CallName>(name: N, ...args: Arguments[N]) => Promise<Results[N]>,
): Omit<Storage, 'close'> {
  return {
    commit: (batch) => call('commit', batch),
    load: (workshopId) => call('load', workshopId),
    remembered: (workshopId, keys) => call('remembered', workshopId, keys),
    deleteWorkshop: (workshopId) => call('deleteWorkshop', workshopId),
    workshopsOf: (accountId) => call('workshopsOf', accountId),
    findLink: (hash) => call('findLink', hash),
    countAccounts: () => call('countAccounts'),
    findAccount: (by) => call('findAccount', by),
    putAccount: (account) => call('putAccount', account),
    putToken: (token) => call('putToken', token),
    findToken: (hash, now) => call('findToken', hash, now),
    takeToken: (hash, now) => call('takeToken', hash, now),
    putSignIn: (signIn) => call('putSignIn', signIn),
    findSignIn: (hash, now) => call('findSignIn', hash, now),
    touchSignIn: (hash, now) => call('touchSignIn', hash, now),
    deleteSignIn: (hash) => call('deleteSignIn', hash),
    deleteSignInsOf: (kind, subjectId) => call('deleteSignInsOf', kind, subjectId),
    putHandOver: (handOver) => call('putHandOver', handOver),
    findHandOver: (hash, now) => call('findHandOver', hash, now),
    takeHandOver: (hash, use) => call('takeHandOver', hash, use),
    handOversOf: (accountId, workshopId) => call('handOversOf', accountId, workshopId),
    deleteHandOver: (workshopId, id) => call('deleteHandOver', workshopId, id),
    putPicture: (workshopId, picture, most) => call('putPicture', workshopId, picture, most),
    findPicture: (workshopId, id) => call('findPicture', workshopId, id),
    picturesOf: (workshopId) => call('picturesOf', workshopId),
    keepPictures: (workshopId, ids) => call('keepPictures', workshopId, ids),
  };
}
