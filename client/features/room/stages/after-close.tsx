import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { AgreedActions } from '../../../board/agreed-actions.tsx';
import { Decisions } from '../../../board/decisions.tsx';
import { useRows } from '../../../state/documents.ts';
import { useNow } from '../../../state/time.ts';
import { dayText } from '../../../text/time.ts';
import { useText } from '../../../text/use-text.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Credit } from '../notes/credit.tsx';
import { OwnNotes } from '../notes/own-notes-list.tsx';
import styles from '../room.module.css';
import { ComeBack } from './come-back.tsx';
import { HearBack } from './hear-back.tsx';
import { TakeHome } from './take-home.tsx';

/** After the workshop: what came of it, and one's own words, which stay one's own. */
export function AfterClose({ me, about }: { me: MineMe; about: RoomAbout }) {
  const t = useText();
  const themes = useRows('board', 'themes');
  const priorities = useRows('board', 'priorities');
  const actions = useRows('board', 'actions');
  const now = useNow(false);
  return (
    <>
      <p className={styles['lead']}>{t('room.over.thanks')}</p>
      <HearBack about={about} />
      <TakeHome about={about} />
      <ComeBack />
      {me.kind === 'participant' && (
        <section className={styles['stack']}>
          <h2>{t('room.over.words')}</h2>
          {about.objectUntil !== null && !about.reportFinal && (
            <Notice>
              <p>
                {t(now < about.objectUntil ? 'room.over.object' : 'room.over.object.ended', {
                  day: dayText(about.objectUntil),
                })}
              </p>
            </Notice>
          )}
          {about.reportFinal && <p>{t('room.over.final')}</p>}
          <OwnNotes />
        </section>
      )}
      <Credit me={me} />
      <Decisions themes={themes} priorities={priorities} />
      <section className={styles['stack']}>
        <h2>{t('room.over.actions')}</h2>
        {actions.some(({ agreed }) => agreed) ? (
          <AgreedActions actions={actions} onlyAgreed />
        ) : (
          <p>{t('room.take-home.actions.none')}</p>
        )}
      </section>
    </>
  );
}
