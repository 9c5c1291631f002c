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
  | { ok: false; failure: 'unavailable' | 'taken' | 'gone' | 'bug'; message: string; cause: string }
);

export function runCall<N extends CallName>(calls: Calls, call: Call<N>): Results[N] {
  return calls[call.name](...call.args);
}
