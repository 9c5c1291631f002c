import { Refusal } from '#shared/domain/errors.ts';
import type { HandlersOf } from './handler.ts';

/** Pauses reach the support person and nobody else: not even the audit says who asked. */
export const pauseHandlers: HandlersOf<'pause:ask' | 'pause:end' | 'pause:seen'> = {
  'pause:ask'(context, body) {
    context.auditNobody();
    context.require('pause:ask');
    const { draft, person } = context;
    if (!person) throw new Refusal('forbidden');
    for (const pause of draft.all('pauses')) {
      if (pause.participantId === person.id && pause.status !== 'ended') return;
    }
    if (draft.get('pauses', body.pauseId)) throw new Refusal('id-reused');
    draft.put('pauses', {
      id: body.pauseId,
      participantId: person.id,
      askedAt: context.now,
      status: 'asked',
    });
  },

  // Somebody else's pause and none at all have the same answer.
  'pause:end'(context, body) {
    context.auditNobody();
    const { draft, person } = context;
    const pause = draft.get('pauses', body.pauseId);
    context.require('pause:end', pause !== undefined && pause.participantId === person?.id);
    if (pause && pause.status !== 'ended') draft.put('pauses', { ...pause, status: 'ended' });
  },

  'pause:seen'(context, body) {
    context.auditNobody();
    context.require('pause:seen');
    const pause = context.draft.get('pauses', body.pauseId);
    if (!pause) throw new Refusal('not-found');
    if (pause.status === 'asked') context.draft.put('pauses', { ...pause, status: 'seen' });
  },
};
