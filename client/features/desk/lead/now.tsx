import type { ReactNode } from 'react';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useBallots } from '../../../board/use-ballots.ts';
import { useOne, useRows } from '../../../state/documents.ts';
import { dateText } from '../../../text/time.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Checklist } from '../draft/checklist.tsx';
import type { Translate } from '../../../text/use-text.ts';
import { useNarrow } from '../layout/places.ts';
import { LateLink } from '../pace/late-link.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { JumpLink } from '../parts/jump.tsx';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './lead.module.css';
import { Asked } from './asked.tsx';
import { Guide } from './guide.tsx';
import { Here } from './here.tsx';
import { stageAfter } from './next-step.ts';
import { Primary } from './primary.tsx';
import { Progress } from './progress.tsx';
import { TimerControl } from './timer.tsx';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

interface NowProps {
  about: RoomAbout;
  stages: readonly RoomStage[];
  /** What else is within reach here. */
  children?: ReactNode;
}

/** Where the workshop stands, and the one large button for what comes next. */
export function Now({ about, stages, children }: NowProps) {
  const t = useText();
  const ballots = useBallots('board');
  const progress = useOne('desk', 'progress');
  const timer = useOne('room', 'timer');
  const open = stages.find((stage) => stage.status === 'open');
  const running = about.status === 'live' || about.status === 'paused';
  const at = open ? stages.indexOf(open) + 1 : 0;
  const next = stageAfter(stages);
  const narrow = useNarrow();
  return (
    <Panel
      title={headingOf(t, about, open)}
      id="now"
      strong
      aside={
        running && (
          <span className={styles['where']}>
            {at > 0 && <span>{t('desk.now.step', { at, of: stages.length })}</span>}
            {next && (
              <span>
                <Text id="desk.now.next" values={{ title: <bdi>{next.title}</bdi>, minutes: next.minutes }} />
              </span>
            )}
          </span>
        )
      }
    >
      <p dir="auto">{sentenceOf(t, about, open)}</p>
      <AtTheDoor />
      {about.status === 'draft' && <Checklist about={about} stages={stages} />}
      {running && (
        <div className={styles['figures']}>
          {about.status === 'live' && open && <TimerControl timer={timer} />}
          {open && progress && <Progress progress={progress} kind={open.kind} />}
          {open?.kind === 'welcome' && <Agreed />}
          {about.status === 'live' && narrow && <LateLink />}
          <Here about={about} />
        </div>
      )}
      {about.status === 'live' && <Asked progress={progress} />}
      <Primary about={about} stages={stages} ballots={ballots} progress={progress} />
      {about.status === 'live' && open && <Guide key={open.kind} kind={open.kind} />}
      <div className={styles['links']}>
        {children}
        {running && <Interrupt about={about} stages={stages} />}
      </div>
    </Panel>
  );
}

/** People in the waiting room see nothing happen, so the desk says it where it is looked at. */
function AtTheDoor() {
  const t = useText();
  const count = useRows('desk', 'people').filter((person) => person.status === 'waiting').length;
  if (count === 0) return undefined;
  return (
    <p>
      <JumpLink target="people">{t('desk.now.waiting', { count })}</JumpLink>
    </p>
  );
}

function Agreed() {
  const t = useText();
  const people = useRows('desk', 'people').filter(
    (person) => person.status === 'present' && person.kind === 'participant',
  );
  const agreed = people.filter((person) => person.agreedRules).length;
  return <p>{t('desk.now.agreed', { agreed, all: people.length })}</p>;
}

/** What is not the next step but may be needed: a pause for all, or an early end. */
function Interrupt({ about, stages }: Omit<NowProps, 'children'>) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const rest = stages.filter((stage) => stage.status === 'waiting').length;
  return (
    <>
      {about.status === 'live' && (
        <Button
          variant="quiet"
          busy={busy}
          onClick={() => void act('workshop:pause', {}, t('desk.now.paused'))}
        >
          {t('desk.now.pause')}
        </Button>
      )}
      {rest > 0 && (
        <Confirm
          label={t('desk.now.early')}
          variant="quiet"
          title={t('desk.now.early.title')}
          doLabel={t('desk.now.early.do')}
          onConfirm={() => void act('workshop:close', {}, t('desk.now.closed'))}
        >
          <p>{t('desk.now.early.text')}</p>
        </Confirm>
      )}
      <Problem text={problem} />
    </>
  );
}

function headingOf(t: Translate, { status }: RoomAbout, open: RoomStage | undefined): string {
  switch (status) {
    case 'draft':
      return t('desk.now.title.draft');
    case 'lobby':
      return t('desk.now.title.lobby');
    case 'live':
      return open ? t('desk.now.title.live', { title: open.title }) : t('desk.now.title.between');
    case 'paused':
      return open ? t('desk.now.title.paused', { title: open.title }) : t('desk.now.title.paused-between');
    case 'closed':
      return t('desk.now.title.closed');
    case 'archived':
      return t('desk.now.title.archived');
  }
  return status satisfies never;
}

function sentenceOf(t: Translate, { status, hearBack }: RoomAbout, open: RoomStage | undefined): string {
  switch (status) {
    case 'draft':
      return t('desk.now.text.draft');
    case 'lobby':
      return t('desk.now.text.lobby');
    case 'live':
      return open ? open.prompt : t('desk.now.text.between');
    case 'paused':
      return t('desk.now.text.paused');
    case 'closed':
    case 'archived':
      return t('desk.now.text.hear', { from: hearBack.from, date: dateText(hearBack.by), way: hearBack.way });
  }
  return status satisfies never;
}
