import { mapAhead } from '../../board/map-ahead.ts';
import { useOne, useReady } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { WorkshopProvider } from '../../state/workshop-provider.tsx';
import { handshake } from '../../text/handshake.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useOwnActivity } from '../../ui/status/activity.ts';
import { Inside } from './inside.tsx';
import { Unsent, WaitingRoom } from './later.tsx';

mapAhead();

/** A participant's (or supporter's, or scribe's) workshop. */
export function Room({ participantId }: { participantId: string }) {
  return (
    <WorkshopProvider as={`p:${participantId}`}>
      <Door />
    </WorkshopProvider>
  );
}

/** Decides what can be shown at all: refused, still loading, waiting to be let in, or inside. */
function Door() {
  const t = useText();
  const { status } = useLine();
  const ready = useReady('mine');
  const me = useOne('mine', 'me');
  const about = useOne('room', 'about');
  useOwnActivity();
  if (status.kind === 'refused') {
    return (
      <Page title={t('room.door.refused')}>
        <p role="alert">{handshake(t, status.reason)}</p>
        <Unsent />
        {status.reason === 'outdated-client' ? (
          <Button variant="primary" onClick={() => location.reload()}>
            {t('room.door.reload')}
          </Button>
        ) : (
          <ButtonLink href="/join">{t('common.not-found.join')}</ButtonLink>
        )}
      </Page>
    );
  }
  if (ready && me?.status === 'waiting') return <WaitingRoom me={me} />;
  if (!me || !about) {
    return (
      <Page title={t('room.door.opening')}>
        <p role="status">{t(status.kind === 'offline' ? 'room.door.offline' : 'common.moment')}</p>
      </Page>
    );
  }
  return <Inside me={me} about={about} />;
}
