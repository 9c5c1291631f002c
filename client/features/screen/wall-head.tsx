import type { ScreenNow } from '#shared/document/screen.ts';
import { useLine } from '../../state/line.ts';
import { useText } from '../../text/use-text.ts';
import { inLanguage } from './said.tsx';
import styles from './screen.module.css';
import { WallClock } from './wall-clock.tsx';

/** The bar on top of the wall: which workshop this is, and how long is left. */
export function WallHead({ now }: { now: ScreenNow }) {
  const t = useText();
  const { save } = useLine();
  const lost = save.kind === 'offline' || save.kind === 'reconnecting';
  return (
    <div className={styles['head']}>
      <p className={styles['workshop']} {...inLanguage(now)}>
        {now.title}
      </p>
      {lost && <p className={styles['lost']}>{t('screen.lost')}</p>}
      {now.status === 'live' && <WallClock />}
    </div>
  );
}
