import { useId } from 'react';
import { useText } from '../text/use-text.ts';
import { Unseen } from '../ui/unseen/unseen.tsx';
import styles from './frame.module.css';
import type { BoardView } from './which-view.ts';

interface ViewSwitchProps {
  view: BoardView;
  onChoose: (view: BoardView) => void;
}

/** The two views of the board, one of them chosen. */
export function ViewSwitch({ view, onChoose }: ViewSwitchProps) {
  const t = useText();
  const name = useId();
  return (
    <fieldset className={styles['views']}>
      <legend>
        <Unseen>{t('board.view')}</Unseen>
      </legend>
      {(['list', 'map'] as const).map((value) => (
        <label key={value} className={styles['view']}>
          <input type="radio" name={name} checked={view === value} onChange={() => onChoose(value)} />
          {t(`board.view.${value}`)}
        </label>
      ))}
    </fieldset>
  );
}
