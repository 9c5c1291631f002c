import { useId, useRef, useState } from 'react';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useQr } from '../../../state/qr.ts';
import { Button } from '../../../ui/button/button.tsx';
import { PrintOnly } from '../../../ui/print-only/print-only.tsx';
import { announce } from '../../../ui/status/status.tsx';
import roomStyles from '../room.module.css';
import styles from './help.module.css';

/** The person's own way back: to copy, to scan with another device, or to print. */
export function ReturnLink({ me, about }: { me: MineMe; about: RoomAbout }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const [showQr, setShowQr] = useState(false);
  const svg = useQr(me.returnLink);
  const copy = async () => {
    const done = await copyText(me.returnLink, field.current);
    setCopied(done);
    announce(done ? 'The link is copied.' : 'The link is selected. Copy it with the menu of your device.');
  };
  return (
    <section className={roomStyles['card']}>
      <h2>Your way back</h2>
      <p>With this link you come back as the same person, on any device. Keep it to yourself, like a key.</p>
      <label htmlFor={id} className={roomStyles['label']}>
        Your return link
      </label>
      <input
        ref={field}
        id={id}
        className={styles['link']}
        readOnly
        value={me.returnLink}
        onFocus={(event) => event.target.select()}
      />
      <div className={roomStyles['row']}>
        <Button onClick={() => void copy()}>{copied ? '✓ Copied' : 'Copy the link'}</Button>
        <Button aria-expanded={showQr} onClick={() => setShowQr(!showQr)}>
          {showQr ? 'Hide the code' : 'Show as a code to scan'}
        </Button>
        <Button onClick={() => print()}>Print a card</Button>
      </div>
      {showQr && svg !== undefined && (
        <img className={styles['qr']} alt="A code to scan: it holds your return link" src={svg} />
      )}
      <PrintOnly>
        <div className={styles['card']}>
          <p className={styles['cardTitle']}>{about.title}</p>
          <p>
            {me.name}, this is your way back into the workshop. Scan the code, or type the address. Keep it to
            yourself.
          </p>
          {svg !== undefined && <img className={styles['qr']} alt="" src={svg} />}
          <p>{me.returnLink}</p>
        </div>
      </PrintOnly>
    </section>
  );
}

/** Plain http has no clipboard; there the old way works on a selected field. */
async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return document.execCommand('copy');
  }
}
