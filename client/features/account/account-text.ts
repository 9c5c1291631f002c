import type { RestRefusal } from '../../connection/rest.ts';
import { refusalText } from '../../text/refusals.ts';

/** Why a one-time link or an account could not be used, in one sentence. */
export function accountProblem({ code, detail }: RestRefusal): string {
  switch (code) {
    case 'not-found':
      return 'This link was used already, or its time is over. Ask for a new one.';
    case 'conflict':
      return 'There is an account with this e-mail address already. Sign in with it instead.';
    case 'forbidden':
      return 'The e-mail address or the passphrase is not right.';
    case 'too-fast':
      return 'That was tried too often. Please wait a minute and try again.';
    case 'invalid':
      return 'Something here is not filled in as it should be. Check the e-mail address and the length of the passphrase.';
    case 'unavailable':
      return 'The server cannot be reached just now. Please try again in a moment.';
    case 'wrong-stage':
    case 'limit-reached':
    case 'closed':
    case 'id-reused':
    case 'outdated-client':
    case 'internal':
      return refusalText(code, detail);
  }
  return code satisfies never;
}
