import type { BoardNote } from '#shared/document/board.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button/button.tsx';
import styles from './frame.module.css';
import type { Doing } from './use-doing.ts';
import type { Selection } from './use-selection.ts';

interface BoardBarProps {
  selection: Selection;
  chosen: readonly BoardNote[];
  doing: Doing;
  onMove: () => void;
}

/** What can be done with the notes that are chosen, or the way back from what was done last. */
export function BoardBar({ selection, chosen, doing, onMove }: BoardBarProps) {
  const t = useText();
  const count = chosen.length;
  if (selection.selecting) {
    return (
      <div className={styles['bar']} data-choosing>
        <span>{t('board.chosen', { count })}</span>
        <span className={styles['buttons']}>
          <Button variant="primary" aria-disabled={count === 0} onClick={() => count > 0 && onMove()}>
            {t('board.move-chosen', { count })}
          </Button>
          <Button onClick={selection.stop}>{t('board.cancel')}</Button>
        </span>
      </div>
    );
  }
  if (!doing.last) return undefined;
  return (
    <div className={styles['bar']}>
      <span dir="auto">{doing.last.said}</span>
      <Button onClick={() => void doing.undo()}>{t('board.undo')}</Button>
    </div>
  );
}
