import type { Stage } from '#shared/domain/stage.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import { StorageUnavailable, type Storage } from '../storage/storage.ts';
import type { LinkKeeper } from '../handlers/handler.ts';
import type { Clock } from './contract.ts';
import { Layer } from './layer.ts';
import { Tables } from './tables.ts';

interface Founding {
  workshop: Workshop;
  stages: readonly Stage[];
  owner: { id: string; name: string };
}

/** Stores a new workshop with its agenda, its owner and its links. Rejects with `StorageUnavailable`. */
export async function foundWorkshop(
  { storage, links, clock }: { storage: Pick<Storage, 'commit'>; links: LinkKeeper; clock: Clock },
  { workshop, stages, owner }: Founding,
): Promise<void> {
  const draft = new Layer(new Tables());
  draft.put('workshops', workshop);
  draft.put('facilitators', { id: owner.id, name: owner.name, owner: true });
  for (const stage of stages) draft.put('stages', stage);
  for (const kind of ['join', 'screen', 'support'] as const) links.set(draft, kind, 1);
  const outcome = await storage.commit({
    workshopId: workshop.id,
    baseRevision: 0,
    changes: draft.changes(),
    commands: [],
    audit: [{ at: clock.now(), actor: `f:${owner.id}`, action: 'workshop:create', subjectId: workshop.id }],
    forgetBallots: [],
    erases: false,
  });
  if (outcome.kind !== 'stored') throw new StorageUnavailable('the workshop could not be stored');
}
