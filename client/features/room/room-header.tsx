import type { ReactNode } from 'react';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Connection } from './connection.tsx';
import styles from './room-header.module.css';
import { inLanguage, stageWords, useAboutWords } from './said.ts';
import { TimeLeft } from './time/time-left.tsx';

interface RoomHeaderProps {
  about: RoomAbout;
  /** In their order. */
  stages: RoomStage[];
  stage: RoomStage | undefined;
  showTimer: boolean;
  /** Buttons at the end. */
  tools: ReactNode;
}

/** Where am I, how long is left, are my words safe; and what helps, always in the same place. */
export function RoomHeader({ about, stages, stage, showTimer, tools }: RoomHeaderProps) {
  const t = useText();
  const { title } = useAboutWords(about);
  const step = stage ? stages.findIndex(({ id }) => id === stage.id) + 1 : 0;
  return (
    <div className={styles['header']}>
      <div className={styles['lines']}>
        <p className={styles['workshop']} {...inLanguage(title)}>
          {title.text}
        </p>
        <p className={styles['where']}>
          {stage ? (
            <Text
              id="room.where"
              values={{ step, of: stages.length, stage: <bdi>{stageWords(stage).title.text}</bdi> }}
            />
          ) : (
            t(`room.where.${about.status}`)
          )}
        </p>
        <p className={styles['state']}>
          <Connection />
          {showTimer && <TimeLeft />}
        </p>
      </div>
      <div className={styles['tools']}>{tools}</div>
      {stage && (
        <div className={styles['thread']} aria-hidden="true">
          {stages.map(({ id, status }) => (
            <span key={id} data-status={id === stage.id ? 'open' : status} />
          ))}
        </div>
      )}
    </div>
  );
}
