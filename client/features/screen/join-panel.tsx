import { useEffect, useState } from 'react';
import type { ScreenNow } from '#shared/document/screen.ts';
import type { ServerState } from '#shared/protocol/rest.ts';
import { get } from '../../connection/rest.ts';
import { useQr } from '../../state/qr.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import styles from './join-panel.module.css';

interface JoinPanelProps {
  join: NonNullable<ScreenNow['join']>;
  /** Fills the wall before the start; later it is a strip for those who come late. */
  large: boolean;
}

/** How to get in: a code to scan, an address and a spoken code. Where no phone can reach the server, how to mend it. */
export function JoinPanel({ join, large }: JoinPanelProps) {
  const t = useText();
  const [server, setServer] = useState<ServerState | 'unknown'>();
  const { source: qr, pending } = useQr(join.link);
  useEffect(() => {
    let current = true;
    void get<ServerState>('/api/state').then((answer) => {
      if (current) setServer(answer.ok ? answer : 'unknown');
    });
    return () => {
      current = false;
    };
  }, []);

  // The way in is said once it is known: nobody is asked to scan a code that is not there.
  const known = server !== undefined && !pending;
  const stranded = known && server !== 'unknown' && !server.reachable ? server : undefined;
  const scan = known && server !== 'unknown' && server.reachable && qr !== undefined;
  const address = join.link.split('#')[0]?.replace(/^https?:\/\//, '') ?? '';
  return (
    <section className={large ? styles['large'] : styles['strip']} aria-label={t('screen.join.title')}>
      {scan && <img className={styles['qr']} alt={t('screen.join.qr')} src={qr} />}
      <div className={styles['words']}>
        {stranded && (
          <p>
            {large ? (
              <Text
                id="screen.join.unreachable"
                values={{ command: <code className={styles['mend']}>{stranded.mend ?? ''}</code> }}
              />
            ) : (
              t('screen.join.unreachable.short')
            )}
          </p>
        )}
        {known && !stranded && (
          <p>
            <Text
              id={scan ? 'screen.join.way' : 'screen.join.address'}
              values={{ address: <strong dir="ltr">{address}</strong> }}
            />
          </p>
        )}
        <p>
          <Text
            id="screen.join.code"
            values={{
              code: (
                <strong className={styles['code']} dir="ltr">
                  {join.code}
                </strong>
              ),
            }}
          />
        </p>
      </div>
    </section>
  );
}
