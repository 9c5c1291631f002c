import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { Picture } from '../../../ui/picture/picture.tsx';
import { Support } from '../help/support.tsx';
import styles from './away.module.css';

export interface AwayPageProps {
  me: MineMe;
  about: RoomAbout;
  onBack: () => void;
}

/** All there is during a break from the screen: that nothing is expected, somebody to talk to, and the way back. */
export function AwayPage({ me, about, onBack }: AwayPageProps) {
  const t = useText();
  return (
    <Page title={t('room.away.title')}>
      <div className={styles['calm']}>
        <Picture name="break" text="" size="large" />
        <p className={styles['lead']}>{t('room.away.nothing')}</p>
        <p>{t('room.away.who')}</p>
        <Button variant="primary" wide onClick={onBack}>
          {t('room.away.back')}
        </Button>
      </div>
      <Support me={me} about={about} />
    </Page>
  );
}
