import type { ReactNode } from 'react';
import type { RoomAbout } from '#shared/document/room.ts';
import { useOne, useReady } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { WorkshopProvider } from '../../state/workshop-provider.tsx';
import { handshake } from '../../text/handshake.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useOwnActivity } from '../../ui/status/activity.ts';

interface DoorProps {
  facilitatorId: string;
  workshopId: string;
  /** What is behind the door, once the workshop is here. */
  children: (about: RoomAbout) => ReactNode;
}

/** Connects a facilitator with one workshop, and says why where that is not possible. */
export function Door(props: DoorProps) {
  return (
    <WorkshopProvider as={`f:${props.facilitatorId}@${props.workshopId}`}>
      <Inside {...props} />
    </WorkshopProvider>
  );
}

function Inside({ facilitatorId, children }: DoorProps) {
  const t = useText();
  const { status } = useLine();
  const ready = useReady('desk');
  const about = useOne('room', 'about');
  useOwnActivity();
  if (status.kind === 'refused') {
    return (
      <Page title={t('desk.door.title')}>
        <p role="alert">
          {status.reason === 'signed-out' ? t('desk.door.signed-out') : handshake(t, status.reason)}
        </p>
        {status.reason === 'outdated-client' ? (
          <Button variant="primary" onClick={() => location.reload()}>
            {t('desk.door.reload')}
          </Button>
        ) : (
          <>
            {status.reason === 'signed-out' && (
              <ButtonLink href="/sign-in" variant="primary">
                {t('desk.door.sign-in')}
              </ButtonLink>
            )}
            <ButtonLink href={`/f/${facilitatorId}`}>{t('desk.door.workshops')}</ButtonLink>
          </>
        )}
      </Page>
    );
  }
  if (!ready || !about) {
    return (
      <Page title={t('desk.door.opening')}>
        <p role="status">{status.kind === 'offline' ? t('desk.door.no-connection') : t('common.moment')}</p>
      </Page>
    );
  }
  return children(about);
}
