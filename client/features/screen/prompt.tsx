import { useOne } from '../../state/documents.ts';
import { useText } from '../../text/use-text.ts';
import styles from './wall-stage.module.css';

/** The question or aim that everybody works on, in the largest letters. */
export function Prompt({ text }: { text: string }) {
  return text === '' ? undefined : (
    <p className={styles['prompt']} dir="auto">
      {text}
    </p>
  );
}

/** How many are done, without who. */
export function Counts() {
  const t = useText();
  const counts = useOne('screen', 'counts');
  return counts && counts.of > 0 ? (
    <p className={styles['counts']}>{t('screen.counts', { done: counts.done, of: counts.of })}</p>
  ) : undefined;
}
