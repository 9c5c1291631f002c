import { idsOf, idsWhere, projectionFrom, single } from './map-rule.ts';

/** Someone asked for a pause. Only the support person sees this. */
export interface SupportPause {
  id: string;
  name: string;
  askedAt: number;
  status: 'asked' | 'seen' | 'ended';
}

export interface SupportAbout {
  title: string;
  name: string;
  place: string;
  phone: string;
}

/** Maps of the document `support`. Single values live under the key `one`. */
export interface SupportMaps {
  about: SupportAbout;
  pauses: SupportPause;
}

/** What the support person sees: who asked for a pause, and nothing of the work. */
export const supportProjection = projectionFrom<SupportMaps>({
  about: single(
    ({ state: { workshop } }) => ({
      title: workshop.title,
      name: workshop.supportName,
      place: workshop.supportPlace,
      phone: workshop.supportPhone,
    }),
    { on: { workshops: 'all' } },
  ),
  pauses: {
    ids: idsOf('pauses'),
    value({ state }, id) {
      const pause = state.get('pauses', id);
      if (!pause) return undefined;
      const name = state.get('participants', pause.participantId)?.name ?? '';
      return { id, name, askedAt: pause.askedAt, status: pause.status };
    },
    on: {
      pauses: 'same',
      participants: (_, id, view) => idsWhere(view, 'pauses', (pause) => pause.participantId === id),
    },
  },
});
