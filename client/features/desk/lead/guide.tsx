import { useEffect, useRef, useState } from 'react';
import type { StageKind } from '#shared/domain/stage.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { useDeviceFlag } from '../parts/use-device-flag.ts';
import styles from './guide.module.css';

/**
 * Private notes for whoever leads a step: what to say, what may be hard, when to move on. They are shown here alone,
 * unfolded once for each kind of step: on a device where they were read the work of the step comes first.
 */
export function Guide({ kind }: { kind: StageKind }) {
  const t = useText();
  const [read, setRead] = useDeviceFlag(`guide-read:${kind}`);
  const [open, setOpen] = useState(!read);
  const summary = useRef<HTMLElement>(null);
  const leave = useRef(setRead);
  // Whoever goes on to another step has seen them.
  useEffect(() => {
    const left = leave.current;
    return () => left(true);
  }, []);
  return (
    <details
      className={styles['guide']}
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (!currentTarget.open) setRead(true);
      }}
    >
      <summary ref={summary}>
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
        <div className={styles['fold']}>
          <Button
            onClick={() => {
              setOpen(false);
              summary.current?.focus();
            }}
          >
            {t('desk.guide.fold')}
          </Button>
        </div>
      </div>
    </details>
  );
}
