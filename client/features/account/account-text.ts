import type { RestRefusal } from '../../connection/rest.ts';
import { refusal } from '../../text/refusals.ts';
import type { Translate } from '../../text/use-text.ts';

/** Why a one-time link or an account could not be used, in one sentence. */
export function accountProblem(t: Translate, { code, detail }: RestRefusal): string {
  switch (code) {
    case 'not-found':
    case 'conflict':
    case 'forbidden':
    case 'too-fast':
    case 'invalid':
    case 'unavailable':
      return t(`account.problem.${code}`);
    case 'wrong-stage':
    case 'limit-reached':
    case 'closed':
    case 'id-reused':
    case 'outdated-client':
    case 'internal':
      return refusal(t, code, detail);
  }
  return code satisfies never;
}

/** Why a link is worth nothing: what the server said, or that there is no token in the address. */
export function linkProblem(t: Translate, answer: RestRefusal | undefined): string {
  return answer ? accountProblem(t, answer) : t('account.problem.incomplete');
}
