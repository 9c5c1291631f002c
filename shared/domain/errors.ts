/** Codes that are final: sending the same command again changes nothing. */
export const finalCodes = [
  'invalid',
  'forbidden',
  'wrong-stage',
  'limit-reached',
  'not-found',
  'closed',
  'conflict',
  'id-reused',
  'outdated-client',
  'internal',
] as const;

/** Codes after which the same command may be sent again under the same id. */
export const retryCodes = ['too-fast', 'unavailable'] as const;

export type RefusalCode = (typeof finalCodes)[number] | (typeof retryCodes)[number];

/** A closer reason beside the code, for refusals that a person can mend. */
export const refusalDetails = [
  'reason-missing',
  'hear-back-missing',
  'support-missing',
  'owner-missing',
  'themes-without-fate',
  'too-many-people',
  'no-votes-left',
  'too-many-on-one-theme',
  'voting-over',
  'joining-closed',
  'not-open-yet',
  'workshop-over',
  'stage-not-empty',
  'threshold-fixed',
  'anonymity-loosened',
  'no-themes',
  'too-late-to-undo',
  'own-rehearsals',
] as const;

export type RefusalDetail = (typeof refusalDetails)[number];

/**
 * The expected failure of a command. Handlers throw it; the room turns it into a reply. Anything else that is
 * thrown is a bug and becomes `internal`.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail | undefined;

  constructor(code: RefusalCode, detail?: RefusalDetail) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}
