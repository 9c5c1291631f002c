import { useEffect, useState } from 'react';
import { activity } from './activity.ts';
import { hear, say, type Saying } from './saying.ts';
import styles from './status.module.css';

/**
 * Says one sentence about the person's own action, or about their connection, to those who use a screen reader; at
 * once. Polite by default; `urgent` interrupts and is only for "your action failed" and "the connection is lost".
 * Heard by the `Status` of the page; without one nothing happens.
 */
export function announce(text: string, urgent = false): void {
  activity.remember(text);
  say({ text, urgent, own: true });
}

/** The page's two live regions, out of sight. `Page` brings it. */
export function Status() {
  const [said, setSaid] = useState({ count: 0, polite: '', urgent: '' });
  useEffect(
    () =>
      hear(({ text, urgent }: Saying) =>
        setSaid((before) => ({
          count: before.count + 1,
          polite: urgent ? before.polite : text,
          urgent: urgent ? text : '',
        })),
      ),
    [],
  );
  return (
    <div className={styles['hidden']}>
      <div role="status" aria-live="polite">
        {said.polite !== '' && <p key={said.count}>{said.polite}</p>}
      </div>
      <div role="alert" aria-live="assertive">
        {said.urgent !== '' && <p key={said.count}>{said.urgent}</p>}
      </div>
    </div>
  );
}
