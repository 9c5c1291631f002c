import type { RoomStage } from '#shared/document/room.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { stageAfter } from './next-step.ts';
import styles from './lead.module.css';

interface RailProps {
  stages: readonly RoomStage[];
  /** Stages can be opened now. */
  live: boolean;
}

/**
 * The agenda at a glance: what was, what is open, what comes next. Any stage can be opened from here,
 * but not while people write: leaving that shows their notes, which the large button asks about first.
 */
export function Rail({ stages, live }: RailProps) {
  const { act, busy, problem } = useAct();
  const next = stageAfter(stages);
  const open = stages.find((stage) => stage.status === 'open');
  return (
    <>
      <Problem text={problem} />
      <ol className={styles['rail']}>
        {stages.map((stage) => (
          <li
            key={stage.id}
            className={styles['stage']}
            data-status={stage.status}
            aria-current={stage.status === 'open' ? 'step' : undefined}
          >
            <span className={styles['stageTitle']}>{stage.title}</span>
            <span className={styles['stageMeta']}>
              {stage.minutes} min {stage.status === 'open' && <Tag tone="strong">open now</Tag>}
              {stage.status === 'closed' && <Tag>done</Tag>}
              {stage.status === 'waiting' && stage.id === next?.id && <Tag>next</Tag>}
            </span>
            {live && stage.status !== 'open' && stage.id !== next?.id && open?.kind !== 'write' && (
              <Button
                variant="quiet"
                busy={busy}
                aria-label={`${stage.status === 'closed' ? 'Open again' : 'Skip to'}: ${stage.title}`}
                onClick={() =>
                  void act('stage:open', { stageId: stage.id }, `Open for everyone: ${stage.title}`)
                }
              >
                {stage.status === 'closed' ? 'Open again' : 'Skip to this'}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
