import type { RoomAbout } from '#shared/document/room.ts';
import { AboutPart } from './about-part.tsx';
import styles from '../room.module.css';

/** Before the start. */
export function Lobby({ about }: { about: RoomAbout }) {
  return (
    <>
      <p className={styles['lead']}>You are in. We have not started yet.</p>
      <p>Keep this page open. It moves on by itself.</p>
      <AboutPart about={about} />
    </>
  );
}
