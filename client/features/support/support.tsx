import { useEffect, useRef } from 'react';
import type { SupportPause } from '#shared/document/support.ts';
import { useSend } from '../../state/commands.ts';
import { useOne, useRows } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { WorkshopProvider } from '../../state/workshop-provider.tsx';
import { handshakeText } from '../../text/refusals.ts';
import { hourText } from '../../text/time.ts';
import { Button } from '../../ui/button/button.tsx';
import { Page } from '../../ui/page/page.tsx';
import { announce } from '../../ui/status/status.tsx';
import { Tag } from '../../ui/tag/tag.tsx';
import styles from './support.module.css';

/** The support person's page: who asked for a pause. Nobody else sees it. */
export function Support({ workshopId }: { workshopId: string }) {
  return (
    <WorkshopProvider as={`support:${workshopId}`}>
      <Pauses />
    </WorkshopProvider>
  );
}

function Pauses() {
  const send = useSend();
  const { status, save } = useLine();
  const about = useOne('support', 'about');
  const pauses = useRows('support', 'pauses').toSorted((a, b) => b.askedAt - a.askedAt);
  const waiting = pauses.filter(({ status }) => status === 'asked');
  useKnock(waiting);

  if (status.kind === 'refused') {
    return (
      <Page title="You are not connected">
        <p role="alert">{handshakeText(status.reason)}</p>
      </Page>
    );
  }
  if (!about) {
    return (
      <Page title="Opening the support page">
        <p role="status">One moment …</p>
      </Page>
    );
  }
  const offline = save.kind === 'offline' || save.kind === 'reconnecting';
  return (
    <Page title="People who need a pause" kicker={about.title}>
      <p>
        {about.name === '' ? 'Keep' : `${about.name}, keep`} this page open. Only you see it. People can also
        call {about.phone === '' ? 'you' : about.phone}.
      </p>
      <p className={styles['line']} data-offline={offline || undefined} role="status">
        {offline
          ? '! You are not connected. People are told to call you. This page tries again by itself.'
          : '✓ You are connected. New calls appear here at once.'}
      </p>
      {pauses.length === 0 && <p className={styles['calm']}>Nobody has asked for a pause.</p>}
      <ul className={styles['list']}>
        {pauses.map((pause) => (
          <li key={pause.id} className={styles['pause']} data-status={pause.status}>
            <h2>
              <bdi>{pause.name}</bdi>
            </h2>
            <p>
              Asked at {hourText(pause.askedAt)}.{' '}
              <Tag tone={pause.status === 'asked' ? 'warning' : 'plain'}>{statusText[pause.status]}</Tag>
            </p>
            {pause.status === 'asked' && (
              <Button
                variant="primary"
                aria-label={`I have seen it: ${pause.name} needs a pause`}
                onClick={() => {
                  announce(`${pause.name} is told that you have seen it.`);
                  void send('pause:seen', { pauseId: pause.id });
                }}
              >
                I have seen it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}

const statusText: Record<SupportPause['status'], string> = {
  asked: 'waiting for you',
  seen: 'you have seen it',
  ended: 'fine again',
};

/** Says each new call at once, and puts the number into the title, for a page in the background. */
function useKnock(waiting: SupportPause[]): void {
  const known = useRef<ReadonlySet<string>>(new Set());
  const count = waiting.length;
  useEffect(() => {
    for (const pause of waiting) {
      if (!known.current.has(pause.id)) announce(`${pause.name} needs a pause.`, true);
    }
    known.current = new Set(waiting.map(({ id }) => id));
  });
  useEffect(() => {
    const title = document.title.replace(/^\(\d+\) /, '');
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }, [count]);
}
