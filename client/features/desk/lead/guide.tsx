import type { StageKind } from '#shared/domain/stage.ts';
import { useText } from '../../../text/use-text.ts';
import { useDeviceFlag } from '../parts/use-device-flag.ts';
import styles from './guide.module.css';

/** Private notes for whoever leads a step: what to say, what may be hard, when to move on. They are shown here alone. */
export function Guide({ kind }: { kind: StageKind }) {
  const t = useText();
  const [closed, setClosed] = useDeviceFlag('guide-closed');
  return (
    <details
      className={styles['guide']}
      open={!closed}
      onToggle={(event) => setClosed(!event.currentTarget.open)}
    >
      <summary>
        {t('desk.guide.title')} <span className={styles['private']}>{t('desk.guide.private')}</span>
      </summary>
      <div className={styles['parts']}>
        <section className={styles['say']}>
          <h3>{t('desk.guide.say')}</h3>
          <blockquote className={styles['words']}>
            <p>{t(`desk.guide.${kind}.say1`)}</p>
            <p>{t(`desk.guide.${kind}.say2`)}</p>
          </blockquote>
        </section>
        <section>
          <h3>{t('desk.guide.hard')}</h3>
          <p>{t(`desk.guide.${kind}.hard`)}</p>
        </section>
        <section>
          <h3>{t('desk.guide.move')}</h3>
          <p>{t(`desk.guide.${kind}.move`)}</p>
        </section>
      </div>
    </details>
  );
}
