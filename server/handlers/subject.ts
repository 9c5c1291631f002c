import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import type { Participant } from '#shared/domain/participant.ts';
import { takesPart } from '#shared/domain/situation.ts';
import type { HandlerContext } from './handler.ts';

/**
 * The person a command is about: the acting participant, or someone without a device for whom a facilitator or
 * scribe acts. Refuses with `not-found` for somebody who is not here, `forbidden` for somebody with a device, and
 * `forbidden` where nobody is named and the actor is no participant.
 */
export function subjectPerson(context: HandlerContext, forId: Id | undefined): Participant {
  const { person } = context;
  if (forId === undefined || forId === person?.id) {
    if (!takesPart(person)) throw new Refusal('forbidden');
    return person;
  }
  if (context.role !== 'facilitator' && context.role !== 'scribe') throw new Refusal('forbidden');
  const subject = context.draft.get('participants', forId);
  if (!takesPart(subject)) throw new Refusal('not-found');
  if (subject.hasDevice) throw new Refusal('forbidden');
  return subject;
}

/** Says whether what belongs to a person is the actor's to touch: it is theirs, or that person has no device. */
export function mayActFor(context: HandlerContext, personId: Id): boolean {
  if (personId === context.person?.id) return true;
  if (context.role !== 'facilitator' && context.role !== 'scribe') return false;
  const subject = context.draft.get('participants', personId);
  return takesPart(subject) && !subject.hasDevice;
}
