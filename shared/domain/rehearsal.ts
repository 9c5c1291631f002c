import type { Id } from './ids.ts';
import { newWorkshop } from './new-workshop.ts';
import { inOrder } from './order.ts';
import type { Stage } from './stage.ts';
import type { StateView } from './state.ts';
import type { Workshop } from './workshop.ts';

/**
 * A workshop with the words, groups and agenda of another, and nothing of what happened in it. The caller brings ids
 * and the time in milliseconds since 1970.
 */
export function rehearsalOf(
  source: StateView,
  { id, newId, now }: { id: Id; newId: () => Id; now: number },
): { workshop: Workshop; stages: Stage[] } {
  const fresh = newWorkshop({ id, title: source.workshop.title, now });
  const { aim, promise, influence, runBy, contact, privacyUrl, keepDays, groups, rules } = source.workshop;
  const { supportName, supportPlace, supportPhone, hearFrom, hearBy, hearWay } = source.workshop;
  const { language, languages, versions, waitingRoom, threshold } = source.workshop;
  const words = { aim, promise, influence, runBy, contact, privacyUrl, keepDays, groups, rules };
  const contacts = { supportName, supportPlace, supportPhone, hearFrom, hearBy, hearWay };
  const workshop = { ...fresh, ...words, ...contacts, language, languages, versions, waitingRoom, threshold };
  return { workshop, stages: inOrder(source.all('stages')).map((stage) => unopened(stage, newId())) };
}

function unopened(stage: Stage, id: Id): Stage {
  return {
    ...stage,
    id,
    minutes: stage.plannedMinutes,
    status: 'waiting',
    labelledGroups: null,
    openedAt: null,
    closedAt: null,
  };
}
