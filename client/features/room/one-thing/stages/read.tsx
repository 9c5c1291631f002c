import { useState } from 'react';
import { byRank } from '../../../../board/sections.ts';
import { useRows } from '../../../../state/documents.ts';
import { useText } from '../../../../text/use-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { useDone } from '../../stages/done-button.tsx';
import type { StageProps } from '../../task.tsx';
import styles from '../one-thing.module.css';
import { shortPrompt } from '../sentences.ts';
import type { Step } from '../walk.ts';

/** One note at a time, in the order that everybody has. New ones come after those one has begun with. */
export function useReadSteps({ stage, me, who }: StageProps): Step[] {
  const t = useText();
  const notes = useKeptOrder();
  const { done, setDone } = useDone(who);
  return [
    { key: 'prompt', ...shortPrompt(t, stage) },
    ...notes.map((note, place) => ({
      key: note.id,
      sentence: t('room.one.note', { place: place + 1, of: notes.length }),
      words: note,
      picture: null,
    })),
    {
      key: 'last',
      sentence: t('room.one.read-all'),
      content: () =>
        me.kind === 'participant' && (
          <div className={styles['choices']}>
            <Button wide aria-pressed={done} onClick={() => setDone(!done)}>
              {t('room.done')}
            </Button>
          </div>
        ),
    },
  ];
}

/** The notes of the board in an order that never jumps: those that come later stand at the end. */
export function useKeptOrder() {
  const notes = useRows('board', 'notes');
  const [order, setOrder] = useState<readonly string[]>([]);
  const fresh = notes.filter(({ id }) => !order.includes(id)).toSorted(byRank);
  if (fresh.length > 0) setOrder([...order, ...fresh.map(({ id }) => id)]);
  const byId = new Map(notes.map((note) => [note.id, note]));
  return order.flatMap((id) => byId.get(id) ?? []);
}
