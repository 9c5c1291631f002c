import { useState } from 'react';
import type { RoomStage } from '#shared/document/room.ts';
import { agendaWarnings } from '#shared/domain/agenda.ts';
import { limits } from '#shared/domain/limits.ts';
import { Text } from '../../../text/text.tsx';
import { useText, type Translate } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { AddStage } from './add-stage.tsx';
import styles from './agenda.module.css';
import { StageForm } from './stage-form.tsx';

interface AgendaEditorProps {
  /** In the order of the agenda. */
  stages: readonly RoomStage[];
  /** Themes there are by now; 0 before grouping. */
  themes: number;
}

/** The agenda to word anew, reorder, add to and take from, before and during the workshop. */
export function AgendaEditor({ stages, themes }: AgendaEditorProps) {
  const t = useText();
  const total = stages.reduce((sum, stage) => sum + stage.minutes, 0);
  return (
    <>
      <p>{totalText(t, stages.length, total)}</p>
      <BreakWarnings stages={stages} />
      <ol className={styles['stages']}>
        {stages.map((stage, index) => (
          <StageItem key={stage.id} stage={stage} index={index} stages={stages} themes={themes} />
        ))}
      </ol>
      {stages.length < limits.stages ? <AddStage count={stages.length} /> : <p>{t('setup.agenda.most')}</p>}
    </>
  );
}

/** Names each stretch that is too long without a break. */
function BreakWarnings({ stages }: { stages: readonly RoomStage[] }) {
  const titleOf = (id: string) => stages.find((stage) => stage.id === id)?.title ?? '';
  return agendaWarnings(stages).map((warning) => (
    <Notice key={warning.fromStageId} kind="warning">
      <p>
        <Text
          id="setup.agenda.no-break"
          values={{
            minutes: warning.minutes,
            from: <bdi>{titleOf(warning.fromStageId)}</bdi>,
            to: <bdi>{titleOf(warning.toStageId)}</bdi>,
            most: limits.minutesWithoutBreak,
          }}
        />
      </p>
    </Notice>
  ));
}

interface StageItemProps extends AgendaEditorProps {
  stage: RoomStage;
  index: number;
}

function StageItem({ stage, index, stages, themes }: StageItemProps) {
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
    <li className={styles['stage']}>
      <div className={styles['head']}>
        <span className={styles['title']}>
          {index + 1}. <bdi>{title}</bdi> {title !== kind && <Tag>{kind}</Tag>}
        </span>
        <span>{t('setup.agenda.minutes', { minutes: stage.minutes })}</span>
        {!waiting && <Tag>{t(stage.status === 'open' ? 'setup.agenda.open-now' : 'setup.agenda.done')}</Tag>}
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

function totalText(t: Translate, steps: number, total: number): string {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return t('setup.agenda.total.minutes', { steps, minutes });
  return minutes === 0
    ? t('setup.agenda.total.hours', { steps, hours })
    : t('setup.agenda.total', { steps, hours, minutes });
}
