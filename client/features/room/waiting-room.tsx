import type { MineMe } from '#shared/document/mine.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page/page.tsx';
import { SupportContact } from './help/support-contact.tsx';
import styles from './room.module.css';

/** For those who joined and have not been let in. The room opens by itself. */
export function WaitingRoom({ me }: { me: MineMe }) {
  const t = useText();
  return (
    <Page title={t('room.waiting.title')} kicker={me.title}>
      <p role="status">
        <Text id="room.waiting.hello" values={{ name: <bdi>{me.name}</bdi> }} />
      </p>
      {me.runBy !== '' && (
        <p>
          <Text id="room.waiting.run-by" values={{ people: <bdi>{me.runBy}</bdi> }} />
        </p>
      )}
      <p>{t('room.waiting.keep-open')}</p>
      <section className={styles['card']}>
        <h2>{t('room.support.title')}</h2>
        <SupportContact support={{ ...me.support, place: { text: me.support.place } }} />
      </section>
    </Page>
  );
}
