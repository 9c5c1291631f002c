import type { StateView } from '#shared/domain/state.ts';
import type { Identity } from './identity.ts';

/**
 * Says why somebody whose cookie is good may not come into their workshop; undefined when they may. `removed`: they do
 * not belong to it (any more). `signed-out`: the link they came by was renewed.
 */
export function refusalAtDoor(
  state: StateView,
  { actor, linkGeneration }: Pick<Identity, 'actor' | 'linkGeneration'>,
): 'removed' | 'signed-out' | undefined {
  const renewedSince = (generation: number) => (linkGeneration === generation ? undefined : 'signed-out');
  switch (actor.kind) {
    case 'facilitator':
      return state.get('facilitators', actor.id) ? undefined : 'removed';
    case 'participant': {
      const person = state.get('participants', actor.id);
      if (!person || person.status === 'removed') return 'removed';
      return linkGeneration !== null && linkGeneration < person.signedOutBefore ? 'signed-out' : undefined;
    }
    case 'screen':
      return renewedSince(state.workshop.screenGeneration);
    case 'support':
      return renewedSince(state.workshop.supportGeneration);
    default:
      throw new Error(`not an actor: ${String(actor satisfies never)}`);
  }
}
