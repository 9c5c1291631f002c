import { useOne } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { WorkshopProvider } from '../../state/workshop-provider.tsx';
import { handshakeText } from '../../text/refusals.ts';
import { Page } from '../../ui/page/page.tsx';
import { JoinPanel } from './join-panel.tsx';
import { WallClock } from './wall-clock.tsx';
import { WallStage } from './wall-stage.tsx';
import styles from './screen.module.css';

/** The projector: large, read-only, nothing of anyone's own. */
export function Screen({ workshopId }: { workshopId: string }) {
  return (
    <WorkshopProvider as={`screen:${workshopId}`}>
      <Wall />
    </WorkshopProvider>
  );
}

function Wall() {
  const { status, save } = useLine();
  const now = useOne('screen', 'now');
  if (status.kind === 'refused') {
    return (
      <Page title="The projector is not connected">
        <p role="alert">{handshakeText(status.reason)}</p>
      </Page>
    );
  }
  if (!now) {
    return (
      <Page title="Opening the projector">
        <p role="status">One moment …</p>
      </Page>
    );
  }
  const lost = save.kind === 'offline' || save.kind === 'reconnecting';
  const waiting = now.status === 'draft' || now.status === 'lobby';
  // For those who come late, wherever the page is scrolled to. A break shows nothing but when it ends.
  const strip = waiting || now.stage?.kind === 'break' ? null : now.join;
  const title = wallTitle(now.status, now.stage?.title);
  return (
    <div className={styles['screen']}>
      <Page
        title={title}
        kicker={now.title}
        wide
        footer={strip ? <JoinPanel join={strip} large={false} /> : undefined}
      >
        <div className={styles['corner']}>
          {lost && <p className={styles['lost']}>Connection lost. Trying again …</p>}
          {now.status === 'live' && <WallClock />}
        </div>
        {now.join && waiting && <JoinPanel join={now.join} large />}
        <WallStage now={now} />
      </Page>
    </div>
  );
}

function wallTitle(status: string, stageTitle: string | undefined): string {
  if (status === 'live') return stageTitle ?? 'The next step opens soon';
  if (status === 'paused') return 'We have stopped for a moment';
  if (status === 'closed' || status === 'archived') return 'Thank you';
  return 'Welcome';
}
