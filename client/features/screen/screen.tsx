import type { ScreenNow } from '#shared/document/screen.ts';
import { useOne } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { WorkshopProvider } from '../../state/workshop-provider.tsx';
import { handshake } from '../../text/handshake.ts';
import { useText, type Translate } from '../../text/use-text.ts';
import { Page } from '../../ui/page/page.tsx';
import { JoinPanel } from './join-panel.tsx';
import { Others, titleOf } from './said.tsx';
import { WallHead } from './wall-head.tsx';
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
  const t = useText();
  const { status } = useLine();
  const now = useOne('screen', 'now');
  if (status.kind === 'refused') {
    return (
      <Page title={t('screen.refused.title')}>
        <p role="alert">{handshake(t, status.reason)}</p>
      </Page>
    );
  }
  if (!now) {
    return (
      <Page title={t('screen.opening.title')}>
        <p role="status">{t('common.moment')}</p>
      </Page>
    );
  }
  const waiting = now.status === 'draft' || now.status === 'lobby';
  // For those who come late. A break shows nothing but when it ends.
  const strip = waiting || now.stage?.kind === 'break' ? null : now.join;
  return (
    <div className={styles['screen']}>
      <Page
        title={wallTitle(t, now)}
        titleLanguage={now.status === 'live' ? now.stage?.language : undefined}
        beside={
          now.status === 'live' &&
          now.stage && <Others words={titleOf(now.stage, now.languages).others} as="titles" />
        }
        header={<WallHead now={now} />}
        wide
        fill
        footer={strip ? <JoinPanel join={strip} large={false} /> : undefined}
      >
        {now.join && waiting && <JoinPanel join={now.join} large />}
        <WallStage now={now} />
      </Page>
    </div>
  );
}

/** What stands on top of the wall. */
export function wallTitle(t: Translate, { status, stage }: ScreenNow): string {
  switch (status) {
    case 'draft':
    case 'lobby':
      return t('screen.welcome.title');
    case 'live':
      return stage?.title ?? t('screen.between');
    case 'paused':
      return t('screen.paused.title');
    case 'closed':
    case 'archived':
      return t('screen.end.title');
  }
  return status satisfies never;
}
