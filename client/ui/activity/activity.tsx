import { hourText } from '../../text/time.ts';
import { useText } from '../../text/use-text.ts';
import { useActivity } from '../status/activity.ts';
import styles from './activity.module.css';

/** All that was announced or would have been, newest first, to read in one's own time. It says nothing by itself. */
export function Activity() {
  const t = useText();
  const happenings = useActivity();
  if (happenings.length === 0) return <p>{t('common.activity.none')}</p>;
  return (
    <ol className={styles['list']} reversed>
      {happenings.toReversed().map(({ id, at, text }) => (
        <li key={id} className={styles['item']}>
          <time className={styles['time']} dateTime={new Date(at).toISOString()}>
            {hourText(at)}
          </time>
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ol>
  );
}
