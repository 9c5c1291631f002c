import { Decisions } from '../../../board/decisions.tsx';
import { useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Credit } from '../notes/credit.tsx';
import { OwnNotes } from '../notes/own-notes-list.tsx';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { Prompt } from './prompt.tsx';
import { ComeBack } from './come-back.tsx';
import { HearBack } from './hear-back.tsx';
import { TakeHome } from './take-home.tsx';

/** Thanks, what was chosen, what comes next, and a last look at one's own words. */
export function Close({ stage, about, me }: StageProps) {
  const t = useText();
  const themes = useRows('board', 'themes');
  const priorities = useRows('board', 'priorities');
  return (
    <>
      <Prompt stage={stage} otherwise={t('room.close.prompt')} pictured />
      {priorities.length > 0 && <Decisions themes={themes} priorities={priorities} />}
      <HearBack about={about} />
      <TakeHome about={about} />
      <ComeBack />
      {me.kind === 'participant' && (
        <section className={styles['stack']}>
          <h2>{t('room.close.quote')}</h2>
          <p>{t('room.close.quote.text')}</p>
          <OwnNotes />
        </section>
      )}
      <Credit me={me} />
    </>
  );
}
