import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useComfort } from '../../../state/comfort.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Activity } from '../../../ui/activity/activity.tsx';
import { Tick } from '../../../ui/tick/tick.tsx';
import styles from '../room.module.css';
import { Leave } from './leave.tsx';
import { ReturnLink } from './return-link.tsx';
import { Support } from './support.tsx';
import { TakeBreak } from './take-break.tsx';

export interface HelpProps {
  me: MineMe;
  about: RoomAbout;
  onBreak: () => void;
}

/** Somebody to talk to, the way back, comfort, and the way out. */
export function Help({ me, about, onBreak }: HelpProps) {
  const t = useText();
  const [comfort, change] = useComfort();
  return (
    <>
      <Support me={me} about={about} />
      <TakeBreak onBreak={onBreak} />
      <section className={styles['card']}>
        <h2>{t('room.help.one')}</h2>
        <p>{t('room.help.one.hint')}</p>
        <Tick
          label={t('room.help.one.use')}
          checked={comfort.oneThing}
          onChange={(oneThing) => change({ oneThing })}
        />
      </section>
      <ReturnLink me={me} about={about} />
      <section className={styles['card']}>
        <h2>{t('room.help.about')}</h2>
        {about.runBy !== '' && (
          <p>
            <Text id="room.help.run-by" values={{ people: <bdi>{about.runBy}</bdi> }} />
          </p>
        )}
        {about.contact !== '' && (
          <p>
            <Text id="room.help.contact" values={{ contact: <bdi>{about.contact}</bdi> }} />
          </p>
        )}
        {about.privacyUrl !== '' && (
          <p>
            <a href={about.privacyUrl} target="_blank" rel="noreferrer">
              {t('room.help.privacy')}
            </a>
          </p>
        )}
      </section>
      <details className={styles['card']}>
        <summary>{t('room.help.activity')}</summary>
        <Activity />
      </details>
      <Leave participantId={me.id} />
    </>
  );
}
