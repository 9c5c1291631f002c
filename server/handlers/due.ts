import type { Due } from '#shared/domain/due.ts';
import { countBallot } from './count.ts';
import type { HandlerContext } from './handler.ts';
import { releaseLate } from './reveal.ts';

/** Does what the state made due. Doing it twice changes nothing more. */
export function runDue(context: HandlerContext, due: Due): void {
  switch (due.kind) {
    case 'release-late':
      releaseLate(context);
      break;
    case 'count-ballot':
      countBallot(context, due.ballotId);
      break;
  }
}
