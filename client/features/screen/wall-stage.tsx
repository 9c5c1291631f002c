import type { ScreenNow } from '#shared/document/screen.ts';
import { isInterfaceLanguage } from '#shared/domain/language.ts';
import type { RoomStage } from '#shared/document/room.ts';
import { AgreedActions } from '../../board/agreed-actions.tsx';
import { Decisions } from '../../board/decisions.tsx';
import { useOne, useRows } from '../../state/documents.ts';
import { useCountdown } from '../../state/time.ts';
import { useWordsIn } from '../../state/words-in.ts';
import { currentLanguage } from '../../text/texts.ts';
import { hourText } from '../../text/time.ts';
import { type Translate, useText } from '../../text/use-text.ts';
import { Ending } from './ending.tsx';
import { Paged } from './paged.tsx';
import { WallNotes } from './wall-notes.tsx';
import { ShownResults, Voting } from './voting.tsx';
import { Welcome } from './welcome.tsx';
import { Counts, Prompt, StagePicture } from './prompt.tsx';
import { aimOf, Others, promptOf } from './said.tsx';
import styles from './wall-stage.module.css';

/** What stands on the wall at the moment. */
export function WallStage({ now }: { now: ScreenNow }) {
  const t = useText();
  if (now.status === 'closed' || now.status === 'archived') return <Ending now={now} />;
  if (now.status === 'paused') return <p className={styles['prompt']}>{t('screen.paused')}</p>;
  if (now.status !== 'live') return <Prompt said={aimOf(now)} />;
  return now.stage ? <LiveStage now={now} stage={now.stage} /> : <Results />;
}

function LiveStage({ now, stage }: { now: ScreenNow; stage: RoomStage }) {
  switch (stage.kind) {
    case 'welcome':
      return <Welcome now={now} />;
    case 'write':
      return (
        <>
          <Prompt said={promptOf(stage, now.languages)} pictureOf={stage} />
          <Counts />
        </>
      );
    case 'read':
      return <WallNotes now={now} stage={stage} byTheme={false} />;
    case 'group':
      return <WallNotes now={now} stage={stage} byTheme />;
    case 'break':
      return <Break stage={stage} languages={[now.language, ...now.languages]} />;
    case 'vote':
      return <Voting stage={stage} languages={now.languages} />;
    case 'decide':
      return <Deciding />;
    case 'actions':
      return <Acting />;
    case 'close':
      return <Ending now={now} />;
  }
  return stage.kind satisfies never;
}

const spoken = ['screen'] as const;

/** When we start again, in the language of this page and in the others of the workshop that the program speaks. */
function Break({ stage, languages }: { stage: RoomStage; languages: readonly string[] }) {
  const t = useText();
  const timer = useOne('screen', 'timer');
  const { remainingMs } = useCountdown(timer);
  const others = languages.filter(
    (language) => isInterfaceLanguage(language) && language !== currentLanguage(),
  );
  const words = useWordsIn(others, spoken);
  const sayIn = (say: Translate) => {
    if (remainingMs === 0) return say('screen.break.now');
    return timer?.endsAt
      ? say('screen.break.until', { time: hourText(timer.endsAt) })
      : say('screen.break.about', { minutes: stage.minutes });
  };
  return (
    <div className={styles['asked']}>
      <StagePicture stage={stage} />
      <div className={styles['words']}>
        <p className={styles['prompt']}>{sayIn(t)}</p>
        <Others
          as="sentences"
          words={others.flatMap((language) => {
            const own = words?.get(language);
            return own ? [{ text: sayIn(own.t), language }] : [];
          })}
        />
      </div>
    </div>
  );
}

function Results() {
  return (
    <Paged columns="wide">
      <ShownResults />
    </Paged>
  );
}

function Deciding() {
  const themes = useRows('screen', 'themes');
  const priorities = useRows('screen', 'priorities');
  return (
    <Paged columns="wide">
      <div className={styles['part']}>
        <Decisions themes={themes} priorities={priorities} />
      </div>
      <ShownResults />
    </Paged>
  );
}

function Acting() {
  const t = useText();
  const actions = useRows('screen', 'actions');
  return (
    <Paged columns="wide">
      <h2>{t('screen.actions.title')}</h2>
      <AgreedActions actions={actions} />
    </Paged>
  );
}
