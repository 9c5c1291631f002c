import { useState } from 'react';
import type { RoomStage } from '#shared/document/room.ts';
import { agendaWarnings } from '#shared/domain/agenda.ts';
import { limits } from '#shared/domain/limits.ts';
import { countText } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { AddStage } from './add-stage.tsx';
import styles from './agenda.module.css';
import { kindWords } from './kinds.ts';
import { StageForm } from './stage-form.tsx';

interface AgendaEditorProps {
  /** In the order of the agenda. */
  stages: readonly RoomStage[];
  /** Themes there are by now; 0 before grouping. */
  themes: number;
}

/** The agenda to word anew, reorder, add to and take from, before and during the workshop. */
export function AgendaEditor({ stages, themes }: AgendaEditorProps) {
  const total = stages.reduce((sum, stage) => sum + stage.minutes, 0);
  return (
    <>
      <p>
        {countText(stages.length, 'step')}, {durationText(total)} in all.
      </p>
      <BreakWarnings stages={stages} />
      <ol className={styles['stages']}>
        {stages.map((stage, index) => (
          <StageItem key={stage.id} stage={stage} index={index} stages={stages} themes={themes} />
        ))}
      </ol>
      {stages.length < limits.stages ? (
        <AddStage count={stages.length} />
      ) : (
        <p>That is the most steps there can be. Take one out to add another.</p>
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
        {countText(warning.minutes, 'minute')} without a break, from “{titleOf(warning.fromStageId)}” to “
        {titleOf(warning.toStageId)}”. People can follow for about {limits.minutesWithoutBreak} minutes. Add a
        break, or make steps shorter.
      </p>
    </Notice>
  ));
}

interface StageItemProps extends AgendaEditorProps {
  stage: RoomStage;
  index: number;
}

function StageItem({ stage, index, stages, themes }: StageItemProps) {
  const { act, problem } = useAct();
  const [open, setOpen] = useState(false);
  const waiting = stage.status === 'waiting';
  const mayGoUp = waiting && index > 0 && stages[index - 1]?.status === 'waiting';
  const mayGoDown = waiting && index < stages.length - 1;
  const move = (to: number) =>
    void act('stage:move', { stageId: stage.id, position: to }, `${stage.title} is now step ${to + 1}`);
  return (
    <li className={styles['stage']}>
      <div className={styles['head']}>
        <span className={styles['title']}>
          {index + 1}. <bdi>{stage.title}</bdi>{' '}
          {stage.title !== kindWords[stage.kind].name && <Tag>{kindWords[stage.kind].name}</Tag>}
        </span>
        <span>{stage.minutes} min</span>
        {!waiting && <Tag>{stage.status === 'open' ? 'open now' : 'done'}</Tag>}
        <span className={styles['buttons']}>
          <Button
            variant="quiet"
            aria-expanded={open}
            aria-label={`${open ? 'Close' : 'Change'} ${stage.title}`}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Close' : 'Change'}
          </Button>
          <Button
            variant="quiet"
            aria-label={`Earlier: ${stage.title}`}
            aria-disabled={!mayGoUp}
            onClick={() => mayGoUp && move(index - 1)}
          >
            Earlier
          </Button>
          <Button
            variant="quiet"
            aria-label={`Later: ${stage.title}`}
            aria-disabled={!mayGoDown}
            onClick={() => mayGoDown && move(index + 1)}
          >
            Later
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
                label={`Take out “${stage.title}”`}
                variant="danger"
                title={`Take “${stage.title}” out of the agenda?`}
                doLabel="Take it out"
                onConfirm={() =>
                  void act('stage:remove', { stageId: stage.id }, `${stage.title} was taken out`)
                }
              >
                <p>Its title, words and minutes go with it. You can add a step of this kind again.</p>
              </Confirm>
            </div>
          )}
        </>
      )}
    </li>
  );
}

function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return countText(rest, 'minute');
  return rest === 0 ? countText(hours, 'hour') : `${countText(hours, 'hour')} ${countText(rest, 'minute')}`;
}
