import { useState } from 'react';
import type { RoomStage } from '#shared/document/room.ts';
import { agendaWarnings } from '#shared/domain/agenda.ts';
import { limits } from '#shared/domain/limits.ts';
import { Moment, part } from '../../../text/part.tsx';
import { Text } from '../../../text/text.tsx';
import { useText, type Translate } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { AddStage } from './add-stage.tsx';
import styles from './agenda.module.css';
import { StageItem } from './stage-item.tsx';

// React Aria's list weighs as much as the rest of the desk, so it comes only to those who ask to drag.
const Arrange = part(async () => (await import('./arrange.tsx')).Arrange, { meanwhile: Moment });

interface AgendaEditorProps {
  /** In the order of the agenda. */
  stages: readonly RoomStage[];
  /** Themes there are by now; 0 before grouping. */
  themes: number;
}

/** The agenda to word anew, reorder, add to and take from, before and during the workshop. */
export function AgendaEditor({ stages, themes }: AgendaEditorProps) {
  const t = useText();
  const [dragging, setDragging] = useState(false);
  const total = stages.reduce((sum, stage) => sum + stage.minutes, 0);
  return (
    <>
      <div className={styles['total']}>
        <p>{totalText(t, stages.length, total)}</p>
        <Button
          variant="quiet"
          className={styles['byMouse']}
          aria-pressed={dragging}
          onClick={() => setDragging(!dragging)}
        >
          {t('setup.agenda.arrange')}
        </Button>
      </div>
      <BreakWarnings stages={stages} />
      {dragging ? (
        <Arrange stages={stages} onDone={() => setDragging(false)} />
      ) : (
        <>
          <ol className={styles['stages']}>
            {stages.map((stage, index) => (
              <StageItem key={stage.id} stage={stage} index={index} stages={stages} themes={themes} />
            ))}
          </ol>
          {stages.length < limits.stages ? (
            <AddStage count={stages.length} />
          ) : (
            <p>{t('setup.agenda.most')}</p>
          )}
        </>
      )}
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

function totalText(t: Translate, steps: number, total: number): string {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return t('setup.agenda.total.minutes', { steps, minutes });
  return minutes === 0
    ? t('setup.agenda.total.hours', { steps, hours })
    : t('setup.agenda.total', { steps, hours, minutes });
}
