import { useId, useRef, useState } from 'react';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useQr } from '../../../state/qr.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { PrintOnly } from '../../../ui/print-only/print-only.tsx';
import { announce } from '../../../ui/status/status.tsx';
import roomStyles from '../room.module.css';
import styles from './help.module.css';

/** The person's own way back: to copy, to scan with another device, or to print. */
export function ReturnLink({ me, about }: { me: MineMe; about: RoomAbout }) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const [showQr, setShowQr] = useState(false);
  const { source: svg } = useQr(me.returnLink);
  const copy = async () => {
    const done = await copyText(me.returnLink, field.current);
    setCopied(done);
    announce(t(done ? 'room.return.copied.news' : 'room.return.selected.news'));
  };
  return (
    <section className={roomStyles['card']}>
      <h2>{t('room.return.title')}</h2>
      <p>{t('room.return.text')}</p>
      <label htmlFor={id} className={roomStyles['label']}>
        {t('room.return.label')}
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
        <Button onClick={() => void copy()}>{t(copied ? 'room.return.copied' : 'room.return.copy')}</Button>
        <Button aria-expanded={showQr} onClick={() => setShowQr(!showQr)}>
          {t(showQr ? 'room.return.hide-code' : 'room.return.show-code')}
        </Button>
        <Button onClick={() => print()}>{t('room.return.print')}</Button>
      </div>
      {showQr && svg !== undefined && <img className={styles['qr']} alt={t('room.return.code')} src={svg} />}
      <PrintOnly>
        <div className={styles['card']}>
          <p className={styles['cardTitle']}>{about.title}</p>
          <p>
            <Text id="room.return.card" values={{ name: <bdi>{me.name}</bdi> }} />
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
