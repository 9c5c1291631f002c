import { AgreedActions } from '../../../board/agreed-actions.tsx';
import { useRows } from '../../../state/documents.ts';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';

/** Who will do what. Those who are asked answer above, in the frame. */
export function Actions({ stage }: StageProps) {
  const actions = useRows('board', 'actions');
  return (
    <>
      <p className={styles['lead']} dir="auto">
        {stage.prompt === ''
          ? 'Who will do what, and by when? Nobody is given a job without saying yes.'
          : stage.prompt}
      </p>
      <section className={styles['stack']}>
        <h2>Actions</h2>
        <AgreedActions actions={actions} />
      </section>
    </>
  );
}
