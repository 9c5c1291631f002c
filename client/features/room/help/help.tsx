import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { Tick } from '../../../ui/tick/tick.tsx';
import styles from '../room.module.css';
import { Leave } from './leave.tsx';
import { ReturnLink } from './return-link.tsx';
import { Support } from './support.tsx';

interface HelpProps {
  me: MineMe;
  about: RoomAbout;
  showTimer: boolean;
  onShowTimer: (show: boolean) => void;
}

/** Somebody to talk to, the way back, comfort, and the way out. */
export function Help({ me, about, showTimer, onShowTimer }: HelpProps) {
  return (
    <>
      <Support me={me} about={about} />
      <ReturnLink me={me} about={about} />
      <section className={styles['card']}>
        <h2>On this page</h2>
        <Tick label="Show how much time is left" checked={showTimer} onChange={onShowTimer} />
      </section>
      <section className={styles['card']}>
        <h2>About this workshop</h2>
        {about.runBy !== '' && (
          <p>
            It is run by <bdi>{about.runBy}</bdi>.
          </p>
        )}
        {about.contact !== '' && <p>You can reach them here: {about.contact}</p>}
        {about.privacyUrl !== '' && (
          <p>
            <a href={about.privacyUrl} target="_blank" rel="noreferrer">
              Privacy notice (opens a new page)
            </a>
          </p>
        )}
      </section>
      <Leave participantId={me.id} />
    </>
  );
}
