import { Credit } from '../notes/credit.tsx';
import { OwnNotes } from '../notes/own-notes-list.tsx';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { ComeBack } from './come-back.tsx';
import { HearBack } from './hear-back.tsx';
import { TakeHome } from './take-home.tsx';

/** Thanks, what comes next, and a last look at one's own words. */
export function Close({ stage, about, me }: StageProps) {
  return (
    <>
      <p className={styles['lead']} dir="auto">
        {stage.prompt === '' ? 'Thank you. You gave your time and your thoughts.' : stage.prompt}
      </p>
      <HearBack hearBack={about.hearBack} />
      <TakeHome about={about} />
      <ComeBack />
      {me.kind === 'participant' && (
        <section className={styles['stack']}>
          <h2>May we quote your words?</h2>
          <p>Look at your notes once more. You can change your answer, or remove a note.</p>
          <OwnNotes />
        </section>
      )}
      <Credit me={me} />
    </>
  );
}
