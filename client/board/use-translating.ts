import { useMemo } from 'react';
import { refusalFor } from '#shared/domain/permissions.ts';
import type { BoardTranslation } from '#shared/document/board.ts';
import { useOne, useRows } from '../state/documents.ts';
import { newId } from '../state/new-id.ts';
import { useOwnLine } from '../state/workshop-provider.tsx';
import { useText } from '../text/use-text.ts';
import type { Doing } from './use-doing.ts';

/**
 * What this person may do about translations. A facilitator and a supporter translate any note, a scribe those that were
 * written for somebody without a device, in the author's name, everybody else their own; one changes what one wrote, facilitators what any of them wrote; a facilitator takes any away.
 */
export function useTranslating({ act, problem }: Doing) {
  const t = useText();
  const { as } = useOwnLine();
  const about = useOne('room', 'about');
  const me = useOne('mine', 'me');
  const notes = useRows('mine', 'notes');
  const translations = useRows('mine', 'translations');
  const board = useRows('board', 'notes');
  const scribe = me?.scribe === true;
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
  const ownNotes = useMemo(() => {
    // Whose a note is nobody is told: the server refuses where its author has a device by now.
    const spokenFor = scribe ? board.filter(({ writtenFor }) => writtenFor) : [];
    return new Set([...notes, ...spokenFor].map(({ id }) => id));
  }, [notes, board, scribe]);
  const own = new Set(translations.map(({ id }) => id));
  const isOwn = ({ id, by, noteId }: BoardTranslation) =>
    own.has(id) || (scribe && by === 'author' && ownNotes.has(noteId));

  return {
    problem,
    any: open && (facilitator || supporter),
    ownNotes: open ? ownNotes : none,
    as: facilitator ? ('facilitator' as const) : supporter ? ('supporter' as const) : ('author' as const),
    mayEdit: (translation: BoardTranslation) =>
      open && (facilitator ? translation.by === 'facilitator' : isOwn(translation)),
    mayRemove: (translation: BoardTranslation) => facilitator || isOwn(translation),
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
