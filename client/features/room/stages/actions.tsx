import { useText } from '../../../text/use-text.ts';
import { AgreedActions } from '../../../board/agreed-actions.tsx';
import { useRows } from '../../../state/documents.ts';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { Prompt } from './prompt.tsx';

/** Who will do what. Those who are asked answer above, in the frame. */
export function Actions({ stage }: StageProps) {
  const t = useText();
  const actions = useRows('board', 'actions');
  return (
    <>
      <Prompt stage={stage} otherwise={t('room.actions.prompt')} />
      <section className={styles['stack']}>
        <h2>{t('room.actions.title')}</h2>
        <AgreedActions actions={actions} />
      </section>
    </>
  );
}
