import { useOne, useReady } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { WorkshopProvider } from '../../state/workshop-provider.tsx';
import { handshake } from '../../text/refusals.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Page } from '../../ui/page/page.tsx';
import { InsideDesk } from './inside-desk.tsx';
import type { Previews } from './preview/preview.tsx';
import { useText } from '../../text/use-text.ts';

interface DeskProps {
  facilitatorId: string;
  workshopId: string;
  previews: Previews;
}

/** One workshop as its facilitators lead it, from the first draft to the report. */
export function Desk(props: DeskProps) {
  return (
    <WorkshopProvider as={`f:${props.facilitatorId}@${props.workshopId}`}>
      <Door {...props} />
    </WorkshopProvider>
  );
}

function Door(props: DeskProps) {
  const t = useText();
  const { status } = useLine();
  const ready = useReady('desk');
  const about = useOne('room', 'about');
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
            <ButtonLink href={`/f/${props.facilitatorId}`}>{t('desk.door.workshops')}</ButtonLink>
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
  return <InsideDesk about={about} {...props} />;
}
