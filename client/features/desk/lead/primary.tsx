import type { BoardBallot } from '#shared/document/board.ts';
import type { DeskProgress } from '#shared/document/desk.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { JumpLink, jumpTo } from '../parts/jump.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct, type Act } from '../parts/use-act.ts';
import { missingFor, nextStep, type NextStep } from './next-step.ts';
import { stepWords } from './step-words.ts';
import styles from './lead.module.css';
import { useText, type Translate } from '../../../text/use-text.ts';

interface PrimaryProps {
  about: RoomAbout;
  stages: readonly RoomStage[];
  ballots: readonly BoardBallot[];
  progress: DeskProgress | undefined;
}

/** The one large button of the desk: always the next step, with what it will do. */
export function Primary({ about, stages, ballots, progress }: PrimaryProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const step = nextStep({ status: about.status, stages, ballots });
  const words = stepWords(t, step, progress?.busy ?? 0, stages);
  if (!words) return null;
  const missing = missingFor(step, about);
  const go = () => {
    if (missing) {
      announce(t(`desk.next.missing.${missing.what}`), true);
      jumpTo(missing.target, true);
    } else void take(t, act, step);
  };
  return (
    <div className={styles['primary']}>
      {missing && (
        <Notice kind="warning">
          <p>
            {t(`desk.next.missing.${missing.what}`)}{' '}
            <JumpLink target={missing.target} toField>
              {t('desk.next.missing.fill')}
            </JumpLink>
          </p>
        </Notice>
      )}
      {words.confirm && !missing ? (
        <Confirm
          label={words.label}
          title={words.confirm.title}
          doLabel={words.label}
          doVariant="primary"
          variant="primary"
          wide
          busy={busy}
          onConfirm={go}
        >
          <p>{words.confirm.text}</p>
        </Confirm>
      ) : (
        <Button variant="primary" wide busy={busy} onClick={go}>
          {words.label}
        </Button>
      )}
      <p className={styles['explains']}>{words.explains}</p>
      <Problem text={problem} />
    </div>
  );
}

function take(t: Translate, act: Act, step: NextStep): Promise<boolean> {
  switch (step.kind) {
    case 'open-doors':
      // The long form goes: what comes next is at the top.
      return act('workshop:open', {}, t('desk.said.doors')).then((done) => {
        if (done) scrollTo({ top: 0 });
        return done;
      });
    case 'start':
      return act('workshop:start', {}, t('desk.said.started'));
    case 'resume':
      return act('workshop:resume', {}, t('desk.said.resumed'));
    case 'close-voting':
      return act('stage:close', { stageId: step.stage.id }, t('desk.said.voting-closed'));
    case 'show-results':
      return act('results:show', { ballotId: step.ballotId }, t('desk.said.results'));
    case 'open-stage':
      return act('stage:open', { stageId: step.stage.id }, t('desk.said.stage', { title: step.stage.title }));
    case 'close-workshop':
      return act('workshop:close', {}, t('desk.now.closed'));
    case 'none':
      return Promise.resolve(false);
  }
  return step satisfies never;
}
