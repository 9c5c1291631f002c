import { useOne, useReady } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { WorkshopProvider } from '../../state/workshop-provider.tsx';
import { handshakeText } from '../../text/refusals.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Page } from '../../ui/page/page.tsx';
import { InsideDesk } from './inside-desk.tsx';

interface DeskProps {
  facilitatorId: string;
  workshopId: string;
}

/** One workshop as its facilitators lead it, from the first draft to the report. */
export function Desk({ facilitatorId, workshopId }: DeskProps) {
  return (
    <WorkshopProvider as={`f:${facilitatorId}@${workshopId}`}>
      <Door facilitatorId={facilitatorId} workshopId={workshopId} />
    </WorkshopProvider>
  );
}

function Door({ facilitatorId, workshopId }: DeskProps) {
  const { status } = useLine();
  const ready = useReady('desk');
  const about = useOne('room', 'about');
  if (status.kind === 'refused') {
    return (
      <Page title="You are not at the desk">
        <p role="alert">
          {status.reason === 'signed-out'
            ? 'You are not signed in here any more, or this is not your workshop.'
            : handshakeText(status.reason)}
        </p>
        {status.reason === 'outdated-client' ? (
          <Button variant="primary" onClick={() => location.reload()}>
            Reload the page
          </Button>
        ) : (
          <>
            {status.reason === 'signed-out' && (
              <ButtonLink href="/sign-in" variant="primary">
                Sign in
              </ButtonLink>
            )}
            <ButtonLink href={`/f/${facilitatorId}`}>Your workshops</ButtonLink>
          </>
        )}
      </Page>
    );
  }
  if (!ready || !about) {
    return (
      <Page title="Opening the workshop">
        <p role="status">
          {status.kind === 'offline' ? 'There is no connection just now. We keep trying.' : 'One moment …'}
        </p>
      </Page>
    );
  }
  return <InsideDesk about={about} facilitatorId={facilitatorId} workshopId={workshopId} />;
}
