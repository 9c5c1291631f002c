import { useEffect, useState } from 'react';
import { post } from '../../connection/rest.ts';
import { useOne } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { WorkshopProvider } from '../../state/workshop-provider.tsx';
import { handshake } from '../../text/handshake.ts';
import { refusal } from '../../text/refusals.ts';
import { useText } from '../../text/use-text.ts';
import { JoinPanel } from './join-panel.tsx';
import picture from './preview.module.css';
import styles from './screen.module.css';
import { wallTitle } from './screen.tsx';
import { WallHead } from './wall-head.tsx';
import { WallStage } from './wall-stage.tsx';

interface WallPreviewProps {
  workshopId: string;
  /** The projector's link: what is shown here is what it shows, neither more nor less. */
  link: string;
}

/** The projector as a small picture, over a connection of its own. */
export function WallPreview({ workshopId, link }: WallPreviewProps) {
  const t = useText();
  const [state, setState] = useState<'opening' | 'open' | { problem: string }>('opening');
  useEffect(() => {
    let current = true;
    void post('/api/link', { token: new URL(link).hash.slice(1) }).then((answer) => {
      if (!current) return;
      setState(answer.ok ? 'open' : { problem: refusal(t, answer.code, answer.detail) });
    });
    return () => {
      current = false;
    };
  }, [link, t]);
  if (state === 'opening') return <p role="status">{t('common.moment')}</p>;
  if (state !== 'open') return <p role="alert">{state.problem}</p>;
  return (
    <WorkshopProvider as={`screen:${workshopId}`}>
      <Picture />
    </WorkshopProvider>
  );
}

function Picture() {
  const t = useText();
  const { status } = useLine();
  const now = useOne('screen', 'now');
  if (status.kind === 'refused') return <p role="alert">{handshake(t, status.reason)}</p>;
  if (!now) return <p role="status">{t('common.moment')}</p>;
  const waiting = now.status === 'draft' || now.status === 'lobby';
  return (
    <div className={picture['frame']}>
      <div className={`${styles['screen']} ${picture['wall']}`}>
        <WallHead now={now} />
        <p className={picture['title']} dir="auto">
          {wallTitle(t, now)}
        </p>
        {now.join && waiting && <JoinPanel join={now.join} large />}
        <WallStage now={now} />
      </div>
    </div>
  );
}
