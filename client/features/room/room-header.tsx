import { useEffect, useRef } from 'react';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useOne } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { useCountdown } from '../../state/time.ts';
import { timeLeftText } from '../../text/time.ts';
import { announce } from '../../ui/status/status.tsx';
import styles from './room.module.css';

interface RoomHeaderProps {
  about: RoomAbout;
  /** In their order. */
  stages: RoomStage[];
  stage: RoomStage | undefined;
  showTimer: boolean;
}

/** Where am I, how long is left, are my words safe: three answers in two lines. */
export function RoomHeader({ about, stages, stage, showTimer }: RoomHeaderProps) {
  const step = stage ? stages.findIndex(({ id }) => id === stage.id) + 1 : 0;
  return (
    <div className={styles['header']}>
      <p className={styles['workshop']} dir="auto">
        {about.title}
      </p>
      <Connection />
      <p className={styles['where']}>
        {stage ? (
          <>
            Step {step} of {stages.length}: <bdi>{stage.title}</bdi>
          </>
        ) : (
          standing[about.status]
        )}
      </p>
      {showTimer && <TimeLeft />}
    </div>
  );
}

const standing = {
  draft: 'Not started yet',
  lobby: 'Not started yet',
  live: 'Between two steps',
  paused: 'Stopped for a moment',
  closed: 'Over',
  archived: 'Over',
} as const;

/** The countdown in words. Said aloud only when half an hour's habits would miss it: one minute left, and the end. */
function TimeLeft() {
  const timer = useOne('room', 'timer');
  const { remainingMs, running } = useCountdown(timer);
  const text =
    remainingMs === null
      ? ''
      : `${timeLeftText(remainingMs)}${running || remainingMs === 0 ? '' : ' (stopped)'}`;
  const minute = running && remainingMs !== null && remainingMs < 60_000;
  const over = running && remainingMs === 0;
  const said = useRef('');
  useEffect(() => {
    const now = over ? 'over' : minute ? 'minute' : '';
    if (now !== '' && said.current !== now) announce(over ? timeLeftText(0) : timeLeftText(1));
    said.current = now;
  }, [minute, over]);
  return text === '' ? undefined : <p className={styles['timer']}>{text}</p>;
}

/** The connection in words, with a sign that does not depend on colour. */
function Connection() {
  const { save } = useLine();
  const lost = useRef(false);
  useEffect(() => {
    if (save.kind === 'offline' && !lost.current) {
      lost.current = true;
      announce('You are offline. What you write stays on this device until you are back.', true);
    } else if (lost.current && (save.kind === 'saved' || save.kind === 'sending')) {
      lost.current = false;
      announce('You are connected again.');
    }
  }, [save.kind]);
  const waiting = save.kind === 'reconnecting' || save.kind === 'offline' ? save.count : 0;
  const words = {
    saved: '✓ Saved',
    sending: `↑ Sending ${save.kind === 'sending' ? save.count : ''}`,
    reconnecting: '… Reconnecting',
    offline: '! Offline',
  }[save.kind];
  return (
    <p className={styles['connection']} data-state={save.kind}>
      {words}
      {waiting > 0 && `, ${waiting} waiting`}
    </p>
  );
}
