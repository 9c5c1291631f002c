import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import type { CameraControl } from './camera-control.ts';
import styles from './map.module.css';

const step = 1.3;

/** Nearer, further away, and all of it. */
export function ZoomTools({ control }: { control: CameraControl }) {
  const t = useText();
  return (
    <div className={styles['zoom']}>
      <Button aria-label={t('board.map.out')} onClick={() => control.zoom(1 / step)}>
        −
      </Button>
      <Button aria-label={t('board.map.in')} onClick={() => control.zoom(step)}>
        +
      </Button>
      <Button onClick={() => control.fit()}>{t('board.map.fit')}</Button>
    </div>
  );
}
