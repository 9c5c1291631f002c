import { useState } from 'react';
import type { RoomStage } from '#shared/document/room.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { useStarts } from '../pace/use-starts.ts';
import { Unseen } from '../../../ui/unseen/unseen.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { firstShowsNotes, stageAfter } from './next-step.ts';
import styles from './lead.module.css';
import { hourText } from '../../../text/time.ts';
import { useText } from '../../../text/use-text.ts';

/** The agenda at a glance: what was, what is open, what comes next. */
export function Rail({ stages }: { stages: readonly RoomStage[] }) {
  const t = useText();
  const next = stageAfter(stages);
  const starts = useStarts();
  return (
    <ol className={styles['rail']}>
      {stages.map((stage) => (
        <li
          key={stage.id}
          className={styles['stage']}
          data-status={stage.status}
          aria-current={stage.status === 'open' ? 'step' : undefined}
        >
          <span className={styles['stageTitle']} dir="auto">
            {stage.title}
          </span>
          <span className={styles['stageMeta']}>
            <Duration minutes={stage.minutes} startsAt={starts.get(stage.id)} />{' '}
            {stage.status === 'open' && <Tag tone="strong">{t('desk.rail.open')}</Tag>}
            {stage.status === 'closed' && <Unseen>{t('desk.rail.done')}</Unseen>}
            {stage.status === 'waiting' && stage.id === next?.id && <Tag>{t('desk.rail.next')}</Tag>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How long a step is, and when it will begin as things stand. */
function Duration({ minutes, startsAt }: { minutes: number; startsAt: number | undefined }) {
  const t = useText();
  return startsAt === undefined
    ? t('desk.rail.minutes', { minutes })
    : t('desk.rail.at', { time: hourText(startsAt), minutes });
}

/**
 * Opens any other step, to skip one or to come back. Not while people write: leaving that shows their notes, which
 * the large button asks about first.
 */
export function OtherStage({ stages }: { stages: readonly RoomStage[] }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const [stageId, setStageId] = useState('');
  const others = stages.filter((stage) => stage.status !== 'open');
  const chosen = others.find(({ id }) => id === stageId);
  const open = () => {
    if (chosen) void act('stage:open', { stageId: chosen.id }, t('desk.said.stage', { title: chosen.title }));
  };
  if (stages.some((stage) => stage.status === 'open' && stage.kind === 'write')) return null;
  return (
    <details>
      <summary>{t('desk.other.summary')}</summary>
      <div className={styles['other']}>
        <Picker
          label={t('desk.other.which')}
          hint={t('desk.other.hint')}
          value={chosen?.id ?? ''}
          empty={t('desk.other.empty')}
          options={others.map((stage) => ({
            value: stage.id,
            label: stage.status === 'closed' ? t('desk.other.again', { title: stage.title }) : stage.title,
          }))}
          onChange={setStageId}
        />
        <Problem text={problem} />
        {chosen && firstShowsNotes(stages, chosen) ? (
          <Confirm
            label={t('desk.other.do')}
            title={t('desk.next.show-notes.title')}
            doLabel={t('desk.next.show-notes.do')}
            doVariant="primary"
            busy={busy}
            onConfirm={open}
          >
            <p>{t('desk.next.show-notes.text')}</p>
          </Confirm>
        ) : (
          <Button busy={busy} onClick={open}>
            {t('desk.other.do')}
          </Button>
        )}
      </div>
    </details>
  );
}
