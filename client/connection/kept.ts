import { browserKeeping } from './storage.ts';

/** Where a connection keeps drafts and unsent commands of the identity it acts as. */
export function keptUnder(as: string): string {
  return `line:${as}:`;
}

/** A facilitator (`f:ID`) signs out: nothing that they typed in any workshop stays in this tab. */
export function forgetFacilitator(as: string): void {
  browserKeeping().session.removeAll(`line:${as}@`);
}

/** A rehearsal ended: nothing that was typed at its desk stays in this tab. */
export function forgetDesk(as: string, workshopId: string): void {
  browserKeeping().session.removeAll(keptUnder(`${as}@${workshopId}`));
}
