import { useMemo } from 'react';
import { refusalFor } from '#shared/domain/permissions.ts';
import type { BoardTranslation } from '#shared/document/board.ts';
import { useOne, useRows } from '../state/documents.ts';
import { newId } from '../state/new-id.ts';
import { useOwnLine } from '../state/workshop-provider.tsx';
import { useText } from '../text/use-text.ts';
import type { Doing } from './use-doing.ts';

/**
 * What this person may do about translations. A facilitator and a supporter translate any note, everybody else their
 * own; one changes what one wrote, facilitators what any of them wrote; a facilitator takes any away.
 */
export function useTranslating({ act, problem }: Doing) {
  const t = useText();
  const { as } = useOwnLine();
  const about = useOne('room', 'about');
  const me = useOne('mine', 'me');
  const notes = useRows('mine', 'notes');
  const translations = useRows('mine', 'translations');
  const facilitator = as.startsWith('f:');
  const supporter = me?.kind === 'supporter';
  const role = facilitator ? 'facilitator' : supporter ? 'supporter' : 'participant';
  const open =
    about !== undefined &&
    refusalFor(role, 'translation:add', {
      status: about.status,
      stage: null,
      everyoneGroups: false,
      own: true,
    }) === undefined;
  const ownNotes = useMemo(() => new Set(notes.map(({ id }) => id)), [notes]);
  const own = new Set(translations.map(({ id }) => id));

  return {
    problem,
    any: open && (facilitator || supporter),
    ownNotes: open ? ownNotes : none,
    as: facilitator ? ('facilitator' as const) : supporter ? ('supporter' as const) : ('author' as const),
    mayEdit: ({ id, by }: BoardTranslation) => open && (facilitator ? by === 'facilitator' : own.has(id)),
    mayRemove: ({ id }: BoardTranslation) => facilitator || own.has(id),
    add: (noteId: string, language: string, text: string) =>
      act(
        'translation:add',
        { translationId: newId(), noteId, language, text },
        t('board.translation.added'),
      ),
    edit: ({ id, version }: BoardTranslation, text: string) =>
      act('translation:edit', { translationId: id, text, version }, t('board.translation.changed')),
    remove: ({ id }: BoardTranslation) =>
      act('translation:remove', { translationId: id }, t('board.translation.removed')),
  };
}

export type Translating = ReturnType<typeof useTranslating>;

const none: ReadonlySet<string> = new Set();
