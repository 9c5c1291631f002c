import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import type { Participant } from '#shared/domain/participant.ts';
import { hashOf } from '../identity/key.ts';
import type { HttpDependencies } from './dependencies.ts';
import { mustExist, type RoutesOf } from './exchange.ts';

/** Ways back in by a link that can be shown again (return, projector, support), or by a code that was handed over. */
export function linkRoutes({
  storage,
  rooms,
  signIns,
  oneTime,
}: HttpDependencies): RoutesOf<'/api/return' | '/api/link'> {
  const find = (token: string) => storage.findLink(hashOf(token));

  async function personIn(workshopId: Id, participantId: Id): Promise<Participant> {
    const { state } = mustExist(await rooms.open(workshopId));
    return mustExist(state.get('participants', participantId));
  }

  /** Signs the person in on this device, as one that came by the return link of this generation. */
  function signIn(workshopId: Id, { id, linkGeneration }: Participant, ownDevice: boolean): Promise<string> {
    return signIns.issue({ kind: 'participant', id, workshopId, ownDevice, linkGeneration });
  }

  /** The cookie for whom a code was made; refused once their link was renewed again, or they were removed. */
  async function takeHandOver(
    token: string,
    ownDevice: boolean,
  ): Promise<{ participantId: Id; cookie: string }> {
    const seen = mustExist(await oneTime.look(token));
    if (seen.kind !== 'hand-over') throw new Refusal('not-found');
    return oneTime.use(token, async ({ workshopId, handOver }) => {
      if (workshopId === null || handOver === null) throw new Refusal('not-found');
      const person = await personIn(workshopId, handOver.participantId);
      const current = person.linkGeneration === handOver.linkGeneration;
      if (person.status !== 'present' || !current) throw new Refusal('not-found');
      return { participantId: person.id, cookie: await signIn(workshopId, person, ownDevice) };
    });
  }

  return {
    async '/api/return'({ token, ownDevice }, exchange) {
      const link = await find(token);
      if (!link) {
        const { participantId, cookie } = await takeHandOver(token, ownDevice);
        exchange.setCookie(cookie);
        return { ok: true, participantId };
      }
      const { kind, subjectId, workshopId } = link;
      if (kind !== 'return') throw new Refusal('not-found');
      const person = await personIn(workshopId, subjectId);
      exchange.setCookie(await signIn(workshopId, person, ownDevice));
      return { ok: true, participantId: person.id };
    },
    async '/api/link'({ token }, exchange) {
      const { kind, workshopId } = mustExist(await find(token));
      if (kind !== 'screen' && kind !== 'support') throw new Refusal('not-found');
      const { workshop } = mustExist(await rooms.open(workshopId)).state;
      const linkGeneration = kind === 'screen' ? workshop.screenGeneration : workshop.supportGeneration;
      exchange.setCookie(await signIns.issue({ kind, workshopId, linkGeneration }));
      return { ok: true, kind, workshopId };
    },
  };
}
