import type { ScreenNow } from '#shared/document/screen.ts';
import { dateText } from '../../text/time.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import styles from './wall-stage.module.css';

/** Thanks, and who will be heard from. */
export function Ending({ now }: { now: ScreenNow }) {
  const t = useText();
  const { from, by, way } = now.hearBack;
  const values = {
    from: <bdi>{from}</bdi>,
    by: <time dateTime={by}>{dateText(by)}</time>,
    way: <bdi lang={now.language}>{way}</bdi>,
  };
  return (
    <>
      <p className={styles['prompt']}>{t('screen.end.thanks')}</p>
      {from !== '' && by !== '' && (
        <p className={styles['counts']}>
          <Text id={way === '' ? 'screen.end.hear' : 'screen.end.hear-way'} values={values} />
        </p>
      )}
    </>
  );
}
