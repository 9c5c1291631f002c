import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { AgreedActions } from '../../../board/agreed-actions.tsx';
import { Decisions } from '../../../board/decisions.tsx';
import { useRows } from '../../../state/documents.ts';
import { useNow } from '../../../state/time.ts';
import { dayText } from '../../../text/time.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Credit } from '../notes/credit.tsx';
import { OwnNotes } from '../notes/own-notes-list.tsx';
import styles from '../room.module.css';
import { ComeBack } from './come-back.tsx';
import { HearBack } from './hear-back.tsx';
import { TakeHome } from './take-home.tsx';

/** After the workshop: what came of it, and one's own words, which stay one's own. */
export function AfterClose({ me, about }: { me: MineMe; about: RoomAbout }) {
  const themes = useRows('board', 'themes');
  const priorities = useRows('board', 'priorities');
  const actions = useRows('board', 'actions');
  const now = useNow(false);
  return (
    <>
      <p className={styles['lead']}>Thank you for taking part.</p>
      <HearBack hearBack={about.hearBack} />
      <TakeHome about={about} />
      <ComeBack />
      {me.kind === 'participant' && (
        <section className={styles['stack']}>
          <h2>Your words in the report</h2>
          {about.objectUntil !== null && !about.reportFinal && (
            <Notice>
              <p>
                {now < about.objectUntil
                  ? `You can say no to being quoted until ${dayText(about.objectUntil)}. After that the report is made final. You can still remove your words then, and later copies will leave them out.`
                  : `The time to say no before the report is made final ended on ${dayText(about.objectUntil)}. You can still change your answer or remove your words, and later copies follow it.`}
              </p>
            </Notice>
          )}
          {about.reportFinal && (
            <p>The report is final. If you change something here, new copies of the report follow it.</p>
          )}
          <OwnNotes />
        </section>
      )}
      <Credit me={me} />
      <Decisions themes={themes} priorities={priorities} />
      <section className={styles['stack']}>
        <h2>Who does what</h2>
        <AgreedActions actions={actions} onlyAgreed />
      </section>
    </>
  );
}
