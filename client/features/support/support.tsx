import { useEffect, useRef } from 'react';
import type { SupportAbout, SupportPause } from '#shared/document/support.ts';
import { useOne, useRows } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { WorkshopProvider } from '../../state/workshop-provider.tsx';
import { handshake } from '../../text/handshake.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page/page.tsx';
import { announce } from '../../ui/status/status.tsx';
import { Pause } from './pause.tsx';
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
  const t = useText();
  const { status, save } = useLine();
  const about = useOne('support', 'about');
  const pauses = useRows('support', 'pauses').toSorted((a, b) => b.askedAt - a.askedAt);
  const waiting = pauses.filter(({ status }) => status === 'asked');
  const earlier = pauses.filter(({ status }) => status !== 'asked');
  useKnock(waiting);

  if (status.kind === 'refused') {
    return (
      <Page title={t('support.refused.title')}>
        <p role="alert">{handshake(t, status.reason)}</p>
      </Page>
    );
  }
  if (!about) {
    return (
      <Page title={t('support.opening.title')}>
        <p role="status">{t('common.moment')}</p>
      </Page>
    );
  }
  const offline = save.kind === 'offline' || save.kind === 'reconnecting';
  return (
    <Page title={t('support.title')} kicker={about.title}>
      <p className={styles['line']} data-offline={offline || undefined} role="status">
        <span aria-hidden="true">{offline ? '!' : '✓'}</span>
        {offline ? t('support.offline') : t('support.online')}
      </p>
      {waiting.length === 0 ? (
        <div className={styles['calm']}>
          <p className={styles['calmWords']}>{t('support.calm')}</p>
          <p>{t('support.calm.hint')}</p>
        </div>
      ) : (
        <>
          <p className={styles['count']}>{t('support.waiting', { count: waiting.length })}</p>
          <ul className={styles['list']}>
            {waiting.map((pause) => (
              <Pause key={pause.id} pause={pause} level={2} />
            ))}
          </ul>
        </>
      )}
      {earlier.length > 0 && (
        <section className={styles['earlier']} aria-labelledby="earlier">
          <h2 id="earlier">{t('support.earlier')}</h2>
          <ul className={styles['list']}>
            {earlier.map((pause) => (
              <Pause key={pause.id} pause={pause} level={3} />
            ))}
          </ul>
        </section>
      )}
      <p className={styles['about']}>
        <About about={about} />
      </p>
    </Page>
  );
}

function About({ about: { name, phone } }: { about: SupportAbout }) {
  const values = { name: <bdi>{name}</bdi>, phone: <bdi>{phone}</bdi> };
  if (name === '') {
    return <Text id={phone === '' ? 'support.about.plain' : 'support.about.no-name'} values={values} />;
  }
  return <Text id={phone === '' ? 'support.about.no-phone' : 'support.about'} values={values} />;
}

/** Says each new call at once, and puts the number into the title, for a page in the background. */
function useKnock(waiting: SupportPause[]): void {
  const t = useText();
  const known = useRef<ReadonlySet<string>>(new Set());
  const count = waiting.length;
  useEffect(() => {
    for (const pause of waiting) {
      if (!known.current.has(pause.id)) announce(t('support.needs-pause', { name: pause.name }), true);
    }
    known.current = new Set(waiting.map(({ id }) => id));
  });
  useEffect(() => {
    const title = document.title.replace(/^\(\d+\) /, '');
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }, [count]);
}
