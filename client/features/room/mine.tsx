import { useState } from 'react';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { storedConsent } from '../../text/consent.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { AboutMe } from './about-me.tsx';
import { Asks } from './asks.tsx';
import { ConsentDefault } from './notes/consent-default.tsx';
import { OwnNotes } from './notes/own-notes-list.tsx';
import styles from './room.module.css';

/** One's own words and wishes, all in one place. */
export function Mine({ me, about }: { me: MineMe; about: RoomAbout }) {
  const t = useText();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Asks answered />
      <section className={styles['stack']}>
        <h2>{t('room.mine.notes')}</h2>
        <OwnNotes />
      </section>
      <section className={styles['stack']}>
        <h2>{t('room.mine.quotes')}</h2>
        <p>{t('room.mine.quotes.now', { answer: storedConsent(t, me.consentDefault) })}</p>
        {changing ? (
          <ConsentDefault value={me.consentDefault} onDone={() => setChanging(false)} />
        ) : (
          <div>
            <Button onClick={() => setChanging(true)}>{t('room.mine.quotes.change')}</Button>
          </div>
        )}
      </section>
      <AboutMe me={me} about={about} />
    </>
  );
}
