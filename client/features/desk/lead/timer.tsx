import { useEffect, useRef } from 'react';
import type { Timer } from '#shared/domain/workshop.ts';
import { useCountdown } from '../../../state/time.ts';
import { clockText, timeLeft } from '../../../text/time.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './lead.module.css';
import { useText } from '../../../text/use-text.ts';

/** The countdown that everybody sees. It never locks what people write. */
export function TimerControl({ timer }: { timer: Timer | undefined }) {
  const t = useText();
  const { remainingMs, running } = useCountdown(timer);
  const { act, problem } = useAct();
  useEndSaid(running ? remainingMs : null);
  return (
    <div className={styles['timer']} role="group" aria-label={t('desk.timer.label')}>
      <p className={styles['clock']}>
        {remainingMs === null ? (
          t('desk.timer.none')
        ) : (
          <>
            <span aria-hidden="true">{clockText(remainingMs)}</span>
            <span className={styles['clockWords']}>
              {!running && remainingMs > 0
                ? t('desk.timer.stopped', { left: timeLeft(t, remainingMs) })
                : timeLeft(t, remainingMs)}
            </span>
          </>
        )}
      </p>
      <div className={styles['row']}>
        {running ? (
          <Button onClick={() => void act('timer:pause', {}, t('desk.timer.paused'))}>
            {t('desk.timer.pause')}
          </Button>
        ) : (
          <Button onClick={() => void act('timer:start', {}, t('desk.timer.started'))}>
            {t('desk.timer.start')}
          </Button>
        )}
        <Button onClick={() => void act('timer:add', { minutes: 1 }, t('desk.timer.added'))}>
          {t('desk.timer.more')}
        </Button>
      </div>
      <Problem text={problem} />
    </div>
  );
}

/** Says once that a minute is left, and once that time is up; nothing ticks in the ear. */
function useEndSaid(remainingMs: number | null): void {
  const t = useText();
  const state = remainingMs === null || remainingMs > 60_000 ? 'long' : remainingMs > 0 ? 'minute' : 'over';
  const before = useRef(state);
  useEffect(() => {
    if (state !== 'long' && before.current !== state) announce(timeLeft(t, state === 'over' ? 0 : 60_000));
    before.current = state;
  }, [state, t]);
}
