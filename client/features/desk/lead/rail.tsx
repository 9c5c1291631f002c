import { useState } from 'react';
import type { RoomStage } from '#shared/document/room.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { firstShowsNotes, stageAfter } from './next-step.ts';
import styles from './lead.module.css';

/** The agenda at a glance: what was, what is open, what comes next. */
export function Rail({ stages }: { stages: readonly RoomStage[] }) {
  const next = stageAfter(stages);
  return (
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
        </li>
      ))}
    </ol>
  );
}

/**
 * Opens any other step, to skip one or to come back. Not while people write: leaving that shows their notes, which
 * the large button asks about first.
 */
export function OtherStage({ stages }: { stages: readonly RoomStage[] }) {
  const { act, busy, problem } = useAct();
  const [stageId, setStageId] = useState('');
  const others = stages.filter((stage) => stage.status !== 'open');
  const chosen = others.find(({ id }) => id === stageId);
  const open = () => {
    if (chosen) void act('stage:open', { stageId: chosen.id }, `Open for everyone: ${chosen.title}`);
  };
  if (stages.some((stage) => stage.status === 'open' && stage.kind === 'write')) return null;
  return (
    <details>
      <summary>Open another step</summary>
      <div className={styles['other']}>
        <Picker
          label="Which step"
          hint="The open step closes. A vote that is opened again is a new vote."
          value={chosen?.id ?? ''}
          empty="Choose a step"
          options={others.map((stage) => ({
            value: stage.id,
            label: stage.status === 'closed' ? `${stage.title} (again)` : stage.title,
          }))}
          onChange={setStageId}
        />
        <Problem text={problem} />
        {chosen && firstShowsNotes(stages, chosen) ? (
          <Confirm
            label="Open this step"
            title="Show the notes to everyone?"
            doLabel="Show the notes"
            doVariant="primary"
            busy={busy}
            onConfirm={open}
          >
            <p>All notes appear on every device at once, in random order. This cannot be taken back.</p>
          </Confirm>
        ) : (
          <Button busy={busy} onClick={open}>
            Open this step
          </Button>
        )}
      </div>
    </details>
  );
}
