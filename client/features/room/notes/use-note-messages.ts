import { useEffect } from 'react';
import { useRows } from '../../../state/documents.ts';
import { useDraft } from '../../../state/draft.ts';
import { useText } from '../../../text/use-text.ts';
import { announce } from '../../../ui/status/status.tsx';

/**
 * How many messages about one's own notes were not looked at yet: a private word, or a note taken off the board.
 * `looking` is true while they are in sight.
 */
export function useNoteMessages(looking: boolean): number {
  const t = useText();
  const words = useRows('mine', 'words');
  const notes = useRows('mine', 'notes');
  const [seen, setSeen] = useDraft('messages-seen');
  const known = new Set(seen.split(' '));
  const all = [
    ...words.filter(({ from }) => from === 'facilitator').map(({ id }) => id),
    ...notes.filter(({ status }) => status === 'hidden').map(({ id }) => `hidden:${id}`),
  ];
  const fresh = all.filter((id) => !known.has(id)).length;
  const upToDate = all.join(' ');
  useEffect(() => {
    if (looking && fresh > 0) setSeen(upToDate);
  }, [looking, fresh, upToDate, setSeen]);
  useEffect(() => {
    if (!looking && fresh > 0) announce(t('room.message.news'));
  }, [looking, fresh, t]);
  return looking ? 0 : fresh;
}
