import { useState } from 'react';
import type { RoomStage } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './agenda.module.css';
import { StageForm } from './stage-form.tsx';

interface StageItemProps {
  stage: RoomStage;
  index: number;
  /** In the order of the agenda. */
  stages: readonly RoomStage[];
  /** Themes there are by now; 0 before grouping. */
  themes: number;
}

/** One step of the agenda: what it is, how long, and buttons to change it and to move it. */
export function StageItem({ stage, index, stages, themes }: StageItemProps) {
  const t = useText();
  const { act, problem } = useAct();
  const [open, setOpen] = useState(false);
  const { title } = stage;
  const kind = t(`setup.kind.${stage.kind}`);
  const waiting = stage.status === 'waiting';
  const mayGoUp = waiting && index > 0 && stages[index - 1]?.status === 'waiting';
  const mayGoDown = waiting && index < stages.length - 1;
  const move = (to: number) =>
    void act(
      'stage:move',
      { stageId: stage.id, position: to },
      t('setup.agenda.moved', { title, place: to + 1 }),
    );
  return (
    <li className={styles['stage']} data-kind={stage.kind}>
      <div className={styles['head']}>
        <span className={styles['title']}>
          {index + 1}. <bdi>{title}</bdi> {title !== kind && <Tag>{kind}</Tag>}
        </span>
        {!waiting && <Tag>{t(stage.status === 'open' ? 'setup.agenda.open-now' : 'setup.agenda.done')}</Tag>}
        <span className={styles['minutes']}>{t('setup.agenda.minutes', { minutes: stage.minutes })}</span>
        <span className={styles['buttons']}>
          <Button
            variant="quiet"
            aria-expanded={open}
            aria-label={t(open ? 'setup.agenda.close.name' : 'setup.agenda.change.name', { title })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'setup.agenda.close' : 'setup.agenda.change')}
          </Button>
          <Button
            variant="quiet"
            aria-label={t('setup.earlier.name', { text: title })}
            aria-disabled={!mayGoUp}
            onClick={() => mayGoUp && move(index - 1)}
          >
            {t('setup.earlier')}
          </Button>
          <Button
            variant="quiet"
            aria-label={t('setup.later.name', { text: title })}
            aria-disabled={!mayGoDown}
            onClick={() => mayGoDown && move(index + 1)}
          >
            {t('setup.later')}
          </Button>
        </span>
      </div>
      <Problem text={problem} />
      {open && (
        <>
          <StageForm stage={stage} themes={themes} />
          {waiting && (
            <div>
              <Confirm
                label={t('setup.agenda.take-out', { title })}
                variant="danger"
                title={t('setup.agenda.take-out.question', { title })}
                doLabel={t('setup.agenda.take-out.do')}
                onConfirm={() =>
                  void act('stage:remove', { stageId: stage.id }, t('setup.agenda.taken-out', { title }))
                }
              >
                <p>{t('setup.agenda.take-out.what')}</p>
              </Confirm>
            </div>
          )}
        </>
      )}
    </li>
  );
}
