import type { RoomAbout } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { AboutPart } from './about-part.tsx';
import styles from '../room.module.css';

/** Before the start. */
export function Lobby({ about }: { about: RoomAbout }) {
  const t = useText();
  return (
    <>
      <p className={styles['lead']}>{t('room.lobby.in')}</p>
      <p>{t('room.lobby.keep-open')}</p>
      <AboutPart about={about} />
    </>
  );
}
