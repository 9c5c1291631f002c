import { useEffect, useState } from 'react';
import styles from './status.module.css';

const eventName = 'ct-announce';

interface Announcement {
  text: string;
  urgent: boolean;
}

/**
 * Says one sentence to people who use a screen reader. Polite by default; `urgent` interrupts and is only for "your
 * action failed" and "the connection is lost". Heard by the `Status` of the page; without one nothing happens.
 */
export function announce(text: string, urgent = false): void {
  document.dispatchEvent(new CustomEvent<Announcement>(eventName, { detail: { text, urgent } }));
}

/** The page's two live regions, out of sight. `Page` brings it. */
export function Status() {
  const [said, setSaid] = useState({ count: 0, polite: '', urgent: '' });
  useEffect(() => {
    const hear = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      const { text, urgent } = event.detail as Announcement;
      setSaid((before) => ({
        count: before.count + 1,
        polite: urgent ? before.polite : text,
        urgent: urgent ? text : '',
      }));
    };
    document.addEventListener(eventName, hear);
    return () => document.removeEventListener(eventName, hear);
  }, []);
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
