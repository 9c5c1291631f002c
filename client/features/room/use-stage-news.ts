import { useEffect, useRef } from 'react';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useOne } from '../../state/documents.ts';
import { useCountdown } from '../../state/time.ts';
import { timeLeft } from '../../text/time.ts';
import { useText } from '../../text/use-text.ts';
import { announce } from '../../ui/status/status.tsx';
import { taskTitle } from './task-title.ts';
import { lookAgain, type Seen } from './time/countdown-news.ts';

interface StageNews {
  about: RoomAbout;
  stage: RoomStage | undefined;
  /** The task is in sight; else the person is told where to go. */
  atTask: boolean;
  /** Time is told of; not to those who hide it. */
  tellTime: boolean;
}

/**
 * Says when the workshop moves on, and how the time goes: at the start, at half, at one minute and at the end. The page
 * goes to its top when the workshop moves on, but never under someone who types.
 */
export function useStageNews({ about, stage, atTask, tellTime }: StageNews): void {
  const t = useText();
  const { remainingMs, running } = useCountdown(useOne('room', 'timer'));
  const key = `${about.status}:${stage?.id ?? ''}`;
  const title = taskTitle(t, about, stage).text;
  const before = useRef<{ key: string; seen: Seen | undefined }>(undefined);
  const stageId = stage?.id ?? '';
  const plannedMs = (stage?.minutes ?? 0) * 60_000;
  useEffect(() => {
    const { current } = before;
    // A countdown that is held says nothing, and goes on from where it was.
    const held = !running && remainingMs !== null;
    const { seen, moment } = held
      ? { seen: current?.seen, moment: undefined }
      : lookAgain(current?.seen, stageId, remainingMs, plannedMs);
    before.current = { key, seen };
    // Who has just opened the page reads where it stands.
    if (!current) return;
    const time = tellTime && moment ? timeLeft(t, remainingMs ?? 0) : undefined;
    if (current.key === key) {
      if (time !== undefined) announce(moment === 'half' ? t('room.time.half', { left: time }) : time);
      return;
    }
    const now = t(atTask ? 'room.stage.now' : 'room.stage.now.elsewhere', { stage: title });
    announce(time === undefined ? now : t('room.stage.now.time', { now, left: time }));
    const typing = document.activeElement instanceof HTMLTextAreaElement;
    if (atTask && !typing) scrollTo({ top: 0 });
  }, [key, stageId, title, atTask, tellTime, remainingMs, running, plannedMs, t]);
}
