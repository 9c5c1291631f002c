import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../icon.tsx';
import styles from '../room.module.css';

/** A break from the screen, which is not a call for anybody. */
export function TakeBreak({ onBreak }: { onBreak: () => void }) {
  const t = useText();
  return (
    <section className={styles['card']}>
      <h2>{t('room.away.take')}</h2>
      <p>{t('room.away.hint')}</p>
      <div>
        <Button onClick={onBreak}>
          <Icon name="break" />
          {t('room.away.take')}
        </Button>
      </div>
    </section>
  );
}
