import type { Id } from '#shared/domain/ids.ts';

/** Which identity of this browser a page or a connection acts as. */
export type As =
  | { kind: 'facilitator'; id: Id; workshopId: Id | undefined }
  | { kind: 'participant'; id: Id }
  | { kind: 'screen' | 'support'; workshopId: Id };

const id = '([A-Za-z0-9_-]{22})';
const facilitator = new RegExp(`^f:${id}(?:@${id})?$`);
const participant = new RegExp(`^p:${id}$`);
const link = new RegExp(`^(screen|support):${id}$`);

/** Reads `f:ID`, `f:ID@WORKSHOP`, `p:ID`, `screen:WORKSHOP` or `support:WORKSHOP`; undefined for anything else. */
export function parseAs(as: string): As | undefined {
  const [, facilitatorId, workshopId] = facilitator.exec(as) ?? [];
  if (facilitatorId !== undefined) return { kind: 'facilitator', id: facilitatorId, workshopId };
  const [, participantId] = participant.exec(as) ?? [];
  if (participantId !== undefined) return { kind: 'participant', id: participantId };
  const [, kind, linkedId] = link.exec(as) ?? [];
  if (linkedId === undefined) return undefined;
  return { kind: kind === 'screen' ? 'screen' : 'support', workshopId: linkedId };
}

const openings = {
  facilitator: 'ct-f-',
  participant: 'ct-p-',
  screen: 'ct-w-screen-',
  support: 'ct-w-support-',
};
/** Browsers accept a name that begins so only over https, without a domain and for the whole site. */
const hostPrefix = '__Host-';

/** The name of the cookie of an identity: one cookie for each, so that several work side by side in one browser. */
export function cookieName(as: As, secure: boolean): string {
  const subject = 'id' in as ? as.id : as.workshopId;
  return `${secure ? hostPrefix : ''}${openings[as.kind]}${subject}`;
}

/** The participants for whom there is a cookie among these names. */
export function participantsNamed(names: string[], secure: boolean): Id[] {
  const opening = `${secure ? hostPrefix : ''}${openings.participant}`;
  return names
    .filter((name) => name.startsWith(opening))
    .map((name) => name.slice(opening.length))
    .filter((id) => parseAs(`p:${id}`) !== undefined);
}
