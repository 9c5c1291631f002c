import { useEffect, useState } from 'react';
import type { ScreenNow } from '#shared/document/screen.ts';
import type { ServerState } from '#shared/protocol/rest.ts';
import { get } from '../../connection/rest.ts';
import { useQr } from '../../state/qr.ts';
import styles from './screen.module.css';

interface JoinPanelProps {
  join: NonNullable<ScreenNow['join']>;
  /** Fills the wall before the start; later it is a strip for those who come late. */
  large: boolean;
}

/** How to get in: a code to scan, an address and a spoken code. Where no phone can reach the server, how to mend it. */
export function JoinPanel({ join, large }: JoinPanelProps) {
  const [server, setServer] = useState<ServerState>();
  const qr = useQr(join.link);
  useEffect(() => {
    let current = true;
    void get<ServerState>('/api/state').then((answer) => {
      if (current && answer.ok) setServer(answer);
    });
    return () => {
      current = false;
    };
  }, []);

  const address = join.link.split('#')[0]?.replace(/^https?:\/\//, '');
  return (
    <section className={large ? styles['joinLarge'] : styles['join']} aria-label="How to join">
      {server?.reachable === true && qr !== undefined && (
        <img className={styles['qr']} alt="A code to scan with a phone, to join" src={qr} />
      )}
      <div className={styles['joinWords']}>
        {server?.reachable === false ? (
          <p>
            Phones cannot open this workshop yet, because it runs for this computer only. Stop it and start it
            with: {server.mend !== null && <code className={styles['mend']}>{server.mend}</code>}
          </p>
        ) : (
          <p>
            Scan the code, or open <strong>{address}</strong>
          </p>
        )}
        <p>
          Join code: <strong className={styles['code']}>{join.code}</strong>
        </p>
      </div>
    </section>
  );
}
