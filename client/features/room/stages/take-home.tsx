import type { RoomAbout } from '#shared/document/room.ts';
import { AgreedActions } from '../../../board/agreed-actions.tsx';
import { Decisions } from '../../../board/decisions.tsx';
import { useRows } from '../../../state/documents.ts';
import { Button } from '../../../ui/button/button.tsx';
import { PrintOnly } from '../../../ui/print-only/print-only.tsx';
import { HearBack } from './hear-back.tsx';
import styles from './take-home.module.css';

/** One page to take home, in large type: what we chose and why, what was set aside, who does what, when you hear. */
export function TakeHome({ about }: { about: RoomAbout }) {
  const themes = useRows('board', 'themes');
  const priorities = useRows('board', 'priorities');
  const actions = useRows('board', 'actions');
  return (
    <div>
      <Button onClick={() => print()}>Print a page to take home</Button>
      <PrintOnly>
        <article className={styles['page']}>
          <h1 dir="auto">{about.title}</h1>
          <Decisions themes={themes} priorities={priorities} />
          <section>
            <h2>Who does what</h2>
            <AgreedActions actions={actions} onlyAgreed />
          </section>
          <HearBack hearBack={about.hearBack} />
        </article>
      </PrintOnly>
    </div>
  );
}
