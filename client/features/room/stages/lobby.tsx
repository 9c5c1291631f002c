import type { RoomAbout } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { Picture } from '../../../ui/picture/picture.tsx';
import { AboutPart } from './about-part.tsx';
import styles from '../room.module.css';

/** Before the start. */
export function Lobby({ about }: { about: RoomAbout }) {
  const t = useText();
  return (
    <>
      <div className={styles['prompt']}>
        <Picture name="welcome" text="" />
        <div className={styles['stack']}>
          <p className={styles['lead']}>{t('room.lobby.in')}</p>
          <p>{t('room.lobby.keep-open')}</p>
        </div>
      </div>
      <AboutPart about={about} />
    </>
  );
}
