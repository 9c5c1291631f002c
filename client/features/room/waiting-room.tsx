import type { MineMe } from '#shared/document/mine.ts';
import { Page } from '../../ui/page/page.tsx';
import { SupportContact } from './help/support-contact.tsx';
import styles from './room.module.css';

/** For those who joined and have not been let in. The room opens by itself. */
export function WaitingRoom({ me }: { me: MineMe }) {
  return (
    <Page title="You are in the waiting room" kicker={me.title}>
      <p role="status">
        Hello <bdi>{me.name}</bdi>. Please wait. Someone will let you in.
        {me.runBy !== '' && (
          <>
            {' '}
            This workshop is run by <bdi>{me.runBy}</bdi>.
          </>
        )}
      </p>
      <p>You do not need to do anything. Keep this page open.</p>
      <section className={styles['card']}>
        <h2>Somebody to talk to</h2>
        <SupportContact support={me.support} />
      </section>
    </Page>
  );
}
