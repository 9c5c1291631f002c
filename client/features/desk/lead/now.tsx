import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useBallots } from '../../../board/use-ballots.ts';
import { useOne, useRows } from '../../../state/documents.ts';
import { dateText } from '../../../text/time.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Checklist } from '../draft/checklist.tsx';
import { countText } from '../../../text/count.ts';
import { Confirm } from '../parts/confirm.tsx';
import { JumpLink } from '../parts/jump.tsx';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './lead.module.css';
import { Primary } from './primary.tsx';
import { Progress } from './progress.tsx';
import { TimerControl } from './timer.tsx';

interface NowProps {
  about: RoomAbout;
  stages: readonly RoomStage[];
}

/** Where the workshop stands, and the one large button for what comes next. */
export function Now({ about, stages }: NowProps) {
  const ballots = useBallots('board');
  const progress = useOne('desk', 'progress');
  const timer = useOne('room', 'timer');
  const open = stages.find((stage) => stage.status === 'open');
  const running = about.status === 'live' || about.status === 'paused';
  return (
    <Panel title={headingOf(about, open)} id="now">
      <p dir="auto">{sentenceOf(about, open)}</p>
      <AtTheDoor />
      {about.status === 'draft' && <Checklist about={about} stages={stages} />}
      {running && open && progress && <Progress progress={progress} kind={open.kind} />}
      {open?.kind === 'welcome' && <Agreed />}
      {about.status === 'live' && open && <TimerControl timer={timer} />}
      <Primary about={about} stages={stages} ballots={ballots} progress={progress} />
      {running && <Interrupt about={about} stages={stages} />}
    </Panel>
  );
}

/** People in the waiting room see nothing happen, so the desk says it where it is looked at. */
function AtTheDoor() {
  const count = useRows('desk', 'people').filter((person) => person.status === 'waiting').length;
  if (count === 0) return undefined;
  return (
    <p>
      <JumpLink target="people">{countText(count, 'person', 'people')} waiting to come in</JumpLink>
    </p>
  );
}

function Agreed() {
  const people = useRows('desk', 'people').filter(
    (person) => person.status === 'present' && person.kind === 'participant',
  );
  const agreed = people.filter((person) => person.agreedRules).length;
  return (
    <p>
      {agreed} of {people.length} agreed to the ground rules.
    </p>
  );
}

/** What is not the next step but may be needed: a pause for all, or an early end. */
function Interrupt({ about, stages }: NowProps) {
  const { act, busy, problem } = useAct();
  const rest = stages.filter((stage) => stage.status === 'waiting').length;
  return (
    <div className={styles['row']}>
      {about.status === 'live' && (
        <Button
          variant="quiet"
          busy={busy}
          onClick={() => void act('workshop:pause', {}, 'The workshop is paused')}
        >
          Pause the workshop
        </Button>
      )}
      {rest > 0 && (
        <Confirm
          label="Close the workshop early"
          variant="quiet"
          title="Close the workshop now?"
          doLabel="Close the workshop"
          onConfirm={() => void act('workshop:close', {}, 'The workshop is closed')}
        >
          <p>
            There are still steps to come. Nothing more can be added after this, and it cannot be opened
            again. People can still read the results, change how they may be quoted and take their words back.
          </p>
        </Confirm>
      )}
      <Problem text={problem} />
    </div>
  );
}

function headingOf({ status }: RoomAbout, open: RoomStage | undefined): string {
  switch (status) {
    case 'draft':
      return 'Get ready';
    case 'lobby':
      return 'The doors are open';
    case 'live':
      return open ? `Now: ${open.title}` : 'Between two steps';
    case 'paused':
      return open ? `Paused at: ${open.title}` : 'Paused';
    case 'closed':
      return 'The workshop is closed';
    case 'archived':
      return 'The workshop is archived';
  }
  return status satisfies never;
}

function sentenceOf({ status, hearBack }: RoomAbout, open: RoomStage | undefined): string {
  switch (status) {
    case 'draft':
      return 'Nobody can join yet. What you type here is saved by itself.';
    case 'lobby':
      return 'People can join and see what this is about. Start when you are together.';
    case 'live':
      return open ? open.prompt : 'Devices say that you go on in a moment.';
    case 'paused':
      return 'Every device says that the workshop is paused. Nothing can be sent; what people were typing stays.';
    case 'closed':
    case 'archived':
      return `People hear from ${hearBack.from} by ${dateText(hearBack.by)}, by ${hearBack.way}.`;
  }
  return status satisfies never;
}
