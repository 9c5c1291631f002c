import type { ComponentType, ReactNode } from 'react';
import type { StageKind } from '#shared/domain/stage.ts';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Connection } from '../connection.tsx';
import { useJustVoted } from '../just-voted.ts';
import { KeptNotice } from '../kept-notice.tsx';
import { RefusedList } from '../refused-list.tsx';
import { useStageWords } from '../said.ts';
import type { StageProps } from '../task.tsx';
import type { Who } from '../who.ts';
import styles from './one-thing.module.css';
import { restStep } from './sentences.ts';
import { useActionsSteps } from './stages/actions.tsx';
import { useBreakSteps } from './stages/break.tsx';
import { useCloseSteps, useOverSteps } from './stages/close.tsx';
import { useDecideSteps } from './stages/decide.tsx';
import { useGroupSteps } from './stages/group.tsx';
import { useReadSteps } from './stages/read.tsx';
import { resultSteps, useVoteSteps } from './stages/vote.tsx';
import { useWelcomeSteps } from './stages/welcome.tsx';
import { useWriteSteps } from './stages/write.tsx';
import { useFirstSteps } from './use-first-steps.tsx';
import type { Step } from './walk.ts';
import { WalkPage } from './walk-page.tsx';

/** How each kind of stage is taken apart. */
const byKind: Record<StageKind, ComponentType<OfKindProps>> = {
  welcome: ofKind(useWelcomeSteps),
  write: ofKind(useWriteSteps),
  read: ofKind(useReadSteps),
  group: ofKind(useGroupSteps),
  break: ofKind(useBreakSteps),
  vote: ofKind(useVoteSteps),
  decide: ofKind(useDecideSteps),
  actions: ofKind(useActionsSteps),
  close: ofKind(useCloseSteps),
};

interface OfKindProps extends OneThingProps {
  stage: RoomStage;
}

function ofKind(useSteps: (props: StageProps) => Step[]): ComponentType<OfKindProps> {
  return function OfKind(props: OfKindProps) {
    const { stage } = props;
    const steps = useSteps(props);
    const { pictureText } = useStageWords(stage);
    const picture = stage.picture
      ? { name: stage.picture.name, text: pictureText.text }
      : { name: stage.kind, text: '' };
    return <Walk {...props} steps={steps} picture={picture} />;
  };
}

interface OneThingProps {
  me: MineMe;
  about: RoomAbout;
  stage: RoomStage | undefined;
  who: Who;
  messages: number;
  /** To the message about one of their notes. */
  onLook: () => void;
  /** Buttons of the bar at the top. */
  tools: ReactNode;
  /** What happened during a break, until it was read. */
  missed: ReactNode;
}

/** The task of the moment, taken apart: one sentence, a picture, one choice or box, Back and Next. There is no clock. */
export function OneThing(props: OneThingProps) {
  const { about, stage } = props;
  if (about.status === 'live' && stage !== undefined) {
    const OfStage = byKind[stage.kind];
    return <OfStage key={stage.id} {...props} stage={stage} />;
  }
  if (about.status === 'closed' || about.status === 'archived') return <Over {...props} />;
  return <Waiting {...props} />;
}

function Over(props: OneThingProps) {
  const steps = useOverSteps(props);
  return <Walk {...props} steps={steps} picture={{ name: 'close', text: '' }} />;
}

function Waiting(props: OneThingProps) {
  const t = useText();
  const { status } = props.about;
  const where = status === 'paused' ? 'paused' : status === 'live' ? 'between' : 'lobby';
  const voted = useJustVoted(inOrder(useRows('room', 'stages')));
  const results = where === 'between' ? voted.flatMap((ballot) => resultSteps(t, ballot)) : [];
  const steps =
    results.length > 0 ? [...results, restStep(t)] : [{ key: where, sentence: t(`room.one.${where}`) }];
  return <Walk {...props} steps={steps} picture={{ name: 'time', text: '' }} />;
}

interface WalkProps extends OneThingProps {
  steps: Step[];
  picture: { name: string; text: string };
}

function Walk({ steps, picture, tools, missed, ...props }: WalkProps) {
  const first = useFirstSteps(props);
  return (
    <WalkPage
      steps={[...first, ...steps]}
      picture={picture}
      calls={first.length}
      header={
        <div className={styles['header']}>
          <Connection />
          <div className={styles['tools']}>{tools}</div>
        </div>
      }
      above={
        <>
          <KeptNotice />
          <RefusedList />
          {missed}
        </>
      }
    />
  );
}
