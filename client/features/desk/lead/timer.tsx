import { useEffect, useRef } from 'react';
import type { Timer } from '#shared/domain/workshop.ts';
import { useCountdown } from '../../../state/time.ts';
import { clockText, timeLeftText } from '../../../text/time.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './lead.module.css';

/** The countdown that everybody sees. It never locks what people write. */
export function TimerControl({ timer }: { timer: Timer | undefined }) {
  const { remainingMs, running } = useCountdown(timer);
  const { act, problem } = useAct();
  useEndSaid(running ? remainingMs : null);
  return (
    <div className={styles['timer']} role="group" aria-label="Timer">
      <p className={styles['clock']}>
        {remainingMs === null ? (
          'The timer is not set'
        ) : (
          <>
            <span aria-hidden="true">{clockText(remainingMs)}</span>
            <span className={styles['clockWords']}>
              {timeLeftText(remainingMs)}
              {!running && remainingMs > 0 && ' (paused)'}
            </span>
          </>
        )}
      </p>
      <div className={styles['row']}>
        {running ? (
          <Button onClick={() => void act('timer:pause', {}, 'Timer paused')}>Pause the timer</Button>
        ) : (
          <Button onClick={() => void act('timer:start', {}, 'Timer started')}>Start the timer</Button>
        )}
        <Button onClick={() => void act('timer:add', { minutes: 1 }, 'One minute added')}>+1 minute</Button>
      </div>
      <Problem text={problem} />
    </div>
  );
}

/** Says once that a minute is left, and once that time is up; nothing ticks in the ear. */
function useEndSaid(remainingMs: number | null): void {
  const state = remainingMs === null || remainingMs > 60_000 ? 'long' : remainingMs > 0 ? 'minute' : 'over';
  const before = useRef(state);
  useEffect(() => {
    if (state !== 'long' && before.current !== state) announce(timeLeftText(state === 'over' ? 0 : 60_000));
    before.current = state;
  }, [state]);
}
