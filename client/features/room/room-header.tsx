import { useEffect, useRef } from 'react';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useOne } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { useCountdown } from '../../state/time.ts';
import { timeLeft } from '../../text/time.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
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
  const t = useText();
  const step = stage ? stages.findIndex(({ id }) => id === stage.id) + 1 : 0;
  return (
    <div className={styles['header']}>
      <p className={styles['workshop']} dir="auto">
        {about.title}
      </p>
      <Connection />
      <p className={styles['where']}>
        {stage ? (
          <Text id="room.where" values={{ step, of: stages.length, stage: <bdi>{stage.title}</bdi> }} />
        ) : (
          t(`room.where.${about.status}`)
        )}
      </p>
      {showTimer && <TimeLeft />}
    </div>
  );
}

/** The countdown in words. Said aloud only when half an hour's habits would miss it: one minute left, and the end. */
function TimeLeft() {
  const t = useText();
  const timer = useOne('room', 'timer');
  const { remainingMs, running } = useCountdown(timer);
  const text =
    remainingMs === null
      ? ''
      : running || remainingMs === 0
        ? timeLeft(t, remainingMs)
        : t('room.time.stopped', { left: timeLeft(t, remainingMs) });
  const minute = running && remainingMs !== null && remainingMs < 60_000;
  const over = running && remainingMs === 0;
  const said = useRef('');
  useEffect(() => {
    const now = over ? 'over' : minute ? 'minute' : '';
    if (now !== '' && said.current !== now) announce(timeLeft(t, over ? 0 : 1));
    said.current = now;
  }, [minute, over, t]);
  return text === '' ? undefined : <p className={styles['timer']}>{text}</p>;
}

/** The connection in words, with a sign that does not depend on colour. */
function Connection() {
  const t = useText();
  const { save } = useLine();
  const lost = useRef(false);
  useEffect(() => {
    if (save.kind === 'offline' && !lost.current) {
      lost.current = true;
      announce(t('room.line.offline.news'), true);
    } else if (lost.current && (save.kind === 'saved' || save.kind === 'sending')) {
      lost.current = false;
      announce(t('room.line.back'));
    }
  }, [save.kind, t]);
  const count = save.kind === 'saved' ? 0 : save.count;
  return (
    <p className={styles['connection']} data-state={save.kind}>
      {t(`room.line.${save.kind}`, { count })}
    </p>
  );
}
